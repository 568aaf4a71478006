package org.planningtogether.evaluation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.enrolment.Role;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.Door;
import org.planningtogether.support.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The questions and their totals on a phone and on a large screen, with script and without. */
@ExtendWith(Chromium.class)
@SpringBootTest(
    classes = EvaluationApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {"management.server.port=0", "spring.datasource.url=jdbc:h2:mem:evaluation-journey"})
class EvaluationJourney {

  private static final int PORT = freePort();

  @Autowired private JdbcClient db;
  @Autowired private Enrolments enrolments;
  @Autowired private Evaluation evaluation;

  @DynamicPropertySource
  static void here(DynamicPropertyRegistry properties) {
    properties.add("server.port", () -> PORT);
    properties.add("planning-together.public-url", () -> "http://localhost:" + PORT);
  }

  @ParameterizedTest
  @CsvSource({"320, true", "320, false", "1280, true"})
  void anybody_can_answer(int width, boolean script) {
    var browser = new Browser(PORT);
    var launch = Door.launch(browser, "parent %d %s".formatted(width, script), "Amira Khan", Role.LEARNER);

    try (var screen = new Screen(browser, PORT, launch + "/", width, script)) {
      screen.isAccessible();
      screen.page().getByRole(AriaRole.LINK, named("Answer five questions about how things are for you")).click();
      assertThat(screen.page().locator("main h1")).hasText("Five questions");
      screen.isAccessible();

      press(screen.page(), "Send my answers");
      assertThat(screen.page().locator(".govuk-error-summary")).containsText("Choose at least one answer");
      screen.isAccessible();

      question(screen.page(), "strong feelings").getByLabel("Fairly").check();
      question(screen.page(), "How tense").getByLabel("This does not fit me, or I would rather not say").check();
      press(screen.page(), "Send my answers");
      assertThat(screen.page().locator("main h1")).hasText("Thank you");
      screen.isAccessible();
    }
  }

  @ParameterizedTest
  @CsvSource({"320, true", "320, false", "1280, true"})
  void anybody_can_read_the_totals(int width, boolean script) {
    tenOrMoreHaveAnswered();
    var browser = new Browser(PORT);
    var launch = Door.launch(browser, "tom", "Tom Trainer", Role.INSTRUCTOR);

    try (var screen = new Screen(browser, PORT, launch + "/trainer/questions", width, script)) {
      assertThat(screen.page().getByRole(AriaRole.IMG)).hasCount(5);
      assertThat(screen.page().getByRole(AriaRole.TABLE)).hasCount(5);
      screen.isAccessible();

      screen.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      screen.isAccessible();
    }
  }

  private void tenOrMoreHaveAnswered() {
    for (var table : List.of("enrolment", "evaluation_waiting", "evaluation_figure")) {
      db.sql("DELETE FROM " + table).update();
    }
    for (var phase : Phase.values()) {
      for (int i = 0; i < 20; i++) {
        var id = enrolments.open(Door.COURSE, "somebody " + i, null, Set.of(Role.LEARNER), "en").id();
        evaluation.count(id, Door.COURSE, phase, Sheets.all(Answer.values()[(i + 3 * phase.ordinal()) % 6]));
      }
    }
  }

  private static Locator question(Page page, String words) {
    return page.locator("fieldset", new Page.LocatorOptions().setHasText(words));
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static Page.GetByRoleOptions named(String words) {
    return new Page.GetByRoleOptions().setName(words);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
