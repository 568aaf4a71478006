package org.planningtogether.certificate;

import java.util.List;
import org.planningtogether.course.Module;

/** What somebody gets who asks for a certificate. */
sealed interface Claim {

  record Ready(Sheet sheet) implements Claim {}

  /** Somebody without a name of their platform: nothing is recorded, so nothing can be certified. */
  record NotRecorded() implements Claim {}

  record NotFinished(List<Module> left) implements Claim {}

  /** The platform keeps the name to itself. */
  record Nameless() implements Claim {}

  /** The name has letters that the font does not have: a wrong name is worse than none. */
  record NotPrintable(String name) implements Claim {}
}
