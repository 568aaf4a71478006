package org.planningtogether.lti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.support.LaunchMessage.CLAIM;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.lti.service.EarlierIdentities;
import org.planningtogether.lti.service.EarlierIds;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.FakePlatform;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Launches of a platform that spoke LTI 1.1 before. */
@LtiApplication.Started
@ExtendWith(OutputCaptureExtension.class)
class MigrationTests {

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private EarlierIdentities identities;

  private final String subject = "learner " + UUID.randomUUID();
  private Launching launching;

  @BeforeEach
  void login() {
    launching = new Launching(port, clock);
    launching.login();
  }

  @Test
  void who_somebody_was_is_remembered_when_the_platform_knows_the_secret_of_that_time() {
    assertThat(launch("old-secret").status()).isEqualTo(303);

    assertThat(identities.of(enrolment())).containsExactly(new EarlierIds("old-key", "user 12", "link 12"));
  }

  @Test
  void a_platform_that_does_not_know_it_launches_all_the_same(CapturedOutput log) {
    assertThat(launch("a guess").status()).isEqualTo(303);

    assertThat(identities.of(enrolment())).isEmpty();
    assertThat(log.getAll())
        .contains("LTI 1.1 claim not verified: iss=%s key=old-key".formatted(LtiApplication.PLATFORM.issuer()))
        .doesNotContain("old-secret", "user 12");
  }

  @Test
  void nobody_is_taken_for_somebody_else_because_of_it() {
    launch("old-secret");

    assertThat(enrolment()).isNotEqualTo(EnrolmentId.of(course(), "user 12"));
    assertThat(identities.of(EnrolmentId.of(course(), "user 12"))).isEqualTo(List.of());
  }

  private Answer launch(String secret) {
    return launching.launch(
        message -> {
          var claims = new JsonMapper().readTree(message.claimsJson());
          var signed =
              String.join(
                  "&",
                  "old-key",
                  FakePlatform.DEPLOYMENT,
                  LtiApplication.PLATFORM.issuer(),
                  FakePlatform.CLIENT,
                  claims.required("exp").asString(),
                  claims.required("nonce").stringValue());
          return message
              .with("sub", subject)
              .with(
                  CLAIM + "lti1p1",
                  Map.of(
                      "oauth_consumer_key", "old-key",
                      "oauth_consumer_key_sign", signature(signed, secret),
                      "user_id", "user 12",
                      "resource_link_id", "link 12"));
        });
  }

  private EnrolmentId enrolment() {
    return EnrolmentId.of(course(), subject);
  }

  private static CourseKey course() {
    return new CourseKey(LtiApplication.PLATFORM.issuer(), FakePlatform.CLIENT, FakePlatform.DEPLOYMENT, "course-7");
  }

  private static String signature(String text, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
