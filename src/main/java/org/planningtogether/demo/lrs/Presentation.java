package org.planningtogether.demo.lrs;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How much of a statement is told.
 *
 * @param format {@code exact}: as it came; {@code ids}: of people, verbs and activities only what names them; {@code
 *     canonical}: each text in one language only
 * @param languages what the reader likes, best first
 */
record Presentation(String format, List<LanguageRange> languages) {

  static final List<String> FORMATS = List.of("exact", "ids", "canonical");

  private static final Set<String> TEXTS = Set.of("name", "description", "display");
  private static final List<String> NAMES =
      List.of("objectType", "id", "mbox", "mbox_sha1sum", "openid", "account", "member");

  /** @param languages as in {@code Accept-Language} */
  static Presentation of(String format, String languages) {
    try {
      return new Presentation(format, LanguageRange.parse(languages));
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("The header Accept-Language cannot be understood");
    }
  }

  /** Leaves the statement that is given as it is. */
  ObjectNode show(ObjectNode statement) {
    var shown = statement.deepCopy();
    switch (format) {
      case "ids" -> keepNames(shown);
      case "canonical" -> keepOneLanguage(shown);
      default -> {}
    }
    return shown;
  }

  private static void keepNames(JsonNode statement) {
    var object = statement.path("object");
    if (object.has("verb")) {
      keepNames(object);
    } else {
      name(object);
    }
    Stream.of("/actor", "/verb", "/authority", "/context/instructor", "/context/team")
        .map(statement::at)
        .forEach(Presentation::name);
    statement.at("/context/contextActivities").valueStream().flatMap(JsonNode::valueStream).forEach(Presentation::name);
  }

  private static void name(JsonNode thing) {
    if (thing instanceof ObjectNode named) {
      named.retain(NAMES);
      named.path("member").forEach(Presentation::name);
    }
  }

  private void keepOneLanguage(JsonNode json) {
    for (var entry : json.properties()) {
      if (TEXTS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode texts && !texts.isEmpty()) {
        texts.retain(best(texts.propertyNames()));
      } else if (!entry.getKey().equals("extensions")) {
        keepOneLanguage(entry.getValue());
      }
    }
    if (json.isArray()) {
      json.forEach(this::keepOneLanguage);
    }
  }

  private String best(Collection<String> tags) {
    var found = Locale.lookupTag(languages, tags);
    return tags.stream().filter(tag -> tag.equalsIgnoreCase(found)).findFirst().orElse(tags.iterator().next());
  }
}
