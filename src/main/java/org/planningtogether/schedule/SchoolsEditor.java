package org.planningtogether.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.planningtogether.agreement.Scope;
import org.planningtogether.calendar.Block;
import org.planningtogether.calendar.ChildKey;
import org.planningtogether.calendar.Children;
import org.planningtogether.calendar.FlawedRule;
import org.planningtogether.calendar.Occasion;
import org.planningtogether.calendar.SchoolDates;
import org.planningtogether.calendar.Sheet;
import org.planningtogether.calendar.TypicalYear;
import org.planningtogether.outline.Field;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.Link;
import org.planningtogether.ui.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The dates of schools, by hand, one school year at a time, from a typical year to put right. */
@Component
class SchoolsEditor implements RuleEditor {

  private static final List<Block> HOLIDAYS = Arrays.stream(Block.values()).filter(Block::ofSchool).toList();
  private static final int INSET_DAYS = 6;

  private final Desktop desktop;
  private final RuleWords words;
  private final Said said;
  private final Clock clock;

  SchoolsEditor(Desktop desktop, RuleWords words, Said said, Clock clock) {
    this.desktop = desktop;
    this.words = words;
    this.said = said;
    this.clock = clock;
  }

  @Override
  public Field.Rule.Kind kind() {
    return Field.Rule.Kind.SCHOOL_DATES;
  }

  @Override
  public ModelAndView show(Subject subject, String step, MultiValueMap<String, String> query) {
    if (step.isEmpty()) {
      return overview(subject);
    }
    if (!step.equals("school")) {
      throw new NotFoundException();
    }
    var kept = kept(subject);
    int at = SpecialDaysEditor.index(query.getFirst("at"), kept.size());
    var year = Optional.ofNullable(query.getFirst("year")).filter(text -> text.matches("20\\d\\d")).map(Integer::valueOf);
    return form(subject, new Typing(at < 0 ? typical(subject, year.orElse(schoolYear())) : filled(kept.get(at), at), said));
  }

  @Override
  public ModelAndView send(Subject subject, String step, MultiValueMap<String, String> form) {
    var typing = new Typing(form, said);
    var schools = new ArrayList<>(kept(subject));
    int at = SpecialDaysEditor.index(typing.text("at"), schools.size());
    switch (step) {
      case "school" -> {
        var school = read(subject, typing);
        if (school.isEmpty()) {
          return Desktop.again(form(subject, typing), typing);
        }
        if (at >= 0) {
          schools.set(at, school.get());
        } else {
          schools.add(school.get());
        }
      }
      case "remove" -> {
        if (at >= 0) {
          schools.remove(at);
        }
      }
      default -> throw new NotFoundException();
    }
    if (schools.isEmpty()) {
      desktop.keepNone(subject);
    } else {
      desktop.keep(subject, new Sheet.Schools(schools));
    }
    return Desktop.to(subject.base());
  }

  private ModelAndView overview(Subject subject) {
    var schools = kept(subject);
    var people = subject.people(said);
    var items = IntStream.range(0, schools.size()).mapToObj(at -> {
      var school = schools.get(at);
      var title = said.of("schedule.schools.item", words.school(school), String.valueOf(school.from().getYear()),
          String.valueOf(school.until().getYear()));
      return new OverviewPage.Item(title, words.of(new Sheet.Schools(List.of(school)), people),
          subject.base() + "/school?at=" + at, subject.base() + "/remove", at);
    }).toList();
    var next = schools.stream().mapToInt(school -> school.from().getYear() + 1).max();
    return new ModelAndView("schedule/overview", "page", new OverviewPage(
        desktop.caption(subject), said.of("schedule.schools.heading"), List.of(said.of("schedule.schools.intro")), items,
        said.of("schedule.schools.nothing"), new Link(said.of("schedule.schools.add"), subject.base() + "/school"),
        next.isEmpty() ? null : new Link(said.of("schedule.schools.next", String.valueOf(next.getAsInt())), subject.base() + "/school?year=" + next.getAsInt()),
        items.isEmpty() ? null : subject.clauseAddress(), subject.sectionAddress()));
  }

  private ModelAndView form(Subject subject, Typing typing) {
    var parts = new ArrayList<Part>();
    parts.add(Part.hidden("at", typing.text("at")));
    parts.add(Part.hidden("year", typing.text("year")));
    parts.add(typing.linePart("school", said.of("schedule.school.name"), said.of("schedule.school.name.hint")));
    if (subject.topic().scope() instanceof Scope.All && subject.desk().children().size() > 1) {
      parts.add(Part.checkboxes(Choices.of("child", said.of("schedule.school.children"), subject.desk().children().stream()
          .map(child -> typing.choice("child", child.id().toString(), child.name())).toList())
          .hint(said.of("schedule.school.children.hint")).error(typing.error("child"))));
    }
    for (var block : HOLIDAYS) {
      parts.add(Part.heading(words.block(block)));
      parts.add(typing.dayPart(block.id() + "-last", said.of("schedule.school.last"), null));
      parts.add(typing.dayPart(block.id() + "-back", said.of("schedule.school.back"), null));
    }
    var inset = IntStream.rangeClosed(1, INSET_DAYS)
        .mapToObj(day -> typing.dayPart("inset-" + day, said.of("schedule.school.inset.day", day), null)).toList();
    var wrong = IntStream.rangeClosed(1, INSET_DAYS).anyMatch(day -> typing.isWrong("inset-" + day));
    parts.add(Part.more(said.of("schedule.school.inset"), wrong || !typing.text("inset-1-day").isEmpty(), inset));
    parts.add(Part.more(said.of("schedule.school.hours"), typing.isWrong("opens", "closes"), List.of(
        typing.clockPart("opens", said.of("schedule.school.opens"), null), typing.clockPart("closes", said.of("schedule.school.closes"), null))));
    parts.add(Part.checkboxes(Choices.of("checked", said.of("schedule.school.checked.legend"),
        List.of(typing.choice("checked", "yes", said.of("schedule.school.checked"))))));
    int year = year(typing);
    return desktop.form(subject, said.of("schedule.school.heading", String.valueOf(year), String.valueOf(year + 1)),
        List.of(said.of("schedule.school.intro")), parts, "school");
  }

