package org.planningtogether.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.progress.Progress;
import org.planningtogether.progress.Step.ModuleStep;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Somebody past the start of the small course, with the smallest phone. */
@ExtendWith(Chromium.class)
@SpringBootTest(
    classes = StudyApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {"planning-together.content-dir=src/test/resources/study/content", "management.server.port=0"})
abstract class SmallestPhone {

  private static final int PORT = freePort();

  @Autowired
  private Progress progress;

  final List<String> sent = new ArrayList<>();
  private final boolean script;
  private Playwright playwright;
  Page page;

  /** @param script whether any arrives; the browser can run it either way, as axe is script itself */
  SmallestPhone(boolean script) {
    this.script = script;
  }

  @DynamicPropertySource
  static void here(DynamicPropertyRegistry properties) {
    properties.add("server.port", () -> PORT);
    properties.add("planning-together.public-url", () -> "http://localhost:" + PORT);
  }

  @BeforeEach
  void somebodyPastTheStart() {
    var person = "journey-" + System.nanoTime();
    var id = Enrolled.learner(Database.H2, StudyApplication.HERE, person).id();
    progress.complete(id, new ModuleStep(new ModuleId("1")));
    playwright = Chromium.playwright();
    page =
        Chromium.launch(playwright)
            .newContext(
                new NewContextOptions()
                    .setBaseURL("http://localhost:" + PORT)
                    .setViewportSize(320, 640)
                    .setExtraHTTPHeaders(Map.of("X-Person", person)))
            .newPage();
    if (!script) {
      page.route("**/*.js", Route::abort);
    }
    page.onRequest(request -> sent.add(request.method() + " " + request.url().replaceFirst(".*:\\d+", "")));
  }

  @AfterEach
  void close() {
    playwright.close();
  }

  void open(String id) {
    page.navigate("/course/2/" + id);
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }

  /** No rule of axe is broken, and nobody has to scroll sideways. */
  void isAccessible() {
    var violations = new AxeBuilder(page).analyze().getViolations();

    assertThat(violations).extracting(rule -> rule.getId() + " " + rule.getNodes()).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
