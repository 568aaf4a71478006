package org.planningtogether.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Jurisdiction;
import org.planningtogether.agreement.NewChild;
import org.planningtogether.agreement.PartyRole;
import org.planningtogether.agreement.Plans;
import org.planningtogether.course.Catalogue;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.SummaryRow;
import org.planningtogether.ui.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages before a plan. Each stands at the same address, so that nobody who looks at the history of a device learns
 * which of them somebody saw.
 */
@Component
class StartPages {

  private final Intents intents;
  private final ChildPages childPages;
  private final Here here;
  private final Plans plans;
  private final Catalogue catalogue;
  private final Words words;

  StartPages(Intents intents, ChildPages childPages, Here here, Plans plans, Catalogue catalogue, Words words) {
    this.intents = intents;
    this.childPages = childPages;
    this.here = here;
    this.plans = plans;
    this.catalogue = catalogue;
    this.words = words;
  }

  /** What is typed on the pages that take text. */
  record Typed(String mine, String others, ChildForm child) {
    static final Typed NOTHING = new Typed("", "", ChildForm.EMPTY);
  }

  ModelAndView page(HttpServletRequest request, Step step, Intent intent) {
    return page(request, step, intent, new Typed(intent.mine(), intent.others(), ChildForm.EMPTY), new Faults());
  }

  ModelAndView page(HttpServletRequest request, Step step, Intent intent, Typed typed, Faults faults) {
    var page =
        new ModelAndView("plan/doors/" + step.id(), faults.status())
            .addObject("step", step.id())
            .addObject("intent", intents.seal(intent))
            .addObject("again", intent.ref())
            .addObject("joining", intent.joining() != null)
            .addObject("first", Gates.before(step, intent) == step)
            .addObject("errorSummary", faults.summary());
    return switch (step) {
      case WHAT, LEAVING -> page;
      case CHILDREN_SAFE, YOU_SAFE -> page.addObject("choices", safe(step, faults));
      case HELP -> help(request, intent, page, faults);
      case ORDERS -> page.addObject("choices", orders(faults));
      case TOGETHER -> page.addObject("choices", choices("together", List.of("two", "one"), "", faults));
      case ADULTS -> adults(intent, typed, page, faults);
      case WHERE -> page.addObject("choices", choices("where", names(Jurisdiction.values()), name(intent.jurisdiction()), faults));
      case CHILD -> childPages.fill(page, typed.child(), faults).addObject("number", intent.children().size() + 1);
      case CHILDREN -> children(intent, page, faults);
      case CHECK -> page.addObject("rows", rows(intent)).addObject("known", here.holder(request).isPresent());
    };
  }

  /** Whoever stops here finds help, and nothing of them is kept. */
  ModelAndView stopped(Intent intent) {
    return new ModelAndView("plan/doors/stopped")
        .addObject("again", intent.ref())
        .addObject("helplines", catalogue.course(LocaleContextHolder.getLocale()).helplines());
  }

  private Choices safe(Step step, Faults faults) {
    var id = step.id();
    return Choices.of("safe", words.of("doors." + id + ".ask"), items("doors.safe", List.of("no", "yes", "unsure"), Set.of()))
        .hint(words.of("doors." + id + ".hint"))
        .error(faults.of("safe"))
        .asHeading();
  }

  private ModelAndView help(HttpServletRequest request, Intent intent, ModelAndView page, Faults faults) {
    var alone = here.mayShare(request) ? List.of("stop", "own", "on") : List.of("stop", "on");
    var joined = intent.ref() != null && desk(request, intent).filter(Desk::joined).isPresent();
    var kind = joined ? "doors.help.joined" : intent.joining() != null ? "doors.help.joining" : "doors.help";
    return page.addObject(
            "choices",
            Choices.of("help", words.of("doors.help.ask"), items(kind, alone, Set.of())).error(faults.of("help")))
        .addObject("mayShare", here.mayShare(request))
        .addObject("helplines", catalogue.course(LocaleContextHolder.getLocale()).helplines());
  }