  private Optional<SchoolDates> read(Subject subject, Typing typing) {
    int year = year(typing);
    var from = LocalDate.of(year, 9, 1);
    var until = LocalDate.of(year + 1, 8, 31);
    var name = typing.line("school", Occasion.LONGEST);
    var holidays = new ArrayList<SchoolDates.Holiday>();
    for (var block : HOLIDAYS) {
      holiday(block, from, typing).ifPresent(holidays::add);
    }
    holidays.sort(java.util.Comparator.comparing(SchoolDates.Holiday::lastDay));
    for (int i = 1; i < holidays.size(); i++) {
      if (holidays.get(i).lastDay().isBefore(holidays.get(i - 1).back())) {
        typing.fault(holidays.get(i).block().id() + "-last", holidays.get(i).block().id() + "-last-day", said.of("schedule.school.overlap"));
      }
    }
    var inset = IntStream.rangeClosed(1, INSET_DAYS).mapToObj(day -> typing.day("inset-" + day)).flatMap(Optional::stream).distinct().toList();
    var opens = typing.clock("opens", LocalTime.of(9, 0));
    var closes = typing.clock("closes", LocalTime.of(15, 15));
    if (!closes.isAfter(opens)) {
      typing.fault("closes", said.of("schedule.flaw.order"));
    }
    var children = children(subject, typing);
    if (!typing.isFine()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new SchoolDates(name, children, from, until, holidays, inset, opens, closes, !typing.has("checked", "yes")));
    } catch (FlawedRule flawed) {
      typing.fault("school", flawed);
      return Optional.empty();
    }
  }

  private Optional<SchoolDates.Holiday> holiday(Block block, LocalDate from, Typing typing) {
    var last = typing.day(block.id() + "-last");
    var back = typing.day(block.id() + "-back");
    var wrong = block.id() + "-back";
    if (last.isPresent() != back.isPresent() && !typing.isWrong(block.id() + "-last", wrong)) {
      var missing = last.isPresent() ? wrong : block.id() + "-last";
      typing.fault(missing, missing + "-day", said.of("schedule.school.both"));
    }
    if (last.isEmpty() || back.isEmpty()) {
      return Optional.empty();
    }
    if (last.get().isBefore(from) || last.get().isAfter(from.plusYears(1))) {
      typing.fault(block.id() + "-last", block.id() + "-last-year", said.of("schedule.school.year", String.valueOf(from.getYear()), String.valueOf(from.getYear() + 1)));
      return Optional.empty();
    }
    try {
      return Optional.of(new SchoolDates.Holiday(block, last.get(), back.get()));
    } catch (FlawedRule flawed) {
      typing.fault(wrong, wrong + "-day", said.of(
          back.get().isAfter(last.get()) ? "schedule.school.long" : "schedule.school.back.before"));
      return Optional.empty();
    }
  }

  private Children children(Subject subject, Typing typing) {
    var known = subject.desk().children().stream().map(child -> child.id().toString()).toList();
    var chosen = known.stream().filter(id -> typing.has("child", id)).toList();
    if (known.size() < 2 || !(subject.topic().scope() instanceof Scope.All)) {
      return Children.ALL;
    }
    if (chosen.isEmpty()) {
      typing.fault("child", said.of("schedule.school.children.missing"));
    }
    return chosen.size() == known.size() ? Children.ALL : Children.of(chosen.stream().map(ChildKey::new).toList());
  }

  private MultiValueMap<String, String> filled(SchoolDates school, int at) {
    var filled = new Typing.Filled().put("at", String.valueOf(at)).put("year", String.valueOf(school.from().getYear()))
        .put("school", school.school()).clock("opens", school.opens()).clock("closes", school.closes())
        .put("checked", school.unchecked() ? null : "yes");
    school.children().keys().forEach(child -> filled.put("child", child.value()));
    fill(filled, school.holidays());
    for (int day = 0; day < Math.min(INSET_DAYS, school.inset().size()); day++) {
      filled.day("inset-" + (day + 1), school.inset().get(day));
    }
    return filled.form();
  }

  private MultiValueMap<String, String> typical(Subject subject, int year) {
    var typical = TypicalYear.of(year, "", Children.ALL);
    var filled = new Typing.Filled().put("year", String.valueOf(year)).clock("opens", typical.opens()).clock("closes", typical.closes());
    subject.desk().children().forEach(child -> filled.put("child", child.id().toString()));
    kept(subject).stream().findFirst().ifPresent(school -> filled.put("school", school.school()));
    fill(filled, typical.holidays());
    return filled.form();
  }

  private static void fill(Typing.Filled filled, List<SchoolDates.Holiday> holidays) {
    holidays.forEach(holiday -> filled.day(holiday.block().id() + "-last", holiday.lastDay()).day(holiday.block().id() + "-back", holiday.back()));
  }

  private int year(Typing typing) {
    return typing.text("year").matches("20\\d\\d") ? Integer.parseInt(typing.text("year")) : schoolYear();
  }

  private int schoolYear() {
    var today = LocalDate.ofInstant(clock.instant(), CalendarPages.HERE);
    return today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1;
  }

  private static List<SchoolDates> kept(Subject subject) {
    return subject.sheet().map(sheet -> ((Sheet.Schools) sheet).schools()).orElse(List.of());
  }
}
