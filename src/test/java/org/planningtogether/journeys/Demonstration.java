package org.planningtogether.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.RunningDemo;

/**
 * A demonstration and a browser for one class of journeys: started when the first test asks, stopped after the last.
 */
final class Demonstration implements ParameterResolver {

  /** Closed by JUnit when all tests of the class are over. */
  private record Started(Playwright playwright, Browser browser, RunningDemo demo) implements AutoCloseable {
    @Override
    public void close() {
      demo.close();
      browser.close();
      playwright.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == Browser.class || type == RunningDemo.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var started = ofClass(context).getStore(ExtensionContext.Namespace.create(Demonstration.class))
        .computeIfAbsent(Started.class, none -> start(), Started.class);
    return parameter.getParameter().getType() == Browser.class ? started.browser() : started.demo();
  }

  private static ExtensionContext ofClass(ExtensionContext context) {
    return context.getTestMethod().isEmpty() ? context : ofClass(context.getParent().orElseThrow());
  }

  private static Started start() {
    try {
      var demo = RunningDemo.in(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "journey-"));
      var playwright = Chromium.playwright();
      return new Started(playwright, Chromium.launch(playwright), demo);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
