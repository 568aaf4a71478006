package org.planningtogether.lti.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The tool's keys at one moment: one signs, one will sign after it, and some have signed and are still published, since
 * what they signed may be on its way.
 *
 * <p>Times are such that no platform ever meets a key that it cannot know. A platform may keep our key set for
 * {@link #KEPT_BY_PLATFORMS}, and another node may show it for {@link #SEEN_BY_NODES} as it was. So a key is published
 * for both before it signs, and for both and the life of a message after it has signed last.
 *
 * @param keys in the order of their generations
 */
record KeyRing(List<ToolKey> keys) {

  /** What our key set's {@code Cache-Control} allows. */
  static final Duration KEPT_BY_PLATFORMS = Duration.ofHours(1);

  /** Until every node has read what one has written. */
  static final Duration SEEN_BY_NODES = Duration.ofMinutes(1);

  /** No message that we sign lives longer (a client assertion, an answer to a deep linking request). */
  static final Duration LONGEST_MESSAGE = Duration.ofMinutes(10);

  /** How long one key signs. */
  static final Duration SIGNS = Duration.ofDays(90);

  private static final Duration IN_ADVANCE = SEEN_BY_NODES.plus(KEPT_BY_PLATFORMS);
  private static final Duration AFTERWARDS = IN_ADVANCE.plus(LONGEST_MESSAGE);

  KeyRing {
    keys = keys.stream().sorted(Comparator.comparingLong(ToolKey::generation)).toList();
  }

  Optional<ToolKey> current() {
    return keys.reversed().stream().filter(ToolKey::hasSigned).findFirst();
  }

  Optional<ToolKey> next() {
    return keys.stream().filter(key -> !key.hasSigned()).findFirst();
  }

  /** Whether there is a key to sign with now and one to sign with after it. */
  boolean isComplete() {
    return current().isPresent() && next().isPresent();
  }

  /** Whoever cannot know the next key before this moment knows it afterwards. */
  Instant nextIsKnownFrom() {
    return next().orElseThrow().madeAt().plus(IN_ADVANCE);
  }

  /** When the next key begins to sign by itself. */
  Instant rotatesAt() {
    var usual = Objects.requireNonNull(current().orElseThrow().signsFrom()).plus(SIGNS);
    return usual.isBefore(nextIsKnownFrom()) ? nextIsKnownFrom() : usual;
  }

  /** Until when a retired key is published; nothing for the others. */
  Optional<Instant> publishedUntil(ToolKey key) {
    return keys.stream()
        .filter(later -> later.generation() > key.generation() && later.signsFrom() != null)
        .map(later -> later.signsFrom().plus(AFTERWARDS))
        .findFirst();
  }

  /** Those whose last message has run out for everybody. */
  List<ToolKey> overAt(Instant now) {
    return keys.stream()
        .filter(key -> publishedUntil(key).filter(until -> !now.isBefore(until)).isPresent())
        .toList();
  }

  /** The public halves of all keys that somebody may have to know at that moment. */
  JWKSet publishedAt(Instant now) {
    var over = overAt(now);
    return new JWKSet(
        keys.stream().filter(key -> !over.contains(key)).<JWK>map(key -> key.pair().toPublicJWK()).toList());
  }
}
