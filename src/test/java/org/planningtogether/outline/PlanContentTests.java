package org.planningtogether.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.ContentSettings;
import org.planningtogether.course.Passage;
import org.planningtogether.support.TestClock;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The plan as it is written: what a child may read of it, what only one parent sees, and whom it is for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanContentTests {

  private static final Names NAMES = new Names("Mam", "Dee", "Robin");

  private static final Pattern NOT_FOR_CHILDREN = Pattern.compile(
      "(?i)\\b(courts?|judges?|orders?|solicitors?|mediators?|police|maintenance|surnames?|address(es)?|partners?"
          + "|custody|divorced?|abuse)\\b");

  private static final Pattern ONE_KIND_OF_FAMILY =
      Pattern.compile("(?i)\\b(mother|father|mum|dad|husband|wife|step-?mum|step-?dad)s?\\b(?!’s Day)");

  private final OutlineFiles files = new OutlineFiles();

  private final Outlines outlines = new Outlines(
      new Catalogue(new ContentSettings(Path.of("content")), TestClock.at("2026-11-22T09:00:00Z"), List.of(files)), files);

  private final ChildTelling telling = new ChildTelling(new Spoken(messages()));

  @Test
  void the_plan_has_its_sections_in_order() {
    assertThat(outline().sections()).extracting(Section::id).containsExactly(
        "children", "living", "handovers", "holidays", "special-days", "communication", "keeping-in-touch", "phones",
        "school", "health", "culture", "money", "pets", "new-partners", "family", "travel", "routines", "decisions",
        "disagreements", "reviewing", "telling", "signing-off");
  }

  @Test
  void what_could_harm_if_the_other_parent_read_it_is_private() {
    assertThat(questions(Locale.ENGLISH).filter(question -> question.agree() == Agree.PRIVATE))
        .extracting(question -> question.section() + "/" + question.id())
        .containsExactly("handovers/not-there", "family/not-with", "travel/worries");
  }

  @Test
  void a_child_hears_nothing_of_what_only_one_parent_sees() {
    assertThat(questions(Locale.ENGLISH).filter(question -> question.agree() == Agree.PRIVATE))
        .allSatisfy(question -> assertThat(question.told().saysNothing()).isTrue());
  }

  @Test
  void a_child_hears_nothing_of_new_partners_or_disagreements_and_of_money_only_their_own() {
    var grownUp = Set.of("new-partners", "disagreements", "money");
    assertThat(questions(Locale.ENGLISH).filter(question -> grownUp.contains(question.section())))
        .filteredOn(question -> !question.told().saysNothing())
        .extracting(Question::id)
        .containsExactly("pocket-money");
  }

  @Test
  void a_child_reads_no_word_of_grown_up_trouble() {
    assertThat(questions(Locale.ENGLISH).flatMap(PlanContentTests::toldToChildren))
        .noneMatch(NOT_FOR_CHILDREN.asPredicate());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "cy"})
  void each_answer_makes_whole_sentences_for_a_child(String language) {
    var locale = Locale.of(language);
    assertThat(questions(locale).flatMap(question -> told(question, locale)).distinct())
        .isNotEmpty()
        .noneMatch(Pattern.compile("[{}]|[.]{2}| {2}").asPredicate())
        .allMatch(Pattern.compile("(?s)[\\p{Lu}“\\d].*[.!?]”?").asMatchPredicate());
  }

  @Test
  void steps_for_disagreements_are_never_for_somebody_who_is_afraid() {
    var section = outline().section("disagreements").orElseThrow();
    var steps = section.question("steps").orElseThrow();

    assertThat(steps.fields()).singleElement().isInstanceOf(Field.Ladder.class);
    assertThat(Stream.of(section.intro(), steps.hint()))
        .allSatisfy(words -> assertThat(words.text()).contains("never apply where somebody is afraid"));
  }

  @Test
  void no_question_takes_one_kind_of_family_for_granted() {
    assertThat(questions(Locale.ENGLISH).flatMap(PlanContentTests::askedOfParents))
        .noneMatch(ONE_KIND_OF_FAMILY.asPredicate());
  }

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/outline");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  private Outline outline() {
    return outlines.outline(Locale.ENGLISH);
  }

  private Stream<Question> questions(Locale locale) {
    return outlines.outline(locale).sections().stream().flatMap(section -> section.questions().stream());
  }

  /** What children of every age are told, whatever was answered. */
  private Stream<String> told(Question question, Locale locale) {
    return answers(question)
        .flatMap(answer -> Stream.of(Band.values())
            .flatMap(band -> telling.tell(question, answer, NAMES, band, locale).stream()))
        .map(Passage::text);
  }

  private static Stream<String> toldToChildren(Question question) {
    var told = question.told();
    return Stream.of(told.young(), told.middle(), told.older(), told.options().values())
        .flatMap(passages -> passages.stream())
        .map(Passage::text);
  }

  private static Stream<String> askedOfParents(Question question) {
    var options = question.fields().stream().flatMap(field -> Choosable.options(field).stream()).map(Option::text);
    var labels = question.fields().stream().map(Field::label);
    return Stream.of(Stream.of(question.ask()), labels, options)
        .flatMap(passages -> passages)
        .filter(Predicate.not(passage -> passage == null))
        .map(Passage::text);
  }

  /** All fields answered: for each option there is one answer with it, and one with everything that can be chosen. */
  private static Stream<Answer> answers(Question question) {
    var most = question.fields().stream().mapToInt(field -> Choosable.options(field).size()).max().orElse(1);
    return Stream.concat(
        Stream.iterate(0, turn -> turn < Math.max(1, most), turn -> turn + 1).map(turn -> answer(question, turn)),
        Stream.of(everything(question)));
  }

  private static Answer answer(Question question, int turn) {
    var fields = new TreeMap<String, List<String>>();
    question.fields().forEach(field -> fields.putAll(chosen(field, turn)));
    return Answer.of(fields);
  }

  private static Answer everything(Question question) {
    var fields = new TreeMap<String, List<String>>();
    question.fields().forEach(field -> fields.putAll(
        field instanceof Field.Checkboxes || field instanceof Field.Ladder
            ? Map.of(field.id(), Choosable.options(field).stream().map(Option::id).toList())
            : chosen(field, 0)));
    return Answer.of(fields);
  }

  private static Map<String, List<String>> chosen(Field field, int turn) {
    return switch (field) {
      case Field.Radios _, Field.Checkboxes _, Field.Ladder _ -> Map.of(field.id(), List.of(option(field, turn)));
      case Field.Grid grid -> {
        var rows = new TreeMap<String, List<String>>();
        grid.rows().forEach(row -> rows.put(grid.id() + "." + row.id(), List.of(option(grid, turn))));
        yield rows;
      }
      case Field.Line _, Field.Area _ -> Map.of(field.id(), List.of("Football and the blue rabbit."));
      case Field.Number number -> Map.of(field.id(), List.of(String.valueOf(number.max())));
      case Field.Day _ -> Map.of(field.id(), List.of("2027-03-01"));
      case Field.Clock _ -> Map.of(field.id(), List.of("17:30"));
      case Field.Rule _ -> Map.of();
    };
  }

  private static String option(Field field, int turn) {
    var options = Choosable.options(field);
    return options.get(turn % options.size()).id();
  }
}
