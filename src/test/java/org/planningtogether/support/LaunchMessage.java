package org.planningtogether.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** A message of a platform, valid until a test changes it. */
public final class LaunchMessage {

  public static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
  public static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership";

  private static final JsonMapper JSON = new JsonMapper();

  private final FakePlatform platform;
  private final Map<String, Object> header = new LinkedHashMap<>();
  private final Map<String, Object> claims = new LinkedHashMap<>();

  private LaunchMessage(FakePlatform platform) {
    this.platform = platform;
  }

  static LaunchMessage of(FakePlatform platform, String nonce, Instant now) {
    return new LaunchMessage(platform)
        .header("alg", "RS256")
        .header("typ", "JWT")
        .header("kid", platform.key().getKeyID())
        .with("iss", platform.issuer())
        .with("aud", FakePlatform.CLIENT)
        .with("sub", "learner-1")
        .with("nonce", nonce)
        .with("iat", now.getEpochSecond())
        .with("exp", now.getEpochSecond() + 60)
        .with("given_name", "Amira")
        .with(CLAIM + "deployment_id", FakePlatform.DEPLOYMENT)
        .with(CLAIM + "version", "1.3.0")
        .with(CLAIM + "message_type", "LtiResourceLinkRequest")
        .with(CLAIM + "target_link_uri", "https://tool.example/course")
        .with(CLAIM + "roles", List.of(MEMBERSHIP + "#Learner"))
        .with(CLAIM + "context", Map.of("id", "course-7"))
        .with(CLAIM + "resource_link", Map.of("id", "link-3"));
  }

  public LaunchMessage header(String name, Object content) {
    header.put(name, content);
    return this;
  }

  public LaunchMessage withoutHeader(String name) {
    header.remove(name);
    return this;
  }

  public LaunchMessage with(String claim, Object content) {
    claims.put(claim, content);
    return this;
  }

  public LaunchMessage without(String claim) {
    claims.remove(claim);
    return this;
  }

  /** Other claims than those of a launch. */
  public LaunchMessage saying(Map<String, Object> everything) {
    claims.clear();
    claims.putAll(everything);
    return this;
  }

  public String headerJson() {
    return JSON.writeValueAsString(header);
  }

  public String claimsJson() {
    return JSON.writeValueAsString(claims);
  }

  /** Signed with the platform's key. */
  public String signed() {
    return signed(platform.key());
  }

  public String signed(RSAKey key) {
    return signed(key, headerJson(), claimsJson());
  }

  /** Header and claims to the letter, signed with the platform's key. */
  public String signed(String headerJson, String claimsJson) {
    return signed(platform.key(), headerJson, claimsJson);
  }

  public String unsigned() {
    return encode(headerJson()) + "." + encode(claimsJson()) + ".";
  }

  /** Signed as with a shared secret. */
  public String signedWithSecret(byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      String signed = encode(headerJson()) + "." + encode(claimsJson());
      return signed + "." + encode(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(RSAKey key, String headerJson, String claimsJson) {
    try {
      String signed = encode(headerJson) + "." + encode(claimsJson);
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key.toRSAPrivateKey());
      signature.update(signed.getBytes(UTF_8));
      return signed + "." + encode(signature.sign());
    } catch (GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return encode(text.getBytes(UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
