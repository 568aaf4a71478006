package org.planningtogether.network;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON from outside in one way only: no name twice, nothing after the end, no deeper than any honest message, and
 * never an exception for what is none. How long it may be is decided where it is received.
 */
public final class StrictJson {

  private static final int DEPTH = 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  private StrictJson() {}

  /** What stands in these bytes, or nothing when it is not one JSON value. */
  public static Optional<JsonNode> read(byte[] json) {
    try {
      return Optional.of(MAPPER.readTree(json)).filter(node -> !node.isMissingNode());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The object that stands in these bytes, or nothing when it is not one. */
  public static Optional<JsonNode> object(byte[] json) {
    return read(json).filter(JsonNode::isObject);
  }
}
