package org.planningtogether.lti.launch;

import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.launch.LaunchResult.StorageProof;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.PlatformKeys;
import org.planningtogether.lti.platform.PlatformKeys.Lookup;
import org.planningtogether.lti.platform.Platforms;
import org.springframework.stereotype.Component;

/**
 * Checks a launch, one step after the other, and stops at the first thing that is wrong. The order matters: nothing is
 * fetched for a state that is not ours, nothing is believed before the signature, and which platform has to have signed
 * is decided by the login and not by the message. See LTI Security Framework 1.0, section 5.1.3.
 */
@Component
public class LaunchVerifier {

  private static final Duration LEEWAY = Duration.ofSeconds(60);
  private static final Duration OLDEST = Duration.ofMinutes(10);

  private final Logins logins;
  private final Platforms platforms;
  private final PlatformKeys keys;
  private final LaunchReader reader;
  private final Clock clock;

  LaunchVerifier(Logins logins, Platforms platforms, PlatformKeys keys, LaunchReader reader, Clock clock) {
    this.logins = logins;
    this.platforms = platforms;
    this.keys = keys;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * @param state the name of the login that the message answers, or null when none came
   * @param token the signed message, or null when none came
   * @param secrets what the browser holds for that login: the right one among them binds it
   */
  public LaunchResult verify(@Nullable String state, @Nullable String token, Collection<String> secrets) {
    Evidence evidence = Evidence.NONE;
    try {
      SignedMessage message = SignedMessage.of(token);
      String name = requireState(state);
      Login login = waitingLogin(name);
      evidence = Evidence.of(login.issuer(), login.clientId(), login.deploymentId());
      String kid = message.kid();
      evidence = evidence.signedWith(kid);
      Platform platform = platform(login);
      Claims claims = message.claims(key(platform, kid));
      evidence = evidence.saying(claims);
      requireAnswer(login, platform, claims);
      useUp(login);
      boolean bound = secrets.stream().anyMatch(secret -> Secrets.matches(secret, login.secretHash()));
      Launch launch = reader.read(login.id(), claims, login, platform, evidence);
      return bound
          ? new LaunchResult.Accepted(launch)
          : new LaunchResult.Unbound(launch, storageProof(name, login, platform));
    } catch (Refused refused) {
      return refused.with(evidence);
    }
  }

  private static String requireState(@Nullable String state) {
    if (state == null) {
      throw new Refused(Reason.STATE_UNKNOWN, "no state");
    }
    return state;
  }

  private Login waitingLogin(String state) {
    Login login = logins.open(state).orElseThrow(() -> new Refused(Reason.STATE_UNKNOWN, "a state that is not ours"));
    if (!clock.instant().isBefore(login.expiresAt())) {
      throw new Refused(Reason.STATE_EXPIRED, "the login ended at " + login.expiresAt());
    }
    return login;
  }

  private Platform platform(Login login) {
    Platform platform =
        platforms
            .find(login.issuer(), login.clientId())
            .orElseThrow(() -> new Refused(Reason.PLATFORM_UNKNOWN, "client %s is gone".formatted(login.clientId())));
    if (!platform.active()) {
      throw new Refused(Reason.PLATFORM_INACTIVE, "client %s is not active".formatted(login.clientId()));
    }
    return platform;
  }

  private RSAPublicKey key(Platform platform, String kid) {
    return switch (keys.find(platform, kid)) {
      case Lookup.Found found -> found.key();
      case Lookup.Unknown unknown -> throw new Refused(Reason.KEY_UNKNOWN, "the platform has no such key to sign with");
      case Lookup.Unreachable unreachable ->
          throw new Refused(Reason.PLATFORM_UNREACHABLE, "no keys from " + platform.jwksUri());
    };
  }

  /** Said by whom, when and for which login it had to be. Of a login that a launch has used already, that alone is told. */
  private void requireAnswer(Login login, Platform platform, Claims claims) {
    try {
      requireFrom(platform, claims);
      requireTimely(claims);
      requireNonce(login, claims);
    } catch (Refused refused) {
      throw logins.used(login) ? new Refused(Reason.STATE_USED, "a second launch for one login") : refused;
    }
  }

  /** The platform of the login said it, to us, and to nobody whom we do not know. */
  private static void requireFrom(Platform platform, Claims claims) {
    if (claims.text("iss").filter(platform.issuer()::equals).isEmpty()) {
      throw new Refused(Reason.ISSUER, "iss is not the login's platform");
    }
    List<String> audience = claims.texts("aud", true).orElse(List.of());
    if (audience.isEmpty() || !audience.stream().allMatch(platform.clientId()::equals)) {
      throw new Refused(Reason.AUDIENCE, "aud is not the login's client alone");
    }
    if (claims.text("azp").filter(party -> !party.equals(platform.clientId())).isPresent()) {
      throw new Refused(Reason.AUTHORIZED_PARTY, "azp is not the login's client");
    }
  }

  private void requireTimely(Claims claims) {
    Instant now = clock.instant();
    Instant ends = time(claims, "exp", Reason.CLAIM_MISSING);
    if (!now.isBefore(ends.plus(LEEWAY))) {
      throw new Refused(Reason.EXPIRED, "it ended at " + ends);
    }
    Instant made = time(claims, "iat", Reason.ISSUED_AT);
    if (made.isAfter(now.plus(LEEWAY)) || made.isBefore(now.minus(OLDEST).minus(LEEWAY))) {
      throw new Refused(Reason.ISSUED_AT, "it was made at " + made);
    }
    if (claims.has("nbf") && time(claims, "nbf", Reason.ISSUED_AT).isAfter(now.plus(LEEWAY))) {
      throw new Refused(Reason.ISSUED_AT, "it does not hold yet");
    }
  }

  private static Instant time(Claims claims, String name, Reason ifAbsent) {
    return claims
        .seconds(name)
        .map(Instant::ofEpochSecond)
        .orElseThrow(() -> new Refused(ifAbsent, "the message lacks " + name));
  }

  private static void requireNonce(Login login, Claims claims) {
    String nonce = claims.text("nonce").orElseThrow(() -> new Refused(Reason.NONCE, "the message lacks nonce"));
    if (!Secrets.same(nonce, login.nonce())) {
      throw new Refused(Reason.NONCE, "nonce is not the login's");
    }
  }

  /** From here on no other message can answer this login, whatever else is wrong with this one. */
  private void useUp(Login login) {
    if (!logins.use(login)) {
      throw new Refused(Reason.STATE_USED, "another launch for this login came first");
    }
  }

  private static @Nullable StorageProof storageProof(String state, Login login, Platform platform) {
    return login.storageTarget() == null
        ? null
        : new StorageProof(
            login.storageTarget(), platform.storageOrigin(), StartedLogin.entry(state), login.secretHash());
  }
}
