package org.planningtogether.schedule;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Topic;
import org.planningtogether.calendar.ChildKey;
import org.planningtogether.calendar.Tie;
import org.planningtogether.calendar.Timetable;
import org.planningtogether.calendar.Window;
import org.planningtogether.outline.Field.Rule.Kind;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.Link;
import org.planningtogether.ui.Pagination;
import org.springframework.stereotype.Component;

/** Makes pages of the calendar. */
@Component
class CalendarPages {

  static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final int MONTHS_TO_PICK = 36;
  private static final int NIGHTS_NAMED = 5;

  private final Materials materials;
  private final Schedules schedules;
  private final Topics topics;
  private final Said said;
  private final Clock clock;

  CalendarPages(Materials materials, Schedules schedules, Topics topics, Said said, Clock clock) {
    this.materials = materials;
    this.schedules = schedules;
    this.topics = topics;
    this.said = said;
    this.clock = clock;
  }

  /** What is asked for by an address; where it says nothing of the wording, what is agreed if there is any. */
  CalendarPage page(
      Desk desk, @Nullable String view, @Nullable String from, @Nullable String child, @Nullable String basis, String root) {
    var material = materials.of(desk);
    var agreed = desk.joined() && !material.made(Basis.AGREED).rules().rules().isEmpty();
    var chosen = desk.joined() ? Basis.of(basis, agreed ? Basis.AGREED : Basis.MINE) : Basis.MINE;
    var look = Look.of(desk, view, from, child, chosen == Basis.THEIRS ? Basis.AGREED : chosen, month());
    return page(material, look, root);
  }

  private CalendarPage page(Material material, Look look, String root) {
    var desk = material.desk();
    var window = new Window(look.from().atDay(1), look.from().plusMonths(look.view().months() - 1L).atEndOfMonth());
    var children = material.children().stream()
        .filter(key -> look.child() == null || key.value().equals(look.child())).toList();
    var made = material.made(look.basis());
    var picture = schedules.picture(material, look.basis(), children, window);
    var months = Stream.iterate(look.from(), month -> month.plusMonths(1)).limit(look.view().months()).toList();
    var list = look.view() == Look.View.LIST;
    var tables = list ? List.<MonthTable>of() : months.stream().map(picture::month).toList();
    var empty = made.rules().rules().isEmpty();
    return new CalendarPage(
        desk.ref(),
        look.view().id(),
        heading(look),
        said.of(look.basis().key(desk)),
        desk.joined() && look.basis() == Basis.MINE,
        Arrays.stream(Look.View.values())
            .map(view -> new Link(said.of("schedule.view." + view.id()), look.with(view).href(), view == look.view())).toList(),
        pickers(desk, look),
        list ? months.stream().map(month -> new CalendarPage.Listed(said.month(month), picture.list(month))).toList() : List.of(),
        tables,
        look.view() == Look.View.YEAR,
        legend(desk, tables),
        ties(material, made.timetable(children, window), made, children),
        pagination(look, root),
        empty,
        empty && look.basis() == Basis.AGREED ? look.on(Basis.MINE).href() : null,
        empty ? begin(desk) : null);
  }

  private String heading(Look look) {
    return look.view() == Look.View.YEAR
        ? "%s – %s".formatted(said.month(look.from()), said.month(look.from().plusMonths(11)))
        : said.month(look.from());
  }

  /** Where the usual weeks are made, or null when the outline does not ask for them. */
  private @Nullable String begin(Desk desk) {
    return topics.question(Kind.PATTERN)
        .map(question -> "/plan/p/%s/calendar/rule/%s/%s/all".formatted(desk.ref(), question.section(), question.id()))
        .orElse(null);
  }

  private List<CalendarPage.Picker> pickers(Desk desk, Look look) {
    var pickers = new ArrayList<CalendarPage.Picker>();
    if (desk.children().size() > 1) {
      var children = new ArrayList<Choice>();
      children.add(new Choice("", said.of("schedule.pick.child.all"), look.child() == null));
      desk.children().forEach(child ->
          children.add(new Choice(child.id().toString(), child.name(), child.id().toString().equals(look.child()))));
      pickers.add(new CalendarPage.Picker(Field.of("child", said.of("schedule.pick.child")), children));
    }
    if (desk.joined()) {
      var bases = Stream.of(Basis.AGREED, Basis.MINE)
          .map(basis -> new Choice(basis.id(), said.of("schedule.basis." + basis.id()), basis == look.basis())).toList();
      pickers.add(new CalendarPage.Picker(Field.of("text", said.of("schedule.pick.basis")), bases));
    }
    var first = look.from().isBefore(month()) ? look.from() : month();
    var months = Stream.concat(Stream.of(look.from()), Stream.iterate(first, month -> month.plusMonths(1)).limit(MONTHS_TO_PICK))
        .distinct().sorted()
        .map(month -> new Choice(month.toString(), said.month(month), month.equals(look.from()))).toList();
    pickers.add(new CalendarPage.Picker(Field.of("from", said.of("schedule.pick.month")), months));
    return pickers;
  }

  private List<CalendarPage.Sign> legend(Desk desk, List<MonthTable> tables) {
    var seen = EnumSet.noneOf(Mark.class);
    tables.forEach(table -> table.weeks().forEach(week -> week.days().forEach(day -> seen.add(day.mark()))));
    seen.remove(Mark.OUTSIDE);
    return seen.stream().map(mark -> new CalendarPage.Sign(mark, switch (mark) {
      case A -> desk.names().a();
      case B -> desk.names().b();
      case MIXED -> said.of("schedule.legend.mixed");
      case OPEN -> said.of("schedule.open");
      case TIE -> said.of("schedule.tie");
      case OUTSIDE -> "";
    })).toList();
  }

  private List<CalendarPage.TieItem> ties(
      Material material, Timetable timetable, Material.Made made, List<ChildKey> children) {
    return children.stream().flatMap(child -> timetable.ties(child).stream()).map(tie -> tie(material, made, tie)).toList();
  }

  private CalendarPage.TieItem tie(Material material, Material.Made made, Tie tie) {
    var named = new ArrayList<>(tie.nights().stream().limit(NIGHTS_NAMED).map(said::brief).toList());
    if (tie.nights().size() > NIGHTS_NAMED) {
      named.add(said.of("schedule.ties.more", tie.nights().size() - NIGHTS_NAMED));
    }
    var places = new LinkedHashSet<>(
        tie.rules().stream().map(made.origins()::get).filter(Objects::nonNull).toList());
    return new CalendarPage.TieItem(
        "%s: %s".formatted(said.name(tie.child(), material.desk()), String.join(", ", named)),
        places.stream().map(topic -> clause(material.desk(), topic)).toList());
  }

  Link clause(Desk desk, Topic topic) {
    var asked = topics.question(topic.section(), topic.question())
        .map(question -> desk.names(topic.scope()).in(question.ask().text(), said.of("schedule.children.all")))
        .orElse(topic.question());
    return new Link(asked, "/plan/p/%s/q/%s/%s/%s/clause"
        .formatted(desk.ref(), topic.section(), topic.question(), topic.scope().code()));
  }

  private Pagination pagination(Look look, String root) {
    int step = look.view().months();
    return new Pagination(turn(look.at(look.from().minusMonths(step)), root), turn(look.at(look.from().plusMonths(step)), root));
  }

  private Pagination.@Nullable Turn turn(Look look, String root) {
    return look.isWithin() ? new Pagination.Turn(root + look.href(), null, heading(look)) : null;
  }

  YearMonth month() {
    return YearMonth.from(clock.instant().atZone(HERE));
  }
}
