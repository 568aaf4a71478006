package org.planningtogether.demo.lrs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON strictly: no name twice, nothing behind the end, numbers as they are written. */
@Component
@Profile("demo-lms")
class StrictJson {

  static final int LARGEST_REQUEST = 5_000_000;

  private final JsonMapper mapper = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  /** @throws Refusal when it is not JSON, or too much of it */
  JsonNode read(HttpServletRequest request) throws IOException {
    if (!isJson(request.getContentType())) {
      throw Refusal.badRequest("The Content-Type is not application/json");
    }
    var body = request.getInputStream().readNBytes(LARGEST_REQUEST + 1);
    if (body.length > LARGEST_REQUEST) {
      throw Refusal.tooLarge("A request has at most %d bytes".formatted(LARGEST_REQUEST));
    }
    try {
      return mapper.readTree(body);
    } catch (JacksonException e) {
      throw Refusal.badRequest("The body is not JSON: " + e.getOriginalMessage());
    }
  }

  JsonNode read(String text) {
    try {
      return mapper.readTree(text);
    } catch (JacksonException e) {
      throw Refusal.badRequest("The parameter is not JSON: " + e.getOriginalMessage());
    }
  }

  private static boolean isJson(@Nullable String contentType) {
    try {
      return contentType != null
          && MediaType.parseMediaType(contentType).equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }
}
