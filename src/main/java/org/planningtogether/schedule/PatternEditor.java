package org.planningtogether.schedule;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.calendar.ChangeTimes;
import org.planningtogether.calendar.Children;
import org.planningtogether.calendar.Cycle;
import org.planningtogether.calendar.DayVisit;
import org.planningtogether.calendar.FlawedRule;
import org.planningtogether.calendar.Home;
import org.planningtogether.calendar.NamedPattern;
import org.planningtogether.calendar.Nights;
import org.planningtogether.calendar.RegularPattern;
import org.planningtogether.calendar.Sheet;
import org.planningtogether.outline.Field;
import org.planningtogether.outline.Names;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The usual weeks: a pattern with a name and then who and when, or a grid of one's own. */
@Component
class PatternEditor implements RuleEditor {

  private static final String DETAILS = "details";
  private static final String GRID = "grid";
  private static final String OWN = "own";
  private static final int MOST_WEEKS = 8;

  private final Desktop desktop;
  private final RuleWords words;
  private final Said said;
  private final Clock clock;

  PatternEditor(Desktop desktop, RuleWords words, Said said, Clock clock) {
    this.desktop = desktop;
    this.words = words;
    this.said = said;
    this.clock = clock;
  }

  /** A pattern to choose. @param nights of a fortnight, in words */
  public record Offer(Choice choice, String nights, MonthTable picture) {}

  /** The page on which patterns are chosen. */
  public record ChoosePage(
      String caption, List<Offer> offers, Choice own, Part.Select weeks, @Nullable String error, String action, String back) {}

  /** The page of a grid of one's own. */
  public record GridPage(
      String caption, List<Week> weeks, List<Part> parts, int number, @Nullable String error, String action, String back) {}

  /** One week of selects. */
  public record Week(String title, List<Part.Select> nights) {}

  @Override
  public Field.Rule.Kind kind() {
    return Field.Rule.Kind.PATTERN;
  }

  @Override
  public ModelAndView show(Subject subject, String step, MultiValueMap<String, String> query) {
    var kept = kept(subject);
    return switch (step) {
      case "" -> choose(subject, kept.map(PatternEditor::chosen).orElse(""), null);
      case DETAILS -> {
        var pattern = pattern(query.getFirst("pattern")).orElseThrow(NotFoundException::new);
        yield details(subject, pattern, typing(filled(pattern, kept)));
      }
      case GRID -> {
        var weeks = weeks(query.getFirst("weeks")).or(() -> kept.map(rule -> rule.cycle().nights().weeks())).orElse(2);
        yield grid(subject, weeks, typing(grid(weeks, kept)));
      }
      default -> throw new NotFoundException();
    };
  }

  @Override
  public ModelAndView send(Subject subject, String step, MultiValueMap<String, String> form) {
    return switch (step) {
      case "" -> chosen(subject, form);
      case DETAILS -> keepDetails(subject, typing(form));
      case GRID -> keepGrid(subject, typing(form));
      default -> throw new NotFoundException();
    };
  }

  private ModelAndView choose(Subject subject, String chosen, @Nullable String error) {
    var homes = new Names(said.of("schedule.pattern.home.one"), said.of("schedule.pattern.home.other"), null);
    var offers = Arrays.stream(NamedPattern.values()).map(pattern -> new Offer(
        new Choice(pattern.id(), words.name(pattern), said.of("schedule.pattern.hint." + pattern.id()), pattern.id().equals(chosen)),
        said.of("schedule.pattern.count", pattern.nights().count(Home.A), pattern.nights().count(Home.B)),
        picture(pattern.nights(), homes))).toList();
    var weeks = IntStream.rangeClosed(1, MOST_WEEKS)
        .mapToObj(number -> new Choice(String.valueOf(number), said.of("schedule.pattern.weeks", number), number == 2)).toList();
    var page = new ChoosePage(
        desktop.caption(subject),
        offers,
        new Choice(OWN, said.of("schedule.pattern.own"), said.of("schedule.pattern.own.hint"), OWN.equals(chosen)),
        new Part.Select(org.planningtogether.ui.Field.of("weeks", said.of("schedule.pattern.own.weeks")), weeks),
        error,
        subject.base(),
        subject.sectionAddress());
    return new ModelAndView("schedule/pattern", "page", page);
  }

