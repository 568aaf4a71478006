package org.planningtogether.lti.launch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a message says, read by what each claim must be. A claim that is {@code null} counts as absent; unknown ones are
 * not looked at.
 */
final class Claims {

  private static final int LONGEST_IDENTIFIER = 255;
  private static final int LONGEST_WORDING = 2000;
  private static final double LATEST = 1e11;

  private final String path;
  private final JsonNode node;

  Claims(JsonNode node) {
    this("", node);
  }

  private Claims(String path, JsonNode node) {
    this.path = path;
    this.node = node;
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** Whether it holds further claims. */
  boolean isObject(String name) {
    return node.path(name).isObject();
  }

  /** Those of the names that the message does not have, for the log. */
  String absent(String... names) {
    return Arrays.stream(names).filter(name -> !has(name)).collect(Collectors.joining(", "));
  }

  /** All of it as JSON, fit to be kept and looked at. */
  String masked() {
    return MaskedClaims.of(node);
  }

  /** A text of any length. */
  Optional<String> text(String name) {
    JsonNode claim = node.path(name);
    if (claim.isMissingNode() || claim.isNull()) {
      return Optional.empty();
    }
    if (!claim.isString()) {
      throw malformed(name, "is not text");
    }
    return Optional.of(claim.stringValue());
  }

  /** A text that is of use only when it can be kept: whatever else stands there is not looked at. */
  Optional<String> wording(String name) {
    return Optional.of(node.path(name).stringValue("").strip())
        .filter(text -> !text.isEmpty() && Texts.fit(text, LONGEST_WORDING));
  }

  /** The same of a name, up to 255 characters. */
  Optional<String> name(String name) {
    return wording(name).filter(text -> text.length() <= LONGEST_IDENTIFIER);
  }

  /** A name that the platform gave to something: up to 255 characters that can be written down. */
  Optional<String> identifier(String name) {
    Optional<String> text = text(name);
    text.ifPresent(identifier -> requireIdentifier(name, identifier));
    return text;
  }

  /** Seconds since 1970 as a number; fractions are cut off. */
  Optional<Long> seconds(String name) {
    JsonNode claim = node.path(name);
    if (claim.isMissingNode() || claim.isNull()) {
      return Optional.empty();
    }
    if (claim.isIntegralNumber() && claim.canConvertToLong() && Math.abs(claim.doubleValue()) < LATEST) {
      return Optional.of(claim.longValue());
    }
    if (claim.isDouble() && Math.abs(claim.doubleValue()) < LATEST) {
      return Optional.of((long) claim.doubleValue());
    }
    throw malformed(name, "is not a time in seconds");
  }

  /** Yes or no. */
  Optional<Boolean> flag(String name) {
    JsonNode claim = node.path(name);
    if (claim.isMissingNode() || claim.isNull()) {
      return Optional.empty();
    }
    if (!claim.isBoolean()) {
      throw malformed(name, "is neither true nor false");
    }
    return Optional.of(claim.booleanValue());
  }

  /** An array of texts; one text alone counts as an array of it where {@code alone} says so. */
  Optional<List<String>> texts(String name, boolean alone) {
    JsonNode claim = node.path(name);
    if (claim.isMissingNode() || claim.isNull()) {
      return Optional.empty();
    }
    if (alone && claim.isString()) {
      return Optional.of(List.of(claim.stringValue()));
    }
    if (!claim.isArray()) {
      throw malformed(name, "is not an array");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : claim) {
      if (!element.isString()) {
        throw malformed(name, "has an element that is not text");
      }
      texts.add(element.stringValue());
    }
    return Optional.of(texts);
  }

  /** A claim that holds further ones. Absent: an empty one. */
  Claims inside(String name) {
    JsonNode claim = node.path(name);
    if (!claim.isMissingNode() && !claim.isNull() && !claim.isObject()) {
      throw malformed(name, "is not an object");
    }
    return new Claims(path + name + ".", claim);
  }

  private void requireIdentifier(String name, String identifier) {
    if (!Texts.fit(identifier, LONGEST_IDENTIFIER)) {
      throw malformed(name, "is longer than 255 characters, or has some that cannot be written down");
    }
  }

  private Refused malformed(String name, String problem) {
    return new Refused(Reason.CLAIM_MALFORMED, path + name + " " + problem);
  }
}
