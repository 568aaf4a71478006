package org.planningtogether.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.ContentSettings;
import org.planningtogether.course.Passage;
import org.planningtogether.support.TestClock;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The plan as it is written: what it asks, and what of it may reach a child. */
class PlanWordsTests {

  private static final String NEVER_AFRAID = "never apply where somebody is afraid";
  private static final Names NAMES = new Names("Mam", "Grandad", "Efa");

  /** Read once: all of it is looked at and nothing changed. */
  private static final OutlineFiles FILES = new OutlineFiles();

  private static final Catalogue CATALOGUE = new Catalogue(
      new ContentSettings(Path.of("content")), TestClock.at("2026-11-22T09:00:00Z"), List.of(FILES));
  private static final Outline OUTLINE = CATALOGUE.beside(FILES, Locale.ENGLISH);

  private final ChildTelling telling = new ChildTelling(new Spoken(messages()));

  @Test
  void it_has_no_problems() {
    assertThat(CATALOGUE.problems()).isEmpty();
  }

  @Test
  void it_has_twenty_two_sections() {
    assertThat(OUTLINE.sections()).extracting(Section::id).containsExactly(
        "children", "living", "handovers", "holidays", "special-days", "communication", "keeping-in-touch", "phones",
        "school", "health", "culture", "money", "pets", "new-partners", "family", "travel", "routines", "decisions",
        "disagreements", "reviewing", "telling", "signing-off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"new-partners", "disagreements"})
  void new_partners_and_disagreements_never_reach_a_child(String section) {
    assertThat(questions(section)).isNotEmpty().allMatch(question -> question.told().saysNothing());
  }

  @Test
  void of_all_money_only_pocket_money_reaches_a_child() {
    assertThat(questions("money").filter(question -> !question.told().saysNothing()))
        .extracting(Question::id)
        .containsExactly("pocket-money");
  }

  @Test
  void what_is_private_never_reaches_a_child() {
    assertThat(questions().filter(question -> question.agree() == Agree.PRIVATE))
        .hasSizeGreaterThan(1)
        .allMatch(question -> question.told().saysNothing());
  }

  @Test
  void who_a_child_should_not_be_with_is_private() {
    assertThat(OUTLINE.question("family", "not-with")).map(Question::agree).contains(Agree.PRIVATE);
    assertThat(OUTLINE.question("travel", "worries")).map(Question::agree).contains(Agree.PRIVATE);
  }

  @Test
  void steps_for_when_parents_do_not_agree_say_that_they_are_not_for_somebody_afraid() {
    var steps = OUTLINE.question("disagreements", "steps").orElseThrow();

    assertThat(steps.fields()).singleElement().isInstanceOf(Field.Ladder.class);
    assertThat(steps.hint()).isNotNull().extracting(Passage::text).asString().contains(NEVER_AFRAID);
    assertThat(OUTLINE.section("disagreements").orElseThrow().intro().text()).contains(NEVER_AFRAID);
  }

  @ParameterizedTest
  @EnumSource(Band.class)
  void whatever_is_chosen_a_child_reads_whole_sentences(Band band) {
    assertThat(told(band))
        .isNotEmpty()
        .allSatisfy(sentence -> assertThat(sentence).matches("[^a-z{}][^{}]*[.!?]").doesNotContain("  "));
  }

  @ParameterizedTest
  @EnumSource(Band.class)
  void no_sentence_speaks_of_court(Band band) {
    assertThat(told(band))
        .noneMatch(sentence -> sentence.matches("(?i).*\\b(court|order|judge|solicitor|maintenance)\\b.*"));
  }

  private Stream<String> told(Band band) {
    return questions().flatMap(question -> answers(question)
        .flatMap(answer -> telling.tell(question, answer, NAMES, band, Locale.ENGLISH).stream())
        .map(Passage::text));
  }

  private static Stream<Question> questions() {
    return OUTLINE.sections().stream().flatMap(section -> section.questions().stream());
  }

  private static Stream<Question> questions(String section) {
    return questions().filter(question -> question.section().equals(section));
  }

  /** So many that every option is chosen once, and something stands in every other field. */
  private static Stream<Answer> answers(Question question) {
    var most = question.fields().stream().mapToInt(field -> Choosable.options(field).size()).max().orElse(0);
    return IntStream.range(0, Math.max(1, most)).mapToObj(turn -> answer(question, turn));
  }

  private static Answer answer(Question question, int turn) {
    Map<String, List<String>> texts = new TreeMap<>();
    for (var field : question.fields()) {
      var options = Choosable.options(field);
      var chosen = options.isEmpty() ? "" : options.get(turn % options.size()).id();
      switch (field) {
        case Field.Radios _, Field.Checkboxes _, Field.Ladder _ -> texts.put(field.id(), List.of(chosen));
        case Field.Grid grid -> grid.rows().forEach(row -> texts.put(grid.id() + "." + row.id(), List.of(chosen)));
        case Field.Number number -> texts.put(field.id(), List.of(String.valueOf(number.max())));
        case Field.Day _ -> texts.put(field.id(), List.of("2027-03-05"));
        case Field.Clock _ -> texts.put(field.id(), List.of("19:30"));
        case Field.Line _, Field.Area _ -> texts.put(field.id(), List.of("Nain and the dog"));
        case Field.Rule _ -> { }
      }
    }
    return Answer.of(texts);
  }

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/outline");
    messages.setDefaultEncoding("UTF-8");
    return messages;
  }
}
