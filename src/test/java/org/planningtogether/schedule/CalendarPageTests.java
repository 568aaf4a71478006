package org.planningtogether.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningtogether.agreement.Mode;
import org.planningtogether.agreement.Scope;
import org.planningtogether.agreement.Topic;
import org.planningtogether.schedule.AtTheDesk.Parent;
import org.planningtogether.support.Browser;
import org.planningtogether.support.StatementCount;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ScheduleApplication.Started
@Import(AtTheDesk.class)
class CalendarPageTests {

  private static final String PATTERN = "/rule/living/pattern/all";
  private static final String HOLIDAYS = "/rule/holidays/blocks/all";
  private static final String DAYS = "/rule/special-days/days/all";
  private static final String SCHOOLS = "/rule/holidays/school-dates/all";
  private static final String STAGES = "/rule/living/stages/all";

  @LocalServerPort private int port;
  @Autowired private AtTheDesk desks;
  @Autowired private StatementCount statements;
  @Autowired private TestClock clock;

  @Test
  void an_empty_calendar_leads_to_the_usual_weeks() {
    var parent = desks.begin(port, Mode.SOLO);

    var page = parent.page("");

    assertThat(page.title()).isEqualTo("Calendar");
    assertThat(page.select("main .govuk-inset-text a").attr("href")).isEqualTo(parent.at(PATTERN));
    assertThat(page.select(".cal-month td.cal--open").first().text()).contains("Not decided");
  }

  @Test
  void a_pattern_is_chosen_and_told_when_and_with_whom_it_begins() {
    var parent = desks.begin(port, Mode.SOLO);

    assertThat(parent.page(PATTERN).select("input[type=radio]")).hasSize(12);
    var chosen = parent.post(PATTERN, "pattern", "alternating-weeks", "weeks", "2");
    assertThat(chosen.location()).isEqualTo(parent.at(PATTERN + "/details?pattern=alternating-weeks"));
    var kept = weeks(parent);

    assertThat(kept.status()).isEqualTo(303);
    assertThat(kept.location()).endsWith("/q/living/pattern/all/clause");
    var month = parent.page("?from=2027-01&view=month").select(".cal-month td:not(.cal--outside)");
    assertThat(month.get(3).text()).contains("4").contains("Mum");
    assertThat(month.select("td:contains(Dad)")).isNotEmpty();
    assertThat(parent.page(PATTERN + "/details?pattern=alternating-weeks").select("#usual").val()).isEqualTo("5:30pm");
  }

  @Test
  void what_cannot_be_a_pattern_comes_back_as_it_was_typed() {
    var parent = desks.begin(port, Mode.SOLO);

    assertThat(parent.post(PATTERN, "pattern", "none").status()).isEqualTo(422);
    var february = details(parent, "29", "2", "2027", "5pm");
    assertThat(february.status()).isEqualTo(422);
    assertThat(february.page().select(".govuk-error-summary a").text()).contains("date that exists");
    assertThat(february.page().select("#anchor-day").val()).isEqualTo("29");
    assertThat(details(parent, "4", "1", "1066", "5pm").status()).isEqualTo(422);
    assertThat(details(parent, "4", "1", "2027", "teatime").status()).isEqualTo(422);
    assertThat(parent.post(PATTERN + "/grid", "weeks", "1", "anchor-day", "4", "anchor-month", "1", "anchor-year", "2027").status())
        .isEqualTo(422);
    assertThat(parent.post(PATTERN + "/details", "pattern", "2-2-3", "who", "as-it-is", "anchor-day", "5", "anchor-month", "1",
        "anchor-year", "2027").page().select(".govuk-error-summary").text()).contains("Monday");
    assertThat(parent.post(PATTERN + "/details", "pattern", "alternating-weeks", "who", "as-it-is", "anchor-day", "4",
        "anchor-month", "1", "anchor-year", "2027", "from-day", "5", "from-month", "1", "from-year", "2027", "until-day", "4",
        "until-month", "1", "until-year", "2027").page().select(".govuk-error-summary").text()).contains("must come after");
  }

