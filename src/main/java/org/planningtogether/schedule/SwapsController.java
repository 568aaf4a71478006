package org.planningtogether.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Child;
import org.planningtogether.agreement.Desk;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking to swap nights, and answering. */
@Controller
class SwapsController {

  private static final int MOST_SHOWN = 50;

  private final Swaps swaps;
  private final Said said;
  private final Clock clock;

  SwapsController(Swaps swaps, Said said, Clock clock) {
    this.swaps = swaps;
    this.said = said;
    this.clock = clock;
  }

  /** One swap in words. @param answer whether this parent can answer. @param back whether they can take it back */
  public record Item(
      String id, String title, String state, String look, List<String> lines, @Nullable String note, boolean theirs, boolean answer, boolean back) {}

  /** The page. @param notice what came of the last click, or null. @param closed nothing can be asked at the moment */
  public record SwapsPage(List<Item> items, @Nullable String notice, boolean closed) {}

  @GetMapping("/plan/p/{ref}/calendar/swaps")
  ModelAndView show(Desk desk, @RequestParam(required = false) @Nullable String outcome) {
    if (!desk.joined()) {
      throw new NotFoundException();
    }
    var notice = Optional.ofNullable(outcome).filter(id -> id.matches("changed|unavailable|enough|done"))
        .map(id -> said.of("schedule.swap.outcome." + id)).orElse(null);
    var items = swaps.of(desk).stream().limit(MOST_SHOWN).map(swap -> item(desk, swap)).toList();
    return new ModelAndView("schedule/swaps").addObject("desk", desk)
        .addObject("page", new SwapsPage(items, notice, !desk.open()));
  }

  @GetMapping("/plan/p/{ref}/calendar/swaps/new")
  ModelAndView ask(Desk desk, @RequestParam(required = false) @Nullable String answers) {
    var filled = new Typing.Filled();
    desk.children().forEach(child -> filled.put("child", child.id().toString()));
    known(desk, answers).ifPresent(swap -> {
      filled.put("answers", swap.id().toString());
      fill(filled, "asked", swap.terms().offered());
      fill(filled, "offered", swap.terms().asked());
    });
    return form(desk, new Typing(filled.form(), said));
  }

  @PostMapping("/plan/p/{ref}/calendar/swaps/new")
  ModelAndView send(Desk desk, @RequestParam MultiValueMap<String, String> form) {
    var typing = new Typing(form, said);
    var terms = terms(desk, typing);
    if (terms.isEmpty()) {
      return Desktop.again(form(desk, typing), typing);
    }
    var answers = typing.text("answers").isEmpty() ? null : id(typing.text("answers"));
    return done(desk, swaps.request(desk, terms.get(), answers));
  }

  @PostMapping("/plan/p/{ref}/calendar/swaps/{id}/agree")
  ModelAndView agree(Desk desk, @PathVariable String id) {
    return done(desk, swaps.agree(desk, there(desk, id)));
  }

  @PostMapping("/plan/p/{ref}/calendar/swaps/{id}/not-this-time")
  ModelAndView notThisTime(Desk desk, @PathVariable String id) {
    return done(desk, swaps.notThisTime(desk, there(desk, id)));
  }

  @PostMapping("/plan/p/{ref}/calendar/swaps/{id}/take-back")
  ModelAndView takeBack(Desk desk, @PathVariable String id) {
    return done(desk, swaps.withdraw(desk, there(desk, id)));
  }

  private static ModelAndView done(Desk desk, SwapOutcome outcome) {
    return new ModelAndView("redirect:/plan/p/%s/calendar/swaps?outcome=%s".formatted(desk.ref(), RuleWords.id(outcome)));
  }

  private Item item(Desk desk, Swap swap) {
    var mine = swap.author() == desk.side();
    var held = swap.deliveredAt().isAfter(clock.instant());
    var asker = mine ? desk.myName() : desk.othersName();
    var other = mine ? desk.othersName() : desk.myName();
    var lines = new ArrayList<String>();
    if (!swap.terms().asked().isEmpty()) {
      lines.add(said.of("schedule.swap.nights", nights(swap.terms().asked()), asker));
    }
    if (!swap.terms().offered().isEmpty()) {
      lines.add(said.of("schedule.swap.nights", nights(swap.terms().offered()), other));
    }
    lines.add(said.of("schedule.swap.for", said.all(swap.terms().children().stream()
        .map(child -> desk.child(child).map(Child::name).orElseGet(() -> said.of("schedule.children.gone"))).toList())));
    if (mine && held && swap.isOpen()) {
      var at = swap.deliveredAt().atZone(CalendarPages.HERE).toLocalTime();
      lines.add(said.of("schedule.swap.held", said.time(at.withSecond(0).withNano(0)), desk.othersName()));
    }
    return new Item(
        swap.id().toString(),
        said.of(mine ? "schedule.swap.mine" : "schedule.swap.theirs", desk.othersName()),
        said.of("schedule.swap.state." + RuleWords.id(swap.state())),
        look(swap.state()), lines, swap.terms().note(), !mine, !mine && swap.isOpen() && desk.open(), mine && swap.isOpen() && desk.open());
  }

  private static String look(Swap.State state) {
    return switch (state) {
      case REQUESTED, SUGGESTED_OTHER -> "govuk-tag--yellow";
      case AGREED -> "govuk-tag--turquoise";
      case NOT_THIS_TIME, WITHDRAWN, LAPSED -> "govuk-tag--grey";
    };
  }

