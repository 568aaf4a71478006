package org.planningtogether.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.planningtogether.course.Passage;
import org.planningtogether.course.Script;

/** Reads what the children's version says of a question. */
final class ChildWordsReader {

  private static final int MOST_WORDS_WHEN_YOUNG = 8;

  private ChildWordsReader() {}

  static ChildWords read(Script question, List<Field> fields) {
    if (!question.has("child")) {
      return ChildWords.NONE;
    }
    var words = question.below("child");
    var options = options(words, fields);
    var longest = longest(fields, options);
    var named = Placeholders.with(longest.keySet());
    return new ChildWords(
        words.list("young", text -> named.wrong(text).or(() -> tooLong(text, longest))),
        words.list("middle", named),
        words.list("older", named),
        options);
  }

  private static Map<String, Passage> options(Script words, List<Field> fields) {
    if (!words.has("options")) {
      return Map.of();
    }
    var known = fields.stream()
        .flatMap(field -> Choosable.options(field).stream().map(option -> field.id() + "." + option.id()))
        .toList();
    var below = words.below("options");
    var texts = new HashMap<String, Passage>();
    for (var name : below.names()) {
      if (known.contains(name)) {
        texts.put(name, below.text(name, Placeholders.with(fillable(fields))));
      } else {
        below.problem(name, "is no option, must be a field, a dot and one of its options");
      }
    }
    return Map.copyOf(texts);
  }

  /** What may stand inside an option: fields that are filled in. */
  private static List<String> fillable(List<Field> fields) {
    return fields.stream().filter(field -> Choosable.options(field).isEmpty()).map(Field::id).toList();
  }

  /** What a template may name, each with the longest that may be said for it. */
  private static Map<String, String> longest(List<Field> fields, Map<String, Passage> options) {
    var longest = new TreeMap<String, String>();
    for (var field : fields) {
      switch (field) {
        case Field.Radios _, Field.Checkboxes _, Field.Ladder _ -> longest.put(field.id(), longest(field, options));
        case Field.Grid grid ->
            grid.rows().forEach(row -> longest.put(grid.id() + "." + row.id(), longest(grid, options)));
        case Field.Number number ->
            longest.put(number.id(), number.unit() == null ? "5" : "5 " + number.unit().text());
        case Field.Day day -> longest.put(day.id(), "5 March 2027");
        case Field.Line _, Field.Area _, Field.Clock _ -> longest.put(field.id(), "word");
        case Field.Rule _ -> { }
      }
    }
    return longest;
  }

  private static String longest(Field field, Map<String, Passage> told) {
    return Choosable.options(field).stream()
        .map(option -> Optional.ofNullable(told.get(field.id() + "." + option.id())).orElse(option.text()).text())
        .max((one, other) -> Integer.compare(words(one), words(other)))
        .orElse("");
  }

  private static Optional<String> tooLong(String template, Map<String, String> longest) {
    var full = Placeholders.IN_BRACES.matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(longest.getOrDefault(found.group(1), "Name")));
    return Stream.of(full.split("(?<=[.!?])\\s+"))
        .filter(sentence -> words(sentence) > MOST_WORDS_WHEN_YOUNG)
        .findFirst()
        .map(sentence -> "says “%s”, %d words, must be at most %d a sentence"
            .formatted(sentence, words(sentence), MOST_WORDS_WHEN_YOUNG));
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }
}
