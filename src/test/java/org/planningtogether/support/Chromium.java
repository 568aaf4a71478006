package org.planningtogether.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Chromium that this machine has, for journeys. Nothing is downloaded: the path comes from the environment variable
 * {@code CHROMIUM} or from the usual places. Where there is none, journeys are skipped and say so.
 */
public final class Chromium implements ExecutionCondition {

  private static final List<String> USUAL_PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--test-third-party-cookie-phaseout");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static Optional<Path> path() {
    return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return path()
        .map(found -> ConditionEvaluationResult.enabled("Chromium at " + found))
        .orElseGet(() -> {
          System.err.println("Browser journeys skipped: no Chromium found (install it, or set CHROMIUM to its path)");
          return ConditionEvaluationResult.disabled("No Chromium found");
        });
  }

  /** Starts Playwright without a browser download of its own, patient with a slow machine. */
  public static Playwright playwright() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    return Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /**
   * Starts the browser quietly: no look-ups of its own, and third-party cookies blocked as browsers do by default for
   * people with strict settings (partitioned cookies are kept).
   */
  public static Browser launch(Playwright playwright) {
    return playwright.chromium().launch(new LaunchOptions().setExecutablePath(path().orElseThrow()).setArgs(ARGUMENTS));
  }

  /**
   * The same with storage for frames, apart for each site around them, as people's Chromium has it: Playwright switches
   * that off, and giving our own list of features replaces Playwright's.
   */
  public static Browser launchWithFrameStorage(Browser sibling) {
    var arguments = Stream.concat(ARGUMENTS.stream(), Stream.of("--disable-features=Translate")).toList();
    return sibling.browserType().launch(new LaunchOptions().setExecutablePath(path().orElseThrow()).setArgs(arguments));
  }

  /**
   * The same for somebody who has told the browser to keep no cookies at all, partitioned ones neither, on the pages of
   * one site and in their frames.
   *
   * @param origin of that site, for example {@code http://127.0.0.1:8081}
   */
  public static BrowserContext launchWithoutCookiesOn(Playwright playwright, String origin) {
    return playwright.chromium().launchPersistentContext(
        profileWithoutCookiesOn(origin),
        new LaunchPersistentContextOptions().setExecutablePath(path().orElseThrow()).setArgs(ARGUMENTS));
  }

  private static Path profileWithoutCookiesOn(String origin) {
    try {
      var profile = Files.createTempDirectory("chromium-");
      Files.createDirectory(profile.resolve("Default"));
      Files.writeString(
          profile.resolve("Default/Preferences"),
          """
          {"profile": {"content_settings": {"exceptions": {"cookies": {"*,%s": {"setting": 2}}}}}}
          """
              .formatted(origin));
      return profile;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