  private ModelAndView chosen(Subject subject, MultiValueMap<String, String> form) {
    var id = form.getFirst("pattern");
    if (OWN.equals(id)) {
      return Desktop.to(subject.base() + "/grid?weeks=" + weeks(form.getFirst("weeks")).orElse(2));
    }
    if (pattern(id).isPresent()) {
      return Desktop.to(subject.base() + "/details?pattern=" + id);
    }
    var typing = typing(form);
    var error = said.of("schedule.pattern.choose");
    typing.fault("pattern", error);
    return Desktop.again(choose(subject, "", error), typing);
  }

  /** Who has which letter, when week 1 begins, and at what times the children change home. */
  private ModelAndView details(Subject subject, NamedPattern pattern, Typing typing) {
    var names = subject.desk().names();
    var parts = new ArrayList<Part>();
    parts.add(Part.hidden("pattern", pattern.id()));
    parts.add(Part.radios(org.planningtogether.ui.Choices.of("who", said.of("schedule.pattern.who"), List.of(
            typing.choice("who", "as-it-is", first(pattern.nights(), names), whole(pattern.nights(), names)),
            typing.choice("who", "mirrored", first(pattern.nights().mirrored(), names), whole(pattern.nights().mirrored(), names))))
        .error(typing.error("who"))));
    parts.add(typing.dayPart("anchor", said.of("schedule.pattern.anchor"), said.of(
        pattern == NamedPattern.ALTERNATING_WEEKS ? "schedule.pattern.anchor.any" : "schedule.pattern.anchor.monday",
        said.date(nextMonday()))));
    parts.addAll(times(typing));
    if (!pattern.visits().isEmpty()) {
      parts.add(Part.heading(said.of("schedule.pattern.tea")));
      parts.add(Part.select(org.planningtogether.ui.Field.of("tea-day", said.of("schedule.pattern.tea.day")), weekdays(typing, "tea-day")));
      parts.add(typing.clockPart("tea-from", said.of("schedule.from-time"), null));
      parts.add(typing.clockPart("tea-to", said.of("schedule.to-time"), null));
    }
    parts.add(limits(typing));
    return desktop.form(subject, words.name(pattern), List.of(), parts, DETAILS);
  }

  private ModelAndView keepDetails(Subject subject, Typing typing) {
    var pattern = pattern(typing.text("pattern")).orElseThrow(NotFoundException::new);
    if (!typing.has("who", "as-it-is") && !typing.has("who", "mirrored")) {
      typing.fault("who", said.of("schedule.pattern.who.choose"));
    }
    var mirrored = typing.has("who", "mirrored");
    var nights = mirrored ? pattern.nights().mirrored() : pattern.nights();
    var anchor = anchor(typing, pattern != NamedPattern.ALTERNATING_WEEKS);
    var visits = pattern.visits().isEmpty() ? List.<DayVisit>of() : tea(typing, mirrored ? Home.A : Home.B);
    return keep(subject, typing, nights, anchor, visits, () -> details(subject, pattern, typing));
  }

  private List<DayVisit> tea(Typing typing, Home home) {
    int day = Math.max(0, Math.min(6, typing.number("tea-day", 0, 6).orElse(2)));
    var from = typing.clock("tea-from", LocalTime.of(15, 30));
    var to = typing.clock("tea-to", LocalTime.of(18, 30));
    if (!to.isAfter(from)) {
      typing.fault("tea-to", said.of("schedule.flaw.order"));
      return List.of();
    }
    return List.of(new DayVisit(day, home, from, to), new DayVisit(day + 7, home, from, to));
  }

