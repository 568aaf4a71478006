package org.planningtogether.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.calendar.ChildKey;
import org.planningtogether.calendar.Children;
import org.planningtogether.calendar.Feast;
import org.planningtogether.calendar.FeastDate;
import org.planningtogether.calendar.Feasts;
import org.planningtogether.calendar.FlawedRule;
import org.planningtogether.calendar.Home;
import org.planningtogether.calendar.Occasion;
import org.planningtogether.calendar.Sheet;
import org.planningtogether.calendar.SpecialDay;
import org.planningtogether.calendar.Wish;
import org.planningtogether.outline.Field;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.Link;
import org.planningtogether.ui.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Special days: a list, one to add, and a page for how each is spent. */
@Component
class SpecialDaysEditor implements RuleEditor {

  private static final List<String> WISHES = List.of("usual", "alternate", "with", "split", "both", "call", "twice", "none");
  private static final int YEARS = 3;

  private final Desktop desktop;
  private final RuleWords words;
  private final Said said;
  private final Clock clock;

  SpecialDaysEditor(Desktop desktop, RuleWords words, Said said, Clock clock) {
    this.desktop = desktop;
    this.words = words;
    this.said = said;
    this.clock = clock;
  }

  @Override
  public Field.Rule.Kind kind() {
    return Field.Rule.Kind.SPECIAL_DAYS;
  }

  @Override
  public ModelAndView show(Subject subject, String step, MultiValueMap<String, String> query) {
    return switch (step) {
      case "" -> overview(subject);
      case "add" -> add(subject, new Typing(query, said));
      case "day" -> {
        var kept = at(subject, query.getFirst("at"));
        var what = kept.map(rule -> what(rule.occasion())).orElseGet(() -> String.valueOf(query.getFirst("what")));
        yield day(subject, what, new Typing(filled(subject, what, kept, query.getFirst("at")), said));
      }
      default -> throw new NotFoundException();
    };
  }

  @Override
  public ModelAndView send(Subject subject, String step, MultiValueMap<String, String> form) {
    var typing = new Typing(form, said);
    return switch (step) {
      case "add" -> {
        if (!offers(subject).stream().map(Choice::value).toList().contains(typing.text("what"))) {
          typing.fault("what", said.of("schedule.special.choose"));
          yield Desktop.again(add(subject, typing), typing);
        }
        yield Desktop.to(subject.base() + "/day?what=" + typing.text("what"));
      }
      case "day" -> keep(subject, typing);
      case "remove" -> remove(subject, typing.text("at"));
      default -> throw new NotFoundException();
    };
  }

  private ModelAndView overview(Subject subject) {
    var days = days(subject);
    var feasts = new Feasts(days.dates());
    var people = subject.people(said);
    var items = IntStream.range(0, days.rules().size()).mapToObj(at -> {
      var rule = days.rules().get(at);
      return new OverviewPage.Item(words.occasion(rule.occasion(), people), List.of(words.of(rule, feasts, people)),
          subject.base() + "/day?at=" + at, subject.base() + "/remove", at);
    }).toList();
    return new ModelAndView("schedule/overview", "page", new OverviewPage(
        desktop.caption(subject), said.of("schedule.special.heading"), List.of(said.of("schedule.special.intro")), items,
        said.of("schedule.special.nothing"), new Link(said.of("schedule.special.add"), subject.base() + "/add"), null,
        items.isEmpty() ? null : subject.clauseAddress(), subject.sectionAddress()));
  }

  private ModelAndView add(Subject subject, Typing typing) {
    var parts = List.of(Part.radios(Choices.of("what", said.of("schedule.special.which"), offers(subject)).error(typing.error("what"))));
    return desktop.form(subject, said.of("schedule.special.add"), List.of(), parts, "add");
  }

