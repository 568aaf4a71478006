package org.planningtogether.schedule;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Desk;
import org.planningtogether.calendar.ChildKey;
import org.planningtogether.calendar.Difference;
import org.planningtogether.calendar.Home;
import org.planningtogether.calendar.Night;
import org.planningtogether.calendar.Window;
import org.planningtogether.ui.Link;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.Pagination;
import org.planningtogether.ui.Table;
import org.planningtogether.ui.Table.Cell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two calendars side by side: what is agreed and what one would like, or that and what the other parent suggests. */
@Controller
class CompareController {

  private static final int MOST_STRETCHES = 60;

  private final CalendarPages pages;
  private final Materials materials;
  private final Schedules schedules;
  private final Said said;

  CompareController(CalendarPages pages, Materials materials, Schedules schedules, Said said) {
    this.pages = pages;
    this.materials = materials;
    this.schedules = schedules;
    this.said = said;
  }

  /** One child's differences over a year. */
  public record ChildDifference(
      String name, Table counts, List<String> nights, MonthTable before, MonthTable after, Set<LocalDate> changed) {}

  /** The page. */
  public record ComparePage(
      List<Link> pairs, String before, String after, String window, List<ChildDifference> children, Pagination pagination) {}

  @GetMapping("/plan/p/{ref}/calendar/compare")
  ModelAndView show(
      Desk desk,
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String with,
      @RequestParam(required = false) @Nullable String from) {
    if (!desk.joined()) {
      throw new NotFoundException();
    }
    var theirs = "theirs".equals(with);
    var month = Look.of(desk, null, from, null, Basis.AGREED, pages.month()).from();
    var page = page(desk, theirs ? Basis.MINE : Basis.AGREED, theirs ? Basis.THEIRS : Basis.MINE, month, request.getContextPath());
    return new ModelAndView("schedule/compare").addObject("desk", desk).addObject("page", page);
  }

  private ComparePage page(Desk desk, Basis before, Basis after, YearMonth month, String root) {
    var material = materials.of(desk);
    var window = Window.yearFrom(month.atDay(1));
    var children = material.children().stream().map(child -> child(material, before, after, child, window, month)).toList();
    return new ComparePage(
        List.of(
            new Link(said.of("schedule.compare.agreed"), href(desk, "agreed", month), before == Basis.AGREED),
            new Link(said.of("schedule.compare.theirs", desk.othersName()), href(desk, "theirs", month), before == Basis.MINE)),
        name(before, desk), name(after, desk),
        said.of("schedule.counts.window", said.date(window.first()), said.date(window.last()), window.nights()),
        children,
        new Pagination(turn(desk, before, month.minusMonths(1), root), turn(desk, before, month.plusMonths(1), root)));
  }

  private ChildDifference child(
      Material material, Basis before, Basis after, ChildKey child, Window window, YearMonth month) {
    var desk = material.desk();
    var one = List.of(child);
    var difference = material.made(before).timetable(one, window).compare(material.made(after).timetable(one, window), child);
    var changed = new HashSet<>(difference.nights().stream().map(Difference.Changed::date).toList());
    return new ChildDifference(
        said.name(child, desk), counts(difference, desk, before, after), stretches(difference, desk),
        schedules.picture(material, before, one, window).month(month),
        schedules.picture(material, after, one, window).month(month), changed);
  }

  private Table counts(Difference difference, Desk desk, Basis before, Basis after) {
    var rows = new ArrayList<List<Cell>>();
    for (var home : Home.values()) {
      int more = difference.more(home);
      rows.add(List.of(
          new Cell(Said.who(home, desk.names())),
          new Cell(String.valueOf(difference.before().of(home).nights()), true),
          new Cell(String.valueOf(difference.after().of(home).nights()), true),
          new Cell(more > 0 ? "+" + more : String.valueOf(more), true)));
    }
    var head = List.of(new Cell(said.of("schedule.counts.nights")), new Cell(head(before, desk), true), new Cell(head(after, desk), true),
        new Cell(said.of("schedule.compare.difference"), true));
    return new Table(said.of("schedule.compare.counts"), "govuk-table__caption--s", true, head, rows);
  }

  /** Nights on end that differ in the same way. */
  private List<String> stretches(Difference difference, Desk desk) {
    var told = new ArrayList<String>();
    var nights = difference.nights();
    for (int first = 0; first < nights.size() && told.size() < MOST_STRETCHES; ) {
      int last = first;
      while (last + 1 < nights.size()
          && nights.get(last + 1).date().equals(nights.get(last).date().plusDays(1))
          && word(nights.get(last + 1).before(), desk).equals(word(nights.get(first).before(), desk))
          && word(nights.get(last + 1).after(), desk).equals(word(nights.get(first).after(), desk))) {
        last++;
      }
      var change = new Object[] {said.day(nights.get(first).date()), word(nights.get(first).before(), desk),
          word(nights.get(first).after(), desk), said.day(nights.get(last).date())};
      told.add(said.of(first == last ? "schedule.compare.night" : "schedule.compare.nights", change));
      first = last + 1;
    }
    return told;
  }

  private String word(Night night, Desk desk) {
    return switch (Picture.mark(night)) {
      case A -> desk.names().a();
      case B -> desk.names().b();
      case TIE -> said.of("schedule.tie");
      case OPEN, MIXED, OUTSIDE -> said.of("schedule.open");
    };
  }

  private String name(Basis basis, Desk desk) {
    return said.of("schedule.basis." + basis.id(), desk.othersName());
  }

  private String head(Basis basis, Desk desk) {
    return said.of("schedule.compare.head." + basis.id(), desk.othersName());
  }

  private static String href(Desk desk, String with, YearMonth month) {
    return "/plan/p/%s/calendar/compare?with=%s&from=%s".formatted(desk.ref(), with, month);
  }

  private Pagination.Turn turn(Desk desk, Basis before, YearMonth month, String root) {
    return new Pagination.Turn(root + href(desk, before == Basis.MINE ? "theirs" : "agreed", month), null, said.month(month));
  }
}
