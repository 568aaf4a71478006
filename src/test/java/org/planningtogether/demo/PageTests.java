package org.planningtogether.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.demo.Switches.Service;
import org.springframework.jdbc.core.simple.JdbcClient;

class PageTests {

  private static final RunningLms lms = new RunningLms("http://localhost:8080");

  @BeforeEach
  void noGrades() {
    lms.bean(JdbcClient.class).sql("DELETE FROM grade").update();
  }

  @AfterAll
  static void stop() {
    lms.close();
  }

  @Test
  void a_visitor_chooses_who_to_be() {
    var people = lms.page(lms.get("/"));
    var chosen = lms.post("", "/sign-in", "person=4");

    assertThat(people.select("button strong").eachText())
        .containsExactly("Alex Morgan", "Sam Taylor", "Priya Shah", "Jo Okafor", "Chris Lee");
    assertThat(people.text()).contains("The tool never shows one to the other");
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.headers().firstValue("Location")).hasValue("/course");
    assertThat(chosen.headers().firstValue("Set-Cookie")).hasValueSatisfying(
        cookie -> assertThat(cookie).startsWith("demo-lms-person=4;").contains("HttpOnly", "SameSite=Lax"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/course", "/activities/1", "/grades", "/people", "/tools"})
  void without_a_person_the_way_leads_to_choosing_one(String path) {
    var response = lms.get(path);

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location")).hasValue(lms.at("/"));
  }

  @Test
  void the_course_lists_activities_in_sections_each_to_open_in_two_ways() {
    var page = lms.pageAs("4", "/course");

    assertThat(page.select("h2").eachText()).containsExactly("Start here", "E-learning");
    assertThat(page.select("h3").eachText()).containsExactly("Parent Hub", "E-learning", "Part 1", "Part 2", "Part 3");
    assertThat(page.select("h3 a").first().attr("href")).isEqualTo("/activities/1");
    assertThat(page.select("a[target=_blank]").first().attr("href")).isEqualTo("/activities/1/launch?in=window");
    assertThat(page.select(".who").text()).startsWith("Alex Morgan, parent");
  }

  @Test
  void only_a_full_grade_ticks_an_activity() {
    grade("4", "3", "99");
    grade("4", "4", "100");

    var ticks = lms.pageAs("4", "/course").select(".tick").eachText();

    assertThat(ticks).containsExactly("To do", "To do", "Done", "To do");
  }

  @Test
  void staff_see_how_many_parents_are_done() {
    grade("4", "4", "100");
    grade("5", "4", "100");

    assertThat(lms.pageAs("3", "/course").select(".tick").eachText()).contains("2 of 3 parents done");
  }

  @Test
  void an_activity_stands_in_a_titled_iframe() {
    var frame = lms.pageAs("4", "/activities/4").selectFirst("iframe");

    assertThat(frame.attr("title")).isEqualTo("Part 2");
    assertThat(frame.attr("src")).isEqualTo("/activities/4/launch?in=iframe");
  }

  @Test
  void a_parent_sees_own_grades_only() {
    grade("4", "4", "100");
    grade("5", "4", "40");

    var page = lms.pageAs("4", "/grades");

    assertThat(page.select("tbody tr").get(2).text()).isEqualTo("Part 2 100 out of 100 Done");
    assertThat(page.text()).doesNotContain("Sam Taylor", "40 out of 100");
  }

  @Test
  void a_trainer_sees_everybodys_grades() {
    grade("5", "4", "40");

    var rows = lms.pageAs("3", "/grades").select("tbody tr").eachText();

    assertThat(rows).allMatch(row -> row.contains("Look"));
    assertThat(rows.stream().map(row -> row.replaceAll(" Look: [^,]+, \\w+ \\w+", "")))
        .containsExactly("Alex Morgan – – – –", "Sam Taylor – – 40 –", "Priya Shah – – – –");
  }

  @Test
  void comments_and_names_of_tools_are_text_never_html() {
    var item = lms.bean(LineItems.class).all().getFirst();
    var parent = lms.bean(People.class).find("4").orElseThrow();
    lms.bean(Gradebook.class).save(item, parent, BigDecimal.ONE, "<script>alert(1)</script>", Instant.now());

    var page = lms.pageAs("4", "/grades");

    assertThat(page.select("main script")).isEmpty();
    assertThat(page.text()).contains("<script>alert(1)</script>");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "/people",
    "/tools",
    "/tools/1/deep-linking",
    "/tools/1/deep-linking/launch",
    "/nothing",
    "/activities/99",
    "/activities/4/review/5",
    "/activities/4/review/5/launch",
    "/activities/x"
  })
  void what_is_not_for_parents_or_not_there_looks_the_same(String path) {
    var response = lms.send(lms.request(path).header("Cookie", "demo-lms-person=4"));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(lms.page(response).select("h1").text()).isEqualTo("Page not found");
  }

  @Test
  void staff_see_people_and_tools() {
    assertThat(lms.pageAs("3", "/people").select("tbody th").eachText()).hasSize(5).doesNotContain("Gareth Hughes");
    assertThat(lms.pageAs("2", "/tools").select("h2").eachText()).startsWith("Planning Together");
    assertThat(lms.pageAs("2", "/tools/1/deep-linking").selectFirst("iframe").attr("src"))
        .isEqualTo("/tools/1/deep-linking/launch");
  }

  @Test
  void from_the_gradebook_staff_look_at_what_a_parent_has_done() {
    var look = lms.pageAs("3", "/grades").selectFirst("a:contains(Part 2, Sam Taylor)").attr("href");

    assertThat(look).isEqualTo("/activities/4/review/5");
    assertThat(lms.pageAs("3", look).selectFirst("iframe").attr("src")).isEqualTo(look + "/launch");
  }

  @Test
  void a_service_is_switched_off_and_on_by_a_button() {
    var off = lms.post("4", "/services", "service=RECORD_STORE&on=false");
    var state = lms.pageAs("4", "/services").select(".switch .tick").eachText();
    lms.post("4", "/services", "service=RECORD_STORE&on=true");

    assertThat(off.statusCode()).isEqualTo(303);
    assertThat(state).containsExactly("On", "Off", "Off");
    assertThat(lms.bean(Switches.class).isOn(Service.RECORD_STORE)).isTrue();
  }

  @Test
  void what_was_said_is_shown_newest_first() {
    lms.get("/lti/jwks");
    lms.get("/lti/services/2/lineitems");

    var rows = lms.pageAs("4", "/services/calls").select("tbody tr");

    assertThat(rows.get(0).text())
        .contains("Gradebook columns", "GET /lti/services/2/lineitems", "401", "Unauthorized");
    assertThat(rows.get(1).text()).contains("Keys of this LMS", "200");
  }

  @Test
  void another_site_cannot_press_the_buttons() {
    var response = lms.send(lms.request("/services")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "cross-site")
        .POST(FakeTool.form(Map.of("service", "LMS_SERVICES", "on", "false"))));

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(lms.bean(Switches.class).isOn(Service.LMS_SERVICES)).isTrue();
  }

  @Test
  void a_tools_word_on_the_way_back_is_shown() {
    assertThat(lms.page(lms.get("/return?lti_msg=Saved")).text()).contains("Saved");
  }

  private static void grade(String person, String activity, String points) {
    var item = lms.bean(LineItems.class).ofActivity(Long.parseLong(activity)).orElseThrow();
    var parent = lms.bean(People.class).find(person).orElseThrow();
    lms.bean(Gradebook.class).save(item, parent, new BigDecimal(points), null, Instant.now());
  }
}