  /** Birthdays first, then feasts that are not in the list yet, then days of one's own. */
  private List<Choice> offers(Subject subject) {
    var names = subject.desk().names();
    var there = days(subject).rules().stream().map(rule -> what(rule.occasion())).toList();
    var offers = new ArrayList<Choice>();
    subject.desk().children().forEach(child ->
        offers.add(new Choice("child-" + child.id(), said.of("schedule.note.birthday", child.name()), false)));
    offers.add(new Choice("parent-A", said.of("schedule.note.birthday", names.a()), false));
    offers.add(new Choice("parent-B", said.of("schedule.note.birthday", names.b()), false));
    Arrays.stream(Feast.values()).map(feast -> new Choice(feast.id(), words.feast(feast), false)).forEach(offers::add);
    offers.add(new Choice("yearly", said.of("schedule.special.yearly"), said.of("schedule.special.yearly.hint"), false));
    offers.add(new Choice("once", said.of("schedule.special.once"), said.of("schedule.special.once.hint"), false));
    offers.removeIf(offer -> there.contains(offer.value()) && !offer.value().equals("yearly") && !offer.value().equals("once"));
    return offers;
  }

  private ModelAndView day(Subject subject, String what, Typing typing) {
    var names = subject.desk().names();
    var feast = feast(what);
    var parts = new ArrayList<Part>();
    parts.add(Part.hidden("what", what));
    parts.add(Part.hidden("at", typing.text("at")));
    if (what.equals("yearly") || what.equals("once")) {
      parts.add(typing.linePart("name", said.of("schedule.special.name"), null));
    }
    if (what.equals("once")) {
      parts.add(typing.dayPart("date", said.of("schedule.special.date"), null));
    } else if (feast.isEmpty()) {
      parts.add(typing.yearlyPart("date", said.of("schedule.special.yearly-date"), said.of("schedule.special.leap")));
    }
    parts.add(typing.radiosPart("wish", said.of("schedule.special.wish"), null, WISHES.stream()
        .map(wish -> typing.choice("wish", wish, said.of("schedule.wish." + wish))).toList()));
    var even = said.of("schedule.special.whose", String.valueOf(evenYear()));
    parts.add(typing.radiosPart("whose", even, said.of("schedule.special.whose.hint"),
        List.of(typing.choice("whose", "A", names.a()), typing.choice("whose", "B", names.b()))));
    parts.add(Part.heading(said.of("schedule.special.hours")));
    parts.add(typing.clockPart("start", said.of("schedule.from-time"), null));
    parts.add(typing.clockPart("end", said.of("schedule.to-time"), said.of("schedule.time.hint")));
    parts.add(typing.clockPart("change", said.of("schedule.special.change"), null));
    parts.add(Part.checkboxes(Choices.of("more", said.of("schedule.special.night.legend"), List.of(
        typing.choice("more", "eve", said.of("schedule.special.eve")),
        typing.choice("more", "night", said.of("schedule.special.night"))))));
    feast.filter(Feast::checkWithCommunity).ifPresent(found -> {
      parts.add(Part.heading(said.of("schedule.special.dates")));
      parts.add(Part.text(said.of("schedule.special.dates.check")));
      for (int year = today().getYear(); year < today().getYear() + YEARS; year++) {
        parts.add(typing.dayPart("feast-" + year, String.valueOf(year), null));
      }
    });
    return desktop.form(subject, title(subject, what), List.of(), parts, "day");
  }

  private String title(Subject subject, String what) {
    return offers(subject).stream().filter(offer -> offer.value().equals(what)).findFirst().map(Choice::text)
        .orElseGet(() -> occasionTitle(subject, what));
  }

  private String occasionTitle(Subject subject, String what) {
    return feast(what).map(words::feast).orElseGet(() -> said.of("schedule.note.birthday",
        what.equals("parent-A") ? subject.desk().names().a() : what.equals("parent-B") ? subject.desk().names().b()
            : said.name(child(subject, what), subject.desk())));
  }

  private ModelAndView keep(Subject subject, Typing typing) {
    var what = typing.text("what");
    var occasion = occasion(subject, what, typing);
    var wish = wish(typing);
    var dates = dates(what, typing);
    if (typing.isFine()) {
      try {
        var usual = SpecialDay.of(occasion.orElseThrow(), wish.orElseThrow());
        var rule = new SpecialDay(Children.ALL, 0, occasion.get(), wish.get(), typing.clock("start", usual.start()),
            typing.clock("end", usual.end()), typing.has("more", "eve"), typing.has("more", "night"));
        if (typing.isFine()) {
          desktop.keep(subject, with(days(subject), rule, typing.text("at"), what, dates));
          return Desktop.to(subject.base());
        }
      } catch (FlawedRule flawed) {
        typing.fault(flawed.field().equals("change") ? "change" : "wish", flawed);
      }
    }
    return Desktop.again(day(subject, what, typing), typing);
  }

