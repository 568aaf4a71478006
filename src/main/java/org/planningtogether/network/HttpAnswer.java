package org.planningtogether.network;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What another system answered, read to its end.
 *
 * @param headers by their names in lower case
 */
public record HttpAnswer(int status, Map<String, List<String>> headers, byte[] body) {

  /** Whether the status is 2xx. */
  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /** The body as UTF-8, whatever its header says. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body as JSON, whatever its header says: Moodle calls its tokens text/html. */
  public Optional<JsonNode> json() {
    return StrictJson.read(body);
  }

  /** The first header of that name. */
  public Optional<String> header(String name) {
    return headers(name).stream().findFirst();
  }

  /** All headers of that name. */
  public List<String> headers(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** How long to wait before the next try ({@code Retry-After}, in seconds or as a date), if the answer says so. */
  public Optional<Duration> retryAfter(Instant now) {
    return header("Retry-After").map(String::trim).flatMap(text -> duration(text, now));
  }

  private static Optional<Duration> duration(String text, Instant now) {
    try {
      var wait =
          text.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(text))
              : Duration.between(now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      return wait.isNegative() ? Optional.empty() : Optional.of(wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
