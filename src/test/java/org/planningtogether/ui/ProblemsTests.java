package org.planningtogether.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@UiApplication.Started
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTests {

  @LocalServerPort
  private int port;

  @Autowired
  private Words words;

  @Test
  void a_page_that_does_not_exist_is_answered_kindly() throws Exception {
    Connection.Response answer = connect("/nowhere").execute();

    assertThat(answer.statusCode()).isEqualTo(404);
    Document page = answer.parse();
    assertThat(page.selectFirst("h1").text()).isEqualTo("We cannot find this page");
    assertThat(page.select(".govuk-exit-this-page")).hasSize(1);
  }

  @Test
  void the_page_for_errors_is_no_page_of_its_own() throws Exception {
    assertThat(connect("/error").execute().statusCode()).isEqualTo(404);
  }

  @Test
  void a_failure_shows_nothing_of_the_inside_and_is_found_in_the_log_by_its_number(CapturedOutput log) throws Exception {
    Connection.Response answer = connect("/gallery/broken").execute();
    String number = answer.header("X-Correlation-Id");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.parse().selectFirst("main").text())
        .contains("Something went wrong on our side", number).doesNotContain("secret", "Exception");
    assertThat(log.getOut().lines().filter(line -> line.contains(number)))
        .singleElement().asString().contains("ERROR", "a request failed");
  }

  @Test
  void what_was_written_too_late_can_be_copied_from_the_page() throws Exception {
    Document page = connect("/private").method(Connection.Method.POST)
        .data("choice", "some-option").data("note", "We talked <b>calmly</b>").execute().parse();

    assertThat(page.selectFirst("h1").text()).isEqualTo("Open this again from your course");
    assertThat(page.select("textarea[readonly]").eachText()).containsExactly("We talked <b>calmly</b>");
  }

  @Test
  void more_than_a_form_can_hold_is_answered_kindly() throws Exception {
    Connection.Response answer = connect("/gallery").method(Connection.Method.POST)
        .data("note", "a".repeat(3_000_000)).execute();

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.parse().selectFirst("h1").text()).isEqualTo("That was too much at once");
  }

  @Test
  void an_address_cannot_put_words_on_the_page() throws Exception {
    Document page = connect("/private?note=Call+this+number").execute().parse();

    assertThat(page.select("textarea")).isEmpty();
  }

  @Test
  void the_page_that_says_that_a_visit_has_ended_shows_in_whatever_frame_the_visit_was_in() throws Exception {
    Connection.Response answer = connect("/private").execute();

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.header("Content-Security-Policy")).endsWith("frame-ancestors *");
  }

  @ParameterizedTest
  @CsvSource({"/nowhere, application/json, true", "/api/nowhere, */*, true", "/l/abc/api/nowhere, */*, true",
      "/nowhere, */*, false", "/nowhere, 'text/html,application/json', false", "/api/nowhere, text/html, false"})
  void programs_get_json(String path, String accept, boolean json) throws Exception {
    Connection.Response answer = connect(path).header("Accept", accept).execute();

    assertThat(answer.contentType()).startsWith(json ? "application/json" : "text/html");
    if (json) {
      assertThat(answer.body()).contains("\"reason\":\"not-found\"", "\"status\":404", "\"correlationId\"");
    }
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void every_problem_has_words(Problem problem) {
    assertThat(words.of(problem.title())).isNotBlank();
    assertThat(words.of(problem.words())).isNotBlank();
  }

  @Test
  void a_status_without_words_of_its_own_has_those_of_its_class() {
    assertThat(Problem.of(418)).isEqualTo(Problem.NOT_UNDERSTOOD);
    assertThat(Problem.of(502)).isEqualTo(Problem.BROKEN);
  }

  private Connection connect(String path) throws IOException {
    return Jsoup.connect("http://localhost:" + port + path)
        .followRedirects(false).ignoreHttpErrors(true).ignoreContentType(true);
  }
}
