package org.planningtogether.lti.service;

import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.service.SelfTest.Kind;
import org.planningtogether.network.HttpAnswer;
import tools.jackson.databind.JsonNode;

/** The beginning of an answer, as an administrator may see it: without tokens, and of people only how many they are. */
final class Excerpt {

  private static final int LONGEST = 400;
  private static final String MASK = "•••";

  private Excerpt() {}

  /** @param secret a token that must not show wherever it stands, or null */
  static String of(Kind kind, HttpAnswer answer, JsonNode body, @Nullable String secret) {
    var type = answer.header("Content-Type").map(text -> " " + text).orElse("");
    var words = answer.ok() ? words(kind, answer, body) : answer.text();
    return answer.status() + type + "\n" + shortened(masked(words, secret));
  }

  private static String words(Kind kind, HttpAnswer answer, JsonNode body) {
    return kind == Kind.ROSTER && body.path("members").isArray()
        ? "members: " + body.path("members").size()
        : answer.text();
  }

  private static String masked(String text, @Nullable String secret) {
    var known = secret == null || secret.isBlank() ? text : text.replace(secret, MASK);
    return known
        .replaceAll("(\"[a-z_]*token\"\\s*:\\s*\")[^\"]*", "$1" + MASK)
        .replaceAll("eyJ[\\w-]{10,}(\\.[\\w-]*){0,4}", MASK);
  }

  private static String shortened(String text) {
    var line = text.strip().replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
