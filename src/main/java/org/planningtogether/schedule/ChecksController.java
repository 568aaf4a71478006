package org.planningtogether.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Scope;
import org.planningtogether.calendar.CheckSettings;
import org.planningtogether.calendar.ChildKey;
import org.planningtogether.calendar.Finding;
import org.planningtogether.calendar.Home;
import org.planningtogether.calendar.Timetable;
import org.planningtogether.calendar.Window;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Things that parents may want to look at in their calendar. Information: nothing here is wrong. */
@Controller
class ChecksController {

  private static final Pattern MOTHER = Pattern.compile("(?iu)mum(my|s)?|mam(mi|my|a)?|mom(my)?|mother|mama|ma|ammi|umi");
  private static final Pattern FATHER = Pattern.compile("(?iu)dad(dy|i|a)?|papa|pa|father|tad|baba|abbu|abu");
  private static final int MOST_SHOWN = 60;

  private final Materials materials;
  private final Dismissals dismissals;
  private final RuleWords words;
  private final Said said;
  private final Clock clock;

  ChecksController(Materials materials, Dismissals dismissals, RuleWords words, Said said, Clock clock) {
    this.materials = materials;
    this.dismissals = dismissals;
    this.words = words;
    this.said = said;
    this.clock = clock;
  }

  /** One of them. @param mark by which it is set aside */
  public record CheckItem(String text, String mark) {}

  /** The page. @param some whether any was set aside */
  public record ChecksPage(String basis, List<CheckItem> items, boolean some) {}

  @GetMapping("/plan/p/{ref}/calendar/checks")
  ModelAndView show(Desk desk) {
    var material = materials.of(desk);
    var dismissed = dismissals.marks(desk);
    var basis = desk.joined() && !material.made(Basis.AGREED).rules().rules().isEmpty() ? Basis.AGREED : Basis.MINE;
    var rules = material.made(basis).rules();
    var window = Window.yearFrom(LocalDate.ofInstant(clock.instant(), CalendarPages.HERE));
    var findings = rules.rules().isEmpty() ? List.<Finding>of()
        : Timetable.of(rules, material.children(), window).findings(settings(material));
    var items = findings.stream()
        .map(finding -> new CheckItem(text(finding, desk), dismissals.mark(desk.seat(), finding.toString())))
        .filter(item -> !dismissed.contains(item.mark()))
        .limit(MOST_SHOWN).toList();
    var page = new ChecksPage(said.of(basis.key(desk)), items, !dismissed.isEmpty());
    return new ModelAndView("schedule/checks").addObject("desk", desk).addObject("page", page);
  }

  @PostMapping("/plan/p/{ref}/calendar/checks")
  String dismiss(Desk desk, @RequestParam String check) {
    dismissals.dismiss(desk, check);
    return "redirect:/plan/p/%s/calendar/checks".formatted(desk.ref());
  }

  @PostMapping("/plan/p/{ref}/calendar/checks/all")
  String showAll(Desk desk) {
    dismissals.forget(desk);
    return "redirect:/plan/p/%s/calendar/checks".formatted(desk.ref());
  }

  private static CheckSettings settings(Material material) {
    var desk = material.desk();
    var usual = CheckSettings.USUAL;
    var born = new HashMap<ChildKey, java.time.YearMonth>();
    desk.children().forEach(child -> born.put(Schedules.key(child.id()), child.born()));
    return new CheckSettings(usual.weekends(), usual.gapUnder3(), usual.gapUnder5(), usual.gapUnder8(), usual.late(),
        born, homes(desk, MOTHER), homes(desk, FATHER), handoversAtHome(material));
  }

  /** Whose day Mothering Sunday is, as far as what the children call them says so. */
  private static Set<Home> homes(Desk desk, Pattern name) {
    var homes = EnumSet.noneOf(Home.class);
    Map.of(Home.A, desk.names().a(), Home.B, desk.names().b()).forEach((home, called) -> {
      if (name.matcher(called.strip()).matches()) {
        homes.add(home);
      }
    });
    return homes;
  }

  private static boolean handoversAtHome(Material material) {
    return material.clauses().stream()
        .filter(clause -> clause.topic().section().equals("handovers") && clause.topic().scope() instanceof Scope.All)
        .anyMatch(clause -> Basis.MINE.answer(clause).text("where").startsWith("home-"));
  }

  private String text(Finding finding, Desk desk) {
    return switch (finding) {
      case Finding.WeekendsRunning(var child, var home, var date, var last, int weekends) -> said.of(
          "schedule.check.weekends", said.name(child, desk), weekends, Said.who(home, desk.names()), said.date(date), said.date(last));
      case Finding.LongGap(var child, var home, var date, var last, int nights) -> said.of(
          "schedule.check.gap", said.name(child, desk), nights, Said.who(home, desk.names()), said.date(date), said.date(last));
      case Finding.BusyDay(var child, var date) -> said.of("schedule.check.busy", said.name(child, desk), said.day(date));
      case Finding.LateHandover(var child, var at) ->
          said.of("schedule.check.late", said.name(child, desk), said.day(at.toLocalDate()), said.time(at.toLocalTime()));
      case Finding.ParentsDay(var child, var feast, var parent, var date) -> said.of(
          "schedule.check.parents-day", words.feast(feast), said.date(date), said.name(child, desk), Said.who(parent, desk.names()));
      case Finding.BirthdayUndecided(var child, var date, var birthday) -> birthday == null
          ? said.of("schedule.check.birthday", said.name(child, desk))
          : said.of("schedule.check.birthday-on", said.name(child, desk), said.date(birthday));
      case Finding.HolidayWithoutRule(var child, var block, var date, var last) -> said.of(
          "schedule.check.holiday", words.block(block), said.date(date), said.date(last), said.name(child, desk));
      case Finding.NeverTogether(var children, _) -> said.of(
          "schedule.check.together", said.all(children.stream().map(key -> said.name(key, desk)).toList()));
      case Finding.InSchoolHours(var child, var at) -> said.of(
          "schedule.check.school-hours", said.name(child, desk), said.day(at.toLocalDate()), said.time(at.toLocalTime()));
      case Finding.FeastAcrossHandover(var child, var rule, var date, var at) -> said.of(
          "schedule.check.feast", words.occasion(rule.occasion(), new RuleWords.People(desk.names(), key -> said.name(key, desk))),
          said.name(child, desk), said.date(date), said.time(at.toLocalTime()));
    };
  }
}