  @Test
  void a_grid_of_ones_own_is_kept_night_by_night() {
    var parent = desks.begin(port, Mode.SOLO);

    var kept = parent.post(PATTERN + "/grid", "weeks", "1", "night-0", "A", "night-1", "B", "night-2", "B", "anchor-day", "4",
        "anchor-month", "1", "anchor-year", "2027", "usual", "9am");

    assertThat(kept.status()).isEqualTo(303);
    var page = parent.page(PATTERN + "/grid?weeks=1");
    assertThat(page.select("#night-1 option[selected]").val()).isEqualTo("B");
    assertThat(page.select("#night-6 option[selected]").val()).isEqualTo("-");
  }

  @Test
  void a_holiday_is_shared_and_told_with_its_next_time() {
    var parent = desks.begin(port, Mode.SOLO);

    assertThat(parent.post(HOLIDAYS + "/christmas", "share", "halves").status()).isEqualTo(422);
    assertThat(parent.post(HOLIDAYS + "/christmas", "share", "alternate", "even", "B").status()).isEqualTo(303);

    assertThat(parent.page(HOLIDAYS).select(".cal-item:contains(Christmas)").text()).contains("Even years: with Dad", "Odd years: with Mum", "Christmas 20");
    assertThat(parent.get(HOLIDAYS + "/nothing").status()).isEqualTo(404);
  }

  @Test
  void special_days_are_added_changed_and_taken_out() {
    var parent = desks.begin(port, Mode.SOLO);

    assertThat(parent.post(DAYS + "/add", "what", "eid-al-fitr").location()).endsWith("/day?what=eid-al-fitr");
    assertThat(parent.page(DAYS + "/day?what=eid-al-fitr").select("#feast-2027-day").val()).isEqualTo("9");
    assertThat(parent.post(DAYS + "/day", "what", "eid-al-fitr", "wish", "with").status()).isEqualTo(422);
    assertThat(parent.post(DAYS + "/day", "what", "eid-al-fitr", "wish", "with", "whose", "A", "start", "9am", "end", "6pm",
        "feast-2027-day", "10", "feast-2027-month", "3", "feast-2027-year", "2027").status()).isEqualTo(303);
    var child = parent.desk().children().getFirst().id();
    parent.post(DAYS + "/day", "what", "child-" + child, "wish", "both", "date-day", "29", "date-month", "2");

    assertThat(parent.page(DAYS).select(".cal-item")).hasSize(2);
    assertThat(parent.page("?view=list&from=2027-03").text()).contains("Eid al-Fitr", "Mia’s birthday");
    assertThat(parent.post(DAYS + "/day", "what", "yearly", "wish", "both", "name", "Sports day", "date-day", "31", "date-month", "6").status())
        .isEqualTo(422);
    parent.post(DAYS + "/remove", "at", "0");
    parent.post(DAYS + "/remove", "at", "0");
    assertThat(parent.page(DAYS).select(".cal-item")).isEmpty();
  }

  @Test
  void school_dates_start_from_a_typical_year_and_are_checked() {
    var parent = desks.begin(port, Mode.SOLO);
    var page = parent.page(SCHOOLS + "/school?year=2026");
    assertThat(page.select("#christmas-last-day").val()).isEqualTo("18");
    var fields = page.select("main form input[name]").stream()
        .filter(input -> !input.attr("type").equals("checkbox") || input.hasAttr("checked"))
        .flatMap(input -> Stream.of(input.attr("name"), input.val())).toList();

    assertThat(parent.post(SCHOOLS + "/school", fields.toArray(String[]::new)).status()).isEqualTo(303);

    assertThat(parent.page(SCHOOLS).select(".cal-item").text()).contains("Friday 18 December 2026", "Check these dates with the school");
    assertThat(parent.page("?from=2026-12").text()).contains("Christmas: no school until 3 January 2027");
    var wrong = new ArrayList<>(fields);
    wrong.set(wrong.indexOf("christmas-back-year") + 1, "2026");
    assertThat(parent.post(SCHOOLS + "/school", wrong.toArray(String[]::new)).status()).isEqualTo(422);
  }

