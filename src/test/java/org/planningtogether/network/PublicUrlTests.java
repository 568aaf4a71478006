package org.planningtogether.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.files.StartupRefusedException;

class PublicUrlTests {

  @Test
  void addresses_are_built_from_the_origin() {
    assertThat(new PublicUrl(URI.create("https://plan.example.org")).at("/lti/launch"))
        .hasToString("https://plan.example.org/lti/launch");
  }

  @Test
  void a_trailing_slash_and_capital_letters_make_no_difference() {
    assertThat(new PublicUrl(URI.create("HTTP://LocalHost:8080/"))).hasToString("http://localhost:8080");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan.example.org",
        "ftp://plan.example.org",
        "https://plan.example.org/tool",
        "https://plan.example.org?x=1",
        "https://plan.example.org#x",
        "https://somebody@plan.example.org",
        "https:///",
        ""
      })
  void anything_but_an_origin_stops_the_start(String url) {
    assertThatThrownBy(() -> new PublicUrl(URI.create(url)))
        .isInstanceOf(StartupRefusedException.class)
        .hasMessageContaining("planning-together.public-url is '" + url + "'");
  }
}
