package org.planningtogether.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.lti.platform.Platform.Source;
import org.planningtogether.lti.platform.Platform.State;

class PlatformTests {

  private final Platform platform = platform(Deployments.only("1"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://lms.example/items?type_id=1",
        "https://LMS.example:443/items",
        "https://tokens.example/items",
        "https://school.example/items",
        "https://school.example:8080/items",
        "https://grades.example:9443/items"
      })
  void services_may_lie_with_the_issuer_the_token_endpoint_or_a_named_host(String address) {
    assertThat(platform.serves(URI.create(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/items",
        "https://lms.example.evil.example/items",
        "https://lms.example@evil.example/items",
        "https://lms.example:8443/items",
        "http://lms.example/items",
        "https://sso.example:8443/items",
        "https://grades.example/items",
        "/items",
        "mailto:lms.example"
      })
  void services_lie_nowhere_else(String address) {
    assertThat(platform.serves(URI.create(address))).isFalse();
  }

  @Test
  void a_deployment_that_nobody_named_launches_where_any_may() {
    assertThat(platform(Deployments.everyOne()).accepts("anything")).isTrue();
    assertThat(platform(Deployments.only()).accepts("anything")).isFalse();
    assertThat(platform.accepts("1")).isTrue();
    assertThat(platform.accepts("2")).isFalse();
  }

  @Test
  void the_pages_that_may_frame_us_are_those_of_the_platform() {
    assertThat(platform.frameAncestors())
        .containsExactly(
            "https://lms.example", "https://sso.example:8443", "https://grades.example:9443", "https://school.example");
  }

  @Test
  void storage_answers_from_where_the_login_goes_on() {
    assertThat(platform.storageOrigin()).isEqualTo("https://sso.example:8443");
  }

  private static Platform platform(Deployments deployments) {
    return new Platform(
        "https://lms.example",
        "client",
        "LMS",
        deployments,
        URI.create("https://sso.example:8443/auth"),
        URI.create("https://tokens.example/token"),
        URI.create("https://keys.example/keys"),
        "https://tokens.example/token",
        Set.of("school.example", "grades.example:9443"),
        Family.SPEC,
        State.ACTIVE,
        Source.FILE);
  }
}
