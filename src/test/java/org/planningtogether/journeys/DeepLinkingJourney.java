package org.planningtogether.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.Clause;
import org.planningtogether.support.RunningDemo;

/** A coordinator chooses what the course shows; a parent opens it, and the grade comes into its column. */
@ExtendWith({Chromium.class, Demonstration.class})
class DeepLinkingJourney {

  private static final String ADDED = "section:has(h2:text-is('Added by deep linking'))";

  private final Browser browser;
  private final RunningDemo demo;

  DeepLinkingJourney(Browser browser, RunningDemo demo) {
    this.browser = browser;
    this.demo = demo;
  }

  @Test
  @Clause({"D1", "D2", "D7", "D8"})
  void the_whole_programme_is_chosen_inside_the_lms_and_a_parent_finishes_a_part_of_it() {
    try (var coordinator = Device.with(browser, demo, Device.COMPUTER)) {
      coordinator.usedBy("Chris Lee");
      var picker = coordinator.chooseInFrame();
      coordinator.look(picker.page(), "pick-in-frame");

      picker.locator("button[name=whole]").click();

      coordinator.bringBack(picker);
      assertThat(picker.locator("h1")).hasText("Added to the course");
      assertThat(picker.getByText("10 activities were chosen.")).isVisible();
      assertThat(picker.getByText("graded, out of 100")).hasCount(10);
      assertThat(coordinator.lms("/course").locator(ADDED + " h3")).hasText(parts());
      assertThat(coordinator.troubles()).isEmpty();
    }

    try (var phone = Device.with(browser, demo, Device.PHONE)) {
      phone.usedBy("Alex Morgan");
      Frame part = openAdded(phone, "Part 1");
      assertThat(part.url()).contains("/course/1");
      Reader.finish(part, page -> {});

      phone.expectInLms("/grades", "tr:has(th:has-text('Part 1')) >> nth=1", "100 out of 100");
      phone.expectInLms("/course", ADDED + " li:has(a:text-is('Part 1'))", "Done");
      assertThat(phone.troubles()).isEmpty();
    }

    try (var trainer = Device.with(browser, demo, Device.COMPUTER)) {
      trainer.usedBy("Jo Okafor");
      Frame review = trainer.reviewInFrame("Part 1, Alex Morgan");
      assertThat(review.locator("dd").first()).containsText("finished on");
      trainer.look(review.page(), "review-in-frame");
      assertThat(review.locator("main")).not().containsText(Reader.PRIVATE_WORDS);
      assertThat(trainer.troubles()).isEmpty();
    }
  }

  @Test
  void some_activities_are_chosen_in_a_window_on_a_phone() {
    try (var phone = Device.with(browser, demo, Device.PHONE)) {
      phone.usedBy("Chris Lee");
      Page window = phone.chooseInWindow();
      phone.look(window, "pick");
      window.locator("form:has([name=item]) button:not([name])").click();
      assertThat(window.locator(".govuk-error-summary")).containsText("Select what you want to add to your course");
      phone.look(window, "pick-nothing");

      window.getByLabel("Parent Hub", new Page.GetByLabelOptions().setExact(true)).check();
      window.getByLabel("E-learning, all parts").check();
      window.locator("form:has([name=item]) button:not([name])").dblclick();

      phone.bringBack(window.mainFrame());
      assertThat(window.locator("main li")).containsText(new String[] {"Parent Hub", "E-learning"});
      assertThat(phone.troubles()).allMatch(trouble -> trouble.contains("status of 422"));
    }
  }

  @Test
  void without_script_a_choice_takes_a_click_more() {
    try (var computer = Device.withoutScript(browser, demo, Device.COMPUTER)) {
      computer.usedBy("Chris Lee");
      Frame picker = computer.chooseInFrame();
      choosePlan(picker);

      computer.bringBack(picker);

      assertThat(picker.locator("main li")).containsText("Parenting plan not graded");
      assertThat(computer.troubles()).isEmpty();
    }
  }

  @Test
  void without_script_a_window_says_how_to_go_on() {
    try (var computer = Device.withoutScript(browser, demo, Device.COMPUTER)) {
      computer.usedBy("Chris Lee");
      Page window = computer.chooseInWindow();
      choosePlan(window.mainFrame());
      computer.look(window, "pick-answer");

      computer.bringBack(window.mainFrame());

      assertThat(window.locator("main li")).containsText("Parenting plan not graded");
      assertThat(computer.troubles()).isEmpty();
    }
  }

  @Test
  void a_change_of_mind_adds_nothing() {
    try (var computer = Device.with(browser, demo, Device.COMPUTER)) {
      computer.usedBy("Chris Lee");
      Page window = computer.chooseInWindow();
      computer.look(window, "pick");
      window.locator("input[value=hub]").check();

      window.locator("button[name=cancel]").click();

      computer.bringBack(window.mainFrame());
      assertThat(window.getByText("Nothing was chosen.").first()).isVisible();
      assertThat(computer.troubles()).isEmpty();
    }
  }

  private static void choosePlan(Frame picker) {
    picker.locator("input[value=plan]").check();
    picker.locator("form:has([name=item]) button:not([name])").click();
    picker.locator("form[data-answer]").waitFor();
  }

  private Frame openAdded(Device device, String activity) {
    Page lms = device.lms("/course");
    lms.locator(ADDED + " h3 a:text-is('%s')".formatted(activity)).click();
    lms.waitForURL("**/activities/*");
    Frame frame = lms.locator("main iframe").elementHandle().contentFrame();
    frame.waitForURL(url -> url.startsWith(demo.tool() + "/l/"));
    return frame;
  }

  private static String[] parts() {
    return IntStream.rangeClosed(1, 10).mapToObj(number -> "Part " + number).toArray(String[]::new);
  }
}
