package org.planningtogether.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.RunningDemo;

/** What a parent writes comes back to that parent, on any device, and to nobody else. */
@ExtendWith({Chromium.class, Demonstration.class})
class PrivateJourney {

  private static final String HOPE = "That she sleeps well in both homes <b>soon</b>";
  private static final String UNSENT = "Typed, and not sent yet";

  private final Browser browser;
  private final RunningDemo demo;

  PrivateJourney(Browser browser, RunningDemo demo) {
    this.browser = browser;
    this.demo = demo;
  }

  @Test
  void another_device_resumes_at_the_page_with_what_was_written() {
    try (var phone = Device.with(browser, demo, Device.PHONE); var computer = Device.with(browser, demo, Device.COMPUTER)) {
      var tool = phone.usedBy("Alex Morgan").openInFrame("Part 1");
      readTo(tool, 5);
      tool.locator("textarea").first().fill(HOPE);
      Reader.goOn(tool);

      tool = computer.usedBy("Alex Morgan").openInFrame("Parent Hub");
      tool.navigate(page(tool, 5));
      assertThat(tool.locator("textarea").first()).hasValue(HOPE);

      var otherParent = phone.usedBy("Sam Taylor").openInFrame("Part 1");
      otherParent.navigate(page(otherParent, 5));
      assertThat(otherParent.locator("textarea").first()).hasValue("");
    }
  }

  @Test
  void a_part_opens_where_the_parent_left_it() {
    try (var phone = Device.with(browser, demo, Device.PHONE); var computer = Device.with(browser, demo, Device.COMPUTER)) {
      readTo(phone.usedBy("Priya Shah").openInFrame("Part 1"), 3);

      var tool = computer.usedBy("Priya Shah").openInWindow("Part 1");

      assertThat(tool.url()).endsWith("/course/1/3");
    }
  }

  @Test
  void what_was_typed_comes_back_with_the_next_launch_of_that_tab() {
    try (var phone = Device.with(browser, demo, Device.PHONE)) {
      var tab = phone.usedBy("Sam Taylor").openInWindow("Part 1");
      tab.navigate(page(tab.mainFrame(), 5));
      tab.locator("textarea").first().fill(UNSENT);
      phone.context().clearCookies();

      phone.usedBy("Sam Taylor").openAgain(tab, "Part 1");
      tab.navigate(page(tab.mainFrame(), 5));
      assertThat(tab.locator("textarea").first()).hasValue(UNSENT);

      phone.usedBy("Alex Morgan").openAgain(tab, "Part 1");
      tab.navigate(page(tab.mainFrame(), 5));
      assertThat(tab.locator("textarea").first()).not().hasValue(UNSENT);
    }
  }

  @Test
  void what_was_typed_in_a_frame_comes_back_there_too() {
    try (var usual = Chromium.launchWithFrameStorage(browser); var phone = Device.with(usual, demo, Device.PHONE)) {
      var tool = phone.usedBy("Sam Taylor").openInFrame("Part 1");
      tool.navigate(page(tool, 5));
      tool.locator("textarea").first().fill(UNSENT);
      phone.context().clearCookies();

      tool = phone.usedBy("Sam Taylor").openInFrame("Part 1");
      tool.navigate(page(tool, 5));
      assertThat(tool.locator("textarea").first()).hasValue(UNSENT);

      tool = phone.usedBy("Alex Morgan").openInFrame("Part 1");
      tool.navigate(page(tool, 5));
      assertThat(tool.locator("textarea").first()).not().hasValue(UNSENT);
    }
  }

  private static void readTo(Frame tool, int page) {
    tool.navigate(page(tool, 1));
    while (!tool.url().endsWith("/1/" + page)) {
      Reader.answer(tool);
      Reader.goOn(tool);
    }
  }

  /** The address of a page of part 1 under the handle of this launch. */
  private static String page(Frame tool, int number) {
    return tool.url().replaceAll("(/l/[^/]+/).*", "$1course/1/" + number);
  }
}