  @Test
  void steps_are_added_one_after_the_other() {
    var parent = desks.begin(port, Mode.SOLO);

    assertThat(parent.post(STAGES + "/stage", "kind", "day", "home", "B").status()).isEqualTo(422);
    assertThat(parent.post(STAGES + "/stage", "from-day", "1", "from-month", "3", "from-year", "2027", "kind", "supervised", "home",
        "B", "day", "5", "start", "10am", "end", "12pm").status()).isEqualTo(303);
    assertThat(parent.post(STAGES + "/stage", "from-day", "1", "from-month", "6", "from-year", "2027", "kind", "overnight", "home",
        "B", "pattern", "weekend", "usual", "5pm").status()).isEqualTo(303);
    var twice = parent.post(STAGES + "/stage", "from-day", "1", "from-month", "6", "from-year", "2027", "kind", "overnight", "home",
        "B", "pattern", "weekend", "usual", "5pm");

    assertThat(twice.status()).isEqualTo(422);
    assertThat(parent.page(STAGES).select(".cal-item")).hasSize(2);
    assertThat(parent.page("?view=list&from=2027-03").text()).contains("10am to 12 noon", "with Dad");
  }

  @Test
  void each_view_says_the_same_in_words() {
    var parent = desks.begin(port, Mode.SOLO);
    weeks(parent);

    assertThat(parent.page("?view=year&from=2027-01").select("table.cal-small")).hasSize(12);
    assertThat(parent.page("?view=list&from=2027-01").text()).contains("5:30pm: all the children from Mum to Dad.", "With Dad for 7 nights.");
    assertThat(parent.get("?view=x&from=2027-99&child=1&text=y").status()).isEqualTo(200);
  }

  @Test
  void the_other_parent_sees_neither_drafts_nor_what_is_not_delivered() {
    var two = desks.both(port);
    weeks(two.a());

    assertThat(two.a().page("?text=mine&from=2027-01").select(".cal--a")).isNotEmpty();
    assertThat(two.a().page("?text=agreed&from=2027-01").select("td.cal--a")).isEmpty();
    assertThat(two.b().page("?text=mine&from=2027-01").select("td.cal--a")).isEmpty();
    suggest(two.a());
    assertThat(two.b().page("/compare?with=theirs&from=2027-01").text()).contains("No night is different");
    clock.advance(Duration.ofMinutes(10));

    assertThat(two.b().page("/compare?with=theirs&from=2027-01").select(".cal-differs")).isNotEmpty();
    assertThat(two.b().get("").status()).isEqualTo(200);
    assertThat(two.b().browser().get(two.b().launch() + "/plan/p/" + two.a().desk().ref() + "/calendar").status()).isEqualTo(404);
  }

  @Test
  void nights_are_counted_over_any_days_and_the_page_says_that_it_is_no_score() {
    var parent = desks.begin(port, Mode.SOLO);
    weeks(parent);

    var page = parent.page("/counts?from-day=4&from-month=1&from-year=2027&to-day=17&to-month=1&to-year=2027");

    assertThat(page.select("main").text()).contains("This is a count, not a score.", "50.0%");
    assertThat(page.select("tr:contains(Nights)").first().text()).isEqualTo("Nights 7 7");
    assertThat(parent.get("/counts?from-day=4&from-month=1&from-year=2027&to-day=3&to-month=1&to-year=2027").status()).isEqualTo(422);
    assertThat(parent.get("/counts?from-day=4&from-month=1&from-year=2027&to-day=3&to-month=1&to-year=2047").status()).isEqualTo(422);
  }

  @Test
  void what_is_worth_a_look_can_be_set_aside() {
    var parent = desks.begin(port, Mode.SOLO);
    parent.post(PATTERN + "/details", "pattern", "every-weekend", "who", "as-it-is", "anchor-day", "4", "anchor-month", "1",
        "anchor-year", "2027", "usual", "5pm");
    var before = parent.page("/checks").select(".cal-item");
    assertThat(before).isNotEmpty();

    parent.post("/checks", "check", before.select("input[name=check]").first().val());
    assertThat(parent.page("/checks").select(".cal-item")).hasSize(before.size() - 1);

    parent.post("/checks/all");
    assertThat(parent.page("/checks").select(".cal-item")).hasSize(before.size());
  }

