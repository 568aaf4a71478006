package org.planningtogether.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Holder;
import org.planningtogether.agreement.Jurisdiction;
import org.planningtogether.agreement.Mode;
import org.planningtogether.agreement.PartyRole;
import org.planningtogether.agreement.Plans;
import org.planningtogether.plan.StartPages.Typed;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.SignedOutException;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The way to a plan. All of its pages are answers to a post to one address: what somebody says about safety is read, leads
 * to a page, and is gone. It is in no address, no session, no table and no log.
 */
@Controller
class StartController {

  private final StartPages pages;
  private final ChildPages childPages;
  private final Intents intents;
  private final Here here;
  private final Plans plans;
  private final Words words;

  StartController(StartPages pages, ChildPages childPages, Intents intents, Here here, Plans plans, Words words) {
    this.pages = pages;
    this.childPages = childPages;
    this.intents = intents;
    this.here = here;
    this.plans = plans;
    this.words = words;
  }

  @GetMapping("/plan/start")
  ModelAndView start(HttpServletRequest request) {
    return here.isAnonymous(request) ? new ModelAndView("redirect:/plan") : pages.page(request, Step.WHAT, Intent.NONE);
  }

  /** The first questions once more, for a plan that there is. */
  @GetMapping("/plan/p/{ref}/again")
  ModelAndView again(HttpServletRequest request, Desk desk) {
    return pages.page(request, Step.CHILDREN_SAFE, Intent.again(desk.ref()));
  }

  /**
   * From one page to the next, or back.
   *
   * @param step the page that was sent
   * @param sealed what was said before
   */
  @PostMapping("/plan/start")
  ModelAndView go(
      HttpServletRequest request,
      @RequestParam(name = "step", defaultValue = "") String step,
      @RequestParam(name = "intent", defaultValue = "") String sealed,
      @RequestParam MultiValueMap<String, String> sent) {
    var intent = intents.open(sealed);
    var from = Step.of(step);
    if (here.isAnonymous(request) || intent.isEmpty() || from.isEmpty()) {
      return new ModelAndView("redirect:/plan");
    }
    return sent.containsKey("back")
        ? back(request, from.get(), intent.get())
        : next(request, from.get(), intent.get(), sent);
  }

  private ModelAndView back(HttpServletRequest request, Step from, Intent intent) {
    var to = Gates.before(from, intent);
    return pages.page(request, to, Gates.reopened(to, intent));
  }

  private ModelAndView next(HttpServletRequest request, Step from, Intent intent, MultiValueMap<String, String> sent) {
    return switch (from) {
      case WHAT -> pages.page(request, Step.LEAVING, intent);
      case LEAVING -> pages.page(request, Step.CHILDREN_SAFE, intent);
      case CHILDREN_SAFE -> safe(request, from, Step.YOU_SAFE, intent, sent);
      case YOU_SAFE -> safe(request, from, Step.ORDERS, intent, sent);
      case HELP -> help(request, intent, sent);
      case ORDERS -> orders(request, intent, sent);
      case TOGETHER -> together(request, intent, sent);
      case ADULTS -> adults(request, intent, sent);
      case WHERE -> where(request, intent, sent);
      case CHILD -> child(request, intent, sent);
      case CHILDREN -> children(request, intent, sent);
      case CHECK -> begin(request, intent);
    };
  }

  private ModelAndView safe(
      HttpServletRequest request, Step from, Step next, Intent intent, MultiValueMap<String, String> sent) {
    return switch (one(sent, "safe")) {
      case "no" -> pages.page(request, next, intent);
      case "yes", "unsure" -> pages.page(request, Step.HELP, intent).addObject("next", next.id());
      default -> again(request, from, intent, "safe");
    };
  }

  /** Whoever wants a plan of their own is not asked the same again. */
  private ModelAndView help(HttpServletRequest request, Intent intent, MultiValueMap<String, String> sent) {
    var next = one(sent, "next").equals(Step.YOU_SAFE.id()) ? Step.YOU_SAFE : Step.ORDERS;
    return switch (one(sent, "help")) {
      case "stop" -> pages.stopped(intent);
      case "own" -> pages.page(request, Step.ORDERS, intent.alone());
      case "on" -> pages.page(request, next, intent);
      default -> again(request, Step.HELP, intent, "help").addObject("next", next.id());
    };
  }

  private ModelAndView orders(HttpServletRequest request, Intent intent, MultiValueMap<String, String> sent) {
    var orders = new HashSet<>(sent.getOrDefault("orders", List.of()));
    if (orders.isEmpty()) {
      return again(request, Step.ORDERS, intent, "orders");
    }
    var now = Gates.ordered(intent, orders);
    var next = Gates.afterOrders(now, here.mayShare(request));
    return now.ref() == null ? pages.page(request, next, now) : answered(request, now, next);
  }

  /** The first questions, answered again: there is one more only while nobody has joined. */
  private ModelAndView answered(HttpServletRequest request, Intent intent, Step next) {
    var desk = desk(request, intent);
    if (next == Step.TOGETHER && !desk.joined()) {
      return pages.page(request, next, intent);
    }
    return keep(desk, intent);
  }

