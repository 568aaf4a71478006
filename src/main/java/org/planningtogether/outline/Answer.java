package org.planningtogether.outline;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody answered to a question: texts by field, as {@link Field} says. The same answer is always the same JSON.
 *
 * @param fields nothing in it is blank; a field without an answer is not there
 */
public record Answer(SortedMap<String, List<String>> fields) {

  /** Nothing filled in. */
  public static final Answer NONE = new Answer(new TreeMap<>());

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Answer {
    var filled = new TreeMap<String, List<String>>();
    fields.forEach((field, texts) -> {
      var kept = texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
      if (!kept.isEmpty()) {
        filled.put(field, kept);
      }
    });
    fields = java.util.Collections.unmodifiableSortedMap(filled);
  }

  public static Answer of(Map<String, List<String>> fields) {
    return new Answer(new TreeMap<>(fields));
  }

  /** Reads what {@link #json} wrote. */
  public static Answer of(String json) {
    var fields = new TreeMap<String, List<String>>();
    JSON.readTree(json)
        .properties()
        .forEach(field -> fields.put(field.getKey(), field.getValue().valueStream().map(text -> text.asString()).toList()));
    return new Answer(fields);
  }

  public String json() {
    return JSON.writeValueAsString(fields);
  }

  /** The first text of a field, empty when there is none. */
  public String text(String field) {
    return all(field).stream().findFirst().orElse("");
  }

  public List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }
}
