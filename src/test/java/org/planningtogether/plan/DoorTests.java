package org.planningtogether.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Holder;
import org.planningtogether.agreement.Mode;
import org.planningtogether.agreement.OrderInPlace;
import org.planningtogether.agreement.Plans;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.network.RateLimits;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Door;
import org.planningtogether.support.StatementCount;
import org.planningtogether.support.WholeTool;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** Every way to a plan, in the whole tool. */
@ExtendWith(OutputCaptureExtension.class)
class DoorTests {

  private static WholeTool tool;

  private final JdbcClient db = tool.bean(JdbcClient.class);
  private final Plans plans = tool.bean(Plans.class);

  @TestConfiguration
  static class Counted {
    @Bean
    static StatementCount statements() {
      return new StatementCount();
    }
  }

  @BeforeAll
  static void start() {
    tool = WholeTool.on("jdbc:h2:mem:plan_doors", Door.class, Counted.class);
  }

  @AfterAll
  static void stop() {
    tool.close();
  }

  @Test
  void without_a_course_the_door_says_what_a_plan_is_and_how_to_start() {
    var page = new Browser(tool.port()).get("/plan");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().title()).isEqualTo("Plan");
    assertThat(page.page().select("main").text()).contains("It is free, and for anyone who looks after children");
    assertThat(page.page().select("main a").eachAttr("href")).containsExactly("/plan/start", "/plan/open", "/plan/join");
    assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void a_guest_starts_chooses_a_key_last_and_comes_back_on_another_device() {
    var amira = Parent.guest(tool.port());
    var plan = amira.plan();
    var key = amira.key();
    var device = new Browser(tool.port());
    device.post("/plan/open", "key", key, "passphrase", Parent.PASSPHRASE);

    assertThat(plan).matches("/plan/p/[a-z0-9]+");
    assertThat(amira.get("/plan").location()).isEqualTo(plan);
    assertThat(device.get("/plan").location()).isEqualTo(plan);
    assertThat(device.get(plan + "/settings").status()).isEqualTo(200);
  }

  @Test
  void a_parent_from_a_course_needs_no_key() {
    var ben = Parent.launched(tool.port(), "ben");

    var plan = ben.plan();

    assertThat(ben.get("/plan").location()).isEqualTo(ben.launch() + plan);
    assertThat(ben.get(plan + "/settings").status()).isEqualTo(200);
    assertThat(new Browser(tool.port()).get(ben.launch() + plan + "/settings").status()).isEqualTo(401);
  }

  @Test
  void somebody_anonymous_reads_that_nothing_can_be_kept_and_finds_the_other_door() {
    var browser = new Browser(tool.port());
    var launch = Door.launchAnonymously(browser);

    var page = browser.get(launch + "/plan");

    assertThat(page.page().select("main").text()).contains("Nothing can be kept here");
    assertThat(page.page().select("main a").attr("href")).isEqualTo("/plan");
    assertThat(browser.get(launch + "/plan/start").location()).isEqualTo(launch + "/plan");
    assertThat(browser.get(launch + "/plan/join").page().select("main").text()).contains("Nothing can be kept here");
  }

  @Test
  void the_gates_stand_in_their_order_at_one_address_with_one_title() {
    var amira = Parent.guest(tool.port());
    var headings = new ArrayList<String>();
    var titles = new HashSet<String>();
    for (var said : List.of(new String[0], new String[0], said("safe", "no"), said("safe", "no"), said("orders", "none"),
        said("together", "two"), said("mine", "Mum", "others", "Dad", "role", "parent"), said("where", "wales"),
        said("name", "Sam", "month", "3", "year", "2019", "stage", "PRIMARY", "pronoun", "THEY"), said("more", "no"))) {
      headings.add(amira.heading());
      titles.add(amira.page().title());
      assertThat(amira.say(said).status()).isEqualTo(200);
    }
    headings.add(amira.heading());

    assertThat(headings)
        .containsExactly(
            "What a parenting plan is",
            "How to leave quickly",
            "Have the children ever been at risk of harm?",
            "Have you ever been hurt, threatened or controlled by the other parent or by their family?",
            "Has a court made any of these orders?",
            "How do you want to make this plan?",
            "You and the other parent",
            "Where do the children live most of the time?",
            "Child 1",
            "You have named 1 child",
            "Check this before your plan begins");
    assertThat(titles).containsExactly("Plan");
    assertThat(amira.page().select("dl").text()).contains("Mum", "Dad", "Sam born in March 2019");
  }

