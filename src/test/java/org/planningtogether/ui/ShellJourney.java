package org.planningtogether.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.SmallServer;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** What the shell's scripts do, in a browser. */
@ExtendWith(Chromium.class)
@UiApplication.Started
class ShellJourney {

  private static final String EXIT = "https://www.bbc.co.uk/weather";

  private static final int PORT = TestSocketUtils.findAvailableTcpPort();

  private static SmallServer platform;
  private static Playwright playwright;
  private static Browser browser;

  private final List<String> failures = new CopyOnWriteArrayList<>();
  private BrowserContext context;
  private Page page;

  @DynamicPropertySource
  static void address(DynamicPropertyRegistry properties) {
    properties.add("server.port", () -> PORT);
    properties.add("planning-together.public-url", () -> "http://localhost:" + PORT);
  }

  @BeforeAll
  static void start() {
    platform = SmallServer.start((asked, exchange) -> SmallServer.answer(exchange, 200, "text/html",
        "<iframe src='http://localhost:%d/gallery' width=600 height=400></iframe>".formatted(PORT)));
    playwright = Chromium.playwright();
    browser = Chromium.launch(playwright);
  }

  @AfterAll
  static void stop() {
    playwright.close();
    platform.close();
  }

  @BeforeEach
  void open() {
    context = browser.newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + PORT));
    context.route("https://www.bbc.co.uk/**", route -> answer(route, "<h1>Weather</h1>"));
    context.onWebError(error -> failures.add(error.error()));
    page = context.newPage();
    signIn("anna");
  }

  @AfterEach
  void close() {
    context.close();
    assertThat(failures).isEmpty();
  }

  @Test
  void the_button_leaves_at_once_and_back_does_not_lead_here() {
    page.navigate("/help/leaving");
    page.navigate("/gallery");

    page.waitForRequest(request -> request.url().endsWith("/leave") && request.method().equals("POST"),
        () -> exit().click());
    page.waitForURL(EXIT);
    page.goBack();

    assertThat(page).hasURL(Pattern.compile(".*/help/leaving"));
  }

  @Test
  void escape_pressed_three_times_leaves_from_a_text_field_too() {
    page.navigate("/gallery");
    page.locator("#note").fill("We talked");

    page.keyboard().press("Escape");
    assertThat(page.locator("[data-exit-words]")).hasText("Leaving. Press Escape 2 more times.");
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");

    page.waitForURL(EXIT);
  }

  @Test
  void escape_pressed_twice_or_slowly_does_nothing() {
    page.clock().install();
    page.navigate("/gallery");

    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    page.clock().runFor(2000);

    assertThat(page.locator("[data-exit-words]")).hasText("You are still on this page.");
    assertThat(page).hasTitle("Gallery");
  }

  @Test
  void escape_can_be_switched_off_and_stays_so() {
    page.navigate("/help/leaving");
    page.getByLabel("Leave when I press Escape 3 times").uncheck();

    page.navigate("/gallery");
    for (int times = 0; times < 3; times++) {
      page.keyboard().press("Escape");
    }

    assertThat(page.locator("[data-exit-words]")).isEmpty();
    page.navigate("/help/leaving");
    assertThat(page.getByLabel("Leave when I press Escape 3 times")).not().isChecked();
  }

  @Test
  void in_a_frame_the_window_around_it_leaves() {
    framed().locator(".govuk-exit-this-page a").click();

    page.waitForURL(EXIT);
  }

  @Test
  void without_script_the_button_leaves_the_window_around_a_frame_too() {
    context.close();
    context = browser.newContext(new Browser.NewContextOptions()
        .setBaseURL("http://localhost:" + PORT).setJavaScriptEnabled(false));
    context.route("https://www.bbc.co.uk/**", route -> answer(route, "<h1>Weather</h1>"));
    page = context.newPage();

    framed().locator(".govuk-exit-this-page a").click();

    page.waitForURL(EXIT);
  }

  @Test
  void what_was_typed_comes_back_to_the_same_person_with_a_note() {
    page.navigate("/gallery");
    page.locator("#note").fill("We talked");

    page.navigate("/private");
    assertThat(page.locator("h1")).hasText("Open this again from your course");
    page.navigate("/gallery");

    assertThat(page.locator("#note")).hasValue("We talked");
    assertThat(page.getByText("We kept what you typed before.")).isVisible();
  }

  @Test
  void what_was_typed_comes_back_to_nobody_else() {
    page.navigate("/gallery");
    page.locator("#note").fill("We talked");

    signIn("ben");
    page.navigate("/gallery");
    assertThat(page.locator("#note")).isEmpty();

    signIn("anna");
    page.navigate("/gallery");
    assertThat(page.locator("#note")).isEmpty();
  }

  @Test
  void what_was_sent_is_forgotten() {
    page.navigate("/gallery");
    page.locator("#note").fill("We talked");
    page.getByText("Save and continue").click();
    page.waitForURL("**/help/leaving");

    page.navigate("/gallery");

    assertThat(page.locator("#note")).isEmpty();
  }

  @Test
  void what_was_typed_is_forgotten_when_somebody_leaves() {
    page.navigate("/gallery");
    page.locator("#note").fill("We talked");
    exit().click();
    page.waitForURL(EXIT);

    page.navigate("/gallery");

    assertThat(page.locator("#note")).isEmpty();
  }

  @Test
  void whoever_does_nothing_is_asked_and_can_stay() {
    page.clock().install();
    page.navigate("/gallery");

    page.clock().fastForward("17:05");
    assertThat(page.locator("dialog")).isVisible();
    assertThat(page.getByText("Stay on this page")).isFocused();
    page.waitForResponse("**/stay", () -> page.getByText("Stay on this page").click());

    assertThat(page.locator("dialog")).not().isVisible();
    page.clock().fastForward("10:00");
    assertThat(page.locator("dialog")).not().isVisible();
  }

  @Test
  void whoever_writes_is_not_asked() {
    page.clock().install();
    page.navigate("/gallery");

    for (int times = 0; times < 3; times++) {
      page.clock().fastForward("08:00");
      page.waitForResponse("**/stay", () -> page.locator("#note").pressSequentially("a"));
    }

    assertThat(page.locator("dialog")).not().isVisible();
  }

  @Test
  void after_the_time_the_page_hides_what_it_shows() {
    page.clock().install();
    page.navigate("/gallery");
    page.locator("#note").fill("We talked");

    page.clock().fastForward("19:30");

    assertThat(page.locator("h1")).hasText("You have been signed out to keep this private");
    assertThat(page.locator("h1")).isFocused();
    assertThat(page.getByText("What you typed will come back")).isVisible();
    assertThat(page.locator("form, .govuk-service-navigation, .govuk-breadcrumbs")).hasCount(0);
    assertThat(page).hasTitle("You have been signed out to keep this private");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gallery", "/help/leaving", "/help/accessibility", "/nowhere", "/private"})
  void pages_are_accessible_by_machine_check(String path) {
    page.navigate(path);

    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();

    assertThat(violations).extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gallery", "/help/leaving", "/private"})
  void nothing_is_cut_off_at_320_pixels(String path) {
    page.setViewportSize(320, 256);
    page.navigate(path);

    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
  }

  @Test
  void what_has_the_focus_is_not_hidden_behind_the_way_out() {
    page.setViewportSize(320, 256);
    page.navigate("/gallery");
    page.locator(".govuk-pagination__next a").focus();

    while (!page.evaluate("document.activeElement.closest('header') !== null").equals(true)) {
      page.keyboard().press("Shift+Tab");
      assertThat(page.evaluate("""
          () => {
            const focused = document.activeElement;
            const box = focused.getBoundingClientRect();
            const top = document.elementFromPoint(box.left + box.width / 2, box.bottom - 2);
            return focused.contains(top) || top?.closest('.govuk-exit-this-page') === null;
          }
          """)).as(page.evaluate("document.activeElement.outerHTML").toString()).isEqualTo(true);
    }
  }

  /** A page of another site with ours in a frame, as a platform shows it. */
  private FrameLocator framed() {
    page.navigate(platform.at("/"));
    return page.frameLocator("iframe");
  }

  private Locator exit() {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Emergency Exit this page"));
  }

  private void signIn(String person) {
    context.setExtraHTTPHeaders(Map.of("X-Person", person));
  }

  private static void answer(Route route, String html) {
    route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(html));
  }
}
