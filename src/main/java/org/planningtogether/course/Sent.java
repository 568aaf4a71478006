package org.planningtogether.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser sent for one activity, tidied: only fields that the activity has, no control characters, lines ended
 * by one line feed, nothing empty.
 *
 * @param action the name of the button inside the activity that was pressed, or empty
 */
public record Sent(Map<String, List<String>> fields, String action) {

  public Sent {
    var tidy = new LinkedHashMap<String, List<String>>();
    fields.forEach((name, texts) -> {
      var kept = texts.stream().map(Sent::tidy).filter(text -> !text.isBlank()).distinct().toList();
      if (!kept.isEmpty()) {
        tidy.put(name, kept);
      }
    });
    fields = Map.copyOf(tidy);
  }

  List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  Optional<String> text(String field) {
    return all(field).stream().findFirst();
  }

  /** Everything as it was sent, to show it again. */
  Answer asAnswer() {
    return new Answer(fields);
  }

  private static String tidy(String text) {
    var lines = text.replace("\r\n", "\n").replace('\r', '\n');
    var kept = new StringBuilder(lines.length());
    lines.codePoints().filter(Sent::isWriting).forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }

  /** Letters, signs and line breaks: no control characters, no half characters. */
  private static boolean isWriting(int codePoint) {
    return codePoint == '\n'
        || codePoint == '\t'
        || !(Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE);
  }

  /** What nobody could have picked. */
  static List<String> unknown(List<String> sent, List<String> known) {
    var unknown = new ArrayList<>(sent);
    unknown.removeAll(known);
    return unknown;
  }
}
