package org.planningtogether.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.support.Browser;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Without a name and a password in the settings there are no pages for an administrator. */
@AdminApplication.Started
@TestPropertySource(properties = {"planning-together.admin.password=", "spring.datasource.url=jdbc:h2:mem:closed"})
class ClosedTests {

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"/admin", "/admin/sign-in", "/admin/launches", "/admin/anything"})
  void there_is_nothing(String path) {
    var browser = new Browser(port);

    assertThat(browser.get(path).status()).isEqualTo(404);
    assertThat(browser.post(path, "username", "keeper", "password", "").status()).isEqualTo(404);
    assertThat(browser.cookies()).isEmpty();
  }
}
