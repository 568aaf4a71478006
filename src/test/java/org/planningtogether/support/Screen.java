package org.planningtogether.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.util.List;

/** One page in Chromium at one width, opened with the cookies of a {@link Browser}. */
public final class Screen implements AutoCloseable {

  private final Playwright playwright = Chromium.playwright();
  private final Page page;

  /** @param port of the tool */
  public Screen(Browser browser, int port, String path, int width) {
    this(browser, port, path, width, true);
  }

  /** @param script whether the pages' own files of script arrive; axe needs a browser that runs some */
  public Screen(Browser browser, int port, String path, int width, boolean script) {
    var context =
        Chromium.launch(playwright)
            .newContext(
                new NewContextOptions().setBaseURL("http://localhost:" + port).setViewportSize(width, 800));
    if (!script) {
      context.route("**/*.js", Route::abort);
    }
    var https = "https://localhost:" + port + "/";
    List<Cookie> cookies =
        browser.cookies().entrySet().stream()
            .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(https).setSecure(true))
            .toList();
    context.addCookies(cookies);
    page = context.newPage();
    page.navigate(path);
  }

  public Page page() {
    return page;
  }

  /** No rule of axe is broken, and nobody has to scroll sideways. */
  public void isAccessible() {
    var violations = new AxeBuilder(page).analyze().getViolations();

    assertThat(violations).extracting(rule -> rule.getId() + " " + rule.getNodes()).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
