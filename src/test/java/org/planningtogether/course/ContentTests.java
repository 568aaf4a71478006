package org.planningtogether.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.planningtogether.course.lint.Linter;
import org.planningtogether.support.TestClock;

/** Course and plan as they are written: whatever does not fit is named with file and line. */
class ContentTests {

  /** A fixed day: whether facts are fresh is for the linter's command and for /admin to say. */
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static final Path CONTENT = Path.of("content");

  private final Catalogue catalogue =
      new Catalogue(new ContentSettings(CONTENT), TestClock.at(DAY + "T09:00:00Z"), Companion.all());

  @Test
  void the_course_has_no_problems() {
    assertThat(catalogue.problems()).isEmpty();
  }

  @Test
  void the_linter_finds_no_problems() {
    assertThat(Linter.report(catalogue, CONTENT, DAY).problems()).isEmpty();
  }

  @Test
  void the_rules_find_nothing_in_the_models_of_a_rewriting() {
    assertThat(rewritings()).allSatisfy(rewriting ->
        assertThat(rewriting.models()).allSatisfy(model ->
            assertThat(rewriting.marks(model.text())).as(model.text()).isEmpty()));
  }

  @Test
  void the_rules_find_something_in_a_message_to_rewrite() {
    assertThat(rewritings()).filteredOn(rewriting -> !rewriting.threat()).isNotEmpty().allSatisfy(rewriting ->
        assertThat(rewriting.marks(rewriting.original())).as(rewriting.original()).isNotEmpty());
  }

  @Test
  void the_course_has_ten_parts_and_takes_less_than_two_hours() {
    var modules = catalogue.course(Locale.ENGLISH).modules();

    assertThat(modules).hasSize(10);
    assertThat(modules.stream().mapToInt(module -> module.pages().size()).sum()).isEqualTo(64);
    assertThat(modules.stream().mapToInt(Module::minutes).sum()).isEqualTo(117);
  }

  @Test
  void nothing_opens_before_safety_is_done_and_everything_else_opens_then() {
    var modules = catalogue.course(Locale.ENGLISH).modules();
    var first = modules.stream().limit(2).map(Module::id).toList();

    assertThat(modules.get(1).opensAfter()).containsExactly(first.getFirst());
    assertThat(modules.stream().skip(2)).allSatisfy(module ->
        assertThat(module.opensAfter()).containsExactlyElementsOf(first));
  }

  @Test
  void a_number_within_a_sentence_can_be_called() {
    var page = catalogue.course(Locale.ENGLISH).modules().getFirst().pages().get(1);

    assertThat(page.body().text()).contains("call <a class=\"govuk-link\" href=\"tel:999\">999</a>");
  }

  @Test
  void a_website_without_a_number_has_no_opening_times() {
    var paper = catalogue.course(Locale.ENGLISH).modules().get(2).factsheet();

    assertThat(paper).isNotNull();
    assertThat(Jsoup.parse(paper.body()).text()).contains("plain guides to family court. www.advicenow.org.uk (opens");
  }

  @Test
  void each_part_has_its_page_to_print() {
    assertThat(catalogue.course(Locale.ENGLISH).modules()).allSatisfy(module ->
        assertThat(module.factsheet()).isNotNull());
  }

  private List<MessageRewriting> rewritings() {
    return catalogue.course(Locale.ENGLISH).modules().stream()
        .flatMap(module -> module.pages().stream())
        .flatMap(page -> page.activities().stream())
        .filter(MessageRewriting.class::isInstance)
        .map(MessageRewriting.class::cast)
        .toList();
  }
}
