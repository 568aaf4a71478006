package org.planningtogether.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.RunningDemo;

/** A browser that gives back no cookie: one click opens the tool in a new tab, signed in. */
@ExtendWith({Chromium.class, Demonstration.class})
class NoCookiesJourney {

  private final Browser browser;
  private final RunningDemo demo;

  NoCookiesJourney(Browser browser, RunningDemo demo) {
    this.browser = browser;
    this.demo = demo;
  }

  @Test
  void one_click_opens_the_tool_in_a_new_tab() {
    try (var phone = Device.with(browser, demo, Device.PHONE)) {
      phone.context().route(demo.tool() + "/lti/launch", route -> {
        phone.context().clearCookies();
        route.resume();
      });
      phone.usedBy("Alex Morgan");
      var window = phone.lms("/course");
      window.getByText("Part 1").first().click();
      var frame = window.frameLocator("main iframe");
      assertThat(frame.locator("h1").first()).isVisible();
      phone.look(window, "no-cookies");

      var tab = phone.context().waitForPage(() -> frame.locator("form[target=_blank] button").click());

      tab.waitForURL(demo.tool() + "/l/**");
      assertThat(tab.locator("form[data-form=page]")).isVisible();
      assertThat(tab.url()).doesNotContain("code=").doesNotContain("token=");
    }
  }
}
