package org.planningtogether.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.agreement.Invitations;
import org.planningtogether.agreement.Mode;
import org.planningtogether.agreement.OrderInPlace;
import org.planningtogether.agreement.Plans;
import org.planningtogether.plan.Household.Parent;
import org.planningtogether.support.Browser;
import org.planningtogether.support.StatementCount;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlanApplication.Started
class PlanPageTests {

  @LocalServerPort private int port;
  @Autowired private Plans plans;
  @Autowired private Invitations invitations;
  @Autowired private TestClock clock;
  @Autowired private StatementCount statements;
  private Household household;

  @BeforeEach
  void household() {
    household = new Household(port, plans, invitations);
  }

  @Test
  void the_list_groups_the_sections_and_counts_nothing_up() {
    var page = household.two().mum().page("");

    assertThat(page.title()).isEqualTo("Plan");
    assertThat(page.select("main h2").eachText())
        .containsExactly("You could start here", "About the children", "Time with each of us", "More in this plan");
    assertThat(page.select(".govuk-task-list__item").eachText())
        .containsExactly(
            "Our children About Our children Not started",
            "Handovers About Handovers You chose this in the course Not started",
            "Living About Living Not started");
    assertThat(page.select("main").text()).doesNotContain("%").contains("I like it calm.");
  }

  @Test
  void a_plan_made_alone_never_names_the_other_parent() {
    var mum = household.alone(Mode.SOLO);

    for (var path : List.of("", "/s/handovers", "/q/handovers/place/all", "/q/handovers/place/all/clause")) {
      assertThat(mum.page(path).select("main").text()).as(path).doesNotContain("Dad", "uggest", "Invite");
    }
    assertThat(mum.status("/q/handovers/place/all/clause/suggest")).isEqualTo(404);
  }

  @Test
  void a_draft_is_for_its_author_alone() {
    var two = household.two();

    var saved = answer(two.mum(), "handovers/who/all", "draft", "", "who", "a");

    assertThat(saved.status()).isEqualTo(303);
    assertThat(saved.location()).isEqualTo(two.mum().plan() + "/q/handovers/more/all");
    assertThat(two.mum().page("/s/handovers").text()).contains("Who brings them? Only you can see this Mum");
    assertThat(two.mum().page("").select(".govuk-task-list__item").get(1).text()).endsWith("In progress");
    assertThat(two.dad().page("/s/handovers").text()).doesNotContain("Only you can see this");
    assertThat(two.dad().page("").select(".govuk-task-list__item").get(1).text()).endsWith("Not started");
  }

  @Test
  void every_kind_of_field_can_be_filled_in_and_is_told_in_words() {
    var mum = household.two().mum();

    var saved = answer(mum, "handovers/more/all", "draft", "", "things", "bag", "things", "coat", "name", "Gran", "wait", "15",
        "from-day", "1", "from-month", "3", "from-year", "2027", "at", "5.30pm", "who.trips", "both", "steps.1", "write", "steps.2", "sleep");

    assertThat(saved.status()).isEqualTo(303);
    assertThat(mum.page("/q/handovers/more/all/clause").select(".plan-said").text())
        .contains("Coat Bag", "Gran", "15 minutes", "Monday 1 March 2027", "5:30pm", "Trips Both of us", "Write it down Sleep on it");
    var form = mum.page("/q/handovers/more/all").select("form").last();
    assertThat(form.select("input[checked]").eachAttr("value")).containsExactly("coat", "bag");
    assertThat(form.select("#from-day").val()).isEqualTo("1");
    assertThat(form.select("select[name=steps.1] option[selected]").val()).isEqualTo("write");
  }

