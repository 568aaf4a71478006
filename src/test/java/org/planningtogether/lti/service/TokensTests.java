package org.planningtogether.lti.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.lti.key.SigningKeys;
import org.planningtogether.network.Clients;
import org.planningtogether.support.Clause;
import org.planningtogether.support.TestClock;

class TokensTests {
  private static final Set<String> SCORE = Set.of(Scopes.SCORE);

  private final TestClock clock = TestClock.at("2026-12-02T09:00:00Z");
  private final MoodleLike moodle = new MoodleLike();
  private final Tokens tokens = new Tokens(Clients.toThisMachine(), SigningKeys.ofTool(), clock);

  @BeforeEach
  void set() {
    moodle.clock(clock);
  }

  @AfterEach
  void stop() {
    moodle.close();
  }

  @Test
  @Clause({"SEC-2", "SEC-3", "SEC-4", "SEC-5", "SEC-6", "CORE-19", "CORE-20"})
  void the_assertion_says_what_the_specification_asks_for() throws Exception {
    tokens.get(moodle.platform(), "1", SCORE);

    var form = MoodleLike.query(moodle.tokenCalls().getFirst().body());
    var assertion = SignedJWT.parse(form.get("client_assertion"));
    var claims = assertion.getJWTClaimsSet();
    assertThat(form)
        .containsEntry("grant_type", "client_credentials")
        .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        .containsEntry("scope", Scopes.SCORE);
    assertThat(assertion.getHeader().getKeyID()).isNotBlank();
    assertThat(assertion.getHeader().getAlgorithm()).hasToString("RS256");
    assertThat(claims.getIssuer()).isEqualTo(MoodleLike.CLIENT);
    assertThat(claims.getSubject()).isEqualTo(MoodleLike.CLIENT);
    assertThat(claims.getJWTID()).isNotBlank();
    assertThat(claims.getIssueTime()).isBefore(clock.instant());
    assertThat(claims.getExpirationTime()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    assertThat(claims.getStringClaim("https://purl.imsglobal.org/spec/lti/claim/deployment_id")).isEqualTo("1");
    assertThat(assertion.getPayload().toJSONObject()).containsEntry("aud", moodle.platform().tokenAudience());
  }

  @Test
  @Clause("SEC-7")
  void a_token_is_used_until_shortly_before_it_runs_out() throws ServiceException {
    var first = tokens.get(moodle.platform(), "1", SCORE);

    clock.advance(Duration.ofMinutes(58));
    assertThat(tokens.get(moodle.platform(), "1", SCORE)).isEqualTo(first);

    clock.advance(Duration.ofMinutes(1));
    assertThat(tokens.get(moodle.platform(), "1", SCORE)).isNotEqualTo(first);
  }

  @Test
  void a_token_that_lives_for_seconds_only_is_used_for_half_of_them() throws ServiceException {
    moodle.tokensLive(10);
    var first = tokens.get(moodle.platform(), "1", SCORE);

    clock.advance(Duration.ofSeconds(4));
    assertThat(tokens.get(moodle.platform(), "1", SCORE)).isEqualTo(first);

    clock.advance(Duration.ofSeconds(1));
    assertThat(tokens.get(moodle.platform(), "1", SCORE)).isNotEqualTo(first);
  }

  @Test
  @Clause("SEC-30")
  void each_deployment_and_each_set_of_scopes_has_a_token_of_its_own() throws ServiceException {
    var token = tokens.get(moodle.platform(), "1", SCORE);

    assertThat(tokens.get(moodle.platform(), "2", SCORE)).isNotEqualTo(token);
    assertThat(tokens.get(moodle.platform(), "1", Scopes.ROSTER)).isNotEqualTo(token);
  }

  @Test
  void many_who_want_a_token_at_once_fetch_it_once() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 20).forEach(number -> threads.submit(() -> tokens.get(moodle.platform(), "1", SCORE)));
    }

    assertThat(moodle.tokenCalls()).hasSize(1);
  }

  @Test
  void a_refusal_is_told_with_its_reason() {
    moodle.clock(TestClock.at("2026-12-02T08:00:00Z"));

    assertThatThrownBy(() -> tokens.get(moodle.platform(), "1", SCORE))
        .isInstanceOf(ServiceException.class)
        .hasMessage("The platform gives no token: status 400 Cannot handle token with iat prior to now");
  }

  @Test
  void a_page_instead_of_a_token_is_a_refusal() {
    moodle.fail("token.php", 404, Map.of());

    assertThatThrownBy(() -> tokens.get(moodle.platform(), "1", SCORE))
        .isInstanceOf(ServiceException.class)
        .hasMessage("The platform gives no token: status 404");
  }
}