  private ModelAndView keep(Desk desk, Intent intent) {
    intents.noteOrder(desk, Optional.ofNullable(intent.order()).orElse(desk.order()));
    if (intent.mode() == Mode.SOLO && desk.joined()) {
      plans.pause(desk);
    } else if (intent.mode() != null) {
      plans.mode(desk, intent.mode());
    }
    return new ModelAndView("redirect:/plan/p/" + desk.ref() + "/settings");
  }

  private ModelAndView together(HttpServletRequest request, Intent intent, MultiValueMap<String, String> sent) {
    var mode =
        switch (one(sent, "together")) {
          case "two" -> Optional.of(here.mayShare(request) ? Mode.JOINT : Mode.SOLO);
          case "one" -> Optional.of(Mode.SOLO);
          default -> Optional.<Mode>empty();
        };
    if (mode.isEmpty()) {
      return again(request, Step.TOGETHER, intent, "together");
    }
    var now = intent.with(mode.get());
    return now.ref() == null ? pages.page(request, Step.ADULTS, now) : keep(desk(request, now), now);
  }

  private ModelAndView adults(HttpServletRequest request, Intent intent, MultiValueMap<String, String> sent) {
    var faults = new Faults();
    var typed = new Typed(one(sent, "mine"), one(sent, "others"), ChildForm.EMPTY);
    var role = pick(PartyRole.values(), one(sent, "role"));
    if (intent.joining() == null) {
      pages.checkNames(typed.mine(), typed.others(), faults);
    }
    if (role.isEmpty()) {
      faults.add("role", words.of("doors.role.empty"));
    }
    var said = role.map(intent::with).orElse(intent);
    if (!faults.isEmpty()) {
      return pages.page(request, Step.ADULTS, said, typed, faults);
    }
    var mode = said.mode() == null ? Mode.SOLO : said.mode();
    var named = PersonWord.read(typed.mine()).flatMap(me -> PersonWord.read(typed.others()).map(other -> said.with(me, other)));
    return pages.page(request, Gates.afterAdults(said), named.orElse(said).with(mode));
  }

  private ModelAndView where(HttpServletRequest request, Intent intent, MultiValueMap<String, String> sent) {
    return pick(Jurisdiction.values(), one(sent, "where"))
        .map(intent::with)
        .map(now -> pages.page(request, now.children().isEmpty() ? Step.CHILD : Step.CHILDREN, now))
        .orElseGet(() -> again(request, Step.WHERE, intent, "where"));
  }

  private ModelAndView child(HttpServletRequest request, Intent intent, MultiValueMap<String, String> sent) {
    var faults = new Faults();
    var form = ChildForm.of(sent);
    var read = childPages.read(form, faults);
    if (read.isEmpty() || intent.children().size() >= Plans.MOST_CHILDREN) {
      return pages.page(request, Step.CHILD, intent, new Typed("", "", form), faults);
    }
    return pages.page(request, Step.CHILDREN, intent.with(read.get()));
  }

  private ModelAndView children(HttpServletRequest request, Intent intent, MultiValueMap<String, String> sent) {
    var remove = one(sent, "remove");
    if (remove.matches("[0-9]")) {
      var fewer = intent.without(Integer.parseInt(remove));
      return pages.page(request, fewer.children().isEmpty() ? Step.CHILD : Step.CHILDREN, fewer);
    }
    var full = intent.children().size() >= Plans.MOST_CHILDREN;
    return switch (full ? "no" : one(sent, "more")) {
      case "yes" -> pages.page(request, Step.CHILD, intent);
      case "no" -> pages.page(request, Step.CHECK, intent);
      default -> again(request, Step.CHILDREN, intent, "more");
    };
  }

  /** Somebody for whom nothing can be kept yet goes on from the same page to make a key. */
  private ModelAndView begin(HttpServletRequest request, Intent intent) {
    Holder holder = here.holder(request).orElseThrow(SignedOutException::new);
    var path = intents.carryOut(holder, intents.seal(intent));
    return new ModelAndView("redirect:" + path.orElse("/plan"));
  }

  private ModelAndView again(HttpServletRequest request, Step step, Intent intent, String field) {
    var faults = new Faults();
    faults.add(field, words.of("doors." + field + ".empty"));
    return pages.page(request, step, intent, new Typed(intent.mine(), intent.others(), ChildForm.EMPTY), faults);
  }

  private Desk desk(HttpServletRequest request, Intent intent) {
    return here.holder(request)
        .flatMap(holder -> plans.find(holder, String.valueOf(intent.ref())))
        .orElseThrow(NotFoundException::new);
  }

  private static String one(MultiValueMap<String, String> sent, String name) {
    return Optional.ofNullable(sent.getFirst(name)).orElse("");
  }

  private static <E extends Enum<E>> Optional<E> pick(E[] all, String name) {
    return Arrays.stream(all).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
  }
}
