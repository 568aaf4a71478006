package org.planningtogether.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@UiApplication.Started
@AutoConfigureMockMvc
class LeavingTests {

  @Autowired
  private MockMvcTester browser;

  @Test
  void the_link_ends_every_visit_and_leads_away() {
    MvcTestResult answer = browser.get().uri("/leave").exchange();

    assertThat(answer).hasStatus(303);
    assertThat(answer).hasHeader("Location", "https://www.bbc.co.uk/weather");
    assertThat(answer).hasHeader("X-Ended", "all");
    assertThat(answer).hasHeader("Cache-Control", "no-store");
    assertThat(answer).doesNotContainHeader("Clear-Site-Data");
  }

  @Test
  void the_script_has_left_already_and_is_not_sent_anywhere() {
    MvcTestResult answer = browser.post().uri("/leave").header("Sec-Fetch-Dest", "empty").exchange();

    assertThat(answer).hasStatus(204);
    assertThat(answer).hasHeader("X-Ended", "all");
    assertThat(answer).hasHeader("Clear-Site-Data", "\"cache\", \"storage\"");
  }

  @Test
  void a_form_leads_away_too() {
    assertThat(browser.post().uri("/leave")).hasStatus(303).hasHeader("Location", "https://www.bbc.co.uk/weather");
  }

  @Test
  void who_is_still_here_stays_and_who_is_not_learns_it() {
    assertThat(browser.post().uri("/stay").header("X-Person", "anna")).hasStatus(204);
    assertThat(browser.post().uri("/stay")).hasStatus(401);
  }

  @Test
  void under_a_launch_pages_stay_in_it_and_files_do_not() {
    MvcTestResult page = browser.get().uri("/l/abc/gallery").contextPath("/l/abc").exchange();

    assertThat(page).bodyText()
        .contains("data-root=\"/l/abc/\"", "href=\"/l/abc/leave\"", "href=\"/l/abc/help/leaving\"", "href=\"/ui/ui-")
        .doesNotContain("/l/abc/ui/", "/l/abc/govuk/");
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", textBlock = """
      POST,   https://tool.example,  same-origin, /stay,          204
      POST,   -,                     none,        /stay,          204
      POST,   -,                     -,           /stay,          204
      POST,   https://evil.example,  -,           /stay,          403
      POST,   https://tool.example,  cross-site,  /stay,          403
      POST,   https://tool.example,  same-site,   /stay,          403
      POST,   -,                     cross-site,  /stay,          403
      POST,   null,                  -,           /stay,          403
      POST,   http://tool.example,   -,           /stay,          403
      DELETE, https://evil.example,  cross-site,  /stay,          403
      POST,   https://lms.example,   cross-site,  /lti/launch,    404
      POST,   https://lms.example,   cross-site,  /ltii/launch,   403
      GET,    -,                     cross-site,  /help/leaving,  200
      """)
  void what_another_site_made_the_browser_send_changes_nothing(
      String method, String origin, String site, String path, int status) {
    var request = browser.method(HttpMethod.valueOf(method)).uri(path).header("X-Person", "anna");
    request = origin == null ? request : request.header("Origin", origin);
    request = site == null ? request : request.header("Sec-Fetch-Site", site);

    assertThat(request).hasStatus(status);
  }
}
