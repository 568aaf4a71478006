package org.planningtogether.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuirksTests {

  private static final URI TOKEN_ENDPOINT = URI.create("https://lms.example/token");

  @Test
  void moodle_compares_the_stamps_of_scores_by_the_second() {
    assertThat(Family.MOODLE.quirks().stampStep()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void moodle_breaks_when_results_are_asked_for_by_the_page() {
    assertThat(Family.MOODLE.quirks().resultsPage()).isNull();
  }

  @Test
  void moodle_takes_a_link_with_an_address_for_another_tools() {
    assertThat(Family.MOODLE.quirks().linkAddress()).isFalse();
  }

  @Test
  void canvas_lists_fifty_members_at_most() {
    assertThat(Family.CANVAS.quirks().rosterPage()).isEqualTo(50);
  }

  @Test
  void brightspace_gives_tokens_for_another_audience_than_its_token_endpoint() {
    assertThat(Family.BRIGHTSPACE.quirks().tokenAudience(TOKEN_ENDPOINT))
        .isEqualTo("https://api.brightspace.com/auth/token");
  }

  @Test
  void blackboard_needs_the_address_of_a_link() {
    assertThat(Family.BLACKBOARD.quirks().linkAddress()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"MOODLE", "CANVAS", "BRIGHTSPACE"})
  void the_others_are_as_the_specification_says(Family family) {
    assertThat(family.quirks()).isEqualTo(Family.SPEC.quirks());
    assertThat(family.quirks().tokenAudience(TOKEN_ENDPOINT)).isEqualTo(TOKEN_ENDPOINT.toString());
  }
}