  private static Sheet.SpecialDays with(
      Days before, SpecialDay rule, String at, String what, List<FeastDate> dates) {
    var rules = new ArrayList<>(before.rules());
    int index = index(at, rules.size());
    if (index >= 0) {
      rules.set(index, rule);
    } else {
      rules.add(rule);
    }
    var all = new ArrayList<>(before.dates().stream().filter(date -> !date.feast().id().equals(what)).toList());
    all.addAll(dates);
    return new Sheet.SpecialDays(rules, all);
  }

  private ModelAndView remove(Subject subject, String at) {
    var days = days(subject);
    var rules = new ArrayList<>(days.rules());
    int index = index(at, rules.size());
    if (index >= 0) {
      rules.remove(index);
      if (rules.isEmpty()) {
        desktop.keepNone(subject);
      } else {
        desktop.keep(subject, new Sheet.SpecialDays(rules, days.dates()));
      }
    }
    return Desktop.to(subject.base());
  }

  private Optional<Occasion> occasion(Subject subject, String what, Typing typing) {
    var feast = feast(what);
    if (feast.isPresent()) {
      return feast.map(Occasion.Known::new);
    }
    var name = typing.line("name", Occasion.LONGEST);
    if ((what.equals("yearly") || what.equals("once")) && name.isEmpty()) {
      typing.fault("name", said.of("schedule.special.name.missing"));
    }
    if (what.equals("once")) {
      return typing.day("date", said.of("schedule.special.date.missing")).filter(_ -> typing.isFine())
          .map(day -> new Occasion.Once(name, day));
    }
    var day = typing.yearly("date");
    if (day.isEmpty()) {
      typing.fault("date", "date-day", said.of("schedule.special.date.missing"));
    }
    return day.filter(_ -> typing.isFine()).map(found -> switch (what) {
      case "yearly" -> new Occasion.Yearly(name, found);
      case "parent-A" -> new Occasion.ParentsBirthday(Home.A, found);
      case "parent-B" -> new Occasion.ParentsBirthday(Home.B, found);
      default -> new Occasion.ChildsBirthday(child(subject, what), found);
    });
  }

  private static ChildKey child(Subject subject, String what) {
    return subject.desk().children().stream().map(child -> child.id().toString()).filter(id -> what.equals("child-" + id))
        .findFirst().map(ChildKey::new).orElseThrow(NotFoundException::new);
  }

  private Optional<Wish> wish(Typing typing) {
    return switch (typing.text("wish")) {
      case "usual" -> Optional.of(new Wish.Usual());
      case "alternate" -> whose(typing).map(Wish.AlternateYears::new);
      case "with" -> whose(typing).map(Wish.With::new);
      case "split" -> whose(typing).map(home -> new Wish.Split(home, typing.clock("change", LocalTime.of(14, 0))));
      case "both" -> Optional.of(new Wish.Both());
      case "call" -> Optional.of(new Wish.Call());
      case "twice" -> Optional.of(new Wish.Twice());
      case "none" -> Optional.of(new Wish.None());
      default -> {
        typing.fault("wish", said.of("schedule.special.wish.missing"));
        yield Optional.empty();
      }
    };
  }

  private Optional<Home> whose(Typing typing) {
    return switch (typing.text("whose")) {
      case "A" -> Optional.of(Home.A);
      case "B" -> Optional.of(Home.B);
      default -> {
        typing.fault("whose", said.of("schedule.special.whose.missing"));
        yield Optional.empty();
      }
    };
  }