  @Test
  void a_swap_goes_from_one_parent_to_the_other_and_into_the_calendar() {
    var two = desks.both(port);
    assertThat(two.a().post("/swaps/new").status()).isEqualTo(422);
    assertThat(two.a().post("/swaps/new", swap(two.a(), "31", "2", "x".repeat(301))).status()).isEqualTo(422);
    assertThat(two.a().post("/swaps/new", swap(two.a(), "5", "3", "Grandma comes")).location()).contains("outcome=done");
    assertThat(two.b().page("/swaps").select(".cal-swap")).isEmpty();
    clock.advance(Duration.ofMinutes(10));

    var seen = two.b().page("/swaps");
    assertThat(seen.select(".cal-swap").text()).contains("Mum asked you", "Grandma comes", "Report a concern");
    var agree = seen.select("form[action$=/agree]").attr("action");
    assertThat(two.b().browser().post(agree).location()).contains("outcome=done");
    assertThat(two.b().browser().post(agree).location()).contains("outcome=changed");

    assertThat(two.a().page("?text=agreed&from=" + year() + "-03").select("td.cal--a")).hasSize(1);
    assertThat(two.a().post("/swaps/" + UUID.randomUUID() + "/agree").status()).isEqualTo(404);
  }

  @Test
  void the_file_has_neutral_titles_and_names_only_where_they_are_wanted() {
    var parent = desks.begin(port, Mode.SOLO);
    weeks(parent);

    var file = parent.get("/calendar.ics");

    assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"calendar.ics\"");
    assertThat(file.header("Content-Type")).startsWith("text/calendar");
    assertThat(file.body()).contains("SUMMARY:Children: with me", "SUMMARY:Children: not with me", "TZID:Europe/London", "T173000")
        .doesNotContain("Mum", "Dad", "Mia");
    assertThat(parent.get("/calendar.ics?titles=names").body()).contains("SUMMARY:With Dad");
    assertThat(uids(parent.get("/calendar.ics").body())).isEqualTo(uids(file.body()));
  }

  @Test
  void a_secret_address_is_off_until_it_is_made_and_gone_when_it_is_ended() {
    var parent = desks.begin(port, Mode.SOLO);
    weeks(parent);
    var made = parent.post("/file/address").page().select(".cal-address").text();
    assertThat(made).startsWith("https://tool.example/plan/feed/").endsWith(".ics");
    var path = made.substring("https://tool.example".length());
    var stranger = new Browser(port);

    assertThat(stranger.get(path).body()).startsWith("BEGIN:VCALENDAR");
    assertThat(parent.page("/file").text()).doesNotContain(made).contains("You have had an address since");
    parent.post("/file/address/off");

    var gone = stranger.get(path);
    var never = stranger.get("/plan/feed/never.ics");
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.page().select("main h1").text()).isEqualTo(never.page().select("main h1").text());
  }

  @Test
  void no_page_needs_more_than_eight_statements() {
    var two = desks.both(port);
    weeks(two.a());
    for (var path : new String[] {"", "?view=year", "?view=list", "/counts", "/checks", "/compare", "/swaps", "/file", "/rules", PATTERN, HOLIDAYS, DAYS}) {
      statements.forget();
      two.a().get(path);
      assertThat(statements.ofRequests()).as(path).hasSizeLessThanOrEqualTo(8);
    }
  }

  private Browser.Answer weeks(Parent parent) {
    return details(parent, "4", "1", "2027", "5:30pm");
  }

  private static Browser.Answer details(Parent parent, String day, String month, String year, String time) {
    return parent.post(PATTERN + "/details", "pattern", "alternating-weeks", "who", "as-it-is", "anchor-day", day, "anchor-month",
        month, "anchor-year", year, "usual", time);
  }

  private void suggest(Parent parent) {
    var topic = new Topic("living", "pattern", new Scope.All());
    var draft = desks.agreements.one(parent.desk(), topic).draft();
    desks.agreements.suggest(parent.desk(), topic, draft, null, null);
  }

  private String[] swap(Parent parent, String day, String month, String note) {
    var ids = parent.desk().children().stream().map(child -> child.id().toString()).toList();
    return new String[] {"child", ids.getFirst(), "child", ids.getLast(), "note", note, "asked-first-day", day, "asked-first-month", month, "asked-first-year", year()};
  }

  private String year() {
    return String.valueOf(LocalDate.ofInstant(clock.instant(), CalendarPages.HERE).getYear() + 1);
  }

  private static List<String> uids(String file) {
    return file.lines().filter(line -> line.startsWith("UID:")).toList();
  }
}
