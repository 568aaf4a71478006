package org.planningtogether.course.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningtogether.course.ContentFolder;
import org.planningtogether.support.TestClock;

/** What an author is told about a course. */
class LinterTests {

  private static final String PAGE = "modules/01-start/en/1.md";
  private static final TestClock CLOCK = TestClock.at("2026-11-22T09:00:00Z");

  @TempDir
  private Path folder;
  private ContentFolder content;

  @BeforeEach
  void aSoundCourse() throws IOException {
    content = ContentFolder.copyTo(folder);
  }

  @Test
  void a_sound_course_has_no_problems_and_its_length_is_told() {
    var report = report();

    assertThat(problems()).isEmpty();
    assertThat(report.modules()).hasSize(2);
    var first = report.modules().getFirst().pages().getFirst();
    assertThat(first.words()).isBetween(20, 60);
    assertThat(first.readingAge()).isBetween(1.0, 11.0);
    assertThat(report.text()).contains("Part 1  Welcome:", "page 1", "modules/01-start/en/1.md", "reading age");
  }

  @Test
  void problems_of_the_files_come_first_and_alone() throws IOException {
    content.replace(PAGE, "why:", "who:");

    assertThat(problems()).contains("modules/01-start/en/1.md:2 why is missing, must be text");
    assertThat(report().modules()).isEmpty();
  }

  @Test
  void a_page_with_too_many_words_for_its_minutes_is_a_problem() throws IOException {
    append("\nIt is so.".repeat(90));

    assertThat(problems()).hasSize(1).first().asString().matches("modules/01-start/en/1.md has \\d+ words a minute, must have at most 250");
  }

  @Test
  void a_page_for_older_readers_is_a_problem() throws IOException {
    append("\n\nParticipants experiencing considerable interpersonal difficulties necessitate individualised arrangements."
        + " Professional intervention facilitates collaborative communication.".repeat(5));

    assertThat(problems()).hasSize(1).first().asString().contains("modules/01-start/en/1.md has a reading age of", "must be at most 11");
  }

  @Test
  void a_long_sentence_is_named_with_its_line() throws IOException {
    append("\n\nThis is short.\nAnd this one goes on and on and on and on and on and on and on and\non and on and on and on and on.\n");

    assertThat(warnings()).contains(
        "modules/01-start/en/1.md:18 has a sentence of 27 words: And this one goes on and on and on and on and on and on"
            + " and on and on and on and on and on and on.");
  }

  @Test
  void a_long_sentence_in_an_activity_has_the_line_in_which_it_starts() throws IOException {
    content.replace("modules/01-start/en/2.md", "    explain: It is yours.\n", """
            explain: >-
              It is yours.
              It is yours today and it is yours tomorrow and it is yours on the day that comes after that one,
              and so on.
        """);

    assertThat(warnings()).anyMatch(warning -> warning.startsWith("modules/01-start/en/2.md:13 has a sentence of 24 words"));
  }

  @Test
  void words_that_the_glossary_leaves_out_are_named_with_what_to_write() throws IOException {
    append("\n\nAfter custody, your ex-partner may be next.");

    assertThat(warnings())
        .contains("modules/01-start/en/1.md:17 says “custody”. Instead: live with")
        .contains("modules/01-start/en/1.md:17 says “ex-partner”. Instead: the other parent")
        .noneMatch(warning -> warning.contains("“ex”"));
  }

  @Test
  void a_text_alternative_says_what_it_shows_in_one_sentence() throws IOException {
    content.replace(PAGE, "![Two houses side by side]", "![Picture of two houses]");

    assertThat(warnings()).contains(
        "modules/01-start/en/1.md:14 has a text alternative that says it is a picture, should say what it shows");
  }

  @Test
  void facts_are_told_thirty_days_before_their_review_and_are_a_problem_after_it() {
    assertThat(facts(report("2027-01-01").warnings())).noneMatch(fact -> fact.contains("order is to be"));
    assertThat(facts(report("2027-01-02").warnings())).anyMatch(fact -> fact.contains("order is to be checked again by 2027-02-01"));
    assertThat(facts(report("2027-02-01").problems())).noneMatch(fact -> fact.contains("order was"));
    assertThat(facts(report("2027-02-02").problems())).anyMatch(fact -> fact.contains("order was to be checked again by 2027-02-01"));
  }

