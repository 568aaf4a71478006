package org.planningtogether.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTests {

  private static final FakeTool tool = new FakeTool();
  private static final RunningLms lms = new RunningLms(tool.url());

  @AfterAll
  static void stop() {
    lms.close();
    tool.close();
  }

  @Test
  void a_signed_assertion_brings_a_token_for_an_hour() {
    var response = tool.askForToken(lms, tool.signed(claims()), Lti.SCORE);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    var body = FakeTool.json(response);
    assertThat(body.path("access_token").asString()).matches("[0-9a-f]{32}");
    assertThat(body.path("token_type").asString()).isEqualTo("Bearer");
    assertThat(body.path("expires_in").asInt()).isEqualTo(3600);
    assertThat(body.path("scope").asString()).isEqualTo(Lti.SCORE);
  }

  @Test
  void only_scopes_that_the_tool_has_are_granted() {
    var some = tool.askForToken(lms, tool.signed(claims()), Lti.SCORE + " https://example.org/scope");
    var none = tool.askForToken(lms, tool.signed(claims()), "https://example.org/scope");

    assertThat(FakeTool.json(some).path("scope").asString()).isEqualTo(Lti.SCORE);
    assertRefused(none.statusCode(), FakeTool.json(none).path("error").asString(), "invalid_scope");
  }

  @ParameterizedTest
  @CsvSource({
    "iss, somebody-else",
    "sub, somebody-else",
    "aud, http://127.0.0.1/elsewhere",
    "jti, ''",
  })
  void a_wrong_claim_is_refused(String name, String value) {
    var claims = claims();
    claims.put(name, value);

    assertInvalidClient(tool.signed(claims));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "sub", "aud", "exp", "iat", "jti"})
  void a_missing_claim_is_refused(String name) {
    var claims = claims();
    claims.remove(name);

    assertInvalidClient(tool.signed(claims));
  }

  @ParameterizedTest
  @CsvSource({"iat, 30", "exp, -1", "exp, 7200"})
  void times_are_taken_without_leeway(String name, long seconds) {
    var claims = claims();
    claims.put(name, Instant.now().plusSeconds(seconds).getEpochSecond());

    assertInvalidClient(tool.signed(claims));
  }

  @Test
  void an_assertion_is_good_once() {
    var assertion = tool.signed(claims());
    tool.askForToken(lms, assertion, Lti.SCORE);

    assertInvalidClient(assertion);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "a.b.c"})
  void what_is_no_assertion_is_refused(String assertion) {
    assertInvalidClient(assertion);
  }

  @Test
  void another_keys_signature_is_refused() {
    try (var stranger = new FakeTool()) {
      assertInvalidClient(stranger.signed(claims()));
    }
  }

  @Test
  void a_new_key_of_the_tool_is_found() {
    tool.token(lms, Lti.SCORE);
    tool.changeKey();

    assertThat(tool.askForToken(lms, tool.signed(claims()), Lti.SCORE).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "grant_type,            password, unsupported_grant_type",
    "client_assertion_type, other,    invalid_request",
  })
  void other_ways_to_ask_are_refused(String name, String value, String error) {
    var form = new HashMap<>(Map.of(
        "grant_type", "client_credentials",
        "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion", tool.signed(claims()),
        "scope", Lti.SCORE));
    form.put(name, value);

    var response = lms.send(lms.request("/lti/token")
        .header("Content-Type", "application/x-www-form-urlencoded").POST(FakeTool.form(form)));

    assertRefused(response.statusCode(), FakeTool.json(response).path("error").asString(), error);
  }

  private static Map<String, Object> claims() {
    return FakeTool.claims(lms.at("/lti/token"), "jti");
  }

  private static void assertInvalidClient(String assertion) {
    var response = tool.askForToken(lms, assertion, Lti.SCORE);

    assertRefused(response.statusCode(), FakeTool.json(response).path("error").asString(), "invalid_client");
  }

  private static void assertRefused(int status, String error, String expected) {
    assertThat(status).isEqualTo(400);
    assertThat(error).isEqualTo(expected);
  }
}
