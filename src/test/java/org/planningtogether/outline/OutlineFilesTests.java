package org.planningtogether.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningtogether.course.ContentFolder;
import org.planningtogether.course.Passage;
import org.planningtogether.support.TestClock;

/** The plan as files: what is made of them, and what is said about a slip in them. */
class OutlineFilesTests {

  private static final Locale WELSH = Locale.of("cy");

  @TempDir
  private Path folder;
  private SmallPlan plan;

  @BeforeEach
  void aSoundPlan() throws IOException {
    plan = SmallPlan.copyTo(folder);
  }

  @Test
  void a_sound_plan_has_no_problems() {
    assertThat(plan.problems()).isEmpty();
  }

  @Test
  void a_course_may_be_without_a_plan(@TempDir Path alone) throws IOException {
    var course = new SmallPlan(ContentFolder.copyTo(alone), new OutlineFiles());

    assertThat(course.problems()).isEmpty();
    assertThat(course.outline(Locale.UK).sections()).isEmpty();
  }

  @Test
  void sections_stand_in_their_order_with_their_numbers() {
    assertThat(plan.outline(Locale.UK).sections())
        .extracting(Section::number, Section::id, section -> section.title().text())
        .containsExactly(
            tuple(1, "pets", "Pets"),
            tuple(2, "money", "Pocket money"));
  }

  @Test
  void a_question_has_its_words_and_fields() {
    var home = plan.question("home");

    assertThat(home.agree()).isEqualTo(Agree.BOTH);
    assertThat(home.perChild()).isTrue();
    assertThat(home.ask()).isEqualTo(new Passage("en", "Where does the pet of {child} live?"));
    assertThat(home.fields()).extracting(Field::id).containsExactly("where", "things", "name", "words");
    assertThat(home.samples()).extracting(Passage::text).containsExactly("The cat stays with {a}.", "She sleeps inside.");
    assertThat(home.told().options().get("where.a").text()).isEqualTo("with {a}");
    assertThat(plan.question("walks").perChild()).isFalse();
    assertThat(plan.question("holidays").field("rule").orElseThrow())
        .isEqualTo(new Field.Rule("rule", null, null, Field.Rule.Kind.SPECIAL_DAYS));
  }

  @Test
  void facts_stand_in_help_and_introduction_and_count_as_cited() {
    var section = plan.outline(Locale.UK).section("pets").orElseThrow();

    assertThat(section.intro().text()).contains("A court order comes first.");
    assertThat(section.question("home").orElseThrow().help().text()).contains("href=\"tel:116123\"");
    assertThat(plan.catalogue().facts()).filteredOn(fact -> fact.id().equals("order")).allMatch(fact -> fact.cited());
  }

  @Test
  void whatever_is_not_translated_stands_in_english_passage_by_passage() {
    var section = plan.outline(WELSH).section("pets").orElseThrow();
    var home = section.question("home").orElseThrow();

    assertThat(section.title()).isEqualTo(new Passage("cy", "Anifeiliaid"));
    assertThat(section.summary().lang()).isEqualTo("en");
    assertThat(section.intro().lang()).isEqualTo("en");
    assertThat(home.ask().lang()).isEqualTo("cy");
    assertThat(Choosable.options(home.fields().getFirst())).extracting(option -> option.text().lang())
        .containsExactly("en", "cy", "en");
    assertThat(home.told().young()).extracting(Passage::text).containsExactly("Mae {name} yn byw yma.");
    assertThat(home.told().middle()).extracting(Passage::lang).containsOnly("en");
  }

  @Test
  void what_is_edited_shows_the_next_time_and_what_is_broken_never_does() throws IOException {
    var clock = TestClock.at("2026-11-22T09:00:00Z");
    var catalogue = plan.watched(clock);
    var outlines = new Outlines(catalogue, plan.files());

    plan.content().replace("plan/01-pets/en.md", "title: Pets", "title: Animals");
    clock.advance(Duration.ofSeconds(1));
    assertThat(outlines.outline(Locale.UK).sections().getFirst().title().text()).isEqualTo("Animals");

    plan.content().replace("plan/01-pets/en.md", "title: Animals", "titel: Beasts");
    clock.advance(Duration.ofSeconds(1));
    assertThat(outlines.outline(Locale.UK).sections().getFirst().title().text()).isEqualTo("Animals");
    assertThat(plan.content().problems(catalogue.refused())).contains("plan/01-pets/en.md:2 title is missing, must be text");
  }

  @Test
  void every_id_is_kept_for_ever() {
    assertThat(plan.catalogue().idsBeside())
        .startsWith("section pets", "question pets/home", "field pets/home/where")
        .endsWith("section money", "question money/pocket", "field money/pocket/words");
  }

  @Test
  void a_file_that_is_nobodys_is_a_problem() throws IOException {
    plan.content().write("plan/01-pets/notes.md", "---\n---\n");
    plan.content().write("plan/02-money/cy.md", "---\ntitel: Arian\n---\n");

    assertThat(plan.problems()).containsExactlyInAnyOrder(
        "plan/01-pets/notes.md has no place here, must be section.yml, en.md or cy.md",
        "plan/02-money/cy.md:2 titel has no place here");
  }

