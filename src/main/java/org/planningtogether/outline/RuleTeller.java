package org.planningtogether.outline;

import java.util.List;
import java.util.Locale;

/** Puts rules of the calendar into words. Whoever knows the calendar is one. */
public interface RuleTeller {

  /**
   * @param json what a {@link Field.Rule} holds
   * @return what it says, each a line of its own, plain
   */
  List<String> tell(Field.Rule.Kind kind, String json, Names names, Locale locale);
}
