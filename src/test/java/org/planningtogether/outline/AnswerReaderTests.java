package org.planningtogether.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.course.Passage;
import org.planningtogether.outline.Fault.Kind;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What people type, and what is understood. */
class AnswerReaderTests {

  private static final List<Option> OPTIONS = List.of(option("one"), option("two"), option("three"));

  private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

  @Test
  void an_empty_form_is_no_answer_and_no_fault() {
    form.add("text", "  \r\n ");

    var read = read(new Field.Area("text", null, null, 10));

    assertThat(read.answer()).isEqualTo(Answer.NONE);
    assertThat(read.faults()).isEmpty();
  }

  @Test
  void whatever_belongs_to_no_field_is_left_alone() {
    form.add("other", "x");
    form.add("text", "y");

    var read = read(new Field.Area("text", null, null, 10));

    assertThat(read.answer().json()).isEqualTo("{\"text\":[\"y\"]}");
    assertThat(read.typed().texts()).containsOnlyKeys("text");
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(textBlock = """
      1,    3,         2027, 2027-03-01
      01,   03,        2027, 2027-03-01
      1,    March,     2027, 2027-03-01
      1st,  mar,       2027, 2027-03-01
      3rd,  Sept,      2027, 2027-09-03
      1,    Mawrth,    2027, 2027-03-01
      29,   2,         2028, 2028-02-29
      31,   12,        2100, 2100-12-31
      ' 1', ' 1 ',     2000, 2000-01-01
      """)
  void a_day_is_understood(String day, String month, String year, String kept) {
    typeDay(day, month, year);

    assertThat(read(new Field.Day("from", null, null)).answer().text("from")).isEqualTo(kept);
  }

  @ParameterizedTest(name = "{0} {1} {2} is {3}")
  @CsvSource(textBlock = """
      29,  2,    2027,  NO_SUCH_DATE,      from-day
      31,  04,   2027,  NO_SUCH_DATE,      from-day
      0,   4,    2027,  NO_SUCH_DATE,      from-day
      x,   4,    2027,  NO_SUCH_DATE,      from-day
      -1,  4,    2027,  NO_SUCH_DATE,      from-day
      1,   13,   2027,  NO_SUCH_DATE,      from-month
      1,   ma,   2027,  NO_SUCH_DATE,      from-month
      1,   4,    20267, YEAR_OUT_OF_RANGE, from-year
      1,   4,    27,    YEAR_OUT_OF_RANGE, from-year
      1,   4,    1999,  YEAR_OUT_OF_RANGE, from-year
      1,   4,    2101,  YEAR_OUT_OF_RANGE, from-year
      '',  4,    2027,  DATE_NOT_WHOLE,    from-day
      1,   '',   2027,  DATE_NOT_WHOLE,    from-month
      1,   4,    '',    DATE_NOT_WHOLE,    from-year
      ٣,   4,    2027,  NO_SUCH_DATE,      from-day
      """)
  void a_day_that_is_none_is_told_and_stays_as_typed(String day, String month, String year, Kind kind, String at) {
    typeDay(day, month, year);

    var read = read(new Field.Day("from", null, null));

    assertThat(read.answer().isEmpty()).isTrue();
    assertThat(read.faults()).extracting(Fault::field, Fault::parameter, Fault::kind)
        .containsExactly(tuple("from", at, kind));
    assertThat(read.typed().text("from-day")).isEqualTo(day);
    assertThat(read.typed().text("from-year")).isEqualTo(year);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(textBlock = """
      17:30,      17:30
      17.30,      17:30
      1730,       17:30
      5.30pm,     17:30
      5:30 PM,    17:30
      5.30 p.m.,  17:30
      5pm,        17:00
      5:30yh,     17:30
      12am,       00:00
      12pm,       12:00
      12:30,      12:30
      9am,        09:00
      09:00,      09:00
      10:00,      10:00
      17:30pm,    17:30
      midday,     12:00
      Midnight,   00:00
      hanner dydd, 12:00
      00:15,      00:15
      """)
  void a_time_is_understood(String typed, String kept) {
    form.add("at", typed);

    assertThat(read(new Field.Clock("at", null, null)).answer().text("at")).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      24:00,   NO_SUCH_TIME
      13am,    NO_SUCH_TIME
      0pm,     NO_SUCH_TIME
      5:60pm,  NO_SUCH_TIME
      teatime, NO_SUCH_TIME
      123456,  NO_SUCH_TIME
      -5,      NO_SUCH_TIME
      5,       TIME_NOT_CLEAR
      5:30,    TIME_NOT_CLEAR
      9.00,    TIME_NOT_CLEAR
      """)
  void a_time_that_is_none_or_could_be_two_is_told(String typed, Kind kind) {
    form.add("at", typed);

    var read = read(new Field.Clock("at", null, null));

    assertThat(read.faults()).containsExactly(new Fault("at", "at", kind, List.of()));
    assertThat(read.typed().text("at")).isEqualTo(typed);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(textBlock = """
      30,      30
      ' 30 ',  30
      '1,000', 1000
      £50,     50
      007,     7
      """)
  void a_number_is_understood(String typed, String kept) {
    form.add("count", typed);

    assertThat(read(new Field.Number("count", null, null, 5, 1000, null)).answer().text("count")).isEqualTo(kept);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(textBlock = """
      ten,                     NOT_A_NUMBER
      2.5,                     NOT_A_NUMBER
      1e3,                     NOT_A_NUMBER
      4,                       OUT_OF_RANGE
      -20,                     OUT_OF_RANGE
      1001,                    OUT_OF_RANGE
      99999999999999999999999, OUT_OF_RANGE
      """)
  void a_number_that_is_none_is_told_with_what_it_may_be(String typed, Kind kind) {
    form.add("count", typed);

    assertThat(read(new Field.Number("count", null, null, 5, 1000, null)).faults())
        .containsExactly(new Fault("count", "count", kind, List.of(5, 1000)));
  }

  @Test
  void a_thousand_characters_are_fine_and_one_more_is_told() {
    form.add("text", "x".repeat(1000));
    assertThat(read(new Field.Area("text", null, null, 1000)).faults()).isEmpty();

    form.set("text", "x".repeat(1001));
    var read = read(new Field.Area("text", null, null, 1000));
    assertThat(read.faults()).containsExactly(new Fault("text", "text", Kind.TOO_LONG, List.of(1000, 1001)));
    assertThat(read.faults().getFirst().key()).isEqualTo("outline.fault.too-long");
    assertThat(read.answer().isEmpty()).isTrue();
    assertThat(read.typed().text("text")).hasSize(1001);
  }

  @Test
  void characters_are_counted_as_people_count_them() {
    form.add("text", "🐈".repeat(6) + "\r\nab" + "e\u0301");

    var read = read(new Field.Area("text", null, null, 10));

    assertThat(read.faults()).isEmpty();
    assertThat(read.answer().text("text")).isEqualTo("🐈".repeat(6) + "\nab\u00e9");
  }

  @Test
  void what_nobody_sees_is_taken_out() {
    form.add("text", "a\u0000b\u0007\u202Ec\uD800d\te\u200D");
    form.add("line", "one\r\ntwo");

    assertThat(read(new Field.Area("text", null, null, 10)).answer().text("text")).isEqualTo("abcd e\u200D");
    assertThat(read(new Field.Line("line", null, null, 10)).answer().text("line")).isEqualTo("one two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"four", "ONE", "<script>"})
  void an_option_that_is_not_offered_is_told(String option) {
    form.add("choice", option);

    assertThat(read(new Field.Radios("choice", null, null, OPTIONS)).faults())
        .containsExactly(new Fault("choice", "choice", Kind.UNKNOWN_OPTION, List.of()));
    assertThat(read(new Field.Checkboxes("choice", null, null, OPTIONS)).faults()).hasSize(1);
  }

  @Test
  void boxes_are_kept_in_the_order_of_the_outline_and_each_once() {
    form.addAll("choice", List.of("three", "", "one", "three"));

    assertThat(read(new Field.Checkboxes("choice", null, null, OPTIONS)).answer().all("choice"))
        .containsExactly("one", "three");
  }

  @Test
  void a_grid_is_kept_row_by_row() {
    var grid = new Field.Grid("who", null, null, List.of(option("day"), option("night")), OPTIONS);
    form.add("who.day", "two");
    form.add("who.night", "nobody");
    form.add("who.noon", "one");

    var read = read(grid);

    assertThat(read.answer().json()).isEqualTo("{\"who.day\":[\"two\"]}");
    assertThat(read.faults()).containsExactly(new Fault("who.night", "who.night", Kind.UNKNOWN_OPTION, List.of()));
  }

  @Test
  void a_ladder_is_kept_in_its_own_order_and_gaps_close() {
    var ladder = new Field.Ladder("steps", null, null, OPTIONS);
    form.add("steps.1", "three");
    form.add("steps.3", "one");
    assertThat(read(ladder).answer().all("steps")).containsExactly("three", "one");

    form.set("steps.2", "three");
    form.set("steps.3", "ten");
    assertThat(read(ladder).faults()).containsExactly(
        new Fault("steps", "steps.2", Kind.TWICE, List.of()),
        new Fault("steps", "steps.3", Kind.UNKNOWN_OPTION, List.of()));
  }

  @Test
  void a_rule_of_the_calendar_is_never_read_from_a_form() {
    form.add("rule", "{}");

    assertThat(read(new Field.Rule("rule", null, null, Field.Rule.Kind.PATTERN)).answer().isEmpty()).isTrue();
  }

  @Test
  void what_is_kept_comes_back_as_it_can_be_typed() {
    var question = question(
        new Field.Day("from", null, null), new Field.Clock("at", null, null),
        new Field.Ladder("steps", null, null, OPTIONS), new Field.Checkboxes("choice", null, null, OPTIONS),
        new Field.Number("count", null, null, 0, 9, null), new Field.Area("text", null, null, 99));
    typeDay("1", "3", "2027");
    form.add("at", "5.30pm");
    form.add("steps.1", "two");
    form.add("choice", "one");
    form.add("count", "4");
    form.add("text", "a\nb");
    var answer = AnswerReader.read(question, form).answer();

    var typed = Typed.of(question, answer);
    form.clear();
    typed.texts().forEach(form::addAll);

    assertThat(typed.text("from-month")).isEqualTo("3");
    assertThat(typed.text("at")).isEqualTo("5:30pm");
    assertThat(typed.has("choice", "one")).isTrue();
    assertThat(AnswerReader.read(question, form).answer()).isEqualTo(answer);
  }

  @Test
  void every_minute_of_a_day_comes_back_as_it_was() {
    var question = question(new Field.Clock("at", null, null));

    assertThat(IntStream.range(0, 24 * 60).mapToObj(minute -> "%02d:%02d".formatted(minute / 60, minute % 60)))
        .allSatisfy(time -> {
          var answer = Answer.of(Map.of("at", List.of(time)));
          form.set("at", Typed.of(question, answer).text("at"));
          assertThat(AnswerReader.read(question, form).answer()).isEqualTo(answer);
        });
  }

  private AnswerReader.Read read(Field field) {
    return AnswerReader.read(question(field), form);
  }

  private void typeDay(String day, String month, String year) {
    form.set("from-day", day);
    form.set("from-month", month);
    form.set("from-year", year);
  }

  static Question question(Field... fields) {
    var ask = new Passage("en", "What?");
    return new Question("s", "q", Agree.BOTH, false, ask, null, null, List.of(fields), List.of(), ChildWords.NONE);
  }

  private static Option option(String id) {
    return new Option(id, new Passage("en", id));
  }
}