  @Test
  void back_leads_through_all_pages_and_keeps_what_was_typed() {
    var amira = Parent.guest(tool.port());
    amira.toOrders().say("orders", "lives");
    amira.say("together", "two");
    amira.aboutUs("Mummy", "Dad").child("Sam").say("more", "no");

    var headings = new ArrayList<String>();
    while (!amira.page().select("nav form").isEmpty()) {
      amira.back();
      headings.add(amira.heading());
      amira.page().select("#mine").forEach(field -> assertThat(field.attr("value")).isEqualTo("Mummy"));
    }

    assertThat(headings)
        .containsExactly(
            "You have named 1 child",
            "Where do the children live most of the time?",
            "You and the other parent",
            "Has a court made any of these orders?",
            "Have you ever been hurt, threatened or controlled by the other parent or by their family?",
            "Have the children ever been at risk of harm?",
            "How to leave quickly",
            "What a parenting plan is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "unsure"})
  void whoever_is_not_safe_finds_help_and_chooses(String answer) {
    var amira = Parent.guest(tool.port());
    amira.say();
    amira.say();

    amira.say("safe", answer);

    assertThat(amira.heading()).isEqualTo("You can get help now");
    assertThat(amira.page().select("main a[href^=tel:]").eachText()).contains("999", "0808 2000 247", "0808 80 10 800");
    assertThat(amira.page().select("main input[type=radio]").eachAttr("value")).containsExactly("stop", "own", "on");
    amira.say("help", "on");
    assertThat(amira.heading()).startsWith("Have you ever been hurt");
  }

  @Test
  void whoever_stops_leaves_nothing() {
    var amira = Parent.guest(tool.port());
    var before = count("plan");
    amira.say();
    amira.say();
    amira.say("safe", "yes");

    amira.say("help", "stop");

    assertThat(amira.heading()).isEqualTo("You have stopped");
    assertThat(amira.page().select("main a[href^=tel:]")).isNotEmpty();
    assertThat(amira.browser().cookies()).isEmpty();
    assertThat(count("plan")).isEqualTo(before);
  }

  @Test
  void a_plan_for_oneself_is_not_asked_about_again_and_never_shared() {
    var amira = Parent.launched(tool.port(), "own");
    amira.say();
    amira.say();
    amira.say("safe", "yes");
    amira.say("help", "own");
    assertThat(amira.heading()).isEqualTo("Has a court made any of these orders?");
    amira.say("orders", "none");
    assertThat(amira.heading()).isEqualTo("You and the other parent");

    amira.aboutUs("Mum", "Dad").child("Sam").say("more", "no");
    var plan = amira.begin();

    assertThat(plan).startsWith("/plan/p/");
    assertThat(desk("own").mode()).isEqualTo(Mode.SOLO);
    assertThat(amira.get(plan + "/invite").status()).isEqualTo(404);
    assertThat(amira.get(plan + "/settings").body()).doesNotContain("nvit", "Pause", "haring");
  }

  @ParameterizedTest
  @CsvSource({"protective, NO", "no-touch, NO", "protective+lives, YES", "no-touch+unsure, UNSURE"})
  void an_order_that_keeps_people_apart_makes_a_plan_for_one_and_nothing_says_that_there_is_another(
      String orders, OrderInPlace kept) {
    var subject = "apart " + orders;
    var amira = Parent.launched(tool.port(), subject).toOrders();
    var all = new StringBuilder();

    amira.say(Arrays.stream(orders.split("\\+")).flatMap(order -> Stream.of("orders", order)).toArray(String[]::new));
    all.append(amira.page().select("main").text());
    amira.aboutUs("Mum", "Dad");
    all.append(amira.page().select("main").text());
    amira.child("Sam").say("more", "no");
    all.append(amira.page().select("main").text());
    var plan = amira.begin();
    all.append(amira.get(plan + "/settings").page().select("main").text());
    all.append(amira.get("/plan/all").page().select("main").text());

    assertThat(desk(subject).mode()).isEqualTo(Mode.SOLO);
    assertThat(desk(subject).order()).isEqualTo(kept);
    assertThat(all.toString()).doesNotContainIgnoringCase("invit").doesNotContainIgnoringCase("together");
    assertThat(amira.get(plan + "/invite").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"lives, YES", "issue, YES", "steps, YES", "unsure, UNSURE", "none, NO"})
  void of_other_orders_it_is_kept_whether_there_is_one(String order, OrderInPlace kept) {
    var subject = "order " + order;
    var amira = Parent.launched(tool.port(), subject).toOrders();
    amira.say("orders", order);
    amira.say("together", "two");
    amira.aboutUs("Mum", "Dad").child("Sam").say("more", "no");
    amira.begin();

    assertThat(desk(subject).order()).isEqualTo(kept);
    assertThat(desk(subject).mode()).isEqualTo(Mode.JOINT);
  }

  @Test
  void whoever_goes_back_over_the_orders_decides_anew_whether_it_is_a_plan_for_two() {
    var amira = Parent.guest(tool.port()).toOrders();
    amira.say("orders", "protective");
    amira.back();

    amira.say("orders", "none");

    assertThat(amira.heading()).isEqualTo("How do you want to make this plan?");
  }

  @Test
  void what_was_said_about_safety_is_nowhere(CapturedOutput log) {
    var amira = Parent.launched(tool.port(), "nowhere");
    amira.say();
    amira.say();
    amira.say("safe", "yes");
    amira.say("help", "on");
    amira.say("safe", "unsure");
    amira.say("help", "on");
    amira.say("orders", "no-touch", "orders", "steps");
    var carried = amira.page().select("input[type=hidden]").eachAttr("name");
    amira.aboutUs("Mum", "Dad").child("Sam").say("more", "no");
    amira.begin();

    var database = String.join("\n", db.sql("SCRIPT").query(String.class).list());

    assertThat(carried).containsOnly("step", "intent");
    assertThat(amira.browser().cookies().keySet()).allMatch(name -> name.startsWith("__Host-l-"));
    for (var trace : List.of("children-safe", "you-safe", "no-touch", "protective", "unsure", "at risk")) {
      assertThat(database).doesNotContain(trace);
      assertThat(log.getAll()).doesNotContain(trace);
    }
    assertThat(database).doesNotContain("'Mum'", "Sam");
  }

  @Test
  void two_who_said_different_things_about_safety_leave_the_same_behind() {
    var said = Parent.launched(tool.port(), "said yes");
    said.say();
    said.say();
    said.say("safe", "yes");
    said.say("help", "on");
    said.say("safe", "no");
    said.say("orders", "none");
    said.say("together", "two");
    var yes = intent(said);
    var other = Parent.launched(tool.port(), "said no").toOrders();
    other.say("orders", "none");
    other.say("together", "two");

    assertThat(yes).isEqualTo(intent(other));
  }

  @Test
  void questions_that_were_left_out_come_back_with_what_to_do() {
    var amira = Parent.guest(tool.port());
    amira.say();
    amira.say();

    assertThat(amira.say().status()).isEqualTo(422);
    assertThat(amira.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#safe");
    amira.say("safe", "no");
    amira.say("safe", "no");
    assertThat(amira.say().status()).isEqualTo(422);
    assertThat(amira.page().select("#orders-error").text()).contains("or choose “None of these”");
    amira.say("orders", "none");
    assertThat(amira.say().status()).isEqualTo(422);
    amira.say("together", "one");
    assertThat(amira.say("mine", "Mum", "others", " Mum ", "role", "").status()).isEqualTo(422);
    assertThat(amira.page().select("#mine").attr("value")).isEqualTo("Mum");
    assertThat(amira.page().select(".govuk-error-summary").text()).contains("Use two different names", "Choose what you are");
    assertThat(amira.say("mine", "Mum {child}", "others", "x".repeat(31), "role", "parent").status()).isEqualTo(422);
    assertThat(amira.page().select("#mine-error").text()).contains("Use letters and numbers only, and 30 characters at most");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 3, 2019, PRIMARY, SHE, name, Enter a first name or nickname",
    "Sam, '', 2019, PRIMARY, SHE, month, Choose the month in which they were born",
    "Sam, 13, 2019, PRIMARY, SHE, month, Choose the month in which they were born",
    "Sam, 3, 1900, PRIMARY, SHE, year, Enter a year from",
    "Sam, 3, 20190, PRIMARY, SHE, year, Enter a year from",
    "Sam, 3, 2019, '', SHE, stage, Choose where they spend the day",
    "Sam, 3, 2019, PRIMARY, '', pronoun, Choose how we speak of them"
  })
  void a_child_is_asked_for_again_until_all_is_said(
      String name, String month, String year, String stage, String pronoun, String field, String problem) {
    var amira = Parent.guest(tool.port()).toOrders();
    amira.say("orders", "none");
    amira.say("together", "one");
    amira.aboutUs("Mum", "Dad");

    var page = amira.say("name", name, "month", month, "year", year, "stage", stage, "pronoun", pronoun);

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.page().select("#" + field + "-error").text()).contains(problem);
    assertThat(page.page().select("#name").attr("value")).isEqualTo(name);
  }

  @Test
  void ten_children_are_the_most() {
    var amira = Parent.launched(tool.port(), "ten").toOrders();
    amira.say("orders", "none");
    amira.say("together", "one");
    amira.aboutUs("Mum", "Dad");
    for (int child = 1; child <= 10; child++) {
      amira.child("Sam " + child);
      if (child < 10) {
        amira.say("more", "yes");
      }
    }
    assertThat(amira.heading()).isEqualTo("You have named 10 children");
    assertThat(amira.page().select("main").text()).contains("A plan can hold 10 children.");
    assertThat(amira.page().select("[name=more]")).isEmpty();
    amira.say();

    var plan = amira.begin();

    assertThat(desk("ten").children()).hasSize(10);
    assertThat(amira.get(plan + "/children/add").status()).isEqualTo(404);
    var first = desk("ten").children().getFirst().id();
    amira.post(plan + "/children/" + first + "/remove");
    assertThat(desk("ten").children()).hasSize(9);
    assertThat(amira.get(plan + "/children/add").status()).isEqualTo(200);
  }

  @Test
  void children_are_added_changed_taken_out_after_a_question_and_put_back() {
    var amira = Parent.launched(tool.port(), "children");
    var plan = amira.plan();
    var sam = desk("children").children().getFirst().id();

    assertThat(amira.post(plan + "/children/add", "name", "").status()).isEqualTo(422);
    amira.post(plan + "/children/add", "name", "Lily", "month", "7", "year", "2022", "stage", "NURSERY", "pronoun", "SHE");
    assertThat(amira.get(plan + "/children/" + sam).page().select("#name").attr("value")).isEqualTo("Sam");
    amira.post(plan + "/children/" + sam, "name", "Samir", "month", "4", "year", "2018", "stage", "PRIMARY", "pronoun", "HE");
    assertThat(amira.get(plan + "/children").page().select(".plan-named").eachText())
        .containsExactly("Samir, born in April 2018 Change Samir Take out Samir", "Lily, born in July 2022 Change Lily Take out Lily");

    assertThat(amira.get(plan + "/children/" + sam + "/remove").page().select("main").text()).contains("comes back if you put the name back");
    amira.post(plan + "/children/" + sam + "/remove");
    assertThat(amira.get(plan + "/children").page().select(".plan-named").eachText()).last().isEqualTo("Samir Put back Samir");
    amira.post(plan + "/children/" + sam + "/put-back");
    assertThat(desk("children").children()).hasSize(2);
  }

  @Test
  void the_last_child_stays() {
    var amira = Parent.launched(tool.port(), "last");
    var plan = amira.plan();
    var sam = desk("last").children().getFirst().id();

    amira.post(plan + "/children/" + sam + "/remove");

    assertThat(desk("last").children()).hasSize(1);
    assertThat(amira.get(plan + "/children").body()).doesNotContain("/remove");
  }

  @Test
  void the_place_of_somebody_else_is_not_there_and_looks_like_nothing() {
    var amira = Parent.launched(tool.port(), "hers");
    var plan = amira.plan();
    var stranger = Parent.launched(tool.port(), "stranger");

    for (var page : List.of("/settings", "/settings/names", "/children", "/children/add", "/invite", "/pause", "/leave", "/again", "/settings/delete")) {
      var theirs = stranger.get(plan + page);
      var nothing = stranger.get("/plan/p/aaaaaaaaaa" + page);
      assertThat(theirs.status()).as(page).isEqualTo(404);
      assertThat(neutral(theirs)).isEqualTo(neutral(nothing));
      assertThat(stranger.post(plan + page).status()).isIn(404, 405);
    }
    assertThat(stranger.get(plan + "/children/" + desk("hers").children().getFirst().id()).status()).isEqualTo(404);
    assertThat(amira.get(plan + "/children/not-a-child").status()).isEqualTo(404);
    assertThat(amira.get(plan + "/children/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void a_guests_plan_is_joined_by_a_parent_from_a_course() {
    var amira = Parent.guest(tool.port());
    var plan = amira.plan();
    var invited = amira.post(plan + "/invite");
    var link = invited.page().select(".plan-once dd").first().text();
    var code = invited.page().select(".plan-once dd").last().text();
    var ben = Parent.launched(tool.port(), "joiner");

    assertThat(link).matches("https://tool\\.example/plan/join/[a-z0-9]{26}");
    assertThat(code).matches("\\d{3} \\d{3}");
    var offer = ben.post("/plan/join", "link", link, "code", code);
    assertThat(ben.heading()).isEqualTo("Mum invites you to make a plan for your children");
    assertThat(offer.body()).doesNotContainIgnoringCase("cafcass").doesNotContain("Sam");
    ben.say();
    assertThat(ben.heading()).isEqualTo("How to leave quickly");
    ben.say();
    ben.say("safe", "no");
    ben.say("safe", "no");
    ben.say("orders", "steps");
    ben.say("role", "parent");
    assertThat(ben.heading()).isEqualTo("Join this plan");
    var joined = ben.begin();

    assertThat(joined).startsWith("/plan/p/").isNotEqualTo(plan);
    assertThat(desk("joiner").joined()).isTrue();
    assertThat(desk("joiner").open()).isTrue();
    assertThat(desk("joiner").order()).isEqualTo(OrderInPlace.YES);
    assertThat(ben.get(joined + "/settings").page().select("main").text())
        .contains("If your plan and a court order say different things, follow the order.", "Pause sharing");
    assertThat(amira.get(plan + "/settings").status()).isEqualTo(200);
    assertThat(amira.get(plan + "/invite").status()).isEqualTo(404);
  }

  @Test
  void a_guest_joins_with_a_new_key_or_with_one_that_they_have() {
    var link = new String[2];
    var code = new String[2];
    for (int one = 0; one < 2; one++) {
      var inviter = Parent.launched(tool.port(), "inviter " + one);
      var invited = inviter.post(inviter.plan() + "/invite");
      link[one] = invited.page().select(".plan-once dd").first().text().replace("https://tool.example", "");
      code[one] = invited.page().select(".plan-once dd").last().text();
    }
    var ben = Parent.guest(tool.port());
    assertThat(ben.get(link[0]).page().select("#link")).isEmpty();
    ben.post("/plan/join", "by", "link", "link", ben.page().select("[name=link]").attr("value"), "code", code[0]);
    throughTheGates(ben);
    assertThat(ben.begin()).startsWith("/plan/p/");
    var key = ben.key();

    var again = Parent.guest(tool.port());
    again.post("/plan/join", "link", link[1], "code", code[1]);
    throughTheGates(again);
    var errand = again.page().select("[name=errand]").attr("value");
    var opened = again.post("/plan/open", "errand", errand, "key", key, "passphrase", Parent.PASSPHRASE);

    assertThat(opened.location()).startsWith("/plan/p/");
    assertThat(again.get("/plan").page().select("main h1").text()).isEqualTo("Your plans");
  }

  @Test
  void an_invitee_who_is_kept_apart_makes_a_plan_of_their_own_and_nobody_learns_of_it() {
    var amira = Parent.launched(tool.port(), "hopeful");
    var invited = amira.post(amira.plan() + "/invite");
    var ben = Parent.launched(tool.port(), "kept apart");
    var before = amira.get("/plan/all").body();
    ben.post("/plan/join", "link", invited.page().select(".plan-once dd").first().text(), "code", invited.page().select(".plan-once dd").last().text());
    ben.say();
    ben.say();
    ben.say("safe", "no");
    ben.say("safe", "no");

    ben.say("orders", "no-touch");

    assertThat(ben.heading()).isEqualTo("You and the other parent");
    ben.aboutUs("Dad", "Mum").child("Sam").say("more", "no");
    ben.begin();
    assertThat(desk("kept apart").mode()).isEqualTo(Mode.SOLO);
    assertThat(desk("hopeful").joined()).isFalse();
    assertThat(amira.get("/plan/all").body()).isEqualTo(before);
  }

  @Test
  void wrong_used_and_withdrawn_invitations_look_alike_and_so_does_one_that_never_was() {
    var amira = Parent.launched(tool.port(), "inviting");
    var plan = amira.plan();
    var first = amira.post(plan + "/invite").page().select(".plan-once dd").eachText();
    var second = amira.post(plan + "/invite").page().select(".plan-once dd").eachText();
    var wrongCode = second.getLast().startsWith("0") ? "111111" : "000000";

    var replaced = tried(first.getFirst(), first.getLast());
    var wrong = tried(second.getFirst(), wrongCode);
    var never = tried("https://tool.example/plan/join/aaaaaaaaaaaaaaaaaaaaaaaaaa", wrongCode);
    amira.post(plan + "/invite/withdraw");
    var withdrawn = tried(second.getFirst(), second.getLast());
    var own = amira.post(plan + "/invite").page().select(".plan-once dd").eachText();
    amira.post("/plan/join", "link", own.getFirst(), "code", own.getLast());
    throughTheGates(amira);

    assertThat(List.of(replaced, never, withdrawn)).containsOnly(wrong);
    assertThat(wrong).startsWith("422").contains("or the invitation is no longer good");
    assertThat(amira.say().location()).endsWith("/plan/join?tried=yes");
    assertThat(amira.get("/plan/join?tried=yes").status()).isEqualTo(422);
    assertThat(amira.page().select("#code-error").text()).contains("or the invitation is no longer good");
  }

  @Test
  void codes_cannot_be_guessed_from_one_address() {
    for (int attempt = 0; attempt < JoinController.LIMIT.times(); attempt++) {
      tried("https://tool.example/plan/join/bbbbbbbbbbbbbbbbbbbbbbbbbb", "%06d".formatted(attempt));
    }
    var late = new Browser(tool.port()).post("/plan/join", "link", "bbbbbbbbbbbbbbbbbbbbbbbbbb", "code", "123456");
    forgive();

    assertThat(late.status()).isEqualTo(429);
    assertThat(late.header("Retry-After")).matches("\\d+");
  }

  @Test
  void pausing_leaving_and_going_on_are_the_parents_own_and_look_the_same_to_the_other() {
    var amira = Parent.launched(tool.port(), "pauser");
    var plan = amira.plan();
    var invited = amira.post(plan + "/invite").page().select(".plan-once dd").eachText();
    var ben = Parent.launched(tool.port(), "other");
    ben.post("/plan/join", "link", invited.getFirst(), "code", invited.getLast());
    throughTheGates(ben);
    var bens = ben.begin();

    amira.post(plan + "/pause");
    var paused = ben.get(bens + "/settings").page().select("main").text();
    amira.post(plan + "/go-on");
    var open = ben.get(bens + "/settings").page().select("main").text();
    amira.post(plan + "/leave");
    var left = ben.get(bens + "/settings").page().select("main").text();

    assertThat(paused).isEqualTo(left).contains("Shared editing is not available at the moment. Your own copy is safe.");
    assertThat(open).doesNotContain("Shared editing");
    assertThat(amira.get(plan + "/settings").page().select("main").text()).contains("You have left this plan.");
    assertThat(amira.post(plan + "/go-on").status()).isEqualTo(404);
    amira.post(plan + "/settings/delete");
    assertThat(amira.get(plan + "/settings").status()).isEqualTo(404);
    assertThat(ben.get(bens + "/settings").status()).isEqualTo(200);
  }

  @Test
  void the_first_questions_can_be_answered_again() {
    var amira = Parent.launched(tool.port(), "again");
    var plan = amira.plan();

    amira.get(plan + "/again");
    assertThat(amira.heading()).isEqualTo("Have the children ever been at risk of harm?");
    amira.say("safe", "no");
    amira.say("safe", "no");
    amira.say("orders", "issue");
    assertThat(amira.heading()).isEqualTo("How do you want to make this plan?");
    assertThat(amira.say("together", "one").location()).endsWith(plan + "/settings");

    assertThat(desk("again").order()).isEqualTo(OrderInPlace.YES);
    assertThat(desk("again").mode()).isEqualTo(Mode.SOLO);
  }

  @Test
  void an_order_that_keeps_apart_pauses_a_plan_that_is_shared_already() {
    var amira = Parent.launched(tool.port(), "new order");
    var plan = amira.plan();
    var invited = amira.post(plan + "/invite").page().select(".plan-once dd").eachText();
    var ben = Parent.launched(tool.port(), "new order's other");
    ben.post("/plan/join", "link", invited.getFirst(), "code", invited.getLast());
    throughTheGates(ben);
    ben.begin();

    amira.get(plan + "/again");
    amira.say("safe", "no");
    amira.say("safe", "no");
    amira.say("orders", "protective");

    assertThat(desk("new order's other").open()).isFalse();
    assertThat(desk("new order's other").order()).isEqualTo(OrderInPlace.NO);
  }

  @Test
  void names_and_reminders_are_changed_in_the_settings() {
    var amira = Parent.launched(tool.port(), "names");
    var plan = amira.plan();

    assertThat(amira.post(plan + "/settings/names", "mine", "", "others", "Dad").status()).isEqualTo(422);
    amira.post(plan + "/settings/names", "mine", "Mama", "others", "Papa");
    amira.post(plan + "/settings/nudges", "on", "no");

    assertThat(desk("names").names().a()).isEqualTo("Mama");
    assertThat(desk("names").names().b()).isEqualTo("Papa");
    assertThat(desk("names").nudges()).isFalse();
  }

  @Test
  void a_forged_or_empty_form_leads_to_the_door() {
    var browser = new Browser(tool.port());

    assertThat(browser.post("/plan/start", "step", "check", "intent", "1.AAAA").location()).isEqualTo("/plan");
    assertThat(browser.post("/plan/start").location()).isEqualTo("/plan");
    assertThat(browser.post("/plan/new-key", "errand", "1.AAAA", "passphrase", Parent.PASSPHRASE).page().select("main a[role=button]").attr("href"))
        .isEqualTo("/plan");
  }

  @Test
  void no_page_asks_the_database_more_than_eight_times() {
    var amira = Parent.launched(tool.port(), "counted");
    var plan = amira.plan();
    var statements = tool.bean(StatementCount.class);

    for (var page : List.of("/plan", "/plan/all", "/plan/start", "/plan/join", plan + "/settings", plan + "/children", plan + "/children/add", plan + "/invite", plan + "/settings/names", plan + "/again")) {
      statements.forget();
      amira.get(page);
      assertThat(statements.ofRequests()).as(page).hasSizeLessThanOrEqualTo(8);
    }
  }

  private void throughTheGates(Parent parent) {
    parent.say();
    parent.say();
    parent.say("safe", "no");
    parent.say("safe", "no");
    parent.say("orders", "none");
    parent.say("role", "parent");
  }

  private String tried(String link, String code) {
    var answer = new Browser(tool.port()).post("/plan/join", "link", link, "code", code);
    return answer.status() + answer.body().replaceAll("value=\"[^\"]*\"", "");
  }

  private void forgive() {
    var own = new MockHttpServletRequest();
    own.setRemoteAddr("127.0.0.1");
    tool.bean(RateLimits.class).forgive(JoinController.LIMIT, own);
  }

  private String intent(Parent parent) {
    return tool.bean(Intents.class).open(parent.page().select("[name=intent]").attr("value")).orElseThrow().toString();
  }

  private Desk desk(String subject) {
    return plans.of(new Holder.Enrolled(EnrolmentId.of(Door.COURSE, subject))).getFirst();
  }

  private long count(String table) {
    return db.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
  }

  private static String neutral(Browser.Answer answer) {
    return answer.body().replaceAll("[0-9a-f]{8}-[0-9a-f]{4}", "").replaceAll("back=[^\"&]*", "").lines().map(String::strip).collect(Collectors.joining());
  }

  private static String[] said(String... answers) {
    return answers;
  }
}