  @Test
  void what_is_wrong_comes_back_with_everything_that_was_typed() {
    var mum = household.two().mum();

    var sent = answer(mum, "handovers/more/all", "draft", "", "name", "x".repeat(101), "wait", "soon", "from-day", "31", "from-month", "2",
        "from-year", "2027", "at", "half past", "steps.1", "sleep", "steps.2", "sleep");

    assertThat(sent.status()).isEqualTo(422);
    var page = sent.page();
    assertThat(page.title()).startsWith("To check: ");
    assertThat(page.select(".govuk-error-summary a")).hasSize(5);
    page.select(".govuk-error-summary a").forEach(link -> assertThat(page.select("[id='" + link.attr("href").substring(1) + "']")).hasSize(1));
    assertThat(page.select("#name").val()).hasSize(101);
    assertThat(page.select("#wait").val()).isEqualTo("soon");
    assertThat(page.select("#from-day").val()).isEqualTo("31");
    assertThat(page.select("#at").val()).isEqualTo("half past");
    assertThat(mum.page("/s/handovers").text()).doesNotContain("Only you can see this");
  }

  @Test
  void a_text_may_have_1000_characters_and_not_one_more() {
    var mum = household.two().mum();

    assertThat(answer(mum, "handovers/place/all", "draft", "", "words", "é".repeat(1001)).status()).isEqualTo(422);
    assertThat(answer(mum, "handovers/place/all", "draft", "", "words", "é".repeat(1000)).status()).isEqualTo(303);
  }

  @Test
  void nothing_cannot_be_suggested() {
    var sent = answer(household.two().mum(), "handovers/who/all", "suggest", "");

    assertThat(sent.status()).isEqualTo(422);
    assertThat(sent.page().select(".govuk-error-summary a").text()).isEqualTo("Choose or write an answer before you suggest it");
  }

