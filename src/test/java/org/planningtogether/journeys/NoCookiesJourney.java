package org.planningtogether.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.RunningDemo;

/** A browser that keeps no cookie in frames: one click opens the tool in a new tab, signed in. */
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
      phone.context().route(demo.tool() + "/**", NoCookiesJourney::withoutCookiesInFrames);
      phone.usedBy("Alex Morgan");
      var window = phone.lms("/course");
      window.getByText("Part 1").first().click();
      var frame = window.frameLocator("main iframe");
      assertThat(frame.locator("h1")).isVisible();
      phone.look(window, "no-cookies");

      var tab = phone.context().waitForPage(() -> frame.locator("main button, main a[target=_blank]").first().click());

      tab.waitForURL(demo.tool() + "/l/**");
      assertThat(tab.locator("form[data-form=page]")).isVisible();
      assertThat(tab.url()).doesNotContain("code").doesNotContain("token");
    }
  }

  /** What a browser does that blocks all cookies of framed sites: it neither sends nor keeps them. */
  private static void withoutCookiesInFrames(Route route) {
    if (route.request().frame().parentFrame() == null) {
      route.resume();
      return;
    }
    var headers = new HashMap<>(route.request().allHeaders());
    headers.remove("cookie");
    var answer = route.fetch(new Route.FetchOptions().setHeaders(headers).setMaxRedirects(0));
    var kept = new HashMap<>(answer.headers());
    kept.remove("set-cookie");
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(kept));
  }
}