  @ParameterizedTest(name = "{1}, {2} becomes {3}")
  @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
      plan.yml            | 02-money]                | 02-coins]              | plan/02-coins/section.yml is missing
      plan.yml            | 02-money]                | 03-pets]               | plan/plan.yml:1 sections names '03-pets' twice
      plan.yml            | 02-money]                | money]                 | plan/plan.yml:1 sections is 'money': must be two digits, a hyphen and the section's id
      01-pets/section.yml | id: pets                 | id: beasts             | plan/01-pets/section.yml:1 id is 'beasts', must be as in the folder's name, 'pets'
      01-pets/section.yml | id: walks                | id: home               | plan/01-pets/section.yml:11 questions[2].id is 'home', which stands here again
      01-pets/section.yml | id: walks                | id: own-walks          | plan/01-pets/section.yml:11 questions[2].id is 'own-walks', which is taken
      01-pets/section.yml | agree: both              | agree: maybe           | plan/01-pets/section.yml:4 questions[1].agree is 'maybe': must be both, information or private
      01-pets/section.yml | each-child: true         | each-child: yes        | plan/01-pets/section.yml:5 questions[1].each-child is yes, must be true or false
      01-pets/section.yml | type: radios             | type: radio            | plan/01-pets/section.yml:7 questions[1].fields[1].type names 'radio', must be one of radios, checkboxes, line, area, number, day, clock, grid, ladder, rule
      01-pets/section.yml | options: [a, b, moves]   | options: []            | plan/01-pets/section.yml:7 questions[1].fields[1].options is empty, must name at least one
      01-pets/section.yml | limit: 20                | limit: 201             | plan/01-pets/section.yml:9 questions[1].fields[3].limit is 201, must be a whole number from 1 to 200
      01-pets/section.yml | min: 5                   | min: 95                | plan/01-pets/section.yml:14 questions[2].fields[1].max is 90, must be a whole number from 95 to 1000000
      01-pets/section.yml | {id: from, type: day}    | {id: from, type: day, limit: 3} | plan/01-pets/section.yml:15 questions[2].fields[2].limit is not known here, known are id, type
      01-pets/section.yml | {id: at, type: clock}    | {id: from-day, type: clock} | plan/01-pets/section.yml:13 questions[2].fields send 'from-day' twice, must have other ids
      01-pets/section.yml | kind: special-days       | kind: moon             | plan/01-pets/section.yml:22 questions[3].fields[1].kind is 'moon': must be one of pattern, stages, holidays, special-days, school-dates
      01-pets/en.md       | title: Pets              | titel: Pets            | plan/01-pets/en.md:2 title is missing, must be text
      01-pets/en.md       | ask: Who walks the dog?  | ask: Who walks {dog}?  | plan/01-pets/en.md:27 questions.walks.ask is 'Who walks {dog}?': names {dog}, must be one of a, b, child
      01-pets/en.md       | voice: My cat            | voice: My cat, {child} | plan/01-pets/en.md:4 voice is 'My cat, {child} sleeps on my feet.': names {child}, must stand without braces
      01-pets/en.md       | ask: Who walks the dog?  | ask: Who walks {a?     | plan/01-pets/en.md:27 questions.walks.ask is 'Who walks {a?': must close every brace it opens
      01-pets/en.md       | , moves: It moves with the children |             | plan/01-pets/en.md:14 questions.home.fields.where.options.moves is missing, must be text
      01-pets/en.md       | lead: The lead           | leash: The lead        | plan/01-pets/en.md:17 questions.home.fields.things.options.lead is missing, must be text
      01-pets/en.md       | name: {label: Its name}  | name: {hint: Its name} | plan/01-pets/en.md:18 questions.home.fields.name.label is missing, must be text
      01-pets/en.md       | holidays:                | holliday:              | plan/01-pets/en.md:6 questions.holidays is missing, must be fields
      01-pets/en.md       | {fact:order}             | {fact:rumour}          | plan/01-pets/en.md:9 questions.home.help cites 'rumour', which facts.yml does not have
      01-pets/en.md       | Pets are family.         | Call 116 123.          | plan/01-pets/en.md:44 holds the number 116 123, must be {number:samaritans}
      01-pets/en.md       | She sleeps inside.       | Call 116 123.          | plan/01-pets/en.md:20 questions.home.samples is 'Call 116 123.': holds the number 116 123, must be {number:samaritans}
      01-pets/en.md       | "Bring {things}."        | "Bring {thing}."       | plan/01-pets/en.md:22 questions.home.child.young is 'Bring {thing}.': names {thing}, must be one of a, b, child, name, things, where, words
      01-pets/en.md       | "Bring {things}."        | "Now bring all of your pet's own {things}." | plan/01-pets/en.md:22 questions.home.child.young is 'Now bring all of your pet's own {things}.': says “Now bring all of your pet's own the lead.”, 9 words, must be at most 8 a sentence
      01-pets/en.md       | things.lead: the lead    | things.rope: the rope  | plan/01-pets/en.md:25 questions.home.child.options.things.rope is no option, must be a field, a dot and one of its options
      02-money/en.md      | ask: How much pocket money is there? | ask: | plan/02-money/en.md:7 questions.pocket.ask is empty, must be text
      """)
  void a_slip_is_named_with_file_and_line(String file, String found, String by, String problem) throws IOException {
    plan.content().replace("plan/" + file, found, by == null ? "" : by);

    assertThat(plan.problems()).contains(problem);
  }

  @Test
  void samples_need_a_field_for_words() throws IOException {
    plan.content().replace(
        "plan/01-pets/en.md", "ask: Who walks the dog?", "ask: Who walks the dog?\n    samples: [Both of us.]");

    assertThat(plan.problems()).isEqualTo(List.of(
        "plan/01-pets/en.md:28 questions.walks.samples are for a field of type line or area, and there is none"));
  }
}
