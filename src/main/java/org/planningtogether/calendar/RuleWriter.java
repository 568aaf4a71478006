package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes rules, always in one way: keys in one order, nothing that goes without saying. */
final class RuleWriter {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

  private final JsonMapper json;

  RuleWriter(JsonMapper json) {
    this.json = json;
  }

  static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  ObjectNode sheet(Sheet sheet) {
    var written = json.createObjectNode();
    switch (sheet) {
      case Sheet.Patterns(var rules) -> list(written, "rules", rules.stream().map(this::rule).toList());
      case Sheet.Stages(var rules) -> list(written, "rules", rules.stream().map(this::rule).toList());
      case Sheet.HolidayRules(var rules) -> list(written, "rules", rules.stream().map(this::rule).toList());
      case Sheet.SpecialDays(var rules, var dates) -> {
        list(written, "rules", rules.stream().map(this::rule).toList());
        list(written, "dates", dates.stream().map(this::feastDate).toList());
      }
      case Sheet.Schools(var schools) -> list(written, "schools", schools.stream().map(this::school).toList());
    }
    return written;
  }

  private ObjectNode rule(Rule rule) {
    var written = scope(rule.children());
    if (rule.priority() != 0) {
      written.put("priority", rule.priority());
    }
    switch (rule) {
      case RegularPattern pattern -> {
        cycle(written, pattern.cycle());
        day(written, "from", pattern.from());
        day(written, "until", pattern.until());
      }
      case BuildUp buildUp -> {
        list(written, "stages", buildUp.stages().stream().map(this::stage).toList());
        day(written, "until", buildUp.until());
      }
      case HolidayRule holiday -> {
        written.put("block", holiday.block().id());
        if (holiday.own() != null) {
          var own = written.putObject("own");
          own.put("first", text(holiday.own().first())).put("last", text(holiday.own().last()));
        }
        written.set("share", share(holiday.share()));
        written.set("times", times(holiday.times()));
      }
      case SpecialDay special -> {
        written.set("day", occasion(special.occasion()));
        written.set("wish", wish(special.wish()));
        written.put("start", text(special.start())).put("end", text(special.end()));
        flag(written, "eve", special.eve());
        flag(written, "overnight", special.overnight());
      }
      case Swap _ -> throw new IllegalArgumentException("A swap is no part of an answer");
    }
    return written;
  }

  private ObjectNode stage(BuildUp.Stage stage) {
    var written = json.createObjectNode();
    written.put("from", stage.from().toString()).put("kind", id(stage.kind()));
    cycle(written, stage.cycle());
    return written;
  }

  private void cycle(ObjectNode written, Cycle cycle) {
    written.put("nights", cycle.nights().letters()).put("anchor", cycle.anchor().toString());
    var change = written.putObject("change").put("usual", text(cycle.times().usual()));
    cycle.times().byDay().forEach((day, time) -> change.put(id(day), text(time)));
    list(written, "visits", cycle.visits().stream().map(this::visit).toList());
  }

  private ObjectNode visit(DayVisit visit) {
    return json.createObjectNode()
        .put("day", visit.day())
        .put("with", visit.home().name())
        .put("start", text(visit.start()))
        .put("end", text(visit.end()));
  }

  private ObjectNode share(Share share) {
    var written = json.createObjectNode();
    return switch (share) {
      case Share.Usual() -> written.put("kind", "usual");
      case Share.Halves(Home even) -> written.put("kind", "halves").put("evenYear", even.name());
      case Share.AlternateYears(Home even) -> written.put("kind", "alternate-years").put("evenYear", even.name());
      case Share.ByWeeks(int weeks, Home even) ->
          written.put("kind", "weeks").put("weeks", weeks).put("evenYear", even.name());
      case Share.EachYear(var by, var decided) -> {
        written.put("kind", "each-year");
        if (by != null) {
          written.put("by", text(by));
        }
        if (!decided.isEmpty()) {
          var years = written.putObject("decided");
          decided.forEach((year, turn) -> years.put("" + year, id(turn)));
        }
        yield written;
      }
      case Share.Extend() -> written.put("kind", "extend");
    };
  }

