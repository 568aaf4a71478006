package org.planningtogether.lti.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.support.Clause;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class KeySetTests {

  private static final JsonMapper JSON = new JsonMapper();
  private static final RSAKey KEY = key(2048);

  @Test
  void a_key_without_algorithm_and_use_may_sign() {
    ObjectNode key = json(KEY);
    key.remove("alg");
    key.remove("use");

    assertThat(read(key)).containsOnlyKeys("a");
  }

  @Test
  void a_zero_byte_before_a_number_changes_nothing() throws Exception {
    ObjectNode key = json(KEY);
    BigInteger modulus = KEY.toRSAPublicKey().getModulus();
    key.put("n", Base64.getUrlEncoder().withoutPadding().encodeToString(modulus.toByteArray()));

    assertThat(read(key).get("a").getModulus()).isEqualTo(modulus);
  }

  @ParameterizedTest
  @MethodSource
  @Clause("THREAT-37")
  void a_key_that_may_not_sign_is_left_out(ObjectNode unfit) {
    ObjectNode fit = json(KEY).put("kid", "fit");

    assertThat(read(unfit, fit)).containsOnlyKeys("fit");
  }

  static Stream<ObjectNode> a_key_that_may_not_sign_is_left_out() {
    ObjectNode withoutKid = json(KEY);
    withoutKid.remove("kid");
    ObjectNode withoutModulus = json(KEY);
    withoutModulus.remove("n");
    return Stream.of(
        json(key(1024)),
        json(KEY).put("use", "enc"),
        json(KEY).put("alg", "RS512"),
        json(KEY).put("kty", "oct"),
        json(KEY).put("n", "not base64 at all!"),
        json(KEY).put("e", ""),
        json(KEY).put("e", "AQ"),
        json(KEY).put("e", json(KEY).path("n").stringValue()),
        json(KEY).put("n", Base64.getUrlEncoder().encodeToString(BigInteger.ONE.shiftLeft(8200).toByteArray())),
        json(KEY).put("kid", "k".repeat(257)),
        withoutModulus,
        withoutKid);
  }

  @Test
  @Clause("THREAT-29")
  void a_set_without_end_is_none() {
    ObjectNode set = JSON.createObjectNode();
    for (int i = 0; i <= KeySet.MOST_KEYS; i++) {
      set.withArray("keys").add(json(KEY).put("kid", "key " + i));
    }

    assertThat(KeySet.read(JSON.writeValueAsBytes(set))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"keys\":{}}", "<html>down for maintenance</html>", "null"})
  void what_is_no_key_set_is_nothing(String body) {
    assertThat(KeySet.read(body.getBytes(UTF_8))).isEmpty();
  }

  private static Map<String, RSAPublicKey> read(ObjectNode... keys) {
    ObjectNode set = JSON.createObjectNode();
    set.putArray("keys").addAll(List.of(keys));
    return KeySet.read(JSON.writeValueAsBytes(set)).orElseThrow();
  }

  private static ObjectNode json(RSAKey key) {
    return (ObjectNode) JSON.readTree(key.toPublicJWK().toJSONString());
  }

  private static RSAKey key(int bits) {
    try {
      return new RSAKeyGenerator(bits, true).keyID("a").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
