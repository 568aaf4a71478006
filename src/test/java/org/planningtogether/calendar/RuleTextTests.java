package org.planningtogether.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleTextTests {
  private static final LocalDate MONDAY = LocalDate.parse("2026-09-07");
  private static final ChildKey ZOE = new ChildKey("zoe");
  private static final ChildKey ADA = new ChildKey("ada");
  private static final String PATTERN =
      """
      {"rules":[{"nights":"AAAABBA","anchor":"2026-09-07","change":{"usual":"17:00"}}]}""";
  private static final String SPECIAL =
      """
      {"rules":[{"day":{"kind":"known","feast":"holi"},"wish":{"kind":"both"},"start":"10:00","end":"18:00"}]}""";
  private static final String HOLIDAY =
      """
      {"rules":[{"block":"summer","share":{"kind":"halves","evenYear":"A"},"times":{"start":"next-morning",\
      "end":"school-gate","morning":"10:00","evening":"17:00","change":"12:00"}}]}""";
  private static final String SCHOOL =
      """
      {"schools":[{"from":"2026-09-01","until":"2027-08-31","holidays":[{"block":"summer","lastDay":"2027-07-21",\
      "back":"2027-09-02"}],"inset":["2026-09-01"],"opens":"08:45","closes":"15:30"}]}""";

  static Stream<Sheet> sheets() {
    var times = new ChangeTimes(LocalTime.of(18, 0), Map.of(DayOfWeek.FRIDAY, LocalTime.of(15, 30)));
    var visit = new DayVisit(9, Home.B, LocalTime.of(16, 0), LocalTime.of(18, 30));
    var cycle = new Cycle(NamedPattern.WEEKEND.nights(), MONDAY, times, List.of(visit));
    var days = new Cycle(new Nights("-------"), MONDAY, ChangeTimes.USUAL, List.of(new DayVisit(
        1, Home.B, LocalTime.of(10, 0), LocalTime.NOON)));
    var decided = new TreeMap<>(Map.of(2027, Share.Turn.FIRST_HALF_B, 2026, Share.Turn.USUAL));
    var shares = List.of(
        new Share.Usual(),
        new Share.Halves(Home.A),
        new Share.AlternateYears(Home.B),
        new Share.ByWeeks(2, Home.A),
        new Share.EachYear(MonthDay.of(2, 29), decided),
        new Share.EachYear(null, new TreeMap<>()));
    var wishes = List.of(
        new Wish.Usual(),
        new Wish.AlternateYears(Home.A),
        new Wish.With(Home.B),
        new Wish.Split(Home.A, LocalTime.of(14, 0)),
        new Wish.Both(),
        new Wish.Call(),
        new Wish.Twice(),
        new Wish.None());
    var occasions = List.of(
        new Occasion.Known(Feast.EID_AL_FITR),
        new Occasion.ChildsBirthday(ZOE, MonthDay.of(2, 29)),
        new Occasion.ParentsBirthday(Home.B, MonthDay.of(12, 25)),
        new Occasion.Yearly("Nain's birthday \"80\" 🎂", MonthDay.of(1, 1)),
        new Occasion.Once("School play", MONDAY));
    return Stream.of(
        new Sheet.Patterns(List.of(
            new RegularPattern(Children.of(List.of(ZOE, ADA)), 3, cycle, MONDAY, MONDAY.plusYears(1)),
            RegularPattern.of(NamedPattern.WEEKEND_AND_MIDWEEK_TEA.from(MONDAY)))),
        new Sheet.Stages(List.of(new BuildUp(
            Children.only(ADA),
            0,
            List.of(
                new BuildUp.Stage(MONDAY.plusDays(30), BuildUp.Kind.OVERNIGHT, cycle),
                new BuildUp.Stage(MONDAY, BuildUp.Kind.SUPERVISED, days)),
            MONDAY.plusDays(90)))),
        new Sheet.HolidayRules(Stream.concat(
                shares.stream().map(share -> HolidayRule.of(Block.CHRISTMAS, share)),
                Stream.of(
                    HolidayRule.of(Block.BANK_HOLIDAYS, new Share.Extend()),
                    new HolidayRule(
                        Children.only(ZOE),
                        1,
                        Block.CHRISTMAS,
                        new HolidayRule.Span(MonthDay.of(12, 23), MonthDay.of(1, 1)),
                        new Share.Halves(Home.B),
                        new HolidayTimes(
                            HolidayTimes.Start.NEXT_MORNING,
                            HolidayTimes.End.SCHOOL_GATE,
                            LocalTime.of(9, 0),
                            LocalTime.of(18, 0),
                            LocalTime.of(13, 30),
                            false))))
            .toList()),
        new Sheet.SpecialDays(
            Stream.concat(
                    wishes.stream().map(wish -> SpecialDay.of(new Occasion.Known(Feast.HOLI), wish)),
                    occasions.stream()
                        .map(occasion -> SpecialDay.of(occasion, new Wish.Both())
                            .at(LocalTime.of(17, 0), LocalTime.of(9, 0), false)))
                .toList(),
            List.of(new FeastDate(Feast.EID_AL_ADHA, MONDAY), new FeastDate(Feast.DIWALI, MONDAY))),
        new Sheet.Schools(List.of(new SchoolDates(
            "Ysgol Y Berllan",
            Children.only(ADA),
            LocalDate.parse("2026-09-01"),
            LocalDate.parse("2027-08-31"),
            List.of(
                new SchoolDates.Holiday(Block.SUMMER, LocalDate.parse("2027-07-21"), LocalDate.parse("2027-09-02")),
                new SchoolDates.Holiday(Block.EASTER, LocalDate.parse("2027-03-24"), LocalDate.parse("2027-04-12"))),
            List.of(LocalDate.parse("2026-11-30"), LocalDate.parse("2026-09-01")),
            LocalTime.of(8, 45),
            LocalTime.of(15, 15),
            true))));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void what_is_written_is_read_back_and_written_the_same_again(Sheet sheet) {
    var text = RuleText.write(sheet);

    var read = read(sheet, text);

    assertThat(read).isEqualTo(sheet);
    assertThat(RuleText.write(read)).isEqualTo(text);
  }

  @Test
  void the_same_rule_is_the_same_text_in_whatever_order_it_was_put_together() {
    var friday = LocalTime.of(15, 30);
    var one = new ChangeTimes(LocalTime.of(17, 0), Map.of(DayOfWeek.FRIDAY, friday, DayOfWeek.SUNDAY, LocalTime.NOON));
    var two = new TreeMap<DayOfWeek, LocalTime>(java.util.Comparator.reverseOrder());
    two.putAll(Map.of(DayOfWeek.FRIDAY, friday, DayOfWeek.SUNDAY, LocalTime.NOON, DayOfWeek.MONDAY, LocalTime.of(17, 0)));

    var first = pattern(Children.of(List.of(ZOE, ADA)), "AAAA BBA", one);
    var second = pattern(Children.of(List.of(ADA, ZOE, ADA)), "AAAABBA", new ChangeTimes(LocalTime.of(17, 0), two));

    assertThat(RuleText.write(second)).isEqualTo(RuleText.write(first));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        bad(RuleText::patterns, "", Flaw.NOT_READABLE, ""),
        bad(RuleText::patterns, "[]", Flaw.NOT_READABLE, ""),
        bad(RuleText::patterns, "{} {}", Flaw.NOT_READABLE, ""),
        bad(RuleText::patterns, "{}", Flaw.MISSING, "rules"),
        bad(RuleText::patterns, "{\"rules\":[],\"rules\":[]}", Flaw.NOT_READABLE, ""),
        bad(RuleText::patterns, "[".repeat(50_000), Flaw.NOT_READABLE, ""),
        bad(RuleText::patterns, " ".repeat(RuleText.LONGEST + 1), Flaw.TOO_LONG, ""),
        bad(RuleText::patterns, "{\"rules\":[" + "{},".repeat(1_001) + "{}]}", Flaw.TOO_MANY, "rules"),
        bad(RuleText::patterns, "{\"rules\":[7]}", Flaw.NOT_READABLE, "rules[0]"),
        bad(RuleText::patterns, "{\"rules\":{}}", Flaw.NOT_READABLE, "rules"),
        bad(RuleText::patterns, PATTERN.replace("AAAABBA", "-------"), Flaw.NOTHING_IN_IT, "rules[0].nights"),
        bad(RuleText::patterns, PATTERN.replace("AAAABBA", "AAAABB"), Flaw.WEEKS, "rules[0].nights"),
        bad(RuleText::patterns, PATTERN.replace("AAAABBA", "AAAABBC"), Flaw.WEEKS, "rules[0].nights"),
        bad(RuleText::patterns, PATTERN.replace("AAAABBA", ""), Flaw.WEEKS, "rules[0].nights"),
        bad(RuleText::patterns, PATTERN.replace("AAAABBA", "A".repeat(63)), Flaw.WEEKS, "rules[0].nights"),
        bad(RuleText::patterns, PATTERN.replace("\"AAAABBA\"", "7"), Flaw.NOT_READABLE, "rules[0].nights"),
        bad(RuleText::patterns, PATTERN.replace("2026-09-07", "2027-02-29"), Flaw.NO_SUCH_DAY, "rules[0].anchor"),
        bad(RuleText::patterns, PATTERN.replace("2026-09-07", "7 September"), Flaw.NO_SUCH_DAY, "rules[0].anchor"),
        bad(RuleText::patterns, PATTERN.replace("2026", "1999"), Flaw.YEAR, "rules[0].anchor"),
        bad(RuleText::patterns, PATTERN.replace("2026", "2101"), Flaw.YEAR, "rules[0].anchor"),
        bad(RuleText::patterns, PATTERN.replace("17:00", "24:00"), Flaw.NO_SUCH_TIME, "rules[0].change.usual"),
        bad(RuleText::patterns, PATTERN.replace("17:00", "5pm"), Flaw.NO_SUCH_TIME, "rules[0].change.usual"),
        bad(RuleText::patterns, PATTERN.replace("usual", "Usual"), Flaw.MISSING, "rules[0].change.usual"),
        bad(RuleText::patterns, PATTERN.replace("\"change\"", "\"extra\":1,\"change\""), Flaw.UNKNOWN, "rules[0]"),
        bad(RuleText::patterns, with("\"priority\":100"), Flaw.NUMBER, "rules[0].priority"),
        bad(RuleText::patterns, with("\"priority\":1.5"), Flaw.NUMBER, "rules[0].priority"),
        bad(RuleText::patterns, with("\"priority\":99999999999"), Flaw.NUMBER, "rules[0].priority"),
        bad(RuleText::patterns, with("\"for\":[\"<b>\"]"), Flaw.UNKNOWN, "rules[0].for[0].children"),
        bad(RuleText::patterns, with("\"from\":\"2027-01-02\",\"until\":\"2027-01-01\""), Flaw.ORDER, "rules[0].until"),
        bad(
            RuleText::patterns,
            with("\"visits\":[{\"day\":7,\"with\":\"B\",\"start\":\"10:00\",\"end\":\"11:00\"}]"),
            Flaw.NUMBER,
            "rules[0].visits"),
        bad(
            RuleText::patterns,
            with("\"visits\":[{\"day\":6,\"with\":\"B\",\"start\":\"11:00\",\"end\":\"11:00\"}]"),
            Flaw.ORDER,
            "rules[0].visits[0].end"),
        bad(RuleText::stages, "{\"rules\":[{\"stages\":[]}]}", Flaw.MISSING, "rules[0].stages"),
        bad(RuleText::holidays, HOLIDAY.replace("summer", "winter"), Flaw.UNKNOWN, "rules[0].block"),
        bad(RuleText::holidays, HOLIDAY.replace("halves", "thirds"), Flaw.UNKNOWN, "rules[0].share.kind"),
        bad(RuleText::holidays, HOLIDAY.replace("summer", "bank-holidays"), Flaw.NOT_FOR_THIS, "rules[0].share"),
        bad(RuleText::holidays, HOLIDAY.replace("\"evenYear\":\"A\"", "\"evenYear\":\"C\""), Flaw.UNKNOWN,
            "rules[0].share.evenYear"),
        bad(RuleText::holidays, HOLIDAY.replace("\"halves\"", "\"weeks\",\"weeks\":7"), Flaw.NUMBER,
            "rules[0].share.weeks"),
        bad(RuleText::holidays, HOLIDAY.replace("\"halves\",\"evenYear\":\"A\"", "\"each-year\",\"decided\":{\"1999\":\"all-a\"}"),
            Flaw.UNKNOWN, "rules[0].share.decided"),
        bad(RuleText::specialDays, SPECIAL.replace("holi", "half-birthday"), Flaw.UNKNOWN, "rules[0].day.feast"),
        bad(RuleText::specialDays, SPECIAL.replace("\"known\",\"feast\":\"holi\"",
            "\"yearly\",\"name\":\"x\",\"day\":\"02-30\""), Flaw.NO_SUCH_DAY, "rules[0].day.day"),
        bad(RuleText::specialDays, SPECIAL.replace("\"known\",\"feast\":\"holi\"",
            "\"yearly\",\"name\":\" \",\"day\":\"02-28\""), Flaw.MISSING, "rules[0].day.name"),
        bad(RuleText::specialDays, SPECIAL.replace("\"known\",\"feast\":\"holi\"",
            "\"yearly\",\"name\":\"" + "x".repeat(61) + "\",\"day\":\"02-28\""), Flaw.TOO_LONG, "rules[0].day.name"),
        bad(RuleText::specialDays, SPECIAL.replace("\"both\"", "\"split\",\"evenYear\":\"A\",\"change\":\"19:00\""),
            Flaw.ORDER, "rules[0].change"),
        bad(RuleText::specialDays, SPECIAL.replace("}]}", ",\"overnight\":false}]}"), Flaw.NOT_READABLE,
            "rules[0].overnight"),
        bad(RuleText::schools, SCHOOL.replace("2027-09-02", "2027-07-21"), Flaw.ORDER, "schools[0].holidays[0].back"),
        bad(RuleText::schools, SCHOOL.replace("2027-09-02", "2028-09-02"), Flaw.TOO_LONG, "schools[0].holidays[0].back"),
        bad(RuleText::schools, SCHOOL.replace("2027-08-31", "2026-08-31"), Flaw.ORDER, "schools[0].until"),
        bad(RuleText::schools, SCHOOL.replace("15:30", "08:30"), Flaw.ORDER, "schools[0].closes"),
        bad(RuleText::schools, SCHOOL.replace("\"summer\"", "\"inset\""), Flaw.NOT_FOR_THIS, "schools[0].holidays[0].block"),
        bad(RuleText::schools, SCHOOL.replace("[\"2026-09-01\"]", "[\"2026-09-01\",\"2026-09-01\"]"), Flaw.TWICE,
            "schools[0].inset"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void what_is_not_ours_is_refused_with_its_place(Consumer<String> reader, String text, Flaw flaw, String field) {
    assertThatExceptionOfType(FlawedRule.class).isThrownBy(() -> reader.accept(text)).satisfies(flawed -> {
      assertThat(flawed.flaw()).isEqualTo(flaw);
      assertThat(flawed.field()).isEqualTo(field);
    });
  }

  @Test
  void the_texts_above_are_good_before_they_are_spoiled() {
    assertThat(RuleText.patterns(PATTERN).rules()).hasSize(1);
    assertThat(RuleText.specialDays(SPECIAL).rules()).hasSize(1);
    assertThat(RuleText.holidays(HOLIDAY).rules()).hasSize(1);
    assertThat(RuleText.schools(SCHOOL).schools()).hasSize(1);
  }

  @Test
  void two_stages_do_not_begin_on_one_day() {
    var cycle = NamedPattern.WEEKEND.from(MONDAY);
    var stages = List.of(
        new BuildUp.Stage(MONDAY, BuildUp.Kind.OVERNIGHT, cycle),
        new BuildUp.Stage(MONDAY, BuildUp.Kind.OVERNIGHT, NamedPattern.FOUR_THREE.from(MONDAY)));

    assertThatExceptionOfType(FlawedRule.class)
        .isThrownBy(() -> new BuildUp(Children.ALL, 0, stages, null))
        .satisfies(flawed -> assertThat(flawed.flaw()).isEqualTo(Flaw.TWICE));
  }

  private static Sheet.Patterns pattern(Children children, String nights, ChangeTimes times) {
    var cycle = new Cycle(new Nights(nights), MONDAY, times, List.of());
    return new Sheet.Patterns(List.of(new RegularPattern(children, 0, cycle, null, null)));
  }

  private static Sheet read(Sheet like, String text) {
    return switch (like) {
      case Sheet.Patterns _ -> RuleText.patterns(text);
      case Sheet.Stages _ -> RuleText.stages(text);
      case Sheet.HolidayRules _ -> RuleText.holidays(text);
      case Sheet.SpecialDays _ -> RuleText.specialDays(text);
      case Sheet.Schools _ -> RuleText.schools(text);
    };
  }

  private static String with(String more) {
    return PATTERN.replace("}}]}", "}," + more + "}]}");
  }

  private static Arguments bad(Function<String, Sheet> reader, String text, Flaw flaw, String field) {
    Consumer<String> reads = reader::apply;
    return Arguments.of(reads, text, flaw, field);
  }
}
