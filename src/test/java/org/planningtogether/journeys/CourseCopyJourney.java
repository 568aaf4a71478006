package org.planningtogether.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.Clause;
import org.planningtogether.support.RunningDemo;

/** Next year's course is a copy of this year's: the links and columns come along, what people did does not. */
@ExtendWith({Chromium.class, Demonstration.class})
class CourseCopyJourney {

  private static final String COLUMN = "tr:has(th:has-text('Part 1'))";

  private final Browser browser;
  private final RunningDemo demo;

  CourseCopyJourney(Browser browser, RunningDemo demo) {
    this.browser = browser;
    this.demo = demo;
  }

  @Test
  @Clause("AGS-8")
  void a_parent_begins_anew_in_a_copy_and_is_graded_in_the_column_that_came_along() {
    try (var coordinator = Device.with(browser, demo, Device.COMPUTER)) {
      coordinator.usedBy("Chris Lee");
      press(coordinator.lms("/course"), "Copy this course");
    }

    try (var parent = Device.with(browser, demo, Device.PHONE)) {
      parent.usedBy("Sam Taylor");
      Reader.finish(parent.openInFrame("Part 1"), page -> {});
      parent.expectInLms("/grades", COLUMN, "100 out of 100");

      press(parent.lms("/course"), "Open Planning Together (copy 1)");
      assertThat(parent.lms("/grades").locator(COLUMN)).containsText("No grade yet");
      var copy = parent.openInFrame("Part 1");
      assertThat(copy.url()).endsWith("/course/1/1");
      Reader.finish(copy, page -> {});

      parent.expectInLms("/grades", COLUMN, "100 out of 100");
      assertThat(parent.lms("/grades").locator(COLUMN)).hasCount(1);
      assertThat(parent.troubles()).isEmpty();
    }
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    page.waitForURL("**/course");
  }
}
