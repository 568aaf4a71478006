package org.planningtogether.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.documents.Household.says;
import static org.planningtogether.documents.Household.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.agreement.Mode;
import org.planningtogether.documents.Household.Family;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.Pdf;
import org.planningtogether.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DocumentsApplication.Started
@Import(Household.class)
class ChildPageTests {

  @LocalServerPort private int port;
  @Autowired private Household household;
  @Autowired private StatementCount statements;
  private Family family;
  private Browser mum;
  private Browser dad;

  @BeforeEach
  void twoParents() {
    family = household.two();
    mum = family.mum(port);
    dad = family.dad(port);
  }

  @Test
  void there_is_one_for_each_child_and_nothing_to_tell_yet() {
    var items = page(mum, family.mums("/children-version")).select(".govuk-task-list__item").eachText();

    assertThat(items).containsExactly(
        "The version for Maya Nothing to tell yet",
        "The version for Ben Nothing to tell yet",
        "The version for Robin Nothing to tell yet");
    assertThat(page(mum, maya()).select("main form")).isEmpty();
  }

  @Test
  void it_tells_a_child_what_was_agreed_in_words_of_their_age() {
    household.agreeMuch(family);

    var book = page(mum, maya()).select(".childs");

    assertThat(book.hasClass("childs--young")).isTrue();
    assertThat(book.text())
        .contains("This plan is about you, Maya", "Going from one home to the other", "£3", "Biscuit")
        .contains("Mum’s", "Dad’s", "●", "◆", "You wake up there tomorrow.")
        .contains("0800 1111", "We both love you.", "You can tell us what you think.");
    assertThat(book.select(".documents-picture")).isNotEmpty().allMatch(picture -> !picture.attr("aria-label").isBlank());
    assertThat(page(mum, child(1)).select(".childs--middle").text()).doesNotContain("pocket money");
    assertThat(page(mum, child(2)).select(".childs--older")).hasSize(1);
  }