  @Test
  void a_sentence_to_start_from_stands_in_the_text_and_is_not_kept_yet() {
    var mum = household.two().mum();

    var sent = answer(mum, "handovers/place/all", "sample", "1", "where", "school", "words", "Mine.");

    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.page().select("#words").val()).isEqualTo("Mine.\nWe wait 15 minutes.");
    assertThat(sent.page().select("#where").hasAttr("checked")).isTrue();
    assertThat(mum.page("/s/handovers").text()).doesNotContain("Only you can see this");
    for (var forged : List.of("7", "99", "-1", "x")) {
      assertThat(answer(mum, "handovers/place/all", "sample", forged).status()).isIn(200, 303);
    }
  }

  @Test
  void a_tab_that_was_left_open_shows_both_and_loses_nothing() {
    var mum = household.two().mum();
    var old = mum.hidden("/q/handovers/place/all", "basis");
    answer(mum, "handovers/place/all", "draft", "", "words", "The newer one");

    var stale = mum.post("/q/handovers/place/all", "basis", old, "draft", "", "words", "The older tab");

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.page().select("main").text()).contains("This has changed since you opened the page", "The newer one");
    assertThat(stale.page().select("#words").val()).isEqualTo("The older tab");
    var again = mum.post("/q/handovers/place/all", "basis", stale.page().select("input[name=basis]").val(), "draft", "", "words", "The older tab");
    assertThat(again.status()).isEqualTo(303);
    assertThat(mum.page("/s/handovers").text()).contains("The older tab").doesNotContain("The newer one");
  }

  @Test
  void a_rule_of_the_calendar_is_made_at_the_calendar() {
    var mum = household.two().mum();

    assertThat(mum.browser().get(mum.plan() + "/q/living/pattern/all").location())
        .isEqualTo(mum.plan() + "/calendar/rule/living/pattern/all");
  }

  @Test
  void two_parents_come_to_agree() {
    var two = household.two();

    suggest(two.mum(), "handovers/who/all", "It is nearer for me", "who", "a");
    assertThat(two.mum().page("/q/handovers/who/all/clause").text())
        .contains("You suggest", "You can take this back until " + LocalTime.ofInstant(clock.instant().plusSeconds(600), ZoneOffset.UTC), "It is nearer for me");
    assertThat(two.dad().page("/s/handovers").text()).doesNotContain("Needs your answer");
    clock.advance(Duration.ofMinutes(11));
    assertThat(two.dad().page("").select(".govuk-task-list__item").get(1).text()).endsWith("Needs your answer");
    var clause = two.dad().page("/q/handovers/who/all/clause");
    assertThat(clause.text()).contains("Mum suggests", "It is nearer for me", "Here since 22 November 2026");
    assertThat(clause.select("main a:contains(Report a concern)").attr("href")).isEqualTo(two.dad().plan() + "/concern?topic=handovers/who/all");
    assertThat(clause.select("main input[type=radio]").eachAttr("value")).containsExactly("agree", "change", "later", "help", "not-needed");

    assertThat(say(two.dad(), "handovers/who/all", "agree").status()).isEqualTo(303);

    for (var parent : List.of(two.mum(), two.dad())) {
      assertThat(parent.page("/q/handovers/who/all/clause").text()).contains("What you have agreed Mum");
      assertThat(parent.page("").select(".govuk-task-list__item").get(1).text()).endsWith("Agreed");
    }
  }

  @Test
  void an_answer_to_what_was_replaced_meanwhile_is_refused_and_the_new_text_shown() {
    var two = household.two();
    suggest(two.mum(), "handovers/who/all", "", "who", "a");
    clock.advance(Duration.ofMinutes(11));
    var form = two.dad().page("/q/handovers/who/all/clause").select("form[action$=/answer]");
    suggest(two.mum(), "handovers/who/all", "", "who", "b");
    clock.advance(Duration.ofMinutes(11));

    var sent = two.dad().post("/q/handovers/who/all/clause/answer", "version", form.select("[name=version]").val(), "hash",
        form.select("[name=hash]").val(), "answer", "agree");

    assertThat(sent.status()).isEqualTo(409);
    assertThat(sent.page().select("main").text()).contains("nothing was sent", "Mum suggests Dad").doesNotContain("What you have agreed");
  }

  @Test
  void a_suggestion_is_taken_back_within_ten_minutes_without_a_trace() {
    var two = household.two();
    suggest(two.mum(), "handovers/who/all", "", "who", "a");
    var version = two.mum().page("/q/handovers/who/all/clause").select("form[action$=/take-back] [name=version]").val();

    assertThat(two.mum().post("/q/handovers/who/all/clause/take-back", "version", version).status()).isEqualTo(303);

    clock.advance(Duration.ofMinutes(11));
    assertThat(two.dad().page("/q/handovers/who/all/clause").text()).doesNotContain("Mum suggests", "before");
    assertThat(two.mum().page("/q/handovers/who/all/clause").text()).contains("Was taken back");
  }

  @Test
  void coming_back_later_and_needing_help_look_the_same_to_the_other() {
    var seen = new ArrayList<String>();
    for (var answer : List.of("later", "help")) {
      var two = household.two();
      suggest(two.mum(), "handovers/who/all", "", "who", "a");
      clock.advance(Duration.ofMinutes(11));

      var sent = say(two.dad(), "handovers/who/all", answer);

      assertThat(sent.location()).endsWith(answer.equals("help") ? "/help" : "/clause");
      seen.add(two.mum().page("/q/handovers/who/all/clause").select("main").text());
    }
    assertThat(seen.getFirst()).contains("This is set aside for now").isEqualTo(seen.getLast());
  }

  @Test
  void without_a_choice_the_page_asks_for_one() {
    var two = household.two();
    suggest(two.mum(), "handovers/who/all", "", "who", "a");
    clock.advance(Duration.ofMinutes(11));

    var sent = say(two.dad(), "handovers/who/all", "");

    assertThat(sent.status()).isEqualTo(422);
    assertThat(sent.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#answer");
  }

  @Test
  void what_a_family_does_not_need_is_suggested_and_agreed_like_anything_else() {
    var two = household.two();
    var basis = two.mum().hidden("/q/handovers/who/all/clause/not-needed", "basis");

    var sent = two.mum().post("/q/handovers/who/all/clause/not-needed", "basis", basis, "note", "They walk.");

    assertThat(sent.status()).isEqualTo(303);
    clock.advance(Duration.ofMinutes(11));
    assertThat(two.dad().page("/q/handovers/who/all/clause").text()).contains("Mum suggests Our family does not need this.", "They walk.");
    say(two.dad(), "handovers/who/all", "agree");
    assertThat(two.mum().page("/s/handovers").text()).contains("Who brings them? Not needed");
  }

  @Test
  void information_is_told_and_the_other_says_that_they_have_seen_it() {
    var two = household.two();
    var sam = two.mum().desk().children().getFirst();
    var path = "children/likes/" + sam.id();
    answer(two.mum(), path, "suggest", "", "words", "Football");
    var basis = two.mum().hidden("/q/" + path + "/clause/suggest", "basis");
    assertThat(two.mum().post("/q/" + path + "/clause/suggest", "basis", basis).status()).isEqualTo(303);
    assertThat(two.dad().page("/q/" + path + "/clause").text()).doesNotContain("Football");
    clock.advance(Duration.ofMinutes(11));

    var page = two.dad().page("/q/" + path + "/clause");

    assertThat(page.text()).contains("What does Sam enjoy?", "Mum told you Football");
    assertThat(page.select("input[type=radio]")).isEmpty();
    two.dad().post("/q/" + path + "/clause/seen", "version", page.select("[name=version]").val());
    assertThat(two.dad().page("/q/" + path + "/clause").text()).contains("You said that you have seen this.");
    assertThat(two.mum().page("/q/" + path + "/clause").text()).doesNotContain("seen this");
  }

  @Test
  void what_is_private_stays_so() {
    var two = household.two();

    answer(two.mum(), "children/worries/all", "suggest", "", "words", "The stairs");

    assertThat(two.mum().page("/q/children/worries/all/clause").text()).contains("Private: only you can see this, always.", "The stairs");
    assertThat(two.mum().status("/q/children/worries/all/clause/suggest")).isEqualTo(404);
    clock.advance(Duration.ofMinutes(11));
    assertThat(two.dad().page("/q/children/worries/all/clause").text()).doesNotContain("The stairs");
    assertThat(two.mum().page("").select(".govuk-task-list__item").first().text()).doesNotContain("Waiting");
  }

  @Test
  void a_note_is_heard_once_and_then_goes_as_it_is() {
    var two = household.two();
    answer(two.mum(), "handovers/who/all", "suggest", "", "who", "a");
    var basis = two.mum().hidden("/q/handovers/who/all/clause/suggest", "basis");
    var note = "You never bring them on time!!";

    var heard = two.mum().post("/q/handovers/who/all/clause/suggest", "basis", basis, "note", note);

    assertThat(heard.status()).isEqualTo(200);
    assertThat(heard.page().select(".plan-tone").text()).contains("How this may sound to Dad", "“You never bring them”", "can sound like blame");
    assertThat(heard.page().select("#note").val()).isEqualTo(note);
    var sent = two.mum().post("/q/handovers/who/all/clause/suggest", "basis", basis, "note", note, "heard", heard.page().select("[name=heard]").val());
    assertThat(sent.status()).isEqualTo(303);
    clock.advance(Duration.ofMinutes(11));
    assertThat(two.dad().page("/q/handovers/who/all/clause").text()).contains(note);
  }

  @Test
  void a_note_may_have_300_characters() {
    var mum = household.two().mum();
    answer(mum, "handovers/who/all", "suggest", "", "who", "a");
    var basis = mum.hidden("/q/handovers/who/all/clause/suggest", "basis");

    var sent = mum.post("/q/handovers/who/all/clause/suggest", "basis", basis, "note", "x".repeat(301));

    assertThat(sent.status()).isEqualTo(422);
    assertThat(sent.page().select("#note").val()).hasSize(301);
    assertThat(mum.post("/q/handovers/who/all/clause/suggest", "basis", basis, "note", "x".repeat(300)).status()).isEqualTo(303);
  }

  @Test
  void several_drafts_are_suggested_together_and_the_rest_stays() {
    var two = household.two();
    answer(two.mum(), "handovers/who/all", "draft", "", "who", "a");
    answer(two.mum(), "handovers/place/all", "draft", "", "where", "school");
    var page = two.mum().page("/s/handovers/check");
    var boxes = page.select("input[name=clause]");

    assertThat(boxes).hasSize(2);
    assertThat(two.mum().post("/s/handovers/check").status()).isEqualTo(422);
    assertThat(two.mum().post("/s/handovers/check", "clause", boxes.first().val(), "clause", "forged").status()).isEqualTo(303);

    assertThat(two.mum().page("/s/handovers").select(".plan-question__status").eachText())
        .containsExactly("Waiting for Dad", "Only you can see this", "Not started");
  }

  @Test
  void words_of_ones_own_become_a_clause() {
    var two = household.two();
    var address = two.mum().browser().get(two.mum().plan() + "/s/handovers/own").location().substring(two.mum().plan().length());

    assertThat(answer(two.mum(), address.substring(3), "suggest", "", "title", "Bikes", "text", "Bikes stay with Mum.").status()).isEqualTo(303);
    two.mum().post(address + "/clause/suggest", "basis", two.mum().hidden(address + "/clause/suggest", "basis"));
    clock.advance(Duration.ofMinutes(11));

    assertThat(two.dad().page("/s/handovers").text()).contains("Bikes Needs your answer", "Bikes stay with Mum.");
  }

  @Test
  void an_answer_can_be_different_for_one_child() {
    var two = household.two();
    var robin = two.mum().desk().children().getLast();

    assertThat(two.mum().page("/s/handovers").select(".plan-question__apart a").eachText()).contains("Sam", "Robin");
    answer(two.mum(), "handovers/place/" + robin.id(), "draft", "", "where", "home");

    assertThat(two.mum().page("/s/handovers").text()).contains("Where will Robin go from one home to the other?: Robin", "At Mum's home");
  }

  @Test
  void two_wordings_stand_beside_each_other() {
    var two = household.two();
    suggest(two.mum(), "handovers/place/all", "", "words", "We meet at the park at four");
    clock.advance(Duration.ofMinutes(11));
    suggest(two.dad(), "handovers/place/all", "", "words", "We meet at the school at four");
    clock.advance(Duration.ofMinutes(11));
    var link = two.mum().page("/q/handovers/place/all/clause").select("a:contains(See what is different)").attr("href");

    var page = two.mum().browser().get(link).page();

    assertThat(page.select("del").text()).contains("park");
    assertThat(page.select("ins").text()).contains("school");
    assertThat(two.mum().status("/q/handovers/place/all/clause/compare?from=" + UUID.randomUUID() + "&to=x")).isEqualTo(404);
  }

  @Test
  void after_four_rounds_it_may_be_left_for_now() {
    var two = household.two();
    for (int i = 0; i < 4; i++) {
      assertThat(two.mum().page("/q/handovers/who/all/clause").text()).doesNotContain("to and fro");
      suggest(i % 2 == 0 ? two.mum() : two.dad(), "handovers/who/all", "", "who", i % 2 == 0 ? "a" : "b");
      clock.advance(Duration.ofMinutes(11));
    }

    assertThat(two.mum().page("/q/handovers/who/all/clause").text()).contains("This has gone to and fro a few times.");
  }

  @Test
  void a_pause_says_the_same_sentence_to_the_other_and_keeps_drafts() {
    var two = household.two();
    plans.pause(two.dad().desk());

    assertThat(two.mum().page("").select(".govuk-inset-text").text()).isEqualTo("Shared editing is not available at the moment. Your own copy is safe.");
    assertThat(answer(two.mum(), "handovers/who/all", "suggest", "", "who", "a").status()).isEqualTo(303);
    assertThat(two.mum().page("/q/handovers/who/all/clause").select("main form, main a[href$=/suggest]")).isEmpty();
  }

  @Test
  void an_order_comes_first_on_every_page() {
    var mum = household.alone(Mode.JOINT, OrderInPlace.YES, 1);

    for (var path : List.of("", "/s/handovers", "/s/handovers/check", "/q/handovers/who/all", "/q/handovers/who/all/clause")) {
      assertThat(mum.page(path).select("main").text()).as(path).contains("different things, follow the order");
    }
  }

  @Test
  void somebody_is_reminded_of_what_waits_once_in_seven_days() {
    var two = household.two();
    suggest(two.mum(), "handovers/who/all", "", "who", "a");
    clock.advance(Duration.ofDays(6));
    assertThat(two.dad().page("").text()).doesNotContain("There is no hurry");
    clock.advance(Duration.ofDays(2));

    assertThat(two.dad().page("").text()).contains("There is a suggestion here that you have not answered yet. There is no hurry.");
    clock.advance(Duration.ofDays(2));
    assertThat(two.dad().page("").text()).doesNotContain("There is no hurry");
    assertThat(two.mum().page("").text()).doesNotContain("There is no hurry");
  }

  @Test
  void what_is_not_there_and_what_is_another_plans_look_the_same() {
    var two = household.two();
    var other = household.two();
    var stranger = other.mum().desk().children().getFirst().id();

    for (var path : List.of(
        "/s/nothing", "/s/nothing/check", "/s/nothing/own", "/q/handovers/nothing/all", "/q/nothing/who/all", "/q/handovers/who/everybody",
        "/q/handovers/who/" + stranger, "/q/handovers/who/" + UUID.randomUUID(), "/q/children/likes/all", "/q/handovers/own-1/all",
        "/q/handovers/who/" + stranger + "/clause", "/q/handovers/who/" + stranger + "/clause/suggest")) {
      assertThat(two.mum().status(path)).as(path).isEqualTo(404);
      assertThat(two.mum().post(path, "who", "a", "version", "x", "hash", "x").status()).as(path).isIn(404, 405);
    }
    assertThat(two.mum().browser().get("/plan/p/" + other.mum().desk().ref()).status()).isEqualTo(404);
    assertThat(two.mum().browser().get("/plan/p/" + two.dad().desk().ref()).status()).isEqualTo(404);
    for (var forged : List.of("x", UUID.randomUUID().toString())) {
      assertThat(two.mum().post("/q/handovers/who/all/clause/answer", "version", forged, "hash", "x", "answer", "agree").status()).isIn(404, 409);
      assertThat(two.mum().post("/q/handovers/who/all/clause/take-back", "version", forged).status()).isIn(404, 409);
      assertThat(two.mum().post("/q/handovers/who/all/clause/seen", "version", forged).status()).isIn(404, 409);
    }
  }

  @Test
  void a_page_asks_the_database_six_times_at_most_besides_the_visit() {
    var mum = household.alone(Mode.JOINT, OrderInPlace.YES, 10);
    for (var child : mum.desk().children()) {
      answer(mum, "children/likes/" + child.id(), "draft", "", "words", "Everything");
    }
    var likes = "/q/children/likes/" + mum.desk().children().getLast().id();

    for (var path : List.of("", "/s/children", "/s/handovers", "/s/children/check", likes, likes + "/clause", likes + "/clause/suggest", "/help", "/q/handovers/who/all/clause/not-needed")) {
      statements.forget();
      mum.page(path);

      assertThat(statements.ofRequests()).as(path).hasSizeLessThanOrEqualTo(4);
    }
    assertThat(mum.page("/s/children").select(".plan-question")).hasSize(11);
  }

  private static Browser.Answer answer(Parent parent, String question, String... fields) {
    var all = new ArrayList<>(List.of("basis", parent.hidden("/q/" + question, "basis")));
    all.addAll(List.of(fields));
    return parent.post("/q/" + question, all.toArray(String[]::new));
  }

  private static void suggest(Parent parent, String question, String note, String... fields) {
    var all = new ArrayList<>(List.of("suggest", ""));
    all.addAll(List.of(fields));
    assertThat(answer(parent, question, all.toArray(String[]::new)).location()).endsWith("/clause/suggest");
    var path = "/q/" + question + "/clause/suggest";
    assertThat(parent.post(path, "basis", parent.hidden(path, "basis"), "note", note).status()).isEqualTo(303);
  }

  private static Browser.Answer say(Parent parent, String question, String answer) {
    var form = parent.page("/q/" + question + "/clause").select("form[action$=/answer]");
    return parent.post("/q/" + question + "/clause/answer", "version", form.select("[name=version]").val(), "hash",
        form.select("[name=hash]").val(), "answer", answer);
  }
}