  private ModelAndView grid(Subject subject, int weeks, Typing typing) {
    var names = subject.desk().names();
    var shown = new ArrayList<Week>();
    for (int week = 0; week < weeks; week++) {
      var nights = new ArrayList<Part.Select>();
      for (int day = 0; day < 7; day++) {
        var name = "night-" + (week * 7 + day);
        var label = said.of("schedule.grid.night", said.weekday(DayOfWeek.of(day + 1)));
        nights.add(new Part.Select(org.planningtogether.ui.Field.of(name, label), List.of(
            typing.choice(name, "-", said.of("schedule.open")),
            typing.choice(name, "A", names.a()),
            typing.choice(name, "B", names.b()))));
      }
      shown.add(new Week(said.of("schedule.grid.week", week + 1), nights));
    }
    var parts = new ArrayList<Part>();
    parts.add(typing.dayPart("anchor", said.of("schedule.pattern.anchor"), said.of("schedule.pattern.anchor.monday", said.date(nextMonday()))));
    parts.addAll(times(typing));
    parts.add(limits(typing));
    var page = new GridPage(
        desktop.caption(subject), shown, parts, weeks, typing.error("night-0"), subject.base() + "/grid", subject.base());
    return new ModelAndView("schedule/grid", "page", page);
  }

  private ModelAndView keepGrid(Subject subject, Typing typing) {
    int weeks = weeks(typing.text("weeks")).orElseThrow(NotFoundException::new);
    var letters = new StringBuilder();
    for (int night = 0; night < weeks * 7; night++) {
      var letter = typing.text("night-" + night);
      letters.append(letter.equals("A") || letter.equals("B") ? letter : "-");
    }
    var nights = new Nights(letters.toString());
    if (nights.none()) {
      typing.fault("night-0", said.of("schedule.grid.none"));
    }
    return keep(subject, typing, nights, anchor(typing, true), List.of(), () -> grid(subject, weeks, typing));
  }

  private ModelAndView keep(
      Subject subject, Typing typing, Nights nights, Optional<LocalDate> anchor, List<DayVisit> visits,
      java.util.function.Supplier<ModelAndView> again) {
    var times = new ChangeTimes(typing.clock("usual", LocalTime.of(17, 0)), byDay(typing));
    var from = typing.day("from").orElse(null);
    var until = typing.day("until").orElse(null);
    if (from != null && until != null && until.isBefore(from)) {
      typing.fault("until", "until-day", said.of("schedule.flaw.order"));
    }
    if (typing.isFine()) {
      try {
        var cycle = new Cycle(nights, anchor.orElseThrow(), times, visits);
        desktop.keep(subject, new Sheet.Patterns(List.of(new RegularPattern(Children.ALL, 0, cycle, from, until))));
        return Desktop.to(subject.clauseAddress());
      } catch (FlawedRule flawed) {
        typing.fault("anchor", "anchor-day", said.of("schedule.flaw." + RuleWords.id(flawed.flaw())));
      }
    }
    return Desktop.again(again.get(), typing);
  }

  private Optional<LocalDate> anchor(Typing typing, boolean onMonday) {
    var anchor = typing.day("anchor", said.of("schedule.pattern.anchor.missing"));
    if (onMonday && anchor.isPresent() && anchor.get().getDayOfWeek() != DayOfWeek.MONDAY) {
      var near = anchor.get().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      typing.fault("anchor", "anchor-day", said.of("schedule.pattern.anchor.not-monday", said.date(near)));
    }
    return anchor;
  }

  private List<Part> times(Typing typing) {
    var days = Arrays.stream(DayOfWeek.values())
        .map(day -> typing.clockPart("time-" + day.getValue(), said.weekday(day), null)).toList();
    var wrong = Arrays.stream(DayOfWeek.values()).anyMatch(day -> typing.isWrong("time-" + day.getValue()));
    var some = Arrays.stream(DayOfWeek.values()).anyMatch(day -> !typing.text("time-" + day.getValue()).isEmpty());
    return List.of(
        typing.clockPart("usual", said.of("schedule.pattern.time"), said.of("schedule.time.hint")),
        Part.more(said.of("schedule.pattern.time.days"), wrong || some, days));
  }

