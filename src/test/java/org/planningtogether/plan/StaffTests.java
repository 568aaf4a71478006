package org.planningtogether.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Role;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Door;
import org.planningtogether.support.WholeTool;

/** What staff decide and are told about plans, in the whole tool, and what parents see of it: one sentence, or nothing. */
class StaffTests {

  private static final String NOT_NOW = "Shared editing is not available at the moment. Your own copy is safe.";
  private static final String DECIDED = "The court, on 20 November";
  private static final String WORRY = "He wrote that he will come to my work.";

  private static WholeTool tool;

  @BeforeAll
  static void start() {
    tool = WholeTool.on(
        "jdbc:h2:mem:plan_staff",
        List.of("planning-together.admin.username=keeper", "planning-together.admin.password=a long password"),
        Door.class);
  }

  @AfterAll
  static void stop() {
    tool.close();
  }

  @Test
  void a_hold_says_to_both_parents_what_a_pause_says_to_the_other() {
    var two = two("held");
    two.mum().post(two.mums() + "/pause");
    var paused = everything(two.dad(), two.dads());
    two.mum().post(two.mums() + "/go-on");

    trainer("jo").put("held dad", "SAFEGUARDING", DECIDED);

    assertThat(everything(two.dad(), two.dads())).isEqualTo(paused).contains(NOT_NOW).doesNotContainIgnoringCase("hold");
    assertThat(everything(two.mum(), two.mums())).contains(NOT_NOW).doesNotContainIgnoringCase("hold").doesNotContain(DECIDED);
    assertThat(trainer("jo").list().text()).contains("held dad On hold", "held mum No hold");
  }

  @Test
  void whoever_is_held_makes_a_plan_alone_and_reads_nothing_of_another_kind() {
    var link = invitation("hopeful");
    Parent.launched(tool.port(), "kept");
    trainer("jo").put("kept", "NO_SHARE", DECIDED);
    var kept = Parent.launched(tool.port(), "kept");
    var read = new StringBuilder(kept.get("/plan").page().select("main").text());

    kept.toOrders().say("orders", "none");
    read.append(kept.page().select("main").text());
    kept.aboutUs("Mum", "Dad");
    read.append(kept.page().select("main").text());
    kept.child("Sam").say("more", "no");
    var plan = kept.begin();
    read.append(everything(kept, plan));

    assertThat(read.toString()).doesNotContainIgnoringCase("invit").doesNotContainIgnoringCase("together").doesNotContain("uggestion", "haring");
    assertThat(kept.get(plan + "/invite").status()).isEqualTo(404);
    assertThat(kept.post("/plan/join", "link", link.getFirst(), "code", link.getLast()).status()).isEqualTo(422);
    assertThat(kept.page().select("main").text()).contains("or the invitation is no longer good");
  }

  @Test
  void an_invitation_that_is_out_leads_nowhere_while_its_sender_is_held() {
    var link = invitation("sender");
    trainer("jo").put("sender", "NO_SHARE", DECIDED);
    var joiner = Parent.launched(tool.port(), "would join");

    joiner.post("/plan/join", "link", link.getFirst(), "code", link.getLast());
    if (joiner.last().status() == 200) {
      throughTheGates(joiner);
      joiner.say();
    }

    assertThat(joiner.get("/plan").location()).as("a place in a plan").doesNotContain("/plan/p/");
  }

  @Test
  void two_people_lift_a_hold() {
    var two = two("lifted");
    var jo = trainer("jo");
    jo.put("lifted mum", "NO_SHARE", DECIDED);
    var lift = jo.page("lifted mum").select("main form[action$=/ask]").attr("action").replace("/ask", "/lift");

    jo.send("lifted mum", "/ask");
    jo.browser().post(lift);
    var asked = jo.page("lifted mum");
    var still = everything(two.dad(), two.dads());
    trainer("chris").send("lifted mum", "/lift");

    assertThat(asked.text()).contains("You have asked to lift this hold.");
    assertThat(asked.select("form[action$=/lift]")).isEmpty();
    assertThat(still).contains(NOT_NOW);
    assertThat(everything(two.dad(), two.dads())).doesNotContain(NOT_NOW);
    assertThat(jo.page("lifted mum").text()).contains("There is no hold on this person.");
  }

  @ParameterizedTest
  @EnumSource(names = {"LEARNER", "TEACHING_ASSISTANT", "MENTOR", "CONTENT_DEVELOPER"})
  void for_everybody_else_there_is_no_page_about_holds(Role role) {
    var learner = Parent.launched(tool.port(), "not told");
    var browser = new Browser(tool.port());
    var launch = Door.launch(browser, "somebody " + role, "Somebody", role);
    var person = launch + "/trainer/holds/" + EnrolmentId.of(Door.COURSE, "not told");

    assertThat(browser.get(launch + "/trainer/holds").status()).isEqualTo(404);
    assertThat(browser.get(person).status()).isEqualTo(404);
    assertThat(browser.post(person, "kind", "NO_SHARE", "reason", DECIDED).status()).isEqualTo(404);
    assertThat(learner.get("/plan").page().select("main").text()).contains("I have an invitation");
  }

