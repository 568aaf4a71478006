package org.planningtogether.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.Pdf;
import org.planningtogether.support.RunningDemo;

/** Two parents, one without a course and one with, from the first page to what they put into their child's hands. */
@ExtendWith({Chromium.class, Demonstration.class})
class PlanTogetherJourney {

  private static final String NOT_NOW = "Shared editing is not available at the moment. Your own copy is safe.";
  private static final LocalDate MONDAY = LocalDate.now().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

  private final Browser browser;
  private final RunningDemo demo;

  PlanTogetherJourney(Browser browser, RunningDemo demo) {
    this.browser = browser;
    this.demo = demo;
  }

  @Test
  void two_parents_make_a_plan_and_a_version_of_it_for_their_child() {
    try (var phone = Device.with(browser, demo, Device.PHONE); var computer = Device.with(browser, demo, Device.COMPUTER)) {
      var dad = Planner.launched(computer.usedBy("Sam Taylor"));
      var mum = Planner.guest(phone, demo.tool());

      mum.startForTwo("Mia", "Leah").makeKey();
      writeDrafts(mum);
      join(dad, invite(mum));
      suggest(mum, dad);
      answer(dad);
      seeAnswers(mum);
      lookAtCalendars(mum, dad);
      swap(mum, dad);
      keepACopy(mum, dad);
      makeAVersionForTheChild(mum, dad);
      pause(mum, dad);

      assertThat(phone.troubles()).isEmpty();
      assertThat(computer.troubles()).isEmpty();
    }
  }

  /** Of each kind of field one, and two rules of the calendar. */
  private static void writeDrafts(Planner mum) {
    mum.look("tasks").go("/s/handovers").look("section");
    mum.go("/q/handovers/place/all").look("question");
    mum.answer("where", "school", "words", "At school whenever we can.").press("Save");
    mum.go("/q/decisions/bigger/all").look("grid").answer("who.school", "together", "who.sports", "either").press("Save");
    mum.go("/q/disagreements/steps/all").look("ladder").answer("ladder.1", "sleep", "ladder.2", "mediator").press("Save");
    mum.go("/q/communication/quiet/all").look("clock").answer("from", "8pm", "to", "7am", "except", "urgent").press("Save");
    mum.go("/s/children").leave(mum.page().locator("main a[href*='/q/children/likes/']").first());
    mum.look("child-question").answer("enjoys", "swimming", "words", "She laughs a lot.").press("Save");
    pattern(mum);
    specialDay(mum);
    mum.go("/s/handovers");
    assertThat(mum.page().locator("main")).containsText("At school whenever we can.");
  }

  private static void pattern(Planner mum) {
    mum.go("/q/living/pattern/all").look("pattern").answer("pattern", "weekend").press("Continue");
    mum.look("pattern-details").answer("who", "as-it-is", "usual", "5:30pm").day("anchor", MONDAY).press("Save and continue");
    mum.look("clause-of-a-pattern");
    assertThat(mum.words()).contains("Every other weekend", "5:30pm");
  }

  private static void specialDay(Planner mum) {
    mum.go("/q/special-days/days/all").look("special-days").follow("Add a special day");
    mum.look("special-day-add").answer("what", "yearly").press("Save and continue");
    mum.look("special-day").answer("name", "Grandma’s birthday", "date-day", "14", "date-month", "2", "wish", "both").press("Save and continue");
    assertThat(mum.words()).contains("Grandma’s birthday", "Both of us are there.");
  }

  /** @return link and code */
  private static List<String> invite(Planner mum) {
    mum.go("/invite").look("invite").press("Make an invitation");
    return mum.look("invited").page().locator(".plan-once dd").allInnerTexts();
  }

  private static void join(Planner dad, List<String> invitation) {
    dad.open("/plan").look("door").follow("I have an invitation");
    dad.look("join").answer("link", invitation.getFirst(), "code", invitation.getLast()).press("Continue");
    assertThat(dad.heading()).isEqualTo("Mum invites you to make a plan for your children");
    dad.look("offer").press("Continue");
    dad.press("Continue").answer("safe", "no").press("Continue").answer("safe", "no").press("Continue");
    dad.answer("orders", "none").press("Continue").look("joining").answer("role", "parent").press("Continue");
    dad.look("joining-check").press("Join").arrive();
    assertThat(dad.look("tasks").words()).doesNotContain("Needs your answer");
    dad.go("/s/handovers");
    assertThat(dad.words()).doesNotContain("At school whenever we can.");
  }

