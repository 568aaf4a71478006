package org.planningtogether.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningtogether.course.Passage;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Answers in words, for adults and for children. */
class TellingTests {

  private static final Locale WELSH = Locale.of("cy");
  private static final Names NAMES = new Names("Mum", "Dad {b}", null);

  private static final Answer WALKS = Answer.of(Map.of(
      "minutes", List.of("30"),
      "from", List.of("2027-03-01"),
      "at", List.of("17:30"),
      "who.morning", List.of("a"),
      "steps", List.of("vet", "ask", "wait")));

  private final Spoken spoken = new Spoken(messages());
  private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
  private final Telling telling = new Telling(spoken, beans.getBeanProvider(RuleTeller.class));
  private final ChildTelling childTelling = new ChildTelling(spoken);

  @TempDir
  private Path folder;
  private SmallPlan plan;

  static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/outline");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @BeforeEach
  void aPlan() throws IOException {
    plan = SmallPlan.copyTo(folder);
  }

  @Test
  void each_field_is_a_line_in_the_words_of_the_outline() {
    assertThat(told("walks", WALKS)).containsExactly(
        "How long: 30 minutes",
        "From when: Monday 1 March 2027",
        "What time: 5:30pm",
        "In the morning: Mum",
        "If it is ill: We go to the vet\nWe ask each other\nWe wait a night");
  }

  @Test
  void options_stand_in_the_order_of_the_outline_and_those_that_are_gone_are_left_out() {
    var answer = Answer.of(Map.of("things", List.of("bed", "rope", "lead"), "where", List.of("garden")));

    assertThat(told("home", answer)).containsExactly("What goes along: The lead\nThe bed");
  }

  @Test
  void a_question_stands_for_the_label_of_its_only_field() {
    var pocket = plan.outline(Locale.UK).question("money", "pocket").orElseThrow();
    var answer = Answer.of(Map.of("words", List.of("£3 a week")));

    assertThat(telling.tell(pocket, answer, NAMES, Locale.UK))
        .extracting(line -> line.label().text()).containsExactly("How much pocket money is there?");
    assertThat(telling.text(pocket, answer, NAMES, Locale.UK)).isEqualTo("£3 a week");
  }

  @Test
  void several_fields_become_one_text_with_their_labels() {
    assertThat(telling.text(plan.question("walks"), WALKS, NAMES, Locale.UK))
        .startsWith("How long: 30 minutes\nFrom when: Monday 1 March 2027\n");
  }

  @Test
  void days_and_times_stand_in_the_language_of_the_reader() {
    var walks = plan.outline(WELSH).question("pets", "walks").orElseThrow();
    var answer = with(WALKS, "at", "12:00");

    assertThat(telling.tell(walks, answer, NAMES, WELSH)).extracting(Line::text)
        .contains(new Passage("cy", "Dydd Llun 1 Mawrth 2027"), new Passage("cy", "hanner dydd"), new Passage("en", "Mum"));
  }

  @Test
  void what_somebody_wrote_is_never_filled_in() {
    assertThat(told("home", Answer.of(Map.of("words", List.of("{a} or {child}"))))).containsExactly("Anything else: {a} or {child}");
  }

  @Test
  void an_answer_of_another_kind_than_the_field_is_told_as_it_is() {
    assertThat(told("walks", Answer.of(Map.of("from", List.of("in spring"), "at", List.of("teatime")))))
        .containsExactly("From when: in spring", "What time: teatime");
  }

  @Test
  void rules_are_told_by_whoever_knows_the_calendar() {
    var answer = Answer.of(Map.of("rule", List.of("{}")));
    assertThat(told("holidays", answer)).isEmpty();

    beans.addBean("teller", (RuleTeller) (kind, json, names, locale) -> List.of(kind + " " + json, names.a()));
    assertThat(told("holidays", answer)).containsExactly("Where is it in the holidays?: SPECIAL_DAYS {}\nMum");
  }

  @Test
  void a_child_hears_sentences_of_which_every_field_is_answered() {
    var answer = Answer.of(Map.of("name", List.of("Tom."), "where", List.of("b")));

    assertThat(toChild("home", answer, Band.YOUNG)).containsExactly("Tom lives with Dad {b}.");
    assertThat(toChild("home", answer, Band.MIDDLE)).isEmpty();
    assertThat(toChild("home", Answer.NONE, Band.OLDER)).isEmpty();
  }

  @Test
  void a_young_child_hears_one_thing_at_a_time_and_an_older_one_all_at_once() {
    var answer = Answer.of(Map.of("name", List.of("Tom"), "where", List.of("a"), "things", List.of("lead", "bed")));

    assertThat(toChild("home", answer, Band.YOUNG))
        .containsExactly("Tom lives with Mum.", "Bring the lead.", "Bring The bed.");
    assertThat(toChild("home", answer, Band.MIDDLE))
        .containsExactly("Tom lives with Mum. You bring the lead and The bed.");
  }

  @Test
  void a_sentence_begins_with_a_capital_and_names_the_child_who_reads() {
    var answer = Answer.of(Map.of("where", List.of("moves"), "words", List.of("she likes fish.")));

    assertThat(toChild("home", answer, Band.OLDER))
        .containsExactly("Your pets live where you are, the children.", "She likes fish.");
    assertThat(childTelling.tell(plan.question("home"), answer, NAMES.of("Ola"), Band.OLDER, Locale.UK))
        .extracting(Passage::text).contains("Your pets live where you are, Ola.");
  }

  @Test
  void a_child_hears_days_times_rows_and_orders() {
    assertThat(toChild("walks", WALKS, Band.OLDER)).containsExactly(
        "From Monday 1 March 2027 at 5:30pm, for 30 minutes, Mum walks the dog.",
        "If it is ill: We go to the vet, We ask each other and We wait a night.");
  }

  @Test
  void welsh_says_and_in_two_ways() {
    assertThat(spoken.all(List.of("ci", "cath"), WELSH)).isEqualTo("ci a cath");
    assertThat(spoken.all(List.of("ci", "cath", "iâr"), WELSH)).isEqualTo("ci, cath ac iâr");
    assertThat(spoken.all(List.of("dog", "ant"), Locale.UK)).isEqualTo("dog and ant");
  }

  private List<String> told(String question, Answer answer) {
    return telling.tell(plan.question(question), answer, NAMES, Locale.UK).stream()
        .map(line -> line.label().text() + ": " + line.text().text())
        .toList();
  }

  private List<String> toChild(String question, Answer answer, Band band) {
    return childTelling.tell(plan.question(question), answer, NAMES, band, Locale.UK).stream().map(Passage::text).toList();
  }

  private static Answer with(Answer answer, String field, String text) {
    var fields = new TreeMap<>(answer.fields());
    fields.put(field, List.of(text));
    return new Answer(fields);
  }
}
