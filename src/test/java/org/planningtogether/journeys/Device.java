package org.planningtogether.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.planningtogether.support.RunningDemo;

/**
 * A phone or computer with its own cookies, on which somebody uses the demonstration LMS and, through it, the tool.
 * Whatever goes wrong in its pages, such as a refused request or a script error, is kept in {@link #troubles()}.
 */
final class Device implements AutoCloseable {

  static final int NARROW = 320;
  static final int PHONE = 360;
  static final int COMPUTER = 1280;

  /** The LMS and the tool in its frame are two documents, each with a banner, a main and a footer of its own. */
  private static final List<String> SEEN_TWICE = List.of("landmark-unique");

  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  private final RunningDemo demo;
  private final BrowserContext context;
  private final Page lms;
  private final boolean script;
  private final int width;
  private final List<String> troubles = new ArrayList<>();

  private Device(Browser browser, RunningDemo demo, int width, boolean script) {
    this.demo = demo;
    this.width = width;
    this.script = script;
    this.context = browser.newContext(new Browser.NewContextOptions()
        .setViewportSize(width, height())
        .setJavaScriptEnabled(script)
        .setLocale("en-GB"));
    context.setDefaultTimeout(30_000);
    context.onWebError(error -> troubles.add("script: " + error.error()));
    context.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        troubles.add("console: " + message.text() + " " + message.location());
      }
    });
    context.onRequest(request -> {
      if (!request.url().startsWith(demo.tool()) && !request.url().startsWith(demo.lms()) && request.url().startsWith("http")) {
        troubles.add("foreign request: " + request.url());
      }
    });
    this.lms = context.newPage();
  }

  static Device with(Browser browser, RunningDemo demo, int width) {
    return new Device(browser, demo, width, true);
  }

  static Device withoutScript(Browser browser, RunningDemo demo, int width) {
    return new Device(browser, demo, width, false);
  }

  /** Somebody of the demo takes the device. */
  Device usedBy(String person) {
    lms.navigate(demo.lms());
    lms.locator("form.cards button", new Page.LocatorOptions().setHas(lms.locator("strong").getByText(person))).click();
    lms.waitForURL("**/course");
    return this;
  }

  /** Opens an activity inside the LMS's page. */
  Frame openInFrame(String activity) {
    lms.navigate(demo.lms() + "/course");
    link(activity).click();
    lms.waitForURL("**/activities/*");
    var frame = lms.locator("main iframe").elementHandle().contentFrame();
    return arrived(frame);
  }

  /** Opens an activity in a window of its own. */
  Page openInWindow(String activity) {
    lms.navigate(demo.lms() + "/course");
    var entry = lms.locator("li", new Page.LocatorOptions().setHas(link(activity)));
    var window = context.waitForPage(() -> entry.locator("a[target=_blank]").click());
    arrived(window.mainFrame());
    return window;
  }

  /** Opens an activity in a tab that has shown the tool before. */
  void openAgain(Page tab, String activity) {
    lms.navigate(demo.lms() + "/course");
    tab.navigate(demo.lms() + link(activity).getAttribute("href") + "/launch?in=window");
    arrived(tab.mainFrame());
  }

  /** Goes to the tool inside the LMS's page, to choose activities for the course. */
  Frame chooseInFrame() {
    lms.navigate(demo.lms() + "/tools/1/deep-linking");
    return arrived(lms.locator("main iframe").elementHandle().contentFrame());
  }

  /** The same in a window of its own. */
  Page chooseInWindow() {
    var window = newWindow();
    window.navigate(demo.lms() + "/tools/1/deep-linking/launch");
    arrived(window.mainFrame());
    return window;
  }

  /** Looks from the gradebook, inside the LMS's page, at what one person has done. @param of column and person */
  Frame reviewInFrame(String of) {
    lms.navigate(demo.lms() + "/grades");
    lms.locator("td a", new Page.LocatorOptions().setHasText(": " + of)).first().click();
    lms.waitForURL("**/review/*");
    return arrived(lms.locator("main iframe").elementHandle().contentFrame());
  }

  /** Waits until the choice is back in the LMS; without script the tool's form has to be sent by hand. */
  void bringBack(Frame choice) {
    if (!script) {
      choice.locator("form[data-answer] button").click();
    }
    choice.waitForURL(demo.lms() + "/lti/deep-linking?*");
  }

  private Locator link(String activity) {
    return lms.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(activity).setExact(true));
  }

  /** Waits for the tool; without script the LMS's two forms, login and launch, have to be sent by hand. */
  private Frame arrived(Frame frame) {
    if (!script) {
      frame.locator("form[data-post] button").click();
      frame.waitForURL("**/lti/auth?*");
      frame.locator("form[data-post] button").click();
    }
    frame.waitForURL(url -> url.startsWith(demo.tool() + "/l/"));
    frame.locator("h1").first().waitFor();
    return frame;
  }

  /** A page of the LMS, for example {@code /grades}. */
  Page lms(String path) {
    lms.navigate(demo.lms() + path);
    return lms;
  }

  /** Switches one of the other systems on or off, by the name that the page gives it. */
  void flip(String service) {
    var line = lms("/services").locator(".switch", new Page.LocatorOptions().setHasText(service));
    var before = line.locator(".tick").textContent();
    line.getByRole(AriaRole.BUTTON).click();
    assertThat(line.locator(".tick")).not().hasText(before);
  }

  Page newWindow() {
    return context.newPage();
  }

  BrowserContext context() {
    return context;
  }

  /**
   * Looks at what is shown: nothing for axe to find, nothing to scroll sideways, and a screenshot for people.
   *
   * @param name for the file, for example {@code hub}
   */
  void look(Page page, String name) {
    picture(page, name);
    check(page, name, width);
  }

  /** The same, but whatever there is to find is looked for at the width of the narrowest phone. */
  void lookNarrowly(Page page, String name) {
    picture(page, name);
    page.setViewportSize(NARROW, height());
    check(page, name, NARROW);
    page.setViewportSize(width, height());
  }

  private void picture(Page page, String name) {
    page.locator("h1").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    var kind = script ? "" : "-no-script";
    page.screenshot(new Page.ScreenshotOptions()
        .setPath(SCREENSHOTS.resolve("%s-%d%s.png".formatted(name, width, kind)))
        .setFullPage(true));
  }

  private void check(Page page, String name, int pixels) {
    var sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(sideways).as("%s scrolls sideways at %d px", name, pixels).isEqualTo(0);
    if (script) {
      assertThat(new AxeBuilder(page).disableRules(SEEN_TWICE).analyze().getViolations()).as("what axe finds in %s", name).isEmpty();
    }
  }

  private int height() {
    return width == COMPUTER ? 900 : 740;
  }

  /** From now on no file of script arrives. The browser runs script still, which axe needs. */
  Device withoutScriptFiles() {
    context.route("**/*.js", Route::abort);
    return this;
  }

  List<String> troubles() {
    return troubles;
  }

  /** Waits until the LMS shows what it is expected to show; the tool tells it a moment after the fact. */
  void expectInLms(String path, String selector, String text) {
    for (var tries = 0; ; tries++) {
      var found = lms(path).locator(selector, new Page.LocatorOptions().setHasText(text));
      if (found.count() > 0) {
        return;
      }
      if (tries == 60) {
        assertThat(found).isVisible();
      }
      lms.waitForTimeout(500);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
