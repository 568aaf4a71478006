package org.planningtogether.outline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Ids;
import org.planningtogether.course.Passage;
import org.planningtogether.course.Script;
import org.planningtogether.files.YamlNode;
import org.planningtogether.outline.Field.Rule.Kind;

/** Reads the fields of one question, each with its words. */
final class FieldReader {

  private static final List<String> TYPES =
      List.of("radios", "checkboxes", "line", "area", "number", "day", "clock", "grid", "ladder", "rule");

  private final Script question;
  private final boolean alone;

  /** @param alone whether there is only one field, so that the question may stand for its label */
  FieldReader(Script question, boolean alone) {
    this.question = question;
    this.alone = alone;
  }

  /** Empty after a problem. */
  Optional<Field> read(Ids.Named field) {
    var node = field.node();
    var type = node.text("type");
    if (!TYPES.contains(type)) {
      Ids.mustBeAmong(node, "type", List.of(type), TYPES);
      node.names();
      if (question.has("fields")) {
        question.below("fields").perhaps(field.id()).names();
      }
      return Optional.empty();
    }
    var words = words(field.id(), !alone || node.has("options") || node.has("rows"));
    var label = alone ? words.optional("label", Placeholders.NAMES) : words.text("label", Placeholders.NAMES);
    return field(type, field.id(), node, words, label, words.optional("hint", Placeholders.NAMES));
  }

  private Script words(String id, boolean needed) {
    return needed ? question.below("fields").below(id) : question.perhaps("fields").perhaps(id);
  }

  private static Optional<Field> field(
      String type, String id, YamlNode node, Script words, @Nullable Passage label, @Nullable Passage hint) {
    return Optional.ofNullable(switch (type) {
      case "radios" -> new Field.Radios(id, label, hint, options(node, words, "options"));
      case "checkboxes" -> new Field.Checkboxes(id, label, hint, options(node, words, "options"));
      case "line" -> new Field.Line(id, label, hint, node.wholeNumber("limit", 1, 200, 100));
      case "area" -> new Field.Area(id, label, hint, node.wholeNumber("limit", 1, 1000, 1000));
      case "number" -> number(id, node, words, label, hint);
      case "day" -> new Field.Day(id, label, hint);
      case "clock" -> new Field.Clock(id, label, hint);
      case "grid" ->
          new Field.Grid(id, label, hint, options(node, words, "rows"), options(node, words, "options"));
      case "ladder" -> new Field.Ladder(id, label, hint, options(node, words, "options"));
      default -> {
        var kind = node.value("kind", FieldReader::kind);
        yield kind == null ? null : new Field.Rule(id, label, hint, kind);
      }
    });
  }

  private static Field number(
      String id, YamlNode node, Script words, @Nullable Passage label, @Nullable Passage hint) {
    var min = node.wholeNumber("min", 0, 1_000_000);
    var max = node.wholeNumber("max", min, 1_000_000);
    return new Field.Number(id, label, hint, min, max, words.optional("unit", Placeholders.NONE));
  }

  private static List<Option> options(YamlNode node, Script words, String field) {
    var ids = Ids.list(node, field);
    Ids.mustNotBeEmpty(node, field, ids);
    return words.texts(field, ids, Placeholders.NAMES).entrySet().stream()
        .map(option -> new Option(option.getKey(), option.getValue()))
        .toList();
  }

  private static Kind kind(String text) {
    return Stream.of(Kind.values())
        .filter(kind -> name(kind).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "must be one of " + String.join(", ", Stream.of(Kind.values()).map(FieldReader::name).toList())));
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
