package org.planningtogether.lti;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.lti.LtiApplication.PLATFORM;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.Clause;
import org.planningtogether.support.LaunchMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** Finds out in a browser whose launch it is: by cookie, by platform storage, and by a new tab. */
@ExtendWith(Chromium.class)
@LtiApplication.Started
class BindingJourney {

  private static final int PORT = TestSocketUtils.findAvailableTcpPort();
  private static final String TOOL = "http://localhost:" + PORT;

  /** Keeps what the tool puts, and tells it to the tool again. */
  private static final String STORAGE =
      """
      <script>
        const kept = {};
        addEventListener('message', ({ data, origin, source }) => {
          if (origin !== '%s') return;
          if (data.subject === 'lti.put_data') kept[data.key] = data.value;
          source.postMessage({ ...data, subject: data.subject + '.response', value: kept[data.key] }, origin);
        });
      </script>
      """
          .formatted(TOOL);

  /** Answers too, but only after a page of another origin that learned the question's name has answered first. */
  private static final String SPOOFED =
      """
      <iframe id="spoofer" src="%s"></iframe>
      <script>
        const kept = {};
        addEventListener('message', ({ data, origin, source }) => {
          if (origin !== '%s') return;
          if (data.subject === 'lti.put_data') kept[data.key] = data.value;
          const answer = () => source.postMessage(
              { ...data, subject: data.subject + '.response', value: kept[data.key] }, origin);
          if (data.subject === 'lti.get_data') {
            source.postMessage({ ...data, subject: 'lti.get_data.response', message_id: 'a guess', value: 'mine' }, origin);
            document.getElementById('spoofer').contentWindow.postMessage(data, '*');
          }
          setTimeout(answer, 300);
        });
      </script>
      """;

  private static final String SPOOFER =
      """
      <script>
        addEventListener('message', ({ data }) => parent.frames[0].postMessage(
            { ...data, subject: 'lti.get_data.response', value: 'mine' }, '*'));
      </script>
      """;

  private static Playwright playwright;
  private static Browser browser;

  /** Stands still, so that no launch comes too late on a slow machine. */
  private static Clock toolsClock = Clock.systemUTC();

  private BrowserContext context;
  private Page page;

