package org.planningtogether.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.planningtogether.calendar.BuildUp;
import org.planningtogether.calendar.ChangeTimes;
import org.planningtogether.calendar.Children;
import org.planningtogether.calendar.Cycle;
import org.planningtogether.calendar.DayVisit;
import org.planningtogether.calendar.FlawedRule;
import org.planningtogether.calendar.Home;
import org.planningtogether.calendar.NamedPattern;
import org.planningtogether.calendar.Nights;
import org.planningtogether.calendar.Sheet;
import org.planningtogether.outline.Field;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.Link;
import org.planningtogether.ui.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Time that grows step by step: a list of steps, and a page for each. */
@Component
class StagesEditor implements RuleEditor {

  private final Desktop desktop;
  private final RuleWords words;
  private final Said said;

  StagesEditor(Desktop desktop, RuleWords words, Said said) {
    this.desktop = desktop;
    this.words = words;
    this.said = said;
  }

  @Override
  public Field.Rule.Kind kind() {
    return Field.Rule.Kind.STAGES;
  }

  @Override
  public ModelAndView show(Subject subject, String step, MultiValueMap<String, String> query) {
    if (step.isEmpty()) {
      return overview(subject);
    }
    if (!step.equals("stage")) {
      throw new NotFoundException();
    }
    var stages = kept(subject);
    int at = SpecialDaysEditor.index(query.getFirst("at"), stages.size());
    var filled = at < 0 ? new Typing.Filled().clock("usual", LocalTime.of(17, 0)) : filled(stages.get(at), at);
    return form(subject, new Typing(filled.form(), said));
  }

  @Override
  public ModelAndView send(Subject subject, String step, MultiValueMap<String, String> form) {
    var typing = new Typing(form, said);
    var stages = new ArrayList<>(kept(subject));
    int at = SpecialDaysEditor.index(typing.text("at"), stages.size());
    if (at >= 0) {
      stages.remove(at);
    }
    switch (step) {
      case "stage" -> {
        if (read(typing).map(stage -> keep(subject, stages, stage, typing)).isEmpty() || !typing.isFine()) {
          return Desktop.again(form(subject, typing), typing);
        }
      }
      case "remove" -> {
        if (stages.isEmpty()) {
          desktop.keepNone(subject);
        } else {
          desktop.keep(subject, sheet(stages));
        }
      }
      default -> throw new NotFoundException();
    }
    return Desktop.to(subject.base());
  }

  private boolean keep(Subject subject, List<BuildUp.Stage> stages, BuildUp.Stage stage, Typing typing) {
    stages.add(stage);
    try {
      desktop.keep(subject, sheet(stages));
      return true;
    } catch (FlawedRule flawed) {
      typing.fault("from", "from-day", said.of("schedule.flaw." + RuleWords.id(flawed.flaw())));
      return false;
    }
  }

  private static Sheet.Stages sheet(List<BuildUp.Stage> stages) {
    return new Sheet.Stages(List.of(new BuildUp(Children.ALL, 0, stages, null)));
  }

  private ModelAndView overview(Subject subject) {
    var stages = kept(subject);
    var items = IntStream.range(0, stages.size()).mapToObj(at -> new OverviewPage.Item(
        said.of("schedule.stages.item", at + 1), List.of(words.stage(stages.get(at), subject.people(said))),
        subject.base() + "/stage?at=" + at, subject.base() + "/remove", at)).toList();
    return new ModelAndView("schedule/overview", "page", new OverviewPage(
        desktop.caption(subject), said.of("schedule.stages.heading"), List.of(said.of("schedule.stages.intro")), items,
        said.of("schedule.stages.nothing"), new Link(said.of("schedule.stages.add"), subject.base() + "/stage"), null,
        items.isEmpty() ? null : subject.clauseAddress(), subject.sectionAddress()));
  }

