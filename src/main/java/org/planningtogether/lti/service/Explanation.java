package org.planningtogether.lti.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planningtogether.network.HttpAnswer;
import tools.jackson.databind.JsonNode;

/** Why a platform refuses something, in its own words: for staff, so that they can put it right. */
final class Explanation {

  private static final int LONGEST = 200;

  /** Where platforms put words for people: Canvas, Moodle, RFC 6749, RFC 9457. */
  private static final List<String> FIELDS =
      List.of("message", "reason", "error_description", "detail", "title", "error", "errors");

  private Explanation() {}

  /** Plain text on one line, without what may be a token, a payload, or a person's id or address. */
  static Optional<String> in(HttpAnswer answer) {
    var plain =
        words(answer)
            .replaceAll("(?s)<(script|style|head)\\b.*?</\\1\\s*>", " ")
            .replaceAll("<[^>]*>", " ")
            .replaceAll("\\{.*", "")
            .replaceAll("\\S+@\\S+|\\S*[\\w.-]{32,}\\S*", "…")
            .replaceAll("[\\p{Cntrl}\\s]+", " ")
            .strip();
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…");
  }

  private static String words(HttpAnswer answer) {
    return answer.json().map(json -> String.join(". ", texts(json))).orElseGet(answer::text);
  }

  private static List<String> texts(JsonNode node) {
    var texts = new ArrayList<String>();
    if (node.isString()) {
      texts.add(node.stringValue());
    } else if (node.isArray()) {
      node.forEach(item -> texts.addAll(texts(item)));
    } else if (node.isObject()) {
      FIELDS.forEach(field -> texts.addAll(texts(node.path(field))));
    }
    return texts.stream().distinct().limit(3).toList();
  }
}