  private ObjectNode times(HolidayTimes times) {
    var written = json.createObjectNode()
        .put("start", id(times.start()))
        .put("end", id(times.end()))
        .put("morning", text(times.morning()))
        .put("evening", text(times.evening()))
        .put("change", text(times.change()));
    flag(written, "notOn25December", times.notOn25December());
    return written;
  }

  private ObjectNode occasion(Occasion occasion) {
    var written = json.createObjectNode();
    return switch (occasion) {
      case Occasion.Known(Feast feast) -> written.put("kind", "known").put("feast", feast.id());
      case Occasion.ChildsBirthday(ChildKey child, MonthDay day) ->
          written.put("kind", "child").put("child", child.value()).put("day", text(day));
      case Occasion.ParentsBirthday(Home parent, MonthDay day) ->
          written.put("kind", "parent").put("parent", parent.name()).put("day", text(day));
      case Occasion.Yearly(String name, MonthDay day) ->
          written.put("kind", "yearly").put("name", name).put("day", text(day));
      case Occasion.Once(String name, LocalDate day) ->
          written.put("kind", "once").put("name", name).put("day", day.toString());
    };
  }

  private ObjectNode wish(Wish wish) {
    var written = json.createObjectNode();
    return switch (wish) {
      case Wish.Usual() -> written.put("kind", "usual");
      case Wish.AlternateYears(Home even) -> written.put("kind", "alternate-years").put("evenYear", even.name());
      case Wish.With(Home home) -> written.put("kind", "with").put("home", home.name());
      case Wish.Split(Home even, LocalTime change) ->
          written.put("kind", "split").put("evenYear", even.name()).put("change", text(change));
      case Wish.Both() -> written.put("kind", "both");
      case Wish.Call() -> written.put("kind", "call");
      case Wish.Twice() -> written.put("kind", "twice");
      case Wish.None() -> written.put("kind", "none");
    };
  }

  private ObjectNode feastDate(FeastDate date) {
    return json.createObjectNode().put("feast", date.feast().id()).put("day", date.day().toString());
  }

  private ObjectNode school(SchoolDates school) {
    var written = scope(school.children());
    if (!school.school().isEmpty()) {
      written.put("school", school.school());
    }
    day(written, "from", school.from());
    day(written, "until", school.until());
    list(written, "holidays", school.holidays().stream().map(this::schoolHoliday).toList());
    if (!school.inset().isEmpty()) {
      var inset = written.putArray("inset");
      school.inset().forEach(day -> inset.add(day.toString()));
    }
    written.put("opens", text(school.opens())).put("closes", text(school.closes()));
    flag(written, "unchecked", school.unchecked());
    return written;
  }

  private ObjectNode schoolHoliday(SchoolDates.Holiday holiday) {
    return json.createObjectNode()
        .put("block", holiday.block().id())
        .put("lastDay", holiday.lastDay().toString())
        .put("back", holiday.back().toString());
  }

  private ObjectNode scope(Children children) {
    var written = json.createObjectNode();
    if (!children.all()) {
      var keys = written.putArray("for");
      children.keys().forEach(key -> keys.add(key.value()));
    }
    return written;
  }

  private static void list(ObjectNode written, String name, List<ObjectNode> things) {
    if (!things.isEmpty()) {
      written.putArray(name).addAll(things);
    }
  }

  private static void flag(ObjectNode written, String name, boolean flag) {
    if (flag) {
      written.put(name, true);
    }
  }

  private static void day(ObjectNode written, String name, @Nullable LocalDate day) {
    if (day != null) {
      written.put(name, day.toString());
    }
  }

  private static String text(LocalTime time) {
    return time.format(CLOCK);
  }

  private static String text(MonthDay day) {
    return day.format(DAY_OF_YEAR);
  }
}