  @Test
  void hours_that_are_not_printed_any_more_are_told() {
    assertThat(warnings()).anyMatch(warning -> warning.contains("old-line has hours of 2026-01-01, too old to be printed"));
  }

  @Test
  void a_fact_that_nobody_cites_is_told() throws IOException {
    content.replace("modules/01-start/en/1.md", "{fact:order}", "");
    content.replace("modules/01-start/en/factsheet.md", "{fact:order}", "");
    content.replace("modules/01-start/cy/1.md", "{fact:order}", "");

    assertThat(warnings()).anyMatch(warning -> warning.endsWith("order is cited by no page"));
  }

  @Test
  void an_id_that_is_new_is_named_until_the_ledger_has_it() throws IOException {
    content.replace("modules/02-all/module.yml", "id: situations", "id: cases");
    content.replace("modules/02-all/en/sort.md", "situations:", "cases:");

    assertThat(problems()).anyMatch(problem -> problem.endsWith("ids.yml does not name 'activity 2/cases', which is new"));
    assertThat(problems()).anyMatch(problem ->
        problem.matches("ids.yml:\\d+ activity 2/situations is gone: bring it back, or mark it withdrawn with a day"));

    new Ledger(folder).write(Ledger.ids(content.catalogue(CLOCK)));
    content.replace("ids.yml", "activity 2/situations: used", "activity 2/situations: withdrawn 2026-11-22");

    assertThat(problems()).isEmpty();
  }

  @Test
  void a_withdrawn_id_is_given_to_nothing_else() throws IOException {
    content.replace("ids.yml", "page 1/2: used", "page 1/2: withdrawn 2026-01-01");

    assertThat(problems()).hasSize(1).first().asString().endsWith("page 1/2 is withdrawn, and in the course again: give the new one another id");
  }

  @Test
  void a_module_that_is_withdrawn_takes_its_pages_with_it() throws IOException {
    content.replace("course.yml", "  - folder: 02-all\n    opens-after: [\"1\"]\n", "");
    content.replace("ids.yml", "module 2: used", "module 2: withdrawn 2026-11-22");

    assertThat(problems()).isEmpty();
  }

  @Test
  void a_new_id_is_written_beside_those_of_its_module() throws IOException {
    content.replace("ids.yml", "page 1/2: used\n", "");

    new Ledger(folder).write(Ledger.ids(content.catalogue(CLOCK)));

    var lines = Files.readAllLines(folder.resolve("ids.yml"));
    assertThat(lines.indexOf("page 1/2: used")).isBetween(lines.indexOf("page 1/1: used"), lines.indexOf("module 2: used"));
    assertThat(problems()).isEmpty();
  }

  @Test
  void a_translation_has_the_links_and_facts_of_the_english_page() throws IOException {
    content.write("modules/01-start/cy/1.md", """
        ---
        title: Beth yw hyn
        ---
        Croeso. {fact:order} {fact:samaritans} {fact:old-line} [Y prawf](/course/2/check)
        """);

    assertThat(problems()).containsExactlyInAnyOrder(
        "modules/01-start/cy/1.md links to /course/2/check, as English does not",
        "modules/01-start/cy/1.md nowhere links to /course/1/2, as English does",
        "modules/01-start/cy/1.md nowhere shows two-homes, as English does");
  }

  @Test
  void what_is_not_translated_is_listed() {
    assertThat(report().missing())
        .contains("cy, module 2: nothing yet", "cy, module 1, page 2: why, activity who");
  }

  private void append(String text) throws IOException {
    content.write(PAGE, Files.readString(folder.resolve(PAGE)) + text);
  }

  private Report report() {
    return report("2026-11-22");
  }

  private Report report(String day) {
    return Linter.report(content.catalogue(CLOCK), folder, LocalDate.parse(day));
  }

  private static List<String> facts(List<?> notes) {
    return notes.stream().map(Object::toString).toList();
  }

  private List<String> problems() {
    return content.problems(report().problems());
  }

  private List<String> warnings() {
    return content.problems(report().warnings());
  }
}