  /** Where the community keeps another day than ours. */
  private List<FeastDate> dates(String what, Typing typing) {
    var own = new ArrayList<FeastDate>();
    feast(what).filter(Feast::checkWithCommunity).ifPresent(feast -> {
      for (int year = today().getYear(); year < today().getYear() + YEARS; year++) {
        var name = "feast-" + year;
        var ours = Feasts.COMPUTED.on(feast, year);
        int shown = year;
        typing.day(name).ifPresent(day -> {
          if (day.getYear() != shown) {
            typing.fault(name, name + "-year", said.of("schedule.special.dates.year", String.valueOf(shown)));
          } else if (!ours.contains(day)) {
            own.add(new FeastDate(feast, day));
          }
        });
      }
    });
    return own;
  }

  private MultiValueMap<String, String> filled(Subject subject, String what, Optional<SpecialDay> kept, @Nullable String at) {
    var filled = new Typing.Filled().put("at", kept.isPresent() ? at : null);
    var feast = feast(what);
    var rule = kept.orElseGet(() -> SpecialDay.of(new Occasion.Yearly("-", MonthDay.of(1, 1)), new Wish.Usual()));
    filled.clock("start", rule.start()).clock("end", rule.end());
    filled.put("more", (kept.isPresent() ? rule.eve() : feast.filter(Feast::beginsOnTheEve).isPresent()) ? "eve" : null);
    filled.put("more", rule.overnight() ? "night" : null);
    feast.filter(Feast::checkWithCommunity).ifPresent(found -> {
      var feasts = new Feasts(days(subject).dates());
      for (int year = today().getYear(); year < today().getYear() + YEARS; year++) {
        filled.day("feast-" + year, feasts.on(found, year).stream().findFirst().orElse(null));
      }
    });
    if (kept.isEmpty()) {
      return filled.form();
    }
    switch (rule.occasion()) {
      case Occasion.Known _ -> { }
      case Occasion.ChildsBirthday(_, var day) -> filled.yearly("date", day);
      case Occasion.ParentsBirthday(_, var day) -> filled.yearly("date", day);
      case Occasion.Yearly(var name, var day) -> filled.put("name", name).yearly("date", day);
      case Occasion.Once(var name, var day) -> filled.put("name", name).day("date", day);
    }
    switch (rule.wish()) {
      case Wish.Usual() -> filled.put("wish", "usual");
      case Wish.AlternateYears(Home even) -> filled.put("wish", "alternate").put("whose", even.name());
      case Wish.With(Home home) -> filled.put("wish", "with").put("whose", home.name());
      case Wish.Split(Home even, var change) -> filled.put("wish", "split").put("whose", even.name()).clock("change", change);
      case Wish.Both() -> filled.put("wish", "both");
      case Wish.Call() -> filled.put("wish", "call");
      case Wish.Twice() -> filled.put("wish", "twice");
      case Wish.None() -> filled.put("wish", "none");
    }
    return filled.form();
  }

  private static String what(Occasion occasion) {
    return switch (occasion) {
      case Occasion.Known(Feast feast) -> feast.id();
      case Occasion.ChildsBirthday(ChildKey child, _) -> "child-" + child;
      case Occasion.ParentsBirthday(Home parent, _) -> "parent-" + parent;
      case Occasion.Yearly _ -> "yearly";
      case Occasion.Once _ -> "once";
    };
  }

  private static Optional<Feast> feast(String id) {
    return Arrays.stream(Feast.values()).filter(feast -> feast.id().equals(id)).findFirst();
  }

  private static Optional<SpecialDay> at(Subject subject, @Nullable String at) {
    var rules = days(subject).rules();
    int index = index(at, rules.size());
    return index < 0 ? Optional.empty() : Optional.of(rules.get(index));
  }

  static int index(@Nullable String at, int size) {
    return at != null && at.matches("\\d{1,3}") && Integer.parseInt(at) < size ? Integer.parseInt(at) : -1;
  }

  /** What is there already, which may be nothing. */
  private record Days(List<SpecialDay> rules, List<FeastDate> dates) {}

  private static Days days(Subject subject) {
    return subject.sheet().map(Sheet.SpecialDays.class::cast).map(sheet -> new Days(sheet.rules(), sheet.dates()))
        .orElseGet(() -> new Days(List.of(), List.of()));
  }

  private int evenYear() {
    int year = today().getYear();
    return year % 2 == 0 ? year : year + 1;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CalendarPages.HERE);
  }
}
