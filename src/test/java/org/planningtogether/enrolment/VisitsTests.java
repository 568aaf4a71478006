package org.planningtogether.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Door;
import org.planningtogether.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@VisitApplication.Started
class VisitsTests {

  @LocalServerPort private int port;
  @Autowired private JdbcClient db;
  @Autowired private StatementCount statements;

  @Test
  void many_launches_live_side_by_side_in_one_browser() {
    var browser = browser();
    var amira = launch(browser, "Amira");
    var ben = launch(browser, "Ben");

    assertThat(browser.get("/l/" + amira + "/who").body()).isEqualTo("Amira of Amira");
    assertThat(browser.get("/l/" + ben + "/who").body()).isEqualTo("Ben of Ben");
  }

  @Test
  void each_launch_has_a_session_and_a_handle_of_its_own() {
    var browser = browser();

    var first = launch(browser, "Amira");
    var second = launch(browser, "Amira");

    assertThat(first).matches("[a-z2-7]{10}").isNotEqualTo(second);
    assertThat(browser.cookies()).containsOnlyKeys("__Host-l-" + first, "__Host-l-" + second);
    assertThat(browser.cookies().values()).doesNotHaveDuplicates();
  }

  @Test
  void the_cookie_works_inside_a_frame_and_belongs_to_nobody_else() {
    var cookie = browser().post("/lti/as", "role", "LEARNER").header("Set-Cookie");

    assertThat(cookie.split("; "))
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=None", "Partitioned")
        .noneMatch(part -> part.startsWith("Domain") || part.startsWith("Max-Age"));
  }

  @Test
  void a_wrong_handle_and_a_foreign_one_get_the_same_page() {
    var amira = launch(browser(), "Amira");
    var browser = browser();
    launch(browser, "Ben");

    var foreign = browser.get("/l/" + amira + "/who");
    var wrong = browser.get("/l/aaaaaaaaaa/who");
    var strange = browser.get("/l/..%20or%20so/who");

    assertThat(List.of(foreign.status(), wrong.status(), strange.status())).containsOnly(401);
    assertThat(withoutNumber(foreign)).isEqualTo(withoutNumber(wrong)).isEqualTo(withoutNumber(strange));
  }

  @Test
  void the_session_of_one_launch_does_not_count_under_the_handle_of_another() {
    var browser = browser();
    var amira = launch(browser, "Amira");
    browser.cookies().put("__Host-l-bbbbbbbbbb", browser.cookies().get("__Host-l-" + amira));

    assertThat(browser.get("/l/bbbbbbbbbb/who").status()).isEqualTo(401);
  }

