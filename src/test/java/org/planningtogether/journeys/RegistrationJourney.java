package org.planningtogether.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.Clause;
import org.planningtogether.support.RunningDemo;

/** A coordinator registers the tool by its address, and the LMS can use it. */
@ExtendWith({Chromium.class, Demonstration.class})
class RegistrationJourney {

  private static final int NARROW = 320;

  private final Browser browser;
  private final RunningDemo demo;

  RegistrationJourney(Browser browser, RunningDemo demo) {
    this.browser = browser;
    this.demo = demo;
  }

  @Test
  @Clause("DR-6")
  void the_page_in_the_frame_closes_itself_and_the_tool_is_there() {
    try (var computer = Device.with(browser, demo, Device.COMPUTER)) {
      computer.usedBy("Jo Okafor");
      var lms = computer.lms("/tools");
      var before = lms.locator("main h2").count();

      lms.locator("main form button").last().click();

      lms.waitForURL("**/tools");
      assertThat(lms.locator("main h2")).hasCount(before + 1);
      lms.locator("main a[href*='deep-linking']").last().click();
      assertThat(lms.frameLocator("main iframe").locator("h1")).isVisible();
      assertThat(lms.frameLocator("main iframe").locator("input[name=item]").first()).isAttached();
      assertThat(computer.troubles()).isEmpty();
    }
  }

  @Test
  void the_last_page_says_what_was_agreed_where_nobody_closes_it() {
    try (var phone = Device.with(browser, demo, Device.PHONE)) {
      phone.usedBy("Jo Okafor");
      var page = phone.newWindow();

      page.navigate(registrationAddress(phone));

      assertThat(page.locator("h1")).hasText("This tool is registered");
      assertThat(page.locator("dl")).containsText("Open the e-learning from a course.");
      phone.look(page, "registered");
    }
  }

  @Test
  void a_registration_that_is_sent_twice_is_told_what_the_platform_said() {
    try (var phone = Device.with(browser, demo, NARROW)) {
      phone.usedBy("Jo Okafor");
      var page = phone.newWindow();
      page.navigate(registrationAddress(phone));

      page.reload();

      assertThat(page.locator("h1")).hasText("This platform could not be registered");
      assertThat(page.locator(".govuk-inset-text")).hasText("401 token_already_used");
      phone.look(page, "registration-refused");
    }
  }

  /** What the LMS opens in its frame. */
  private String registrationAddress(Device device) {
    var form = FormData.create().set("address", demo.tool() + "/lti/register");
    var sent = RequestOptions.create().setForm(form);
    var page = device.context().request().post(demo.lms() + "/tools/registration", sent);
    return Jsoup.parse(page.text()).select("iframe").attr("src");
  }
}
