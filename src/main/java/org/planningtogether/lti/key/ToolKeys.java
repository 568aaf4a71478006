package org.planningtogether.lti.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The tool's own keys: the current one signs, the next one is published beside it so that platforms know it before it
 * is used, retired ones are published until their last message has run out. They are made at the first start, once for
 * all nodes, and rotate every ninety days.
 */
@Component
public class ToolKeys {

  /** How long a platform may keep {@link #published()}. */
  public static final Duration KEPT_BY_PLATFORMS = KeyRing.KEPT_BY_PLATFORMS;

  private static final Logger log = LoggerFactory.getLogger(ToolKeys.class);

  private final ToolKeyStore store;
  private final Clock clock;
  private volatile KeyRing ring;

  ToolKeys(ToolKeyStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.ring = store.complete();
  }

  /**
   * Signs a message of the tool with RS256, the current key and its {@code kid}, and no other header.
   *
   * @param claims valid for ten minutes at most, as long as a key that was just retired stays published
   * @return the compact form that goes over the wire
   */
  public String sign(JWTClaimsSet claims) {
    var key = ring.current().orElseThrow();
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(key.kid()).build();
    var message = new SignedJWT(header, claims);
    try {
      message.sign(new RSASSASigner(key.pair()));
    } catch (JOSEException e) {
      throw new IllegalStateException("Key " + key.kid() + " does not sign", e);
    }
    return message.serialize();
  }

  /** The public halves, for platforms. */
  public JWKSet published() {
    return ring.publishedAt(clock.instant());
  }

  /** All keys as they are in the database at this moment. */
  public KeyOverview overview() {
    ring = store.complete();
    return KeyOverview.of(ring);
  }

  /**
   * Lets the next key sign from now on and publishes one after it; the other nodes follow within a minute. Before
   * {@link KeyOverview#nextIsKnownFrom()}, platforms that keep our keys may refuse what we sign for a while.
   *
   * @param current the id of the key that is to be replaced
   * @return false when it is not the current key any more: somebody else was faster
   */
  public boolean rotateNow(String current) {
    var now = store.complete();
    if (now.current().filter(key -> key.kid().equals(current)).isEmpty()) {
      return false;
    }
    rotate(now);
    return true;
  }

  /**
   * Publishes a retired key no longer, at once, as when it was stolen. What it signed in the last minutes is refused.
   *
   * @return false when there is no retired key of this id
   */
  public boolean retire(String kid) {
    var now = store.complete();
    var retired =
        now.keys().stream()
            .filter(key -> key.kid().equals(kid) && now.publishedUntil(key).isPresent())
            .findFirst();
    retired.ifPresent(store::remove);
    ring = store.complete();
    return retired.isPresent();
  }

  /** Every node looks for what others did, rotates what is due, and removes what is over. */
  @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
  void care() {
    var found = store.complete();
    var now = clock.instant();
    found.overAt(now).forEach(store::remove);
    if (now.isBefore(found.rotatesAt())) {
      ring = found;
    } else {
      rotate(found);
    }
  }

  private void rotate(KeyRing known) {
    store.rotate(known);
    ring = store.complete();
    log.info("The tool signs with key {}", ring.current().orElseThrow().kid());
  }
}
