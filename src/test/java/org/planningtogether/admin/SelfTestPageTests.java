package org.planningtogether.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.planningtogether.lti.platform.PlatformId;
import org.planningtogether.support.FakePlatform;
import org.springframework.boot.test.web.server.LocalServerPort;

@AdminApplication.Started
class SelfTestPageTests {

  private static final String PAGE =
      "/admin/platforms/" + PlatformId.of(AdminApplication.IN_FILE.issuer(), FakePlatform.CLIENT) + "/self-test";

  @LocalServerPort private int port;

  @Test
  void a_trial_says_what_was_asked_what_came_back_and_what_to_look_at() {
    var browser = AdminApplication.signedIn(port);
    assertThat(browser.get(PAGE).page().select(".pt-steps__step")).isEmpty();

    var answer = browser.post(PAGE);

    assertThat(answer.status()).isEqualTo(303);
    var page = browser.get(answer.location()).page();
    assertThat(page.select("h2").text()).contains("Something does not work");
    assertThat(page.select(".pt-steps__step")).hasSize(7);
    var keys = page.select(".pt-steps__step").get(0);
    assertThat(keys.select(".govuk-tag").text()).isEqualTo("Works");
    assertThat(keys.select("dd").eachText().getFirst()).isEqualTo("GET " + AdminApplication.IN_FILE.issuer() + "/keys");
    var token = page.select(".pt-steps__step").get(1);
    assertThat(token.text()).contains("Does not work").contains("Check that the platform has our public key set address").contains("404");
    assertThat(page.select(".pt-steps__step").get(6).text()).contains("Not tested").contains("Nobody has come from this platform yet");
  }

  @Test
  void the_last_trial_can_be_read_again_and_nothing_is_asked_for_it() {
    var browser = AdminApplication.signedIn(port);
    browser.post(PAGE);
    var asked = AdminApplication.IN_FILE.keyRequests();

    assertThat(browser.get(PAGE).page().select(".pt-steps__step")).hasSize(7);
    assertThat(AdminApplication.signedIn(port).get(PAGE).page().select(".pt-steps__step")).isEmpty();
    assertThat(AdminApplication.IN_FILE.keyRequests()).isEqualTo(asked);
  }
}
