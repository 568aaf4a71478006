package org.planningtogether.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Small things that pages want to find again for as long as a launch lasts, on whatever node. */
public interface VisitNotes {

  /** What is remembered of the launch to which this page belongs. */
  Optional<String> fact(HttpServletRequest request, String name);

  /** Keeps a fact of this launch until it ends; null forgets it. Nothing happens without a launch. */
  void remember(HttpServletRequest request, String name, @Nullable String text);
}
