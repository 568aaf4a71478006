package org.planningtogether.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningtogether.calendar.Block;
import org.planningtogether.calendar.Children;
import org.planningtogether.calendar.FlawedRule;
import org.planningtogether.calendar.HolidayRule;
import org.planningtogether.calendar.HolidayTimes;
import org.planningtogether.calendar.Home;
import org.planningtogether.calendar.Share;
import org.planningtogether.calendar.Sheet;
import org.planningtogether.outline.Field;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Link;
import org.planningtogether.ui.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Holidays: a list of all of them, and a page for how each is shared. */
@Component
class HolidaysEditor implements RuleEditor {

  private static final List<String> SHARES = List.of("usual", "halves", "alternate", "alternate-weeks", "weeks", "each-year");
  private static final int YEARS = 4;

  private final Desktop desktop;
  private final Topics topics;
  private final RuleWords words;
  private final Said said;
  private final Clock clock;

  HolidaysEditor(Desktop desktop, Topics topics, RuleWords words, Said said, Clock clock) {
    this.desktop = desktop;
    this.topics = topics;
    this.words = words;
    this.said = said;
    this.clock = clock;
  }

  @Override
  public Field.Rule.Kind kind() {
    return Field.Rule.Kind.HOLIDAYS;
  }

  @Override
  public ModelAndView show(Subject subject, String step, MultiValueMap<String, String> query) {
    if (step.isEmpty()) {
      return overview(subject);
    }
    var block = block(step);
    return form(subject, block, new Typing(filled(rules(subject).get(block)), said));
  }

  @Override
  public ModelAndView send(Subject subject, String step, MultiValueMap<String, String> form) {
    var block = block(step);
    var typing = new Typing(form, said);
    var rule = read(block, typing);
    if (rule.isEmpty()) {
      return Desktop.again(form(subject, block, typing), typing);
    }
    var rules = rules(subject);
    rules.put(block, rule.get());
    desktop.keep(subject, new Sheet.HolidayRules(List.copyOf(rules.values())));
    return Desktop.to(subject.base());
  }

  private ModelAndView overview(Subject subject) {
    var rules = rules(subject);
    var items = Arrays.stream(Block.values()).map(block -> {
      var rule = rules.get(block);
      var line = rule == null ? said.of("schedule.holidays.none") : words.of(rule, subject.people(said));
      return new OverviewPage.Item(words.block(block), List.of(line), subject.base() + "/" + block.id(), null, 0);
    }).toList();
    var dates = topics.question(Field.Rule.Kind.SCHOOL_DATES)
        .map(question -> new Link(said.of("schedule.holidays.dates"), "/plan/p/%s/calendar/rule/%s/%s/all"
            .formatted(subject.desk().ref(), question.section(), question.id())))
        .orElse(null);
    return new ModelAndView("schedule/overview", "page", new OverviewPage(
        desktop.caption(subject), said.of("schedule.holidays.heading"), List.of(said.of("schedule.holidays.intro")), items, "",
        null, dates, rules.isEmpty() ? null : subject.clauseAddress(), subject.sectionAddress()));
  }

  private ModelAndView form(Subject subject, Block block, Typing typing) {
    var names = subject.desk().names();
    var parts = new ArrayList<Part>();
    var shares = block == Block.BANK_HOLIDAYS ? List.of("usual", "extend")
        : block == Block.INSET ? List.of("usual", "extend", "alternate", "each-year") : SHARES;
    parts.add(typing.radiosPart("share", said.of("schedule.holiday.share"), null, shares.stream()
        .map(share -> typing.choice("share", share, said.of("schedule.share." + share), hint(share))).toList()));
    if (block != Block.BANK_HOLIDAYS) {
      parts.add(typing.radiosPart("even", said.of("schedule.holiday.even", thisEvenYear()), said.of("schedule.holiday.even.hint"),
          List.of(typing.choice("even", "A", names.a()), typing.choice("even", "B", names.b()))));
    }
    if (shares.contains("weeks")) {
      parts.add(Part.input(org.planningtogether.ui.Field.of("weeks", said.of("schedule.holiday.weeks")).value(typing.text("weeks"))
          .error(typing.error("weeks")).classes("govuk-input--width-2").inputmode("numeric")));
    }
    if (shares.contains("each-year")) {
      parts.add(Part.more(said.of("schedule.holiday.each-year"), typing.isWrong("by") || typing.has("share", "each-year"), eachYear(subject, typing)));
    }
    if (block.ofSchool() || block == Block.SCHOOL_HOLIDAYS) {
      parts.add(Part.more(said.of("schedule.holiday.times"), typing.isWrong("morning", "evening", "change"), times(typing)));
    }
    if (block.ofSchool()) {
      parts.add(Part.more(said.of("schedule.holiday.own"), typing.isWrong("own-first", "own-last") || !typing.text("own-first-day").isEmpty(), List.of(
          typing.yearlyPart("own-first", said.of("schedule.holiday.own.first"), said.of("schedule.holiday.own.hint")),
          typing.yearlyPart("own-last", said.of("schedule.holiday.own.last"), null))));
    }
    return desktop.form(subject, words.block(block), List.of(said.of("schedule.holiday.intro")), parts, block.id());
  }

