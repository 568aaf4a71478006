package org.planningtogether.course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The answer to one activity: texts by field, the way they are kept. */
public record Answer(Map<String, List<String>> fields) {

  /** No answer yet, or an activity that asks nothing. */
  public static final Answer NONE = new Answer(Map.of());

  /** The text of a field, empty when there is none. */
  public String text(String field) {
    return all(field).stream().findFirst().orElse("");
  }

  /** Everything ticked in a field. */
  public List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  public boolean has(String field, String value) {
    return all(field).contains(value);
  }

  Answer with(String field, String text) {
    var all = new HashMap<>(fields);
    all.put(field, List.of(text));
    return new Answer(Map.copyOf(all));
  }

  Answer without(String field) {
    var others = new HashMap<>(fields);
    others.remove(field);
    return new Answer(Map.copyOf(others));
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }
}