  private Optional<Desk> desk(HttpServletRequest request, Intent intent) {
    return here.holder(request).flatMap(holder -> plans.find(holder, String.valueOf(intent.ref())));
  }

  private Choices orders(Faults faults) {
    var all = new ArrayList<>(items("doors.orders", Gates.ORDERS, Set.of()));
    all.add(new Choice("unsure", words.of("doors.orders.unsure"), false));
    all.add(new Choice("none", words.of("doors.orders.none"), false).apart(words.of("doors.or")));
    return Choices.of("orders", words.of("doors.orders.ask"), all)
        .hint(words.of("doors.orders.hint"))
        .error(faults.of("orders"))
        .asHeading();
  }

  private ModelAndView adults(Intent intent, Typed typed, ModelAndView page, Faults faults) {
    return page.addObject("choices", roles(intent.role(), faults))
        .addObject("mine", nameField("mine", typed.mine(), faults))
        .addObject("others", nameField("others", typed.others(), faults));
  }

  private Choices roles(@Nullable PartyRole chosen, Faults faults) {
    return choices("role", names(PartyRole.values()), name(chosen), faults).legendClasses("govuk-fieldset__legend--s");
  }

  Field nameField(String id, String typed, Faults faults) {
    return Field.of(id, words.of("doors.name." + id))
        .hint(words.of("doors.name." + id + ".hint"))
        .value(typed.length() > 100 ? typed.substring(0, 100) : typed)
        .error(faults.of(id))
        .classes("govuk-input--width-20")
        .autocomplete("off");
  }

  /** What they are called, or what has to be put right. */
  void checkNames(String mine, String others, Faults faults) {
    checkName("mine", mine, faults);
    checkName("others", others, faults);
    if (faults.isEmpty() && PersonWord.read(mine).equals(PersonWord.read(others))) {
      faults.add("others", words.of("doors.name.same"));
    }
  }

  void checkName(String id, String typed, Faults faults) {
    if (PersonWord.read(typed).isEmpty()) {
      faults.add(id, typed.isBlank() ? words.of("doors.name." + id + ".empty") : words.of("doors.name.wrong", PersonWord.LONGEST));
    }
  }

  private ModelAndView children(Intent intent, ModelAndView page, Faults faults) {
    var more = choices("more", List.of("yes", "no"), "", faults);
    return page.addObject("children", intent.children().stream().map(this::line).toList())
        .addObject("full", intent.children().size() >= Plans.MOST_CHILDREN)
        .addObject("choices", more);
  }

  private List<SummaryRow> rows(Intent intent) {
    if (intent.joining() != null) {
      return List.of();
    }
    var rows =
        Stream.of(
            new SummaryRow(words.of("doors.name.mine"), intent.mine()),
            new SummaryRow(words.of("doors.name.others"), intent.others()));
    var children = intent.children().stream().map(child -> new SummaryRow(child.name(), born(child.born())));
    return Stream.concat(rows, children).toList();
  }

  private String line(NewChild child) {
    return words.of("doors.children.line", child.name(), born(child.born()));
  }

  private String born(YearMonth month) {
    return words.of("doors.born", words.date("MMMM uuuu", month));
  }

  private Choices choices(String id, List<String> values, String chosen, Faults faults) {
    return Choices.of(id, words.of("doors." + id + ".ask"), items("doors." + id, values, Set.of(chosen))).error(faults.of(id));
  }

  private List<Choice> items(String key, List<String> values, Set<String> chosen) {
    return values.stream().map(value -> new Choice(value, words.of(key + "." + value), chosen.contains(value))).toList();
  }

  private static List<String> names(Enum<?>[] all) {
    return Arrays.stream(all).map(StartPages::name).toList();
  }

  private static String name(@Nullable Enum<?> one) {
    return one == null ? "" : one.name().toLowerCase(Locale.ROOT);
  }
}