  private @Nullable String hint(String share) {
    return share.equals("usual") || share.equals("weeks") ? null : said.of("schedule.share." + share + ".hint");
  }

  private List<Part> eachYear(Subject subject, Typing typing) {
    var parts = new ArrayList<Part>();
    parts.add(typing.yearlyPart("by", said.of("schedule.holiday.by"), null));
    for (int year = today().getYear(); year < today().getYear() + YEARS; year++) {
      var name = "decided-" + year;
      var items = new ArrayList<Choice>();
      items.add(typing.choice(name, "", said.of("schedule.open")));
      for (var turn : Share.Turn.values()) {
        items.add(typing.choice(name, RuleWords.id(turn), words.turn(turn, subject.people(said))));
      }
      parts.add(Part.select(org.planningtogether.ui.Field.of(name, String.valueOf(year)), items));
    }
    return parts;
  }

  private List<Part> times(Typing typing) {
    return List.of(
        typing.radiosPart("start", said.of("schedule.times.start"), null, List.of(
            typing.choice("start", "last-school-day", said.of("schedule.times.start.last-school-day")),
            typing.choice("start", "next-morning", said.of("schedule.times.start.next-morning")))),
        typing.clockPart("morning", said.of("schedule.times.morning"), null),
        typing.radiosPart("end", said.of("schedule.times.end"), null, List.of(
            typing.choice("end", "evening-before", said.of("schedule.times.end.evening-before")),
            typing.choice("end", "school-gate", said.of("schedule.times.end.school-gate")))),
        typing.clockPart("evening", said.of("schedule.times.evening"), null),
        typing.clockPart("change", said.of("schedule.times.change"), said.of("schedule.time.hint")),
        Part.checkboxes(org.planningtogether.ui.Choices.of("christmas", said.of("schedule.times.christmas.legend"),
            List.of(typing.choice("christmas", "never", said.of("schedule.times.christmas"))))));
  }