  @DynamicPropertySource
  static void address(DynamicPropertyRegistry properties) {
    properties.add("server.port", () -> PORT);
    properties.add("spring.datasource.url", () -> "jdbc:h2:mem:lti-binding;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    properties.add("planning-together.public-url", () -> TOOL);
  }

  @BeforeAll
  static void start() {
    PLATFORM.show("/plain", query -> frame(query));
    PLATFORM.show("/silent", query -> frame("lti_storage_target=_parent"));
    PLATFORM.show("/storing", query -> frame("lti_storage_target=_parent&" + query) + STORAGE);
    PLATFORM.show("/storing-in-a-frame", query -> frame("lti_storage_target=gone&" + query) + STORAGE);
    PLATFORM.show("/storing-in-its-frame", query ->
        frame("lti_storage_target=lti_storage_frame&" + query)
            + "<iframe name='lti_storage_frame' title='Storage' src='/storage-frame'></iframe>");
    PLATFORM.show("/storage-frame", query -> STORAGE);
    PLATFORM.show("/spoofed", query ->
        frame("lti_storage_target=_parent&" + query)
            + SPOOFED.formatted(PLATFORM.issuer().replace("127.0.0.1", "localhost") + "/spoofer", TOOL));
    PLATFORM.show("/spoofer", query -> SPOOFER);
    PLATFORM.show("/auth", BindingJourney::authenticated);
    playwright = Chromium.playwright();
    browser = Chromium.launch(playwright);
  }

  @AfterAll
  static void stop() {
    browser.close();
    playwright.close();
  }

  @BeforeEach
  void open(@Autowired Clock clock) {
    toolsClock = clock;
    context = browser.newContext();
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  @Clause("SEC-12")
  void a_cookie_binds_a_frame_of_another_site() {
    FrameLocator tool = launch("/plain");

    assertThat(tool.getByText("Here is Amira")).isVisible();
  }

  @Test
  @Clause("PM-5")
  void a_platform_that_offers_storage_and_does_not_answer_costs_a_moment_and_no_words() {
    FrameLocator tool = launch("/silent");

    assertThat(tool.getByText("Here is Amira")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/storing", "/storing-in-a-frame", "/storing-in-its-frame"})
  @Clause({"PM-1", "PM-2", "PM-3", "PM-6"})
  void storage_binds_where_the_logins_cookie_was_lost(String platformPage) {
    FrameLocator tool = launch(platformPage + "?login_hint=wait");
    tool.getByText("Go on").waitFor();
    context.clearCookies();

    tool.getByText("Go on").click();

    assertThat(tool.getByText("Here is Amira")).isVisible();
  }

  @Test
  @Clause({"PM-4", "THREAT-28"})
  void only_the_platforms_own_answer_to_our_own_question_counts() {
    FrameLocator tool = launch("/spoofed?login_hint=wait");
    tool.getByText("Go on").waitFor();
    context.clearCookies();

    tool.getByText("Go on").click();

    assertThat(tool.getByText("Here is Amira")).isVisible();
  }

  @Test
  @Clause("PM-7")
  void what_was_kept_is_taken_back() {
    FrameLocator tool = launch("/storing?login_hint=wait");
    tool.getByText("Go on").waitFor();
    context.clearCookies();

    tool.getByText("Go on").click();

    assertThat(tool.getByText("Here is Amira")).isVisible();
    page.waitForFunction("Object.values(kept).length === 1 && Object.values(kept)[0] === null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/plain", "/silent", "/storing"})
  @Clause("PM-1")
  void a_browser_that_keeps_no_cookie_opens_the_tool_in_a_new_tab(String platformPage) {
    keepNoCookies();
    FrameLocator tool = launch(platformPage);
    assertThat(tool.locator("h1")).hasText("Open this in a new tab");

    Page tab = context.waitForPage(() -> tool.locator("main button").click());

    assertThat(tab.getByText("Here is Amira")).isVisible();
    assertThat(tab.url()).matches(TOOL + "/l/[a-z2-7]+/course");
    assertThat(tool.locator("main")).containsText("It is open in a new tab");
    assertThat(tool.locator("main button")).isHidden();
  }

  @Test
  void a_new_tab_needs_no_script() {
    context.close();
    context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page = context.newPage();
    FrameLocator tool = launch("/plain");
    tool.getByText("Go on").waitFor();
    context.clearCookies();
    tool.getByText("Go on").click();

    Page tab = context.waitForPage(() -> tool.locator("main button").click());

    assertThat(tab.getByText("Here is Amira")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void the_pages_can_be_read_by_everybody(int width) {
    keepNoCookies();
    page.setViewportSize(width, 800);

    launch("/plain").locator("main button").waitFor();
    look("new-tab", width);
    page.navigate(TOOL + "/lti/login?iss=https://nobody.example&login_hint=1&target_link_uri=x");
    look("refused", width);
    page.route("**/lti/storage*.js", Route::abort);
    page.navigate(TOOL + "/lti/login?" + loginOf("lti_storage_target=_parent"));
    look("opening", width);
  }

  /** Nothing to find for axe, and nothing wider than the page. */
  private void look(String name, int width) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/lti-%s-%d.png".formatted(name, width))));
    List<Rule> found = new AxeBuilder(page).analyze().getViolations();
    assertThat(found).as(name).noneMatch(rule -> rule.getTags().contains("wcag2a") || rule.getTags().contains("wcag2aa"));
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }

  private FrameLocator launch(String platformPage) {
    page.navigate(PLATFORM.issuer() + platformPage);
    return page.frameLocator("iframe[title=Tool]");
  }

  private void keepNoCookies() {
    context.close();
    context = Chromium.launchWithoutCookiesOn(playwright, PLATFORM.issuer());
    page = context.newPage();
  }

  private static String frame(String more) {
    return "<!DOCTYPE html><html lang='en'><meta name='viewport' content='width=device-width'><title>A course</title><iframe title='Tool' src='%s/lti/login?%s' style='width:100%%;height:700px;border:0'></iframe>"
        .formatted(TOOL, loginOf(more));
  }

  private static String loginOf(String more) {
    String hint = more.contains("login_hint") ? "" : "&login_hint=go-on";
    return "iss=%s&client_id=a-client&target_link_uri=%s/course%s&%s".formatted(PLATFORM.issuer(), TOOL, hint, more);
  }

  /** The page by which a platform sends the message (form_post). */
  private static String authenticated(String query) {
    var asked = Launching.query(PLATFORM.issuer() + "/auth?" + query);
    String token =
        PLATFORM
            .message(asked.get("nonce"), toolsClock.instant())
            .with(LaunchMessage.CLAIM + "target_link_uri", TOOL + "/course")
            .signed();
    return """
        <form method="post" action="%s">
          <input type="hidden" name="id_token" value="%s"><input type="hidden" name="state" value="%s">
          <button>Go on</button>
        </form>
        <script>if ('%s' !== 'wait') document.forms[0].submit();</script>
        """
        .formatted(asked.get("redirect_uri"), token, asked.get("state"), asked.get("login_hint"));
  }
}