  /** One with a note whose sound is heard, the others together, one section after the other; nothing arrives at once. */
  private void suggest(Planner mum, Planner dad) {
    mum.go("/q/handovers/place/all/clause").look("clause-of-a-draft").follow("Suggest this to Dad");
    mum.look("suggest").answer("note", "You never come on time.").press("Suggest this to Dad");
    assertThat(mum.look("tone").words()).contains("How this may sound to Dad", "This can sound like blame.");
    mum.answer("note", "Mia likes to see both of us smile.").press("Suggest this to Dad");
    assertThat(mum.look("clause-held").words()).contains("You can take this back until");
    for (var section : List.of("children", "living", "special-days", "communication", "decisions", "disagreements")) {
      mum.go("/s/" + section + "/check").look("check");
      mum.page().locator("main input[name=clause]").all().forEach(draft -> draft.check());
      mum.press("Suggest to Dad");
    }
    dad.go("/q/handovers/place/all/clause");
    assertThat(dad.words()).doesNotContain("Mum suggests", "At school whenever we can.");
    tenMinutesLater();
    assertThat(dad.go("").look("tasks-with-suggestions").words()).contains("Needs your answer").doesNotContain("%");
  }

  private static void answer(Planner dad) {
    dad.go("/q/handovers/place/all/clause").look("clause");
    assertThat(dad.words()).contains("Mum suggests", "At school whenever we can.", "Mia likes to see both of us smile.");
    dad.answer("answer", "agree").press("Continue");
    assertThat(dad.look("clause-agreed").words()).contains("What you have agreed");
    for (var clause : List.of("living/pattern", "special-days/days")) {
      dad.go("/q/" + clause + "/all/clause").answer("answer", "agree").press("Continue");
    }
    dad.go("/q/decisions/bigger/all/clause").answer("answer", "change").press("Continue");
    dad.look("change").answer("who.sports", "together").press("Save and suggest to Mum").press("Suggest this to Mum");
    dad.go("/q/disagreements/steps/all/clause").answer("answer", "later").press("Continue");
    assertThat(dad.look("set-aside").words()).contains("This is set aside for now.");
    dad.go("/q/communication/quiet/all/clause").answer("answer", "not-needed").press("Continue");
    dad.look("not-needed").press("Suggest this to Mum");
    dad.go("/s/children").leave(dad.page().locator("main a[href*='/q/children/likes/'][href$='/clause']").first());
    dad.look("told").press("I have seen this");
  }

  private void seeAnswers(Planner mum) {
    mum.go("/q/decisions/bigger/all/clause");
    assertThat(mum.words()).doesNotContain("Dad suggests");
    tenMinutesLater();
    mum.go("/q/disagreements/steps/all/clause");
    assertThat(mum.words()).contains("This is set aside for now.").doesNotContain("help with this");
    mum.go("/q/decisions/bigger/all/clause").look("countered").follow("See what is different from before");
    assertThat(mum.look("different").page().locator("main ins").first()).isVisible();
    mum.go("/q/decisions/bigger/all/clause").answer("answer", "agree").press("Continue");
    mum.go("/q/communication/quiet/all/clause").look("countered-not-needed").answer("answer", "agree").press("Continue");
    assertThat(mum.go("/s/decisions").words()).contains("Agreed");
    assertThat(mum.go("").look("tasks-agreed").words()).contains("Agreed", "1 answer is set aside for now");
  }

  private static void lookAtCalendars(Planner mum, Planner dad) {
    for (var view : List.of("list", "month", "year")) {
      for (var parent : List.of(mum, dad)) {
        parent.go("/calendar?view=" + view).look("calendar-" + view);
        assertThat(parent.words()).contains("What you have both agreed").contains("Mum", "Dad");
      }
    }
    for (var page : List.of("counts", "compare", "checks", "rules", "file")) {
      mum.go("/calendar/" + page).look("calendar-" + page);
    }
    dad.go("/q/living/pattern/all").answer("pattern", "alternating-weeks").press("Continue");
    dad.answer("who", "as-it-is").day("anchor", MONDAY).press("Save and continue");
    assertThat(dad.go("/calendar/compare").look("compare-drafts").words()).contains("Nights that are different");
    assertThat(mum.go("/calendar/compare?with=theirs").words()).contains("No night is different");
  }

