package org.planningtogether.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.RunningDemo;

/** Exit this page leaves the LMS too, and what was open cannot be opened again. */
@ExtendWith({Chromium.class, Demonstration.class})
class LeavingJourney {

  private static final String WEATHER = "https://www.bbc.co.uk/**";

  private final Browser browser;
  private final RunningDemo demo;

  LeavingJourney(Browser browser, RunningDemo demo) {
    this.browser = browser;
    this.demo = demo;
  }

  @Test
  void the_button_in_a_frame_takes_the_whole_window_away() {
    try (var phone = Device.with(browser, demo, Device.PHONE)) {
      weather(phone);
      var tool = phone.usedBy("Alex Morgan").openInFrame("Part 1");
      var address = tool.url();
      var window = tool.page();

      tool.locator(".govuk-exit-this-page a, .govuk-exit-this-page button").first().click();

      window.waitForURL(WEATHER);
      assertGone(phone, address);
    }
  }

  @Test
  void escape_three_times_leaves_even_while_typing() {
    try (var computer = Device.with(browser, demo, Device.COMPUTER)) {
      weather(computer);
      var tool = computer.usedBy("Alex Morgan").openInWindow("Part 1");
      tool.navigate(tool.url().replaceAll("/1/[0-9]+$", "/1/5"));
      var address = tool.url();
      tool.locator("textarea").first().focus();

      for (var press = 0; press < 3; press++) {
        tool.keyboard().press("Escape");
      }

      tool.waitForURL(WEATHER);
      assertGone(computer, address);
    }
  }

  @Test
  void the_link_works_without_script() {
    try (var phone = Device.withoutScript(browser, demo, Device.PHONE)) {
      weather(phone);
      var tool = phone.usedBy("Sam Taylor").openInWindow("Part 1");
      var address = tool.url();

      tool.locator(".govuk-exit-this-page a").first().click();

      tool.waitForURL(WEATHER);
      assertGone(phone, address);
    }
  }

  @Test
  void a_page_can_be_done_by_keyboard_alone() {
    try (var computer = Device.with(browser, demo, Device.COMPUTER)) {
      var tool = computer.usedBy("Priya Shah").openInWindow("Part 1");
      var before = tool.url();

      for (var tabs = 0; tabs < 40 && !(boolean) tool.evaluate("document.activeElement.matches('.study-next')"); tabs++) {
        tool.keyboard().press("Tab");
      }
      tool.keyboard().press("Enter");

      tool.waitForURL(url -> !url.equals(before));
      assertThat(tool.locator("h1")).isVisible();
    }
  }

  /** The machine of the tests is not on the internet: the neutral site is played. */
  private static void weather(Device device) {
    device.context().route(WEATHER, route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<h1>Weather</h1>")));
  }

  private static void assertGone(Device device, String address) {
    Page again = device.newWindow();
    var answer = again.navigate(address);
    assertThat(answer.status()).isEqualTo(401);
  }
}