  private Map<DayOfWeek, LocalTime> byDay(Typing typing) {
    var times = new EnumMap<DayOfWeek, LocalTime>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      typing.clock("time-" + day.getValue()).ifPresent(time -> times.put(day, time));
    }
    return times;
  }

  private Part limits(Typing typing) {
    var open = typing.isWrong("from", "until") || !typing.text("from-day").isEmpty() || !typing.text("until-day").isEmpty();
    return Part.more(said.of("schedule.pattern.limits"), open, List.of(
        typing.dayPart("from", said.of("schedule.pattern.from"), null),
        typing.dayPart("until", said.of("schedule.pattern.until"), null)));
  }

  private List<Choice> weekdays(Typing typing, String name) {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> typing.choice(name, String.valueOf(day.getValue() - 1), said.weekday(day))).toList();
  }

  private MultiValueMap<String, String> filled(NamedPattern pattern, Optional<RegularPattern> kept) {
    var cycle = kept.map(RegularPattern::cycle);
    var same = cycle.filter(one -> RuleWords.named(one).filter(pattern::equals).isPresent());
    var filled = common(kept);
    same.ifPresent(one -> filled.put("who", one.nights().equals(pattern.nights()) ? "as-it-is" : "mirrored"));
    var visit = cycle.flatMap(one -> one.visits().stream().findFirst()).or(() -> pattern.visits().stream().findFirst());
    visit.ifPresent(tea -> filled.put("tea-day", String.valueOf(tea.day() % 7)).clock("tea-from", tea.start()).clock("tea-to", tea.end()));
    return filled.form();
  }

  private MultiValueMap<String, String> grid(int weeks, Optional<RegularPattern> kept) {
    var filled = common(kept);
    var letters = kept.map(rule -> rule.cycle().nights().letters()).orElse("");
    for (int night = 0; night < weeks * 7; night++) {
      filled.put("night-" + night, night < letters.length() ? letters.substring(night, night + 1) : "-");
    }
    return filled.form();
  }

  private Typing.Filled common(Optional<RegularPattern> kept) {
    var times = kept.map(rule -> rule.cycle().times()).orElse(ChangeTimes.USUAL);
    var filled = new Typing.Filled()
        .day("anchor", kept.map(rule -> rule.cycle().anchor()).orElseGet(this::nextMonday))
        .clock("usual", times.usual())
        .day("from", kept.map(RegularPattern::from).orElse(null))
        .day("until", kept.map(RegularPattern::until).orElse(null));
    times.byDay().forEach((day, time) -> filled.clock("time-" + day.getValue(), time));
    return filled;
  }

  private LocalDate nextMonday() {
    return LocalDate.ofInstant(clock.instant(), CalendarPages.HERE).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  /** With whom week 1 begins. */
  private String first(Nights nights, Names names) {
    return said.of("schedule.pattern.who.first", Said.who(nights.at(0), names));
  }

  private String whole(Nights nights, Names names) {
    return said.of("schedule.pattern.who.count", names.a(), nights.count(Home.A), names.b(), nights.count(Home.B));
  }

  /** The nights as a table from a Monday. */
  MonthTable picture(Nights nights, Names names) {
    var weekdays = Arrays.stream(DayOfWeek.values())
        .map(day -> new MonthTable.Weekday(said.weekday(day), said.briefWeekday(day))).toList();
    var weeks = IntStream.range(0, nights.weeks()).mapToObj(week -> new MonthTable.Week(
        IntStream.range(week * 7, week * 7 + 7).mapToObj(night -> {
          var home = nights.at(night);
          var mark = home == null ? Mark.OPEN : home == Home.A ? Mark.A : Mark.B;
          var who = home == null ? said.of("schedule.open") : Said.who(home, names);
          return new MonthTable.Day(LocalDate.EPOCH.plusDays(night), mark, who, null, false, List.of());
        }).toList())).toList();
    return new MonthTable("", weekdays, weeks);
  }

  private static String chosen(RegularPattern rule) {
    return RuleWords.named(rule.cycle()).map(NamedPattern::id).orElse(OWN);
  }

  private static Optional<RegularPattern> kept(Subject subject) {
    return subject.sheet().map(sheet -> ((Sheet.Patterns) sheet).rules().getFirst());
  }

  static Optional<NamedPattern> pattern(@Nullable String id) {
    return Arrays.stream(NamedPattern.values()).filter(pattern -> pattern.id().equals(id)).findFirst();
  }

  private static Optional<Integer> weeks(@Nullable String text) {
    return Optional.ofNullable(text).filter(number -> number.matches("[1-8]")).map(Integer::valueOf);
  }

  private Typing typing(MultiValueMap<String, String> form) {
    return new Typing(form, said);
  }
}