  private void swap(Planner mum, Planner dad) {
    dad.go("/calendar/swaps").look("swaps").follow("Ask for a swap");
    dad.look("swap").day("asked-first", MONDAY.plusWeeks(4)).day("offered-first", MONDAY.plusWeeks(5));
    dad.answer("note", "Grandma visits us.").press("Send");
    assertThat(mum.go("/calendar/swaps").words()).contains("There are no swaps yet.");
    tenMinutesLater();
    assertThat(mum.go("/calendar/swaps").look("swaps-asked").words()).contains("Dad asked you", "Grandma visits us.");
    mum.press("Agree");
    assertThat(dad.go("/calendar/swaps").words()).contains("Agreed");
  }

  private static void keepACopy(Planner mum, Planner dad) {
    mum.go("/papers").look("papers").go("/papers/plan").look("paper");
    assertThat(mum.words()).contains("At school whenever we can.").doesNotContain("She laughs a lot. Dad");
    mum.go("/papers/copies").look("copies").leave(mum.page().locator("main form button").first());
    var copy = mum.look("copy").page().url().replaceAll(".*(/papers/copies/[^/?]+).*", "$1");
    dad.go(copy).look("copy").answer("name", "Sam").press("Put my name here");
    assertThat(dad.words()).contains("At school whenever we can.", "Sam");
    aFile(dad, copy + "/plan.pdf", "plan.pdf", "At school whenever we can.");
    aFile(mum, "/papers/plan.pdf", "plan.pdf", "Every other weekend");
    aFile(mum, "/papers/summary.pdf", "summary.pdf", "Handovers");
    mum.go("/papers/summary").look("summary").go("/papers/cannot-agree").look("cannot-agree");
  }

  private static void makeAVersionForTheChild(Planner mum, Planner dad) {
    mum.go("/children-version").look("children-versions").leave(mum.page().locator("main .govuk-task-list a").first());
    var child = mum.look("childs-version").page().url().replaceAll(".*(/children-version/[^/?]+).*", "$1");
    mum.go(child + "/choices").look("childs-choices").go(child).press("Yes, our child can have this");
    assertThat(mum.words()).contains("You have said yes to this version.");
    assertThat(mum.page().locator("main a[href$='my-plan.pdf']")).hasCount(0);
    dad.go(child).look("childs-version-waiting").press("Yes, our child can have this");
    assertThat(dad.look("childs-version-ready").words()).contains("Both of you have said yes to this version.");
    mum.go(child + "/page").look("childs-page");
    assertThat(mum.words()).contains("Mia");
    assertThat(mum.page().title()).isEqualTo("My plan");
    aFile(dad, child + "/my-plan.pdf", "my-plan.pdf", "Mia");
    mum.go("/children-version/talking").look("talking");
  }

  private static void aFile(Planner parent, String path, String name, String words) {
    var file = parent.file(path);
    assertThat(file.status()).as(path).isEqualTo(200);
    assertThat(file.headers()).containsEntry("content-type", "application/pdf");
    assertThat(file.headers().get("content-disposition")).contains("attachment", '"' + name + '"');
    assertThat(new Pdf(file.body()).text()).contains(words);
  }

  private static void pause(Planner mum, Planner dad) {
    mum.go("/settings").look("settings").follow("Pause sharing").look("pause").press("Pause now");
    dad.go("").look("tasks-closed");
    assertThat(dad.words()).containsOnlyOnce(NOT_NOW).doesNotContainIgnoringCase("pause").doesNotContain("Mum has");
    assertThat(dad.go("/q/handovers/place/all").words()).contains(NOT_NOW).doesNotContain("Save and suggest");
    mum.go("/settings").press("Go on sharing");
    assertThat(dad.go("").words()).doesNotContain(NOT_NOW);
  }

  private void tenMinutesLater() {
    demo.later(Duration.ofMinutes(11));
  }
}
