package org.planningtogether.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.documents.Household.says;
import static org.planningtogether.documents.Household.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.agreement.Mode;
import org.planningtogether.agreement.OrderInPlace;
import org.planningtogether.documents.Household.Family;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Pdf;
import org.planningtogether.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DocumentsApplication.Started
@Import(Household.class)
class PapersPageTests {

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
  void both_can_read_what_they_have_agreed() {
    household.agreeMuch(family);

    for (var page : List.of(page(mum, family.mums("/papers/plan")), page(dad, family.dads("/papers/plan")))) {
      assertThat(page.title()).isEqualTo("Plan");
      assertThat(page.select("main h1").text()).isEqualTo("Our parenting plan");
      assertThat(page.select("article").text())
          .contains("Mum and Dad, for Maya, Ben and Robin", "22 November 2026")
          .contains("not legally binding by itself", "the order comes first", "the judge and your child might read it")
          .contains("At school", "Ninety pounds", "We stop quarrelling.", "One club each.");
      assertThat(page.select(".documents-ask:contains(Maya)").eachText()).isNotEmpty().noneMatch(ask -> ask.endsWith("(Maya)"));
    }
  }

  @Test
  void the_plan_shows_the_nights_of_a_year_in_words_and_signs() {
    household.agree(family, topic("living", "pattern"), Household.weekAndWeek());

    var months = page(mum, family.mums("/papers/plan")).select(".documents-month");

    assertThat(months).hasSize(12);
    assertThat(months.first().select("caption").text()).isEqualTo("November 2026");
    assertThat(months.first().select("tbody td").text()).contains("Mum", "Dad", "●", "◆");
    assertThat(months.first().select("thead th")).hasSize(7);
  }

  @Test
  void drafts_and_suggestions_and_what_stays_private_are_in_no_paper() {
    household.agree(family, topic("handovers", "place"), says("where", "school"));
    household.draft(family.a(), topic("pets", "home"), says("names", "Draftname"));
    household.draft(family.a(), topic("handovers", "not-there"), says("words", "Privateperson"));
    household.suggest(family.a(), topic("handovers", "travel"), says("words", "Suggestedwords"));
    household.tell(family, topic("children", "likes", family.child(0)), says("enjoys", "Undeliveredjoy"));

    for (var paper : List.of("plan", "summary")) {
      assertThat(page(mum, family.mums("/papers/" + paper)).text())
          .doesNotContain("Draftname", "Privateperson", "Suggestedwords", "Undeliveredjoy");
    }
  }

  @Test
  void the_summary_names_what_is_agreed_and_nothing_of_the_rest() {
    household.agree(family, topic("handovers", "place"), says(Map.of("where", "school", "words", "By the green gate")));
    household.suggest(family.b(), topic("pets", "home"), says("names", "Biscuit"));

    var page = page(mum, family.mums("/papers/summary"));

    assertThat(page.select("article").text())
        .contains("Agreed:", "Where will the children go from one", "Made by one parent on 22 November 2026")
        .contains("The rest of this section is not agreed yet.")
        .doesNotContain("green gate", "Biscuit", "waiting", "suggested", "draft");
    assertThat(page.select("article section:has(h2:containsOwn(Pets))").text()).isEqualTo("Pets Not agreed yet.");
  }

  @Test
  void a_plan_made_alone_is_called_mine_and_made_of_drafts_but_for_what_is_private() {
    var alone = household.one(Mode.SOLO);
    household.draft(alone.a(), topic("handovers", "place"), says("where", "school"));
    household.draft(alone.a(), topic("handovers", "not-there"), says("words", "Privateperson"));
    var browser = alone.mum(port);

    assertThat(page(browser, alone.mums("/papers")).select("main h2").first().text()).isEqualTo("My plan");
    assertThat(page(browser, alone.mums("/papers/plan")).select("article").text())
        .contains("My plan", "The other parent has not agreed to it.", "At school")
        .doesNotContain("Privateperson", "Dad");
    assertThat(browser.get(alone.mums("/papers/summary")).status()).isEqualTo(404);
    assertThat(browser.get(alone.mums("/papers/summary.pdf")).status()).isEqualTo(404);
    assertThat(browser.get(alone.mums("/papers/copies")).status()).isEqualTo(404);
    assertThat(browser.post(alone.mums("/papers/copies")).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/plan", "/summary", "/cannot-agree", "/copies", "/plan.pdf", "/summary.pdf"})
  void papers_of_other_people_are_not_there(String paper) {
    assertThat(dad.get(family.mums("/papers" + paper)).status()).isEqualTo(404);
    assertThat(new Browser(port).get(family.mums("/papers" + paper)).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/papers", "/papers/plan", "/papers/summary", "/papers/copies", "/papers/cannot-agree",
    "/children-version", "/children-version/talking"})
  void a_page_takes_few_statements(String address) {
    household.agreeMuch(family);
    mum.get(family.mums(address));
    statements.forget();

    assertThat(mum.get(family.mums(address)).status()).isEqualTo(200);

    assertThat(statements.ofRequests()).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void what_to_do_next_goes_by_situation_and_fear_comes_first() {
    var page = page(mum, family.mums("/papers/cannot-agree"));

    assertThat(page.select("main h1").text()).isEqualTo("What to do if you cannot agree");
    assertThat(page.select("main h2").first().text()).isEqualTo("I am afraid");
    assertThat(page.select("main ul a[href^=#]")).hasSizeGreaterThan(5)
        .allMatch(link -> page.select(link.attr("href")).size() == 1);
    assertThat(page.select("main a[href=tel:999]")).isNotEmpty();
  }

  @Test
  void where_there_is_an_order_every_page_says_that_it_comes_first() {
    var ordered = household.two(OrderInPlace.UNSURE);

    assertThat(page(ordered.mum(port), ordered.mums("/papers/plan")).select(".govuk-inset-text").text())
        .contains("follow the order");
  }

  @Test
  void the_files_are_sound_and_have_neutral_names() {
    household.agreeMuch(family);

    var plan = file("/papers/plan.pdf", "plan.pdf");
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.title()).isEqualTo("Plan");
    assertThat(plan.text()).contains("Our parenting plan", "At school", "November 2026");
    assertThat(plan.tags()).contains("H1", "H2", "H3", "Table", "TH", "TD");

    var summary = file("/papers/summary.pdf", "summary.pdf");
    assertThat(summary.problems()).isEmpty();
    assertThat(summary.text()).contains("Made by one parent on 22 November 2026").doesNotContain("Ninety pounds");

    var next = file("/papers/cannot-agree.pdf", "next-steps.pdf");
    assertThat(next.problems()).isEmpty();
    assertThat(next.text()).contains("I am afraid", "999");
  }

  @Test
  void the_plan_is_a_file_within_two_seconds_of_a_processor() {
    household.agreeMuch(family);

    var quickest = IntStream.range(0, 5).mapToObj(time -> spentToPrint()).min(Duration::compareTo).orElseThrow();

    assertThat(quickest).isLessThan(Duration.ofSeconds(2));
  }

  /** What the whole program spends meanwhile; how long it takes on a busy machine says nothing of it. */
  private Duration spentToPrint() {
    var before = spent();
    mum.get(family.mums("/papers/plan.pdf"));
    return spent().minus(before);
  }

  private static Duration spent() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private Pdf file(String address, String name) {
    var answer = mum.get(family.mums(address));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Disposition")).contains(name);
    return new Pdf(answer.response().bodyAsBytes());
  }

  private static Document page(Browser browser, String address) {
    var answer = browser.get(address);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.page();
  }
}
