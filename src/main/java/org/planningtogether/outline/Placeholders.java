package org.planningtogether.outline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.planningtogether.course.Script;

/** What stands in braces in words of the outline, to be filled in when somebody reads them. */
final class Placeholders {

  static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)}");

  static final List<String> PEOPLE = List.of("a", "b", "child");

  /** Words in which nobody is named. */
  static final Script.Check NONE = check(List.of());

  /** Words in which the parents and the child may be named. */
  static final Script.Check NAMES = check(PEOPLE);

  private Placeholders() {}

  /** Words in which people may be named, and these fields. */
  static Script.Check with(Collection<String> fields) {
    var known = new TreeSet<>(PEOPLE);
    known.addAll(fields);
    return check(known);
  }

  private static Script.Check check(Collection<String> known) {
    return text -> {
      if (text.replaceAll(IN_BRACES.pattern(), "").matches("(?s).*[{}].*")) {
        return Optional.of("must close every brace it opens");
      }
      return IN_BRACES.matcher(text).results()
          .map(found -> found.group(1))
          .filter(name -> !known.contains(name))
          .findFirst()
          .map(name -> known.isEmpty()
              ? "names {%s}, must stand without braces".formatted(name)
              : "names {%s}, must be one of %s".formatted(name, String.join(", ", known)));
    };
  }
}