  /** Nights on end as from and to. */
  private String nights(SortedSet<LocalDate> nights) {
    var runs = new ArrayList<String>();
    LocalDate first = null;
    LocalDate last = null;
    for (var night : nights) {
      if (last != null && night.equals(last.plusDays(1))) {
        last = night;
        continue;
      }
      if (last != null) {
        runs.add(run(first, last));
      }
      first = night;
      last = night;
    }
    runs.add(run(first, last));
    return said.all(runs);
  }

  private String run(LocalDate first, LocalDate last) {
    return first.equals(last) ? said.day(first) : said.of("schedule.swap.run", said.day(first), said.day(last));
  }

  private ModelAndView form(Desk desk, Typing typing) {
    var parts = new ArrayList<Part>();
    parts.add(Part.hidden("answers", typing.text("answers")));
    if (desk.children().size() > 1) {
      parts.add(Part.checkboxes(Choices.of("child", said.of("schedule.swap.children"), desk.children().stream()
          .map(child -> typing.choice("child", child.id().toString(), child.name())).toList()).error(typing.error("child"))));
    }
    parts.add(Part.heading(said.of("schedule.swap.asked")));
    parts.add(typing.dayPart("asked-first", said.of("schedule.swap.first"), null));
    parts.add(typing.dayPart("asked-last", said.of("schedule.swap.last"), said.of("schedule.swap.last.hint")));
    parts.add(Part.heading(said.of("schedule.swap.offered", desk.othersName())));
    parts.add(typing.dayPart("offered-first", said.of("schedule.swap.first"), null));
    parts.add(typing.dayPart("offered-last", said.of("schedule.swap.last"), said.of("schedule.swap.last.hint")));
    parts.add(Part.count(new Field("note", said.of("schedule.swap.note", desk.othersName()), said.of("schedule.swap.note.hint"),
        typing.text("note"), typing.error("note"), SwapTerms.LONGEST_NOTE).labelClasses("govuk-label--m")));
    var page = new FormPage(said.of("schedule.heading"), said.of("schedule.swap.ask"), List.of(said.of("schedule.swap.intro", desk.othersName())),
        parts, "/plan/p/%s/calendar/swaps/new".formatted(desk.ref()), said.of("schedule.swap.send"), "/plan/p/%s/calendar/swaps".formatted(desk.ref()));
    if (!desk.joined()) {
      throw new NotFoundException();
    }
    return new ModelAndView("schedule/form").addObject("desk", desk).addObject("page", page);
  }

  private Optional<SwapTerms> terms(Desk desk, Typing typing) {
    var children = desk.children().size() == 1 ? desk.children()
        : desk.children().stream().filter(child -> typing.has("child", child.id().toString())).toList();
    if (children.isEmpty()) {
      typing.fault("child", said.of("schedule.school.children.missing"));
    }
    var asked = range("asked", typing);
    var offered = range("offered", typing);
    var note = typing.words("note", SwapTerms.LONGEST_NOTE).orElse(null);
    if (typing.isFine() && asked.isEmpty() && offered.isEmpty()) {
      typing.fault("asked-first", "asked-first-day", said.of("schedule.swap.missing"));
    }
    if (typing.isFine() && asked.stream().anyMatch(offered::contains)) {
      typing.fault("offered-first", "offered-first-day", said.of("schedule.swap.both"));
    }
    return typing.isFine()
        ? Optional.of(new SwapTerms(children.stream().map(Child::id).toList(), asked, offered, note)) : Optional.empty();
  }

  private SortedSet<LocalDate> range(String name, Typing typing) {
    var first = typing.day(name + "-first");
    var last = typing.day(name + "-last");
    var nights = new TreeSet<LocalDate>();
    if (first.isEmpty()) {
      if (last.isPresent()) {
        typing.fault(name + "-first", name + "-first-day", said.of("schedule.swap.first.missing"));
      }
      return nights;
    }
    var end = last.orElse(first.get());
    if (end.isBefore(first.get())) {
      typing.fault(name + "-last", name + "-last-day", said.of("schedule.flaw.order"));
    } else if (end.isAfter(first.get().plusDays(SwapTerms.MOST_NIGHTS - 1L))) {
      typing.fault(name + "-last", name + "-last-day", said.of("schedule.swap.long", SwapTerms.MOST_NIGHTS));
    } else if (first.get().isBefore(LocalDate.ofInstant(clock.instant(), CalendarPages.HERE))) {
      typing.fault(name + "-first", name + "-first-day", said.of("schedule.swap.past"));
    } else {
      nights.addAll(first.get().datesUntil(end.plusDays(1)).toList());
    }
    return nights;
  }

  private static void fill(Typing.Filled filled, String name, SortedSet<LocalDate> nights) {
    if (!nights.isEmpty()) {
      filled.day(name + "-first", nights.first()).day(name + "-last", nights.last());
    }
  }

  private SwapId there(Desk desk, String id) {
    return known(desk, id).map(Swap::id).orElseThrow(NotFoundException::new);
  }

  private Optional<Swap> known(Desk desk, @Nullable String id) {
    return id == null || id.isEmpty() ? Optional.empty() : swaps.find(desk, id(id));
  }

  private static SwapId id(String text) {
    try {
      return new SwapId(UUID.fromString(text));
    } catch (IllegalArgumentException notOne) {
      throw new NotFoundException();
    }
  }
}
