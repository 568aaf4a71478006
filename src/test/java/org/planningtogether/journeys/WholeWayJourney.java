package org.planningtogether.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.RunningDemo;

/** Launch, learn, finish, graded, recorded: the main job, once with all comforts and once with none. */
@ExtendWith({Chromium.class, Demonstration.class})
class WholeWayJourney {

  private static final int ALL_PARTS = 10;
  private static final String PART = "main a[href*='/course/']";

  private final Browser browser;
  private final RunningDemo demo;

  WholeWayJourney(Browser browser, RunningDemo demo) {
    this.browser = browser;
    this.demo = demo;
  }

  @Test
  void a_parent_on_a_phone_finishes_the_course_inside_the_lms() {
    try (var phone = Device.with(browser, demo, Device.PHONE)) {
      phone.usedBy("Alex Morgan");
      phone.look(phone.lms("/course"), "lms-course");

      var tool = phone.openInFrame("Parent Hub");
      phone.look(tool.page(), "hub-in-frame");
      finishAllParts(tool);

      phone.expectInLms("/grades", "tr:has(th:has-text('E-learning'))", "100 out of 100");
      phone.expectInLms("/course", "li:has(a:text-is('E-learning'))", "Done");
      phone.look(phone.lms("/grades"), "lms-grades");
      assertThat(phone.troubles()).isEmpty();
    }
  }

  @Test
  void a_parent_without_script_finishes_the_course_in_a_window_of_its_own() {
    try (var computer = Device.withoutScript(browser, demo, Device.COMPUTER)) {
      computer.usedBy("Priya Shah");

      var tool = computer.openInWindow("E-learning");
      computer.look(tool, "course");
      finishAllParts(tool.mainFrame());

      computer.expectInLms("/grades", "tr:has(th:has-text('E-learning'))", "100 out of 100");
      assertThat(computer.troubles()).isEmpty();
    }
  }

  @Test
  void every_page_is_good_to_look_at() {
    try (var phone = Device.with(browser, demo, Device.NARROW)) {
      phone.usedBy("Sam Taylor");
      var tool = phone.openInWindow("Parent Hub");
      phone.look(tool, "hub-first");
      openCourse(tool.mainFrame());
      phone.look(tool, "course");
      for (var part = 0; part < ALL_PARTS; part++) {
        tool.navigate(firstPage(tool, part));
        Reader.finish(tool.mainFrame(), page -> phone.look(tool, nameOf(page)));
        openCourse(tool.mainFrame());
      }
      for (var page : List.of("", "notes", "certificate", "questions", "course/3/factsheet")) {
        tool.navigate(root(tool.mainFrame()) + page);
        phone.look(tool, "after-" + page.replace('/', '-'));
      }
      assertThat(phone.troubles()).isEmpty();
    }
  }

  @Test
  void a_wide_screen_is_good_to_look_at() {
    try (var computer = Device.with(browser, demo, Device.COMPUTER)) {
      computer.usedBy("Jo Okafor");
      var tool = computer.openInWindow("Parent Hub");
      computer.look(tool, "hub-first");
      openCourse(tool.mainFrame());
      computer.look(tool, "course");
      for (var part = 0; part < ALL_PARTS; part++) {
        tool.navigate(firstPage(tool, part));
        computer.look(tool, nameOf(tool.mainFrame()));
        openCourse(tool.mainFrame());
      }
      assertThat(computer.troubles()).isEmpty();
    }
  }

  private static String firstPage(Page tool, int part) {
    var module = tool.locator(PART).nth(part).getAttribute("href").replaceAll(".*/", "");
    return root(tool.mainFrame()) + "course/" + module + "/1";
  }

  private static String nameOf(Frame page) {
    return "part-" + page.url().replaceAll(".*/course/", "").replace('/', '-');
  }

  private static void finishAllParts(Frame tool) {
    for (var part = 0; part < ALL_PARTS; part++) {
      openCourse(tool);
      openPart(tool, part);
      Reader.finish(tool, page -> {});
    }
    tool.navigate(root(tool));
    assertThat(tool.locator("main .govuk-task-list__status:has-text('Completed')")).hasCount(ALL_PARTS);
  }

  private static void openCourse(Frame tool) {
    tool.navigate(root(tool) + "course");
  }

  private static void openPart(Frame tool, int part) {
    tool.locator(PART).nth(part).click();
    tool.waitForURL(url -> url.matches(".*/course/[^/]+/[^/]+"));
  }

  /** The hub's address under the handle of this launch. */
  private static String root(Frame tool) {
    return tool.url().replaceAll("(/l/[^/]+/).*", "$1");
  }
}
