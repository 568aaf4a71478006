package org.planningtogether.lti.deeplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.lti.Launching;
import org.planningtogether.lti.LtiApplication;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.Clause;
import org.planningtogether.support.LaunchMessage;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What somebody sees who chooses, and what happens when they choose something that cannot be. */
@LtiApplication.Started
class PickTests {

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient db;

  private Launching launching;
  private Browser browser;

  @BeforeEach
  void open() {
    launching = new Launching(port, clock);
    browser = launching.browser();
  }

  @Test
  void everything_that_a_link_can_open_is_offered_in_order() {
    Document page = browser.get(picker(Map.of())).page();

    assertThat(page.select("input[name=item]").eachAttr("value"))
        .containsExactly("hub", "course", "module:1", "module:2", "workshop", "plan", "programme");
    assertThat(page.select("form:has(input[name=item])")).hasSize(1);
    assertThat(page.select("main h1").text()).isEqualTo("What do you want to add to your course?");
    assertThat(page.select("label").eachText()).contains("Part 2: Title of 2");
  }

  @Test
  void the_page_says_what_comes_into_the_gradebook() {
    Document page = browser.get(picker(Map.of())).page();

    assertThat(hint(page, "module:2")).endsWith("100 points in the gradebook.");
    assertThat(hint(page, "plan")).endsWith("No grade.");
  }

  @Test
  @Clause("DL-12")
  void where_the_platform_takes_no_columns_none_are_announced() {
    Document page = browser.get(picker(Map.of("accept_lineitem", false))).page();

    assertThat(page.text()).doesNotContain("in the gradebook").contains("No grade.");
  }

  @Test
  void who_is_signed_in_is_said_of_a_choice_too() {
    String picker = picker(Map.of());

    var session = new JsonMapper().readTree(browser.get(picker.replace("/lti-pick", "/api/session")).body());

    assertThat(session.path("messageType").asString()).isEqualTo("LtiDeepLinkingRequest");
    assertThat(session.path("roles").toString()).isEqualTo("[\"instructor\"]");
    assertThat(session.path("contextId").asString()).isEqualTo("course-7");
    assertThat(session.get("target").isNull()).isTrue();
    assertThat(session.get("resourceLinkId").isNull()).isTrue();
  }

  @Test
  void nothing_ticked_is_the_same_page_again() {
    Answer answer = browser.post(picker(Map.of()));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#item");
    assertThat(answer.page().select(".govuk-error-message").text())
        .endsWith("Select what you want to add to your course");
    assertThat(answer.page().select("input[name=item]")).hasSize(7);
    assertThat(answer.page().title()).isNotEqualTo("Choose activities");
  }

  @Test
  void something_that_is_not_offered_is_as_good_as_nothing() {
    Answer answer = browser.post(picker(Map.of()), "item", "module:9", "item", "https://evil.example/");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).doesNotContain("evil.example");
  }

  @Test
  @Clause("DL-12")
  void where_the_platform_takes_one_thing_several_are_the_same_page_again_as_it_was() {
    String picker = picker(Map.of("accept_multiple", false));

    Answer answer = browser.post(picker, "item", "hub", "item", "module:2");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().select(".govuk-error-message").text()).contains("Select one activity only");
    assertThat(answer.page().select("input[checked]").eachAttr("value")).containsExactly("hub", "module:2");
  }

  @Test
  @Clause("DL-12")
  void where_the_platform_does_not_say_that_it_takes_several_there_is_no_whole_programme() {
    String picker = picker(Map.of("accept_multiple", "-"));

    assertThat(browser.get(picker).page().select("button[name=whole]")).isEmpty();
    assertThat(browser.post(picker, "whole", "").status()).isEqualTo(422);
  }

  @Test
  @Clause({"DL-3", "DL-10"})
  void where_the_platform_takes_none_of_our_types_there_is_only_a_way_back() {
    String picker = picker(Map.of("accept_types", List.of("link", "html", "ltiAssetProcessor")));

    Document page = browser.get(picker).page();

    assertThat(page.select("main h1").text()).isEqualTo("There is nothing to add here");
    assertThat(page.select("input[name=item]")).isEmpty();
    assertThat(page.select("button").eachAttr("name")).containsExactly("cancel");
    assertThat(browser.post(picker, "item", "hub").status()).isEqualTo(422);
    assertThat(browser.post(picker, "cancel", "").status()).isEqualTo(200);
  }

  @Test
  @Clause("DL-2")
  void until_a_link_is_launched_nothing_is_kept_but_the_answer() {
    long people = count("enrolment");
    long links = count("lti_launched_link");
    long columns = count("lti_line_item");

    browser.post(picker(Map.of()), "whole", "");

    assertThat(List.of(count("enrolment"), count("lti_launched_link"), count("lti_line_item")))
        .containsExactly(people, links, columns);
  }

  @Test
  @Clause("THREAT-31")
  void a_learner_is_told_to_go_back_to_the_course() {
    launching.login();

    Answer answer =
        launching.launch(
            message ->
                Asking.of(message).with(LaunchMessage.CLAIM + "roles", List.of(LaunchMessage.MEMBERSHIP + "#Learner")));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.page().select("main h1").text()).isEqualTo("This is for the people who run the course");
  }

  @Test
  @Clause("THREAT-31")
  void a_visit_that_nobody_asked_to_choose_has_no_such_page() {
    launching.login();
    String course =
        launching
            .launch(message -> message.with(LaunchMessage.CLAIM + "roles", List.of(LaunchMessage.MEMBERSHIP + "#Instructor")))
            .location();

    assertThat(browser.get(course.replace("/course", "/lti-pick")).status()).isEqualTo(404);
    assertThat(browser.post(course.replace("/course", "/lti-pick"), "whole", "").status()).isEqualTo(404);
  }

  @Test
  @Clause("THREAT-31")
  void another_browser_cannot_choose_by_the_address_alone() {
    String picker = picker(Map.of());

    Answer answer = new Browser(port).post(picker, "whole", "");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body()).doesNotContain("JWT");
  }

  @Test
  @Clause("THREAT-26")
  void a_page_of_another_site_cannot_choose_for_somebody() {
    String picker = picker(Map.of());
    browser.always("Sec-Fetch-Site", "cross-site").always("Origin", "https://evil.example");

    assertThat(browser.post(picker, "whole", "").status()).isEqualTo(403);
  }

  @Test
  void contradicting_buttons_mean_the_way_back() {
    Answer answer = browser.post(picker(Map.of()), "whole", "", "cancel", "", "item", "hub");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(Response.of(answer).items()).isEmpty();
  }

  @Test
  @Clause("THREAT-24")
  void words_of_the_platform_do_no_harm() {
    String hostile = "\"><img src=x onerror=alert(1)>";
    UnaryOperator<LaunchMessage> message =
        m ->
            Asking.of(m, Map.of("title", hostile, "text", hostile, "data", hostile, "accept_types", List.of(hostile, "ltiResourceLink")))
                .with("given_name", hostile)
                .with(LaunchMessage.CLAIM + "context", Map.of("id", hostile, "title", hostile));

    String picker = Asking.pickerOf(launching, message);

    assertThat(browser.get(picker).page().select("img[src=x]")).isEmpty();
    assertThat(browser.post(picker, "whole", "").page().select("img[src=x]")).isEmpty();
  }

  private String picker(Map<String, Object> settings) {
    return Asking.pickerOf(launching, message -> Asking.of(message, settings));
  }

  private static String hint(Document page, String item) {
    return page.select("input[value=%s]".formatted(item)).first().parent().select(".govuk-hint").text();
  }

  private long count(String table) {
    return db.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
  }
}