  @Test
  void a_young_child_reads_eight_words_at_most_in_a_sentence() {
    household.agreeMuch(family);

    var lines = page(mum, maya()).select(".childs-line").eachText();

    assertThat(lines).isNotEmpty().allSatisfy(line ->
        assertThat(line.split("(?<=[.!?])\\s+")).allSatisfy(sentence ->
            assertThat(sentence.replaceAll("[0-9]{4} [0-9]{4}", "1").split("\\s+").length).as(sentence).isLessThanOrEqualTo(8)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void nothing_that_is_not_for_children_is_in_any_of_them(int number) {
    household.agreeMuch(family);
    var secret = "Secretwords";
    for (var topic :
        List.of(
            topic("new-partners", "own-aaaaaaaa"), topic("decisions", "own-bbbbbbbb"), topic("money", "own-cccccccc"),
            topic("living", "own-dddddddd"))) {
      household.agree(family, topic, says(Map.of("title", secret, "text", secret)));
    }
    household.agree(family, topic("money", "extras"), says(Map.of("words", secret)));
    household.agree(family, topic("pets", "vet"), says(Map.of("words", secret)));
    household.agree(family, topic("living", "support"), says(Map.of("words", secret)));

    assertThat(page(mum, child(number)).select(".childs").text())
        .doesNotContain(secret, "Ninety", "quarrel", "court", "solicitor", "maintenance", "One club");
  }

  @Test
  void a_child_gets_it_when_both_have_said_yes_to_the_same_content() {
    household.agreeMuch(family);
    assertThat(mum.get(maya() + "/page").location()).isEqualTo(maya());
    assertThat(mum.get(maya() + "/my-plan.pdf").location()).isEqualTo(maya());

    yes(mum, maya());
    assertThat(page(mum, maya()).select("main").text()).contains("You have said yes to this version.");
    assertThat(page(dad, dads()).select("main").text()).contains("Mum has said yes to this version.");
    assertThat(mum.get(maya() + "/page").status()).isEqualTo(303);
    yes(dad, dads());

    assertThat(page(mum, maya()).select("main").text()).contains("Both of you have said yes to this version.");
    assertThat(mum.get(maya() + "/page").status()).isEqualTo(200);
    assertThat(dad.get(dads() + "/my-plan.pdf").status()).isEqualTo(200);
    assertThat(page(dad, family.dads("/children-version")).select(".govuk-task-list__item").first().text()).endsWith("Ready");
  }

  @Test
  void a_yes_ends_when_something_changes_and_an_old_page_says_yes_to_nothing() {
    household.agreeMuch(family);
    var old = content(mum, maya());
    yes(mum, maya());
    yes(dad, dads());

    household.agree(family, topic("handovers", "place"), says("where", "relative"));

    assertThat(mum.get(maya() + "/page").status()).isEqualTo(303);
    var late = mum.post(maya() + "/yes", "content", old);
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.page().select(".govuk-error-summary").text()).contains("This version has changed since you opened it.");
    assertThat(late.page().select("[name=content]").attr("value")).isNotEqualTo(old);
  }

  @Test
  void what_is_agreed_for_grown_ups_only_ends_no_yes() {
    household.agreeMuch(family);
    yes(mum, maya());
    yes(dad, dads());

    household.agree(family, topic("money", "receipts"), says("how", "photo"));

    assertThat(mum.get(maya() + "/page").status()).isEqualTo(200);
  }

  @Test
  void a_yes_can_be_taken_back() {
    household.agreeMuch(family);
    yes(mum, maya());
    yes(dad, dads());

    assertThat(dad.post(dads() + "/not-yet").location()).isEqualTo(dads());

    assertThat(mum.get(maya() + "/page").status()).isEqualTo(303);
  }

  @Test
  void both_choose_how_it_is_told_and_each_adds_a_few_words() {
    household.agreeMuch(family);

    var chosen = choose(mum, maya(), "0", "middle", List.of("living", "handovers"), "We think of you.");
    choose(dad, dads(), "1", "middle", List.of("living", "handovers"), "Me too.");

    assertThat(chosen.location()).isEqualTo(maya());
    var book = page(dad, dads()).select(".childs");
    assertThat(book.hasClass("childs--middle")).isTrue();
    assertThat(book.text()).contains("We think of you. Mum", "Me too. Dad").doesNotContain("Biscuit", "pocket money");
    assertThat(page(mum, maya() + "/choices").select("#note").text()).isEqualTo("We think of you.");
    assertThat(page(mum, maya() + "/choices").select("[name=section][checked]").eachAttr("value"))
        .containsExactly("living", "handovers");
  }

  @Test
  void who_chooses_on_an_old_page_is_shown_what_changed_and_keeps_what_was_typed() {
    household.agreeMuch(family);
    choose(mum, maya(), "0", "older", List.of(), "");

    var late = choose(dad, dads(), "0", "young", List.of("pets"), "Love from Dad");

    assertThat(late.status()).isEqualTo(422);
    assertThat(late.page().select("#note").text()).isEqualTo("Love from Dad");
    assertThat(late.page().select("[name=revision]").attr("value")).isEqualTo("1");
    assertThat(choose(dad, dads(), "1", "young", List.of("pets"), "Love from Dad").status()).isEqualTo(303);
  }

  @Test
  void an_address_or_too_many_words_or_no_way_of_reading_are_told_so() {
    household.agreeMuch(family);

    assertThat(choose(mum, maya(), "0", "young", List.of(), "Come to 12 Hill Road").page().select("#note-error").text())
        .endsWith("Leave out the address: this page may get lost");
    assertThat(choose(mum, maya(), "0", "young", List.of(), "x".repeat(301)).page().select("#note-error").text())
        .endsWith("Your words must be 300 characters or fewer");
    assertThat(choose(mum, maya(), "0", "baby", List.of(), "").page().select("#band-error").text())
        .endsWith("Choose how your child reads");
    assertThat(choose(mum, maya(), "x", "young", List.of(), "").status()).isBetween(400, 422);
  }

  @Test
  void what_names_an_address_is_not_told_to_a_child() {
    household.agree(family, topic("pets", "home"), says(Map.of("names", "Biscuit of SW1A 2AA", "home", "a")));

    assertThat(page(mum, maya()).select(".childs").text()).doesNotContain("SW1A", "2AA");
  }

  @Test
  void while_nothing_can_be_shared_it_stays_as_it_is() {
    household.agreeMuch(family);
    yes(mum, maya());
    yes(dad, dads());

    household.pause(family.b());

    assertThat(mum.get(maya() + "/page").status()).isEqualTo(200);
    assertThat(page(mum, maya()).select("main form")).isEmpty();
    assertThat(mum.get(maya() + "/choices").status()).isEqualTo(303);
    assertThat(choose(mum, maya(), "0", "young", List.of(), "").status()).isEqualTo(422);
    mum.post(maya() + "/not-yet");
    assertThat(mum.get(maya() + "/page").status()).isEqualTo(200);
  }

  @Test
  void who_plans_alone_makes_it_alone_and_it_says_from_whom_it_comes() {
    var alone = household.one(Mode.SOLO);
    household.draft(alone.a(), topic("handovers", "place"), says("where", "school"));
    var browser = alone.mum(port);
    var address = alone.mums("/children-version/" + alone.child(0));

    var page = browser.get(address + "/page").page();

    assertThat(page.text()).contains("A grown-up who loves you made this: Mum.", "You are loved.").doesNotContain("We both love you", "Dad");
    assertThat(page(browser, address).select("main form")).isEmpty();
    assertThat(page(browser, address).text()).contains("You can print this");
  }

  @Test
  void before_the_other_parent_has_joined_there_is_none() {
    var waiting = household.one(Mode.JOINT);
    household.draft(waiting.a(), topic("handovers", "place"), says("where", "school"));
    var browser = waiting.mum(port);

    assertThat(page(browser, waiting.mums("/children-version")).select(".govuk-task-list")).isEmpty();
    assertThat(browser.get(waiting.mums("/children-version/" + waiting.child(0))).status()).isEqualTo(404);
    assertThat(browser.get(waiting.mums("/children-version/" + waiting.child(0) + "/my-plan.pdf")).status()).isEqualTo(404);
  }

  @Test
  void children_of_other_people_are_not_there() {
    var others = household.two();

    for (var address : List.of("", "/choices", "/page", "/my-plan.pdf")) {
      assertThat(mum.get(family.mums("/children-version/" + others.child(0) + address)).status()).isEqualTo(404);
      assertThat(others.mum(port).get(maya() + address).status()).isEqualTo(404);
    }
    assertThat(mum.get(family.mums("/children-version/" + UUID.randomUUID())).status()).isEqualTo(404);
    assertThat(mum.get(family.mums("/children-version/nobody")).status()).isEqualTo(404);
  }

  @Test
  void the_page_of_its_own_leads_nowhere_and_tells_nobody() {
    household.agreeMuch(family);
    yes(mum, maya());
    yes(dad, dads());

    var page = mum.get(maya() + "/page").page();

    assertThat(page.title()).isEqualTo("My plan");
    assertThat(page.select("a, script, form, iframe, img, [href*=plan/p], [src]")).isEmpty();
    assertThat(page.outerHtml()).doesNotContain(family.a().ref(), family.a().plan().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"young", "middle", "older"})
  void it_is_a_sound_file_in_each_way_of_reading(String band) {
    household.agreeMuch(family);
    choose(mum, maya(), "0", band, tellable(mum, maya()), "We think of you.");
    yes(mum, maya());
    yes(dad, dads());

    var answer = mum.get(maya() + "/my-plan.pdf");

    var pdf = new Pdf(answer.response().bodyAsBytes());
    assertThat(answer.header("Content-Disposition")).contains("my-plan.pdf");
    assertThat(pdf.problems()).isEmpty();
    assertThat(pdf.title()).isEqualTo("My plan");
    assertThat(pdf.tags()).contains("H1", "H2", "Table", "Figure");
    assertThat(pdf.descriptions()).contains("A child waves between two homes that are joined by a path");
    assertThat(pdf.text()).contains("This plan is about you, Maya", "Mum’s", "We think of you.").doesNotContain("Planning Together");
    assertThat(pdf.links()).isEmpty();
  }

  @Test
  void how_to_talk_it_through_goes_by_age() {
    assertThat(page(mum, family.mums("/children-version/talking")).select("main h2").eachText())
        .containsExactly("About 4 to 7, or to read aloud", "About 8 to 11", "About 12 to 17");
  }

  @Test
  void a_version_takes_few_statements() {
    household.agreeMuch(family);
    mum.get(maya());
    statements.forget();

    mum.get(maya());

    assertThat(statements.ofRequests()).hasSizeLessThanOrEqualTo(8);
  }

  private String maya() {
    return child(0);
  }

  private String child(int number) {
    return family.mums("/children-version/" + family.child(number));
  }

  private String dads() {
    return family.dads("/children-version/" + family.child(0));
  }

  private static String content(Browser browser, String address) {
    return page(browser, address).select("[name=content]").attr("value");
  }

  private static void yes(Browser browser, String address) {
    assertThat(browser.post(address + "/yes", "content", content(browser, address)).status()).isEqualTo(303);
  }

  private static List<String> tellable(Browser browser, String address) {
    return page(browser, address + "/choices").select("[name=section]").eachAttr("value");
  }

  private static Answer choose(
      Browser browser, String address, String revision, String band, List<String> sections, String note) {
    var fields = new ArrayList<>(Arrays.asList("revision", revision, "band", band, "note", note));
    sections.forEach(section -> fields.addAll(List.of("section", section)));
    return browser.post(address + "/choices", fields.toArray(String[]::new));
  }

  private static Document page(Browser browser, String address) {
    var answer = browser.get(address);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.page();
  }
}
