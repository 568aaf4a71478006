package org.planningtogether.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.files.StartupRefusedException;
import org.planningtogether.lti.service.EarlierIds;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** With the test vector of the migration guide. */
class MigrationClaimTests {

  private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/lti1p1";
  private static final String ISSUER = "https://lmsvendor.com";
  private static final CourseKey COURSE = new CourseKey(ISSUER, "PM48OJSfGDTAzAo", "689302", "course");
  private static final String SIGNATURE = "lWd54kFo5qU7xshAna6v8BwoBm6tmUjc6GTax6+12ps=";

  private final MigrationClaim claim = with(new EarlierKeys.Entry(ISSUER, "179248902", "my-lti11-secret"));

  @Test
  void what_is_rightly_signed_is_believed() {
    assertThat(claim.read(message(Map.of()), "link", COURSE))
        .contains(new EarlierIds("179248902", "34212", "4b6fa"));
  }

  @Test
  void what_it_does_not_name_is_as_it_is_now() {
    var ids = Map.<String, Object>of("user_id", "-", "resource_link_id", "-");

    assertThat(claim.read(message(ids), "link", COURSE)).contains(new EarlierIds("179248902", "a6d5c443", "link"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lWd54kFo5qU7xshAna6v8BwoBm6tmUjc6GTax6+12pt=", "AAAA", "-"})
  void what_is_not_rightly_signed_is_as_if_it_were_not_there(String signature) {
    assertThat(claim.read(message(Map.of("oauth_consumer_key_sign", signature)), "link", COURSE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example, PM48OJSfGDTAzAo, 689302",
    "https://lmsvendor.com, another-client, 689302",
    "https://lmsvendor.com, PM48OJSfGDTAzAo, 1"
  })
  void a_signature_is_good_for_one_platform_client_and_deployment(String issuer, String client, String deployment) {
    var elsewhere = new CourseKey(issuer, client, deployment, "course");

    assertThat(claim.read(message(Map.of()), "link", elsewhere)).isEmpty();
  }

  @Test
  void a_signature_is_good_for_one_message() {
    assertThat(claim.read(message(Map.of(), "exp", 1551290857), "link", COURSE)).isEmpty();
    assertThat(claim.read(message(Map.of(), "nonce", "another"), "link", COURSE)).isEmpty();
  }

  @Test
  void another_secret_or_key_is_another() {
    assertThat(with(new EarlierKeys.Entry(ISSUER, "179248902", "guess")).read(message(Map.of()), "link", COURSE)).isEmpty();
    assertThat(with(new EarlierKeys.Entry(ISSUER, "1", "my-lti11-secret")).read(message(Map.of()), "link", COURSE)).isEmpty();
    assertThat(with().read(message(Map.of()), "link", COURSE)).isEmpty();
  }

  @Test
  void a_secret_that_another_platform_knows_too_is_of_no_use_to_it() {
    var ofAnother = with(new EarlierKeys.Entry("https://another.example", "179248902", "my-lti11-secret"));

    assertThat(ofAnother.read(message(Map.of()), "link", COURSE)).isEmpty();
  }

  @Test
  void a_claim_of_another_shape_ends_no_launch() {
    for (Object shape : List.of("text", 7, List.of(1), Map.of("oauth_consumer_key", 7), Map.of())) {
      assertThat(claim.read(message(Map.of(), CLAIM, shape), "link", COURSE)).isEmpty();
    }
    assertThat(claim.read(message(Map.of("user_id", "u".repeat(256))), "link", COURSE).map(EarlierIds::userId))
        .isEqualTo(Optional.of("a6d5c443"));
  }

  @Test
  void keys_come_from_the_environment() {
    var environment =
        new SystemEnvironmentPropertySource(
            "systemEnvironment",
            Map.of(
                "PLANNING_TOGETHER_LTI1P1_KEYS_0_ISSUER", ISSUER,
                "PLANNING_TOGETHER_LTI1P1_KEYS_0_KEY", "179248902",
                "PLANNING_TOGETHER_LTI1P1_KEYS_0_SECRET", "my-lti11-secret"));

    var keys =
        new Binder(ConfigurationPropertySources.from(environment))
            .bind("planning-together.lti1p1", EarlierKeys.class)
            .get();

    assertThat(keys.secret(ISSUER, "179248902")).contains("my-lti11-secret");
  }

  @Test
  void a_key_without_its_secret_refuses_the_start() {
    assertThatThrownBy(() -> new EarlierKeys.Entry(ISSUER, "key", " ")).isInstanceOf(StartupRefusedException.class);
  }

  @Test
  void a_secret_stands_in_no_log() {
    assertThat(new EarlierKeys(List.of(new EarlierKeys.Entry(ISSUER, "key", "the secret"))).toString())
        .doesNotContain("the secret");
  }

  private static MigrationClaim with(EarlierKeys.Entry... entries) {
    return new MigrationClaim(new EarlierKeys(List.of(entries)));
  }

  private static Claims message(Map<String, Object> changes, Object... others) {
    Map<String, Object> earlier = new HashMap<>();
    earlier.put("oauth_consumer_key", "179248902");
    earlier.put("oauth_consumer_key_sign", SIGNATURE);
    earlier.put("user_id", "34212");
    earlier.put("resource_link_id", "4b6fa");
    earlier.putAll(changes);
    earlier.values().removeIf("-"::equals);
    Map<String, Object> message = new HashMap<>();
    message.put("sub", "a6d5c443");
    message.put("exp", 1551290856);
    message.put("nonce", "172we8671fd8z");
    message.put(CLAIM, earlier);
    for (int i = 0; i < others.length; i += 2) {
      message.put(String.valueOf(others[i]), others[i + 1]);
    }
    return new Claims(new JsonMapper().valueToTree(message));
  }
}
