package org.planningtogether.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.RunningDemo;

/** Somebody without a course keeps a plan with a key and a passphrase. */
@ExtendWith({Chromium.class, Demonstration.class})
class PlanGuestJourney {

  private static final String WEATHER = "https://www.bbc.co.uk/**";
  private static final String WORDS = "At Grandma’s, inside the door.";

  private final Browser browser;
  private final RunningDemo demo;

  PlanGuestJourney(Browser browser, RunningDemo demo) {
    this.browser = browser;
    this.demo = demo;
  }

  @Test
  void a_guest_comes_back_on_another_device_with_key_and_passphrase() {
    try (var phone = Device.with(browser, demo, Device.PHONE); var computer = Device.with(browser, demo, Device.COMPUTER)) {
      var guest = Planner.guest(phone, demo.tool());
      var key = guest.startForTwo("Mia").makeKey();
      guest.go("/q/handovers/place/all").answer("where", "relative", "words", WORDS).press("Save");
      guest.open("/plan/key").look("key-page").press("Sign out here");
      assertThat(guest.words()).contains("Open your plan with your plan key").doesNotContain("Mia");
      assertThat(phone.troubles()).isEmpty();

      var elsewhere = Planner.guest(computer, demo.tool()).open("/plan/open").look("open");
      elsewhere.answer("key", key, "passphrase", "another heron entirely").press("Open my plan");
      assertThat(elsewhere.look("open-wrong").words()).contains("The plan key and the passphrase do not fit together.");
      assertThat(elsewhere.page().locator("input[name=key]")).hasValue(key);
      assertThat(elsewhere.page().locator("input[name=passphrase]")).hasValue("");
      elsewhere.answer("passphrase", Planner.PASSPHRASE).press("Open my plan").arrive();
      assertThat(elsewhere.go("/s/handovers").words()).contains(WORDS);
    }
  }

  @Test
  void no_file_of_script_is_needed() {
    try (var phone = Device.with(browser, demo, Device.PHONE).withoutScriptFiles()) {
      var guest = Planner.guest(phone, demo.tool());
      guest.startForTwo("Leo").makeKey();
      guest.go("/q/handovers/place/all").look("question-plain").answer("where", "school").press("Save");
      guest.go("/q/living/pattern/all").answer("pattern", "2-2-3").press("Continue");
      assertThat(guest.look("pattern-plain").words()).contains("Two, two and three nights");
      assertThat(guest.go("/calendar?view=month").look("calendar-plain").words()).contains("The calendar");
      assertThat(guest.go("/s/handovers").look("section-plain").words()).contains("At school, nursery or a club");
    }
  }

  @Test
  void a_question_is_answered_by_keyboard_alone() {
    try (var computer = Device.with(browser, demo, Device.COMPUTER)) {
      var guest = Planner.guest(computer, demo.tool());
      guest.startForTwo("Noor").makeKey();
      guest.go("/q/handovers/place/all");
      tabTo(guest, "input[name=where]");
      guest.page().keyboard().press("Space");
      guest.page().keyboard().press("ArrowDown");
      tabTo(guest, "textarea[name=words]");
      guest.page().keyboard().type(WORDS);
      tabTo(guest, "form button[name=draft]:not([hidden])");
      var before = guest.page().url();
      guest.page().keyboard().press("Enter");

      guest.page().waitForURL(url -> !url.equals(before));
      assertThat(guest.go("/s/handovers").words()).contains("At Mum’s home", WORDS);
      assertThat(computer.troubles()).isEmpty();
    }
  }

  @Test
  void leaving_ends_the_session_and_back_shows_nothing() {
    try (var phone = Device.with(browser, demo, Device.PHONE)) {
      phone.context().route(WEATHER, route ->
          route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<h1>Weather</h1>")));
      var guest = Planner.guest(phone, demo.tool());
      guest.startForTwo("Zara").makeKey();
      guest.go("/q/handovers/place/all").answer("words", WORDS).press("Save");
      guest.go("/s/handovers");

      guest.page().locator(".govuk-exit-this-page a, .govuk-exit-this-page button").first().click();
      guest.page().waitForURL(WEATHER);
      guest.page().goBack();

      assertThat(guest.page().locator("body")).not().containsText(WORDS);
      var again = phone.newWindow();
      assertThat(again.navigate(demo.tool() + guest.plan()).status()).isEqualTo(401);
      assertThat(again.locator("body")).not().containsText("Zara");
    }
  }

  private static void tabTo(Planner guest, String selector) {
    for (int tabs = 0; tabs < 60 && !isFocused(guest, selector); tabs++) {
      guest.page().keyboard().press("Tab");
    }
    assertThat(isFocused(guest, selector)).as(selector).isTrue();
  }

  private static boolean isFocused(Planner guest, String selector) {
    return (boolean) guest.page().evaluate("selector => document.activeElement.matches(selector)", selector);
  }
}
