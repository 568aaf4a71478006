package org.planningtogether.referral;

import static java.util.stream.Collectors.groupingBy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.Enrolment;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.SummaryRow;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What staff read about holds. */
@Component
class HoldPages {

  private static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final int LONGEST_REASON = 1_000;

  private final Words words;

  HoldPages(Words words) {
    this.words = words;
  }

  /** A hold in words. @param liftable whether this reader may lift it; otherwise they may ask, or wait for somebody */
  record HoldView(UUID id, String kind, String since, String reason, boolean asked, boolean liftable) {}

  boolean isCalled(Enrolment person, String part) {
    return nameOf(person).toLowerCase(Locale.UK).contains(part.strip().toLowerCase(Locale.UK));
  }

  ModelAndView list(List<Enrolment> people, List<Hold> standing, String name, String root) {
    var held = standing.stream().collect(groupingBy(Hold::person));
    var rows =
        people.stream()
            .map(person -> row(person, held.containsKey(person.id()), root))
            .toList();
    return new ModelAndView("referral/holds")
        .addObject("rows", rows)
        .addObject("name", Field.of("name", words.of("referral.holds.name")).value(name).autocomplete("off"));
  }

  private SummaryRow row(Enrolment person, boolean held, String root) {
    var action =
        new SummaryRow.Action(
            words.of("referral.holds.change"), root + "/trainer/holds/" + person.id(), nameOf(person));
    return new SummaryRow(
        nameOf(person), words.of(held ? "referral.holds.on" : "referral.holds.off"), List.of(action));
  }

  ModelAndView one(
      Enrolment person, List<Hold> standing, EnrolmentId reader, String reason, @Nullable String kind, ErrorSummary problems) {
    return new ModelAndView("referral/hold")
        .addObject("errorSummary", problems)
        .addObject("person", nameOf(person))
        .addObject("address", "/trainer/holds/" + person.id())
        .addObject("holds", standing.stream().map(hold -> view(hold, reader)).toList())
        .addObject("kinds", kinds(kind).error(problem(problems, "kind")))
        .addObject(
            "reason",
            Field.of("reason", words.of("referral.hold.reason"))
                .hint(words.of("referral.hold.reason.hint"))
                .value(reason)
                .limit(LONGEST_REASON)
                .error(problem(problems, "reason"))
                .autocomplete("off"));
  }

  private static @Nullable String problem(ErrorSummary problems, String field) {
    return problems.errorList().stream()
        .filter(problem -> ("#" + field).equals(problem.href()))
        .map(ErrorItem::text)
        .findFirst()
        .orElse(null);
  }

  private HoldView view(Hold hold, EnrolmentId reader) {
    return new HoldView(
        hold.id(),
        words.of("referral.hold.kind." + hold.kind()),
        words.date("d MMMM uuuu", hold.putAt().atZone(HERE)),
        hold.reason(),
        hold.liftAskedBy() != null,
        hold.liftAskedBy() != null && !hold.liftAskedBy().equals(reader));
  }

  private Choices kinds(@Nullable String chosen) {
    var items =
        List.of(HoldKind.values()).stream()
            .map(kind ->
                new Choice(
                    kind.name(),
                    words.of("referral.hold.kind." + kind),
                    words.of("referral.hold.kind." + kind + ".hint"),
                    kind.name().equals(chosen)))
            .toList();
    return Choices.of("kind", words.of("referral.hold.kind"), items);
  }

  ErrorSummary problems(boolean kindChosen, String reason) {
    var problems = new ArrayList<ErrorItem>();
    if (!kindChosen) {
      problems.add(ErrorItem.at("kind", words.of("referral.hold.kind.empty")));
    }
    if (reason.isBlank()) {
      problems.add(ErrorItem.at("reason", words.of("referral.hold.reason.empty")));
    } else if (reason.strip().length() > LONGEST_REASON) {
      problems.add(ErrorItem.at("reason", words.of("referral.hold.reason.long", LONGEST_REASON)));
    }
    return new ErrorSummary(problems);
  }

  private String nameOf(Enrolment person) {
    return person.name() == null ? words.of("referral.holds.nameless") : person.name();
  }
}
