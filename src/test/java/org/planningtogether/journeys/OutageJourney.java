package org.planningtogether.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.RunningDemo;

/** The LMS's services and the record store are switched off while a parent finishes a part, or makes a plan. */
@ExtendWith({Chromium.class, Demonstration.class})
class OutageJourney {

  private final Browser browser;
  private final RunningDemo demo;

  OutageJourney(Browser browser, RunningDemo demo) {
    this.browser = browser;
    this.demo = demo;
  }

  @Test
  void a_parent_notices_nothing_and_everything_arrives_afterwards_in_order_and_once() {
    try (var phone = Device.with(browser, demo, Device.PHONE); var computer = Device.with(browser, demo, Device.COMPUTER)) {
      phone.usedBy("Alex Morgan");
      var tool = phone.openInFrame("Part 1");
      phone.flip("LMS services");
      phone.flip("Record store");

      tool = phone.openInFrame("Part 1");
      Reader.finish(tool, page -> {});
      assertThat(tool.locator("h1")).isVisible();
      assertThat(phone.lms("/grades").locator("tr:has(th:has-text('Part 1'))")).not().containsText("100 out of 100");

      computer.usedBy("Jo Okafor");
      var trainer = computer.openInWindow("Parent Hub");
      trainer.navigate(trainer.url().replaceAll("(/l/[^/]+/).*", "$1trainer"));
      assertThat(trainer.locator("main")).containsText("Alex");
      computer.look(trainer, "trainer-while-off");

      phone.flip("LMS services");
      phone.flip("Record store");
      trainer.reload();
      trainer.getByText("Send again").first().click();

      phone.expectInLms("/grades", "tr:has(th:has-text('Part 1'))", "100 out of 100");
      computer.expectInLms("/records", "tbody td:nth-child(2)", "completed");
      var verbs = computer.lms("/records").locator("tbody td:nth-child(2)").allTextContents();
      assertThat(verbs.stream().filter("completed"::equals)).hasSize(1);
      assertThat(verbs.reversed()).containsSubsequence(List.of("initialized", "completed"));
      assertThat(phone.troubles()).isEmpty();
    }
  }

  @Test
  void a_plan_needs_neither_of_them() {
    try (var phone = Device.with(browser, demo, Device.PHONE)) {
      phone.usedBy("Sam Taylor");
      phone.flip("LMS services");
      phone.flip("Record store");

      var parent = Planner.launched(phone).startForTwo("Mia").press("Begin my plan").arrive();
      parent.go("/q/handovers/place/all").answer("where", "school").press("Save");
      assertThat(parent.go("/s/handovers").words()).contains("At school, nursery or a club");
      assertThat(parent.go("/calendar").heading()).contains("The calendar");
      assertThat(parent.file("/papers/plan.pdf").status()).isEqualTo(200);

      phone.flip("LMS services");
      phone.flip("Record store");
      assertThat(phone.troubles()).isEmpty();
    }
  }
}
