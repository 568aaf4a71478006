package org.planningtogether.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.enrolment.Role;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Door;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Language and size of text, as somebody chooses them on a page. */
@HubApplication.Started
class ReadingTests {

  @LocalServerPort private int port;
  @Autowired private JdbcClient db;

  private Browser browser;

  @BeforeEach
  void nobodyHasComeYet() {
    db.sql("DELETE FROM enrolment").update();
    browser = new Browser(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cy", "cy-GB", "CY"})
  void the_language_is_the_one_in_which_the_platform_speaks(String language) {
    var launch = Door.launchIn(browser, language, "amira");

    assertThat(lang(launch)).isEqualTo("cy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "fr", "xx-nonsense"})
  void every_other_language_is_english(String language) {
    var launch = Door.launchIn(browser, language, "amira");

    assertThat(lang(launch)).isEqualTo("en");
  }

  @Test
  void a_switch_on_each_page_changes_the_language_and_comes_back() {
    var launch = Door.launchIn(browser, "en", "amira");
    var link = browser.get(launch + "/?a=1").page().selectFirst(".pt-reading a");

    var answer = browser.get(link.attr("href"));

    assertThat(link.attr("lang")).isEqualTo("cy");
    assertThat(link.text()).isEqualTo("Cymraeg");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo(launch + "/?a=1");
    assertThat(lang(launch)).isEqualTo("cy");
  }

  @Test
  void the_language_that_somebody_chose_comes_before_the_platforms_at_the_next_visit() {
    var launch = Door.launchIn(browser, "en", "amira");
    choose(launch, "language", "cy");
    browser = new Browser(port);

    assertThat(lang(Door.launchIn(browser, "en", "amira"))).isEqualTo("cy");
    assertThat(lang(Door.launchIn(browser, "en", "ben"))).isEqualTo("en");
  }

  @Test
  void a_language_that_nobody_speaks_here_changes_nothing() {
    var launch = Door.launchIn(browser, "en", "amira");

    assertThat(choose(launch, "language", "<script>").status()).isEqualTo(303);

    assertThat(lang(launch)).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/{x}", "\\"})
  void the_way_back_leads_to_no_other_site(String back) {
    var launch = Door.launchIn(browser, "en", "amira");

    assertThat(browser.get(launch + "/reading?language=cy&back=" + encoded(back)).location()).isEqualTo(launch + "/");
  }

  @Test
  void larger_text_stays_for_the_visit_and_only_for_it() {
    var launch = Door.launchIn(browser, "en", "amira");

    choose(launch, "text", "larger");

    assertThat(page(launch).selectFirst("html").hasClass("pt-larger")).isTrue();
    assertThat(page(launch).select(".pt-reading a").last().text()).isEqualTo("Usual text size");
    var other = Door.launch(browser, "ben", "Ben", Role.LEARNER);
    assertThat(page(other).selectFirst("html").hasClass("pt-larger")).isFalse();
    choose(launch, "text", "usual");
    assertThat(page(launch).selectFirst("html").hasClass("pt-larger")).isFalse();
  }

  @Test
  void a_page_outside_all_launches_keeps_the_language_in_the_browser() {
    choose("", "language", "cy");

    assertThat(browser.cookies()).containsEntry("__Host-language", "cy");
    assertThat(browser.get("/l/aaaaaaaaaa/").page().selectFirst("html").attr("lang")).isEqualTo("cy");
  }

  @Test
  void the_next_person_at_the_same_device_meets_no_language_of_the_one_before() {
    choose(Door.launchIn(browser, "en", "amira"), "language", "cy");

    assertThat(lang(Door.launch(browser, "ben", "Ben", Role.LEARNER))).isEqualTo("en");
  }

  @Test
  void whoever_leaves_quickly_leaves_no_language_behind() {
    choose("", "language", "cy");

    browser.post("/leave");

    assertThat(browser.cookies()).doesNotContainKey("__Host-language");
  }

  @Test
  void a_page_that_is_not_in_english_says_that_its_words_are_a_draft() {
    assertThat(page(Door.launchIn(browser, "cy", "amira")).select(".pt-draft")).hasSize(1);
    assertThat(page(Door.launchIn(browser, "en", "ben")).select(".pt-draft")).isEmpty();
  }

  private Browser.Answer choose(String launch, String what, String value) {
    return browser.get("%s/reading?%s=%s".formatted(launch, what, encoded(value)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String lang(String launch) {
    return page(launch).selectFirst("html").attr("lang");
  }

  private Document page(String launch) {
    return browser.get(launch + "/").page();
  }
}
