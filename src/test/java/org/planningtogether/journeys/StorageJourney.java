package org.planningtogether.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.Clause;
import org.planningtogether.support.RunningDemo;

/** An LMS whose pages keep values for tools: a launch that does not need the login's cookie. */
@ExtendWith({Chromium.class, Demonstration.class})
class StorageJourney {

  private final Browser browser;
  private final RunningDemo demo;

  StorageJourney(Browser browser, RunningDemo demo) {
    this.browser = browser;
    this.demo = demo;
  }

  @Test
  @Clause({"PM-1", "PM-2", "PM-6"})
  void a_parent_learns_in_a_frame_although_the_browser_lost_the_logins_cookie() {
    try (var phone = Device.with(browser, demo, Device.PHONE)) {
      phone.usedBy("Alex Morgan").flip("Platform storage");
      var proofs = new ArrayList<String>();
      phone.context().route(demo.tool() + "/lti/launch", route -> {
        phone.context().clearCookies(new BrowserContext.ClearCookiesOptions()
            .setName(Pattern.compile("__Host-lti-.*")));
        route.resume();
      });
      phone.context().onRequest(request -> {
        if (request.url().endsWith("/lti/launch/verify")) {
          proofs.add(request.url());
        }
      });

      var frame = phone.openInFrame("Part 1");

      assertThat(frame.locator("form[data-form=page]")).isVisible();
      assertThat(proofs).hasSize(1);
      assertThat(phone.troubles()).isEmpty();
      phone.flip("Platform storage");
    }
  }
}
