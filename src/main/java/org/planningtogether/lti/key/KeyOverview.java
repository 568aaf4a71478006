package org.planningtogether.lti.key;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tool's keys, for an administrator.
 *
 * @param keys newest first
 * @param rotatesAt when the next key begins to sign by itself
 * @param nextIsKnownFrom from this moment on, every platform knows the next key, however long it keeps our key set;
 *     a rotation before it may make platforms refuse what we sign until they fetch our keys again
 */
public record KeyOverview(List<Key> keys, Instant rotatesAt, Instant nextIsKnownFrom) {

  /** What a key is there for. */
  public enum State {
    /** Published so that platforms know it before it signs. */
    NEXT,
    /** Signs. */
    CURRENT,
    /** Signs no more; published until what it signed has run out. */
    RETIRED
  }

  /**
   * One published key.
   *
   * @param signsFrom when it began to sign, or null
   * @param publishedUntil when a retired key goes by itself, or null
   */
  public record Key(
      String kid, State state, Instant madeAt, @Nullable Instant signsFrom, @Nullable Instant publishedUntil) {}

  static KeyOverview of(KeyRing ring) {
    return new KeyOverview(
        ring.keys().reversed().stream().map(key -> key(ring, key)).toList(),
        ring.rotatesAt(),
        ring.nextIsKnownFrom());
  }

  private static Key key(KeyRing ring, ToolKey key) {
    var state =
        !key.hasSigned() ? State.NEXT : ring.current().filter(key::equals).isPresent() ? State.CURRENT : State.RETIRED;
    return new Key(key.kid(), state, key.madeAt(), key.signsFrom(), ring.publishedUntil(key).orElse(null));
  }
}
