package org.planningtogether.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Desk;
import org.planningtogether.calendar.Counts;
import org.planningtogether.calendar.FlawedRule;
import org.planningtogether.calendar.Home;
import org.planningtogether.calendar.Timetable;
import org.planningtogether.calendar.Window;
import org.planningtogether.ui.Table;
import org.planningtogether.ui.Table.Cell;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Counts nights over days that a parent picks. A count, not a score. */
@Controller
class CountsController {

  private final Materials materials;
  private final Said said;
  private final Clock clock;

  CountsController(Materials materials, Said said, Clock clock) {
    this.materials = materials;
    this.said = said;
    this.clock = clock;
  }

  /** One child's tables. */
  public record ChildCounts(String name, List<Table> tables) {}

  /** The page. @param basis from which wording, in words */
  public record CountsPage(List<Part> pick, String basis, @Nullable String window, List<ChildCounts> children, String text) {}

  @GetMapping("/plan/p/{ref}/calendar/counts")
  ModelAndView show(Desk desk, @RequestParam MultiValueMap<String, String> query) {
    var today = LocalDate.ofInstant(clock.instant(), CalendarPages.HERE);
    var asked = query.containsKey("from-day");
    var typing = new Typing(asked ? query
        : new Typing.Filled().day("from", today).day("to", today.plusYears(1).minusDays(1)).put("text", query.getFirst("text")).form(), said);
    var window = window(typing);
    var material = materials.of(desk);
    var basis = desk.joined() ? Basis.of(typing.text("text"), Basis.AGREED) : Basis.MINE;
    var page = new ModelAndView("schedule/counts").addObject("desk", desk).addObject("page", page(material, basis, typing, window));
    return typing.isFine() ? page : Desktop.again(page, typing);
  }

  private @Nullable Window window(Typing typing) {
    var from = typing.day("from", said.of("schedule.counts.missing"));
    var to = typing.day("to", said.of("schedule.counts.missing"));
    if (from.isEmpty() || to.isEmpty()) {
      return null;
    }
    try {
      return new Window(from.get(), to.get());
    } catch (FlawedRule flawed) {
      typing.fault("to", "to-day", said.of(to.get().isBefore(from.get()) ? "schedule.flaw.order" : "schedule.counts.long"));
      return null;
    }
  }

  private CountsPage page(Material material, Basis basis, Typing typing, @Nullable Window window) {
    var pick = new ArrayList<Part>();
    pick.add(typing.dayPart("from", said.of("schedule.counts.from"), null));
    pick.add(typing.dayPart("to", said.of("schedule.counts.to"), said.of("schedule.counts.to.hint")));
    if (material.desk().joined()) {
      pick.add(Part.select(org.planningtogether.ui.Field.of("text", said.of("schedule.pick.basis")), List.of(
          typing.choice("text", "agreed", said.of("schedule.basis.agreed")), typing.choice("text", "mine", said.of("schedule.basis.mine")))));
    }
    var shown = window == null ? List.<ChildCounts>of() : children(material, basis, window);
    var words = window == null ? null : said.of("schedule.counts.window", said.date(window.first()), said.date(window.last()), window.nights());
    return new CountsPage(pick, said.of(basis.key(material.desk())), words, shown, basis.id());
  }

  private List<ChildCounts> children(Material material, Basis basis, Window window) {
    var rules = material.made(basis).rules();
    var whole = Timetable.of(rules, material.children(), window);
    var term = Timetable.of(rules.termTimeOnly(), material.children(), window);
    return material.children().stream().map(child -> new ChildCounts(said.name(child, material.desk()), List.of(
        table(said.of("schedule.counts.whole"), material.desk(), whole.counts(child)),
        table(said.of("schedule.counts.term"), material.desk(), term.counts(child))))).toList();
  }

  private Table table(String caption, Desk desk, Counts counts) {
    var rows = new ArrayList<List<Cell>>();
    rows.add(row("schedule.counts.nights", counts, Counts.Part::nights));
    rows.add(List.of(new Cell(said.of("schedule.counts.percent")), percent(counts, Home.A), percent(counts, Home.B)));
    rows.add(row("schedule.counts.weekend-nights", counts, Counts.Part::weekendNights));
    rows.add(row("schedule.counts.weekends", counts, Counts.Part::weekends));
    rows.add(row("schedule.counts.school-nights", counts, Counts.Part::schoolNights));
    rows.add(row("schedule.counts.holiday-nights", counts, Counts.Part::holidayNights));
    if (counts.notDecided() > 0) {
      rows.add(List.of(new Cell(said.of("schedule.open")), new Cell(String.valueOf(counts.notDecided()), true), new Cell("", true)));
    }
    var head = List.of(new Cell(said.of("schedule.counts.what")), new Cell(desk.names().a(), true), new Cell(desk.names().b(), true));
    return new Table(caption, "govuk-table__caption--s", true, head, rows);
  }

  private List<Cell> row(String key, Counts counts, Function<Counts.Part, Integer> figure) {
    return List.of(new Cell(said.of(key)), new Cell(String.valueOf(figure.apply(counts.of(Home.A))), true),
        new Cell(String.valueOf(figure.apply(counts.of(Home.B))), true));
  }

  private static Cell percent(Counts counts, Home home) {
    return new Cell("%.1f%%".formatted(counts.percent(home)), true);
  }
}
