package org.planningtogether.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.ContentSettings;
import org.planningtogether.course.Passage;
import org.planningtogether.outline.Field.Rule.Kind;
import org.planningtogether.support.TestClock;
import org.springframework.util.LinkedMultiValueMap;

/** The plan as it is written. */
class OutlineContentTests {

  private static final OutlineFiles FILES = new OutlineFiles();
  private static final Outlines OUTLINES = new Outlines(
      new Catalogue(
          new ContentSettings(Path.of("content")), TestClock.at("2026-11-22T09:00:00Z"), List.of(FILES)),
      FILES);
  private static final Outline OUTLINE = OUTLINES.outline(Locale.UK);
  private static final Names NAMES = new Names("Mum", "Dad", "Ola");

  private final ChildTelling childTelling = new ChildTelling(new Spoken(TellingTests.messages()));

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      children         | likes worries wishes people needs comfort promises
      living           | shape pattern stages support ill others make-up late
      handovers        | place travel collect not-there door things washing back-up
      holidays         | blocks school-dates notice childcare different-schools
      special-days     | days birthday presents school-events together remembering gifts-from-child
      communication    | style channels reply quiet update topics tone documents heated messengers language
      keeping-in-touch | calls times length starts space no-answer post brothers-sisters little
      phones           | first-phone stays other-home pays night apps gaming location photos controls passwords
      school           | place letters parents-evening homework absence term-time trips clubs next-school support ring-first tell-school
      health           | doctors medicine check-ups urgent vaccinations operations talking mind food sleep growing-up records
      culture          | worship ceremonies food dress hair languages names heritage identity
      money            | support extras split ask-first receipts pocket-money savings child-benefit presents
      pets             | home travel care vet loss
      new-partners     | when how tell-first nights names role step-family moving-in babies
      family           | seeing staying-close events friends sleepovers not-with
      travel           | uk abroad details passport renewal letter countries worries
      routines         | bedtimes chores screens calm rewards food smoke alcohol car-seats helmets
      decisions        | everyday bigger how children stuck
      disagreements    | steps pace mediation-cost
      reviewing        | date triggers who-starts works
      telling          | when who words answers same sorry child-version others
      signing-off      | good-faith name-a name-b next-review
      """)
  void each_section_has_its_questions_whose_ids_are_for_ever(String section, String questions) {
    assertThat(OUTLINE.section(section).orElseThrow().questions())
        .extracting(Question::id)
        .contains(questions.split(" "));
  }

  @Test
  void there_are_22_sections_in_their_order() {
    assertThat(OUTLINE.sections()).hasSize(22);
    assertThat(OUTLINE.sections()).extracting(Section::id).startsWith("children", "living", "handovers", "holidays");
    assertThat(OUTLINE.sections()).extracting(Section::number).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}/{1}")
  @CsvSource(textBlock = """
      living,       pattern,      PATTERN,      BOTH
      living,       stages,       STAGES,       BOTH
      holidays,     blocks,       HOLIDAYS,     BOTH
      holidays,     school-dates, SCHOOL_DATES, INFORMATION
      special-days, days,         SPECIAL_DAYS, BOTH
      """)
  void the_calendar_has_its_questions(String section, String question, Kind kind, Agree agree) {
    var found = OUTLINE.question(section, question).orElseThrow();

    assertThat(found.fields()).singleElement()
        .isInstanceOfSatisfying(Field.Rule.class, rule -> assertThat(rule.kind()).isEqualTo(kind));
    assertThat(found.agree()).isEqualTo(agree);
  }

  @Test
  void no_rule_of_the_calendar_shares_its_question() {
    assertThat(questions())
        .filteredOn(question -> question.fields().stream().anyMatch(Field.Rule.class::isInstance))
        .allMatch(question -> question.fields().size() == 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"new-partners", "disagreements"})
  void of_some_things_a_child_hears_nothing(String section) {
    assertThat(OUTLINE.section(section).orElseThrow().questions())
        .extracting(Question::told)
        .allMatch(ChildWords::saysNothing, "says nothing");
  }

  @Test
  void of_money_a_child_hears_of_pocket_money_only() {
    assertThat(OUTLINE.section("money").orElseThrow().questions())
        .filteredOn(question -> !question.told().saysNothing())
        .extracting(Question::id)
        .containsExactly("pocket-money");
  }

  @Test
  void what_is_private_is_never_told_to_a_child() {
    assertThat(questions()).filteredOn(question -> question.agree() == Agree.PRIVATE)
        .isNotEmpty()
        .allMatch(question -> question.told().saysNothing());
  }

  /** With every option by itself. */
  @Test
  void young_children_hear_eight_words_a_sentence() {
    assertThat(questions().flatMap(question -> told(question, Band.YOUNG)).toList())
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text.split("(?<=[.!?])\\s+"))
            .allSatisfy(sentence -> assertThat(sentence.split("\\s+")).as(sentence).hasSizeLessThanOrEqualTo(8)));
  }

  @ParameterizedTest
  @EnumSource(Band.class)
  void children_hear_whole_sentences(Band band) {
    assertThat(questions().flatMap(question -> told(question, band)).toList()).isNotEmpty().allSatisfy(text -> {
      assertThat(text).doesNotContain("{", "}", "..", "  ", ".,");
      assertThat(text).matches("(?s)[\\p{Lu}“\\d].*[.!?]”?");
    });
  }

  /** What an option reads like on a form may not fit into a sentence. */
  @Test
  void options_inside_a_sentence_are_written_for_a_child() {
    assertThat(questions().flatMap(OutlineContentTests::optionsInside).toList()).isEmpty();
  }

  private static Stream<String> optionsInside(Question question) {
    var told = question.told();
    var templates = Stream.of(told.young(), told.middle(), told.older()).flatMap(List::stream).map(Passage::text).toList();
    return question.fields().stream()
        .filter(field -> templates.stream().anyMatch(text -> text.matches("(?s).*[^.!? ] \\{" + field.id() + "[.}].*")))
        .flatMap(field -> Choosable.options(field).stream().map(option -> field.id() + "." + option.id()))
        .filter(option -> !told.options().containsKey(option) && !option.matches(".*[.](mon|tues|wednes|thurs|fri|satur|sun)day"))
        .map(option -> "%s/%s %s".formatted(question.section(), question.id(), option));
  }

  @Test
  void help_and_introductions_name_nobody() {
    assertThat(OUTLINE.sections()).extracting(section -> section.intro().text()).noneMatch(text -> text.contains("{"));
    assertThat(questions().map(Question::help).filter(Objects::nonNull).map(Passage::text).toList())
        .noneMatch(text -> text.contains("{"));
  }

  @Test
  void whatever_is_offered_can_be_answered() {
    assertThat(questions().toList()).allSatisfy(question -> {
      var form = new LinkedMultiValueMap<String, String>();
      answers(question).getLast().fields().forEach(form::addAll);

      assertThat(AnswerReader.read(question, form).faults())
          .filteredOn(fault -> fault.kind() == Fault.Kind.UNKNOWN_OPTION)
          .isEmpty();
    });
  }

  private static Stream<Question> questions() {
    return OUTLINE.sections().stream().flatMap(section -> section.questions().stream());
  }

  private Stream<String> told(Question question, Band band) {
    return answers(question).stream()
        .flatMap(answer -> childTelling.tell(question, answer, NAMES, band, Locale.UK).stream())
        .map(Passage::text);
  }

  /** Enough answers that every option is in one, with everything else filled in. */
  private static List<Answer> answers(Question question) {
    var most = question.fields().stream().mapToInt(field -> Choosable.options(field).size()).max().orElse(1);
    var answers = new ArrayList<Answer>();
    for (int i = 0; i < Math.max(1, most); i++) {
      var fields = new TreeMap<String, List<String>>();
      for (var field : question.fields()) {
        fill(fields, field, i);
      }
      answers.add(new Answer(fields));
    }
    return answers;
  }

  private static void fill(TreeMap<String, List<String>> fields, Field field, int i) {
    var options = Choosable.options(field);
    switch (field) {
      case Field.Radios _, Field.Checkboxes _, Field.Ladder _ ->
          fields.put(field.id(), List.of(options.get(i % options.size()).id()));
      case Field.Grid grid ->
          AnswerReader.parameters(grid).forEach(row -> fields.put(row, List.of(options.get(i % options.size()).id())));
      case Field.Line _, Field.Area _ -> fields.put(field.id(), List.of("something"));
      case Field.Number number -> fields.put(number.id(), List.of(String.valueOf(number.max())));
      case Field.Day day -> fields.put(day.id(), List.of("2027-03-01"));
      case Field.Clock clock -> fields.put(clock.id(), List.of("17:30"));
      case Field.Rule rule -> fields.put(rule.id(), List.of("{}"));
    }
  }
}