  private Optional<HolidayRule> read(Block block, Typing typing) {
    var share = share(typing);
    var usual = HolidayTimes.USUAL;
    var asked = block.ofSchool() || block == Block.SCHOOL_HOLIDAYS;
    var times = asked ? new HolidayTimes(
        typing.has("start", "next-morning") ? HolidayTimes.Start.NEXT_MORNING : HolidayTimes.Start.LAST_SCHOOL_DAY,
        typing.has("end", "school-gate") ? HolidayTimes.End.SCHOOL_GATE : HolidayTimes.End.EVENING_BEFORE,
        typing.clock("morning", usual.morning()),
        typing.clock("evening", usual.evening()),
        typing.clock("change", usual.change()),
        typing.has("christmas", "never")) : usual;
    var own = own(typing);
    if (!typing.isFine() || share.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new HolidayRule(Children.ALL, 0, block, own, share.get(), times));
    } catch (FlawedRule flawed) {
      typing.fault("share", flawed);
      return Optional.empty();
    }
  }

  private Optional<Share> share(Typing typing) {
    return switch (typing.text("share")) {
      case "usual" -> Optional.of(new Share.Usual());
      case "extend" -> Optional.of(new Share.Extend());
      case "halves" -> even(typing).map(Share.Halves::new);
      case "alternate" -> even(typing).map(Share.AlternateYears::new);
      case "alternate-weeks" -> even(typing).map(home -> new Share.ByWeeks(1, home));
      case "weeks" -> {
        var weeks = typing.number("weeks", 1, 6);
        if (weeks.isEmpty() && typing.error("weeks") == null) {
          typing.fault("weeks", said.of("schedule.holiday.weeks.missing"));
        }
        yield even(typing).flatMap(home -> weeks.map(number -> new Share.ByWeeks(number, home)));
      }
      case "each-year" -> Optional.of(new Share.EachYear(typing.yearly("by").orElse(null), decided(typing)));
      default -> {
        typing.fault("share", said.of("schedule.holiday.share.missing"));
        yield Optional.empty();
      }
    };
  }

  private Optional<Home> even(Typing typing) {
    return switch (typing.text("even")) {
      case "A" -> Optional.of(Home.A);
      case "B" -> Optional.of(Home.B);
      default -> {
        typing.fault("even", said.of("schedule.holiday.even.missing"));
        yield Optional.empty();
      }
    };
  }

  private TreeMap<Integer, Share.Turn> decided(Typing typing) {
    var decided = new TreeMap<Integer, Share.Turn>();
    for (int year = today().getYear(); year < today().getYear() + YEARS; year++) {
      var id = typing.text("decided-" + year);
      for (var turn : Share.Turn.values()) {
        if (RuleWords.id(turn).equals(id)) {
          decided.put(year, turn);
        }
      }
    }
    return decided;
  }

  private HolidayRule.@Nullable Span own(Typing typing) {
    var first = typing.yearly("own-first");
    var last = typing.yearly("own-last");
    if (first.isPresent() != last.isPresent() && !typing.isWrong("own-first", "own-last")) {
      var missing = first.isPresent() ? "own-last" : "own-first";
      typing.fault(missing, missing + "-day", said.of("schedule.holiday.own.missing"));
    }
    return first.isPresent() && last.isPresent() ? new HolidayRule.Span(first.get(), last.get()) : null;
  }

  private MultiValueMap<String, String> filled(@Nullable HolidayRule rule) {
    var times = rule == null ? HolidayTimes.USUAL : rule.times();
    var filled = new Typing.Filled()
        .put("start", times.start() == HolidayTimes.Start.NEXT_MORNING ? "next-morning" : "last-school-day")
        .put("end", times.end() == HolidayTimes.End.SCHOOL_GATE ? "school-gate" : "evening-before")
        .clock("morning", times.morning()).clock("evening", times.evening()).clock("change", times.change())
        .put("christmas", times.notOn25December() ? "never" : null);
    if (rule == null) {
      return filled.form();
    }
    if (rule.own() != null) {
      filled.yearly("own-first", rule.own().first()).yearly("own-last", rule.own().last());
    }
    switch (rule.share()) {
      case Share.Usual() -> filled.put("share", "usual");
      case Share.Extend() -> filled.put("share", "extend");
      case Share.Halves(Home even) -> filled.put("share", "halves").put("even", even.name());
      case Share.AlternateYears(Home even) -> filled.put("share", "alternate").put("even", even.name());
      case Share.ByWeeks(int weeks, Home even) ->
          filled.put("share", weeks == 1 ? "alternate-weeks" : "weeks").put("weeks", String.valueOf(weeks)).put("even", even.name());
      case Share.EachYear(MonthDay by, var decided) -> {
        filled.put("share", "each-year").yearly("by", by);
        decided.forEach((year, turn) -> filled.put("decided-" + year, RuleWords.id(turn)));
      }
    }
    return filled.form();
  }

  private static TreeMap<Block, HolidayRule> rules(Subject subject) {
    var rules = subject.sheet().map(sheet -> ((Sheet.HolidayRules) sheet).rules()).orElse(List.of());
    return rules.stream().collect(Collectors.toMap(HolidayRule::block, Function.identity(), (one, _) -> one, TreeMap::new));
  }

  private static Block block(String id) {
    return Arrays.stream(Block.values()).filter(block -> block.id().equals(id)).findFirst().orElseThrow(NotFoundException::new);
  }

  private String thisEvenYear() {
    int year = today().getYear();
    return String.valueOf(year % 2 == 0 ? year : year + 1);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CalendarPages.HERE);
  }
}