  private ModelAndView form(Subject subject, Typing typing) {
    var names = subject.desk().names();
    var parts = new ArrayList<Part>();
    parts.add(Part.hidden("at", typing.text("at")));
    parts.add(typing.dayPart("from", said.of("schedule.stage.from"), null));
    parts.add(typing.radiosPart("kind", said.of("schedule.stage.kind"), null, Arrays.stream(BuildUp.Kind.values())
        .map(kind -> typing.choice("kind", RuleWords.id(kind), said.of("schedule.stage." + RuleWords.id(kind)))).toList()));
    parts.add(typing.radiosPart("home", said.of("schedule.stage.home"), said.of("schedule.stage.home.hint"),
        List.of(typing.choice("home", "A", names.a()), typing.choice("home", "B", names.b()))));
    parts.add(Part.heading(said.of("schedule.stage.visits")));
    parts.add(Part.checkboxes(Choices.of("day", said.of("schedule.stage.days"), Arrays.stream(DayOfWeek.values())
        .map(day -> typing.choice("day", String.valueOf(day.getValue() - 1), said.weekday(day))).toList()).error(typing.error("day"))));
    parts.add(typing.clockPart("start", said.of("schedule.from-time"), null));
    parts.add(typing.clockPart("end", said.of("schedule.to-time"), said.of("schedule.time.hint")));
    parts.add(Part.heading(said.of("schedule.stage.nights")));
    parts.add(Part.select(org.planningtogether.ui.Field.of("pattern", said.of("schedule.stage.pattern")).error(typing.error("pattern")),
        Arrays.stream(NamedPattern.values()).filter(pattern -> pattern.visits().isEmpty())
            .map(pattern -> typing.choice("pattern", pattern.id(), words.name(pattern))).toList()));
    parts.add(typing.clockPart("usual", said.of("schedule.pattern.time"), null));
    return desktop.form(subject, said.of("schedule.stages.add"), List.of(), parts, "stage");
  }

  private Optional<BuildUp.Stage> read(Typing typing) {
    var from = typing.day("from", said.of("schedule.stage.from.missing"));
    var kind = Arrays.stream(BuildUp.Kind.values()).filter(one -> RuleWords.id(one).equals(typing.text("kind"))).findFirst();
    if (kind.isEmpty()) {
      typing.fault("kind", said.of("schedule.stage.kind.missing"));
    }
    var home = typing.text("home");
    if (!home.equals("A") && !home.equals("B")) {
      typing.fault("home", said.of("schedule.stage.home.missing"));
    }
    if (!typing.isFine()) {
      return Optional.empty();
    }
    var cycle = kind.get() == BuildUp.Kind.OVERNIGHT
        ? overnight(from.get(), Home.valueOf(home), typing) : visits(from.get(), Home.valueOf(home), typing);
    return cycle.filter(_ -> typing.isFine()).map(found -> new BuildUp.Stage(from.get(), kind.get(), found));
  }

  private Optional<Cycle> overnight(LocalDate from, Home home, Typing typing) {
    var pattern = PatternEditor.pattern(typing.text("pattern"));
    if (pattern.isEmpty()) {
      typing.fault("pattern", said.of("schedule.pattern.choose"));
    }
    var usual = typing.clock("usual", LocalTime.of(17, 0));
    return pattern.map(found -> new Cycle(
        home == Home.B ? found.nights() : found.nights().mirrored(), monday(from), new ChangeTimes(usual, java.util.Map.of()), List.of()));
  }

  private Optional<Cycle> visits(LocalDate from, Home home, Typing typing) {
    var days = typing.all("day").stream().filter(day -> day.matches("[0-6]")).map(Integer::valueOf).distinct().toList();
    var start = typing.clock("start");
    var end = typing.clock("end");
    if (days.isEmpty()) {
      typing.fault("day", said.of("schedule.stage.days.missing"));
    }
    if (start.isEmpty()) {
      typing.fault("start", said.of("schedule.stage.time.missing"));
    }
    if (end.isEmpty()) {
      typing.fault("end", said.of("schedule.stage.time.missing"));
    }
    if (start.isPresent() && end.isPresent() && !end.get().isAfter(start.get())) {
      typing.fault("end", said.of("schedule.flaw.order"));
    }
    if (!typing.isFine()) {
      return Optional.empty();
    }
    var visits = days.stream().map(day -> new DayVisit(day, home, start.get(), end.get())).toList();
    return Optional.of(new Cycle(new Nights("-------"), monday(from), ChangeTimes.USUAL, visits));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Typing.Filled filled(BuildUp.Stage stage, int at) {
    var filled = new Typing.Filled().put("at", String.valueOf(at)).day("from", stage.from()).put("kind", RuleWords.id(stage.kind()))
        .clock("usual", stage.cycle().times().usual());
    stage.cycle().visits().forEach(visit -> filled.put("day", String.valueOf(visit.day())));
    stage.cycle().visits().stream().findFirst().ifPresent(visit ->
        filled.put("home", visit.home().name()).clock("start", visit.start()).clock("end", visit.end()));
    RuleWords.named(stage.cycle()).ifPresent(pattern -> filled.put("pattern", pattern.id())
        .put("home", stage.cycle().nights().equals(pattern.nights()) ? "B" : "A"));
    return filled;
  }

  private static List<BuildUp.Stage> kept(Subject subject) {
    return subject.sheet().map(sheet -> ((Sheet.Stages) sheet).rules().getFirst().stages()).orElse(List.of());
  }
}