  @Test
  void a_page_without_a_handle_belongs_to_the_newest_launch() {
    var browser = browser();
    launch(browser, "Amira");
    db.sql("UPDATE spring_session SET creation_time = creation_time - 1000").update();
    var newest = launch(browser, "Ben");

    var answer = browser.get("/who?a=1&b=%20");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.location()).isEqualTo("/l/" + newest + "/who?a=1&b=%20");
  }

  @Test
  void a_handle_alone_leads_to_its_first_page() {
    assertThat(browser().get("/l/aaaaaaaaaa").location()).isEqualTo("/l/aaaaaaaaaa/");
  }

  @Test
  void without_a_launch_nobody_is_signed_in() {
    assertThat(browser().get("/who").status()).isEqualTo(401);
  }

  @Test
  void a_form_without_a_handle_is_not_carried_out() {
    var browser = browser();
    launch(browser, "Amira");

    assertThat(browser.post("/change").status()).isEqualTo(401);
  }

  @Test
  void redirects_and_pages_about_problems_stay_inside_the_launch() {
    var browser = browser();
    var amira = launch(browser, "Amira");

    assertThat(browser.post("/l/" + amira + "/change").location()).isEqualTo("/l/" + amira + "/who");
    var broken = browser.get("/l/" + amira + "/broken");
    assertThat(broken.status()).isEqualTo(500);
    assertThat(broken.page().select("a[href$=/leave]").eachAttr("href")).isNotEmpty().containsOnly("/l/" + amira + "/leave");
  }

  @Test
  void only_the_platform_of_the_launch_may_frame_a_page() {
    var browser = browser();
    var amira = launch(browser, "Amira");

    assertThat(browser.get("/l/" + amira + "/who").header("Content-Security-Policy"))
        .endsWith("frame-ancestors https://lms.example https://other.example");
  }

  @Test
  void leaving_quickly_ends_every_launch_of_the_browser() {
    var browser = browser();
    var amira = launch(browser, "Amira");
    var ben = launch(browser, "Ben");
    var stolen = browser();
    stolen.cookies().putAll(browser.cookies());

    var answer = browser.get("/l/" + amira + "/leave");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(browser.cookies()).isEmpty();
    assertThat(stolen.get("/l/" + ben + "/who").status()).isEqualTo(401);
  }

  @Test
  void a_browser_keeps_a_dozen_launches_and_loses_the_oldest() {
    var browser = browser();
    var handles = new ArrayList<String>();
    for (int i = 0; i < 14; i++) {
      handles.add(launch(browser, "Amira"));
      db.sql("UPDATE spring_session SET creation_time = creation_time - 1000").update();
    }

    assertThat(browser.cookies()).hasSize(12);
    assertThat(browser.get("/l/" + handles.get(1) + "/who").status()).isEqualTo(401);
    assertThat(browser.get("/l/" + handles.get(2) + "/who").status()).isEqualTo(200);
  }

  @Test
  void cookies_of_launches_that_have_ended_make_room_first() {
    var browser = browser();
    var amira = launch(browser, "Amira");
    for (int i = 10; i < 21; i++) {
      browser.cookies().put("__Host-l-cccccccc" + i, "00000000-0000-4000-8000-0000000000" + i);
    }

    var ben = launch(browser, "Ben");

    assertThat(browser.cookies()).containsOnlyKeys("__Host-l-" + amira, "__Host-l-" + ben);
  }

  @Test
  @Clause({"THREAT-22", "THREAT-27"})
  void a_session_id_in_the_address_counts_for_nothing() {
    var browser = browser();
    var amira = launch(browser, "Amira");
    var id = browser.cookies().get("__Host-l-" + amira);

    assertThat(browser().get("/l/" + amira + "/who?JSESSIONID=" + id + "&SESSION=" + id).status()).isEqualTo(401);
    assertThat(browser().get("/l/" + amira + "/who;jsessionid=" + id).status()).isIn(400, 401);
  }

  @Test
  void a_cookie_that_is_no_session_id_never_reaches_the_database() {
    var browser = browser();
    browser.cookies().put("__Host-l-aaaaaaaaaa", "x%00'--");

    assertThat(browser.get("/l/aaaaaaaaaa/who").status()).isEqualTo(401);
  }

  @Test
  void a_session_ends_after_eight_hours_even_when_it_is_used() {
    var browser = browser();
    var amira = launch(browser, "Amira");
    db.sql("UPDATE spring_session SET creation_time = creation_time - 8 * 3600 * 1000").update();

    assertThat(browser.get("/l/" + amira + "/who").status()).isEqualTo(401);
    assertThat(browser.get("/who").status()).isEqualTo(401);
  }

  @Test
  void a_session_ends_when_nobody_uses_it() {
    var browser = browser();
    var amira = launch(browser, "Amira");
    db.sql("UPDATE spring_session SET last_access_time = last_access_time - 20 * 60 * 1000").update();

    assertThat(browser.get("/l/" + amira + "/who").status()).isEqualTo(401);
  }

  @Test
  void a_page_costs_one_statement_and_after_a_minute_two() {
    var browser = browser();
    var amira = launch(browser, "Amira");

    statements.forget();
    browser.get("/l/" + amira + "/who");
    assertThat(statements.all()).hasSize(1);

    db.sql("UPDATE spring_session SET last_access_time = last_access_time - 60 * 1000").update();
    statements.forget();
    browser.get("/l/" + amira + "/who");
    assertThat(statements.all()).hasSize(2).last().asString().startsWith("UPDATE");
  }

  @Test
  void files_and_doors_ask_for_no_session() {
    var browser = browser();
    launch(browser, "Amira");
    statements.forget();

    assertThat(browser.get("/ui/icon.svg").status()).isEqualTo(200);
    assertThat(browser.get("/.well-known/nothing").status()).isEqualTo(404);

    assertThat(statements.all()).isEmpty();
  }

  @Test
  void typed_words_are_kept_for_the_same_person_only() {
    var browser = browser();
    var once = browser.get("/l/" + launch(browser, "Amira") + "/keeper").body();
    var again = browser.get("/l/" + launch(browser, "Amira") + "/keeper").body();
    var ben = browser.get("/l/" + launch(browser, "Ben") + "/keeper").body();
    var nobody = browser.get("/l/" + Door.launchAnonymously(browser).substring("/l/".length()) + "/keeper").body();
    var nobodyElse = browser.get("/l/" + Door.launchAnonymously(browser).substring("/l/".length()) + "/keeper").body();

    assertThat(once).isEqualTo(again).matches("[0-9a-f]{24}");
    assertThat(List.of(once, ben, nobody, nobodyElse)).doesNotHaveDuplicates();
  }

  private Browser browser() {
    return new Browser(port);
  }

  private static String launch(Browser browser, String name) {
    return Door.launch(browser, name.toLowerCase(Locale.ROOT), name, Role.LEARNER).substring("/l/".length());
  }

  private static String withoutNumber(Browser.Answer answer) {
    return answer.page().selectFirst("main").text().replaceAll("[0-9a-f-]{8,}", "…");
  }
}
