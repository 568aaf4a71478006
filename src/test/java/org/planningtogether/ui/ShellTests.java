package org.planningtogether.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@UiApplication.Started
class ShellTests {

  @LocalServerPort
  private int port;

  @Test
  void a_page_that_does_not_exist_is_answered_kindly() throws Exception {
    Connection.Response answer = get("/nowhere");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.parse().selectFirst("h1").text()).isEqualTo("We cannot find this page");
  }

  private Connection.Response get(String path) throws Exception {
    return Jsoup.connect("http://localhost:" + port + path).followRedirects(false).ignoreHttpErrors(true).execute();
  }
}