  @Test
  void somebody_who_is_not_in_the_course_has_no_page() {
    var jo = trainer("jo");

    assertThat(jo.browser().get(jo.launch() + "/trainer/holds/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(jo.browser().get(jo.launch() + "/trainer/holds/" + EnrolmentId.of(Door.COURSE, "jo")).status()).isEqualTo(404);
  }

  @Test
  void a_hold_needs_a_reason_and_a_kind_and_keeps_what_was_typed() {
    Parent.launched(tool.port(), "asked again");
    var jo = trainer("jo");

    var nothing = jo.put("asked again", "", "");
    var noKind = jo.put("asked again", "", DECIDED);
    var noReason = jo.put("asked again", "NO_SHARE", " ");

    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.page().select(".govuk-error-summary a").eachAttr("href")).containsExactly("#kind", "#reason");
    assertThat(nothing.page().select("#kind-error, #reason-error").eachText())
        .containsExactly("To check: Select why you put a hold", "To check: Enter who decided and when");
    assertThat(noKind.page().select("#reason").text()).isEqualTo(DECIDED);
    assertThat(noReason.page().select("input[value=NO_SHARE]").hasAttr("checked")).isTrue();
    assertThat(jo.page("asked again").text()).contains("There is no hold on this person.");
  }

  @Test
  void a_concern_needs_a_kind_and_words_and_keeps_what_was_typed() {
    var amira = Parent.launched(tool.port(), "hurried");
    var plan = amira.plan();

    var nothing = amira.post(plan + "/concern");
    var noKind = amira.post(plan + "/concern", "text", WORRY, "reach", "After school");
    var tooLong = amira.post(plan + "/concern", "kind", "UNSAFE", "text", "x".repeat(5_000));

    assertThat(List.of(nothing.status(), noKind.status(), tooLong.status())).containsOnly(422);
    assertThat(nothing.page().select(".govuk-error-summary a").eachAttr("href")).containsExactly("#kind", "#text");
    assertThat(noKind.page().select("#text").text()).isEqualTo(WORRY);
    assertThat(noKind.page().select("#reach").attr("value")).isEqualTo("After school");
    assertThat(tooLong.page().select("input[value=UNSAFE]").hasAttr("checked")).isTrue();
    assertThat(tooLong.page().select("#text").text()).hasSize(5_000);
  }

  @Test
  void a_concern_reaches_staff_with_what_was_written_and_the_other_parent_sees_no_difference() {
    var two = two("worried");
    two.dad().post(two.dads() + "/q/handovers/place/all", "where", "school", "words", "My rule.", "draft", "");
    var before = everything(two.dad(), two.dads());

    var sent = two.mum().post(two.mums() + "/concern", "kind", "WRITTEN_TO_ME", "text", WORRY, "reach", "", "topic", "handovers/place/all");

    assertThat(sent.location()).endsWith(two.mums() + "/concern/sent");
    assertThat(two.mum().get(two.mums() + "/concern/sent").page().select("main").text())
        .contains("Thank you for telling us", "The other parent is not told");
    assertThat(everything(two.dad(), two.dads())).isEqualTo(before).doesNotContain(NOT_NOW);
    var staff = new Browser(tool.port());
    staff.post("/admin/sign-in", "username", "keeper", "password", "a long password");
    var list = staff.get("/admin/concerns").page();
    var concern = staff.get(list.select("main dl a").first().attr("href")).page().select("main").text();
    assertThat(list.select("main").text()).contains("Something that was written to me · waits").doesNotContain(WORRY);
    assertThat(concern).contains(WORRY, "worried mum").doesNotContain("My rule.");
  }

  /** All that a parent reads on the pages on which something about sharing stands. */
  private static String everything(Parent parent, String plan) {
    var read = new StringBuilder();
    for (var path : List.of("", "/s/handovers", "/q/handovers/place/all", "/q/handovers/place/all/clause", "/settings", "/calendar", "/papers")) {
      read.append(parent.get(plan + path).page().select("main").text()).append('\n');
    }
    return read.toString().replaceAll("[0-9a-f-]{36}", "");
  }

  private record Two(Parent mum, String mums, Parent dad, String dads) {}

  private static Two two(String name) {
    var mum = Parent.launched(tool.port(), name + " mum");
    var mums = mum.plan();
    var invited = mum.post(mums + "/invite").page().select(".plan-once dd").eachText();
    var dad = Parent.launched(tool.port(), name + " dad");
    dad.post("/plan/join", "link", invited.getFirst(), "code", invited.getLast());
    throughTheGates(dad);
    return new Two(mum, mums, dad, dad.begin());
  }

  /** @return link and code */
  private static List<String> invitation(String subject) {
    var parent = Parent.launched(tool.port(), subject);
    return parent.post(parent.plan() + "/invite").page().select(".plan-once dd").eachText();
  }

  private static void throughTheGates(Parent parent) {
    parent.say();
    parent.say();
    parent.say("safe", "no");
    parent.say("safe", "no");
    parent.say("orders", "none");
    parent.say("role", "parent");
  }

  private static Trainer trainer(String subject) {
    var browser = new Browser(tool.port());
    return new Trainer(browser, Door.launch(browser, subject, subject, Role.INSTRUCTOR));
  }

  /** Somebody who runs the course. */
  private record Trainer(Browser browser, String launch) {

    Document list() {
      return browser.get(launch + "/trainer/holds").page();
    }

    Document page(String subject) {
      return browser.get(address(subject)).page();
    }

    Browser.Answer put(String subject, String kind, String reason) {
      return browser.post(address(subject), "kind", kind, "reason", reason);
    }

    /** Presses the button of the first hold. @param action {@code /ask} or {@code /lift} */
    void send(String subject, String action) {
      browser.post(page(subject).select("main form[action$=" + action + "]").attr("action"));
    }

    private String address(String subject) {
      return launch + "/trainer/holds/" + EnrolmentId.of(Door.COURSE, subject);
    }
  }
}
