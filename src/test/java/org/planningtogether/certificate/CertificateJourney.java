package org.planningtogether.certificate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.progress.Progress;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.Pdf;
import org.planningtogether.support.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From the certificate on a parent's screen to the desk of whoever checks it. */
@ExtendWith(Chromium.class)
@CertificateApplication.Started
class CertificateJourney {

  /** Browsers say where a form came from, so this tool has to know its own address. */
  @DynamicPropertySource
  static void address(DynamicPropertyRegistry properties) throws IOException {
    try (var socket = new ServerSocket(0)) {
      var free = socket.getLocalPort();
      properties.add("server.port", () -> free);
      properties.add("planning-together.public-url", () -> "http://localhost:" + free);
    }
  }

  @LocalServerPort private int port;
  @Autowired private Progress progress;
  @Autowired private JdbcClient db;

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void a_parent_downloads_it_and_a_court_officer_checks_it(int width) throws IOException {
    var zoe = Graduate.arrives(port, progress, db, "Zoë O’Brien");

    try (var screen = new Screen(zoe.browser(), port, zoe.launch() + "/certificate", width)) {
      screen.isAccessible();
      var file = screen.page().waitForDownload(() -> screen.page().locator("a[download]").click());
      Assertions.assertThat(file.suggestedFilename()).isEqualTo("certificate.pdf");
      Assertions.assertThat(new Pdf(Files.readAllBytes(file.path())).text()).contains("Zoë O’Brien", zoe.code());
    }
    try (var screen = new Screen(new Browser(port), port, "/verify", width)) {
      screen.isAccessible();
      screen.page().locator("main button").click();
      assertThat(screen.page().locator(".govuk-error-summary")).isVisible();
      screen.isAccessible();
      screen.page().locator("#code").fill(zoe.code().toLowerCase());
      screen.page().locator("#name").fill("zoe obrien");
      screen.page().locator("main button").click();
      assertThat(screen.page().locator("h1")).hasText("This certificate is real");
      screen.isAccessible();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void before_the_end_it_says_what_is_left(int width) {
    var beginner = Graduate.beginner(port, "Zoë O’Brien");

    try (var screen = new Screen(beginner.browser(), port, beginner.launch() + "/certificate", width)) {
      assertThat(screen.page().locator("main li")).hasCount(2);
      screen.isAccessible();
    }
  }
}
