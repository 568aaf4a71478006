package org.planningtogether.plan;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Agreements;
import org.planningtogether.agreement.Clause;
import org.planningtogether.agreement.Outcome;
import org.planningtogether.agreement.Version;
import org.planningtogether.outline.Agree;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a clause. Of the other parent it shows days and never hours: when somebody was here is their own. */
@Component
class ClausePages {

  /** Where the families are. */
  static final ZoneId HERE = ZoneId.of("Europe/London");

  private final Agreements agreements;
  private final SectionPages sections;
  private final Wording wording;
  private final Words words;
  private final Clock clock;

  ClausePages(Agreements agreements, SectionPages sections, Wording wording, Words words, Clock clock) {
    this.agreements = agreements;
    this.sections = sections;
    this.wording = wording;
    this.words = words;
    this.clock = clock;
  }

  ModelAndView page(Leaf leaf) {
    return page(leaf, agreements.one(leaf.desk(), leaf.topic()), null, OK);
  }

  /** After something was sent: away to an address, or this page again, with what stands there now and why. */
  ModelAndView after(Leaf leaf, Outcome outcome, String done) {
    return switch (outcome) {
      case Outcome.Done _ -> new ModelAndView("redirect:" + done);
      case Outcome.Changed changed -> page(leaf, changed.clause(), "plan.notice.changed", CONFLICT);
      case Outcome.Unavailable _ -> page(leaf, agreements.one(leaf.desk(), leaf.topic()), "plan.notice.closed", CONFLICT);
      case Outcome.Enough _ -> page(leaf, agreements.one(leaf.desk(), leaf.topic()), "plan.notice.enough", TOO_MANY_REQUESTS);
    };
  }

  /** Nothing was chosen: the same page says so. */
  ModelAndView unanswered(Leaf leaf) {
    var problem = ErrorItem.at("answer", words.of("plan.answer.nothing"));
    return page(leaf, agreements.one(leaf.desk(), leaf.topic()), null, UNPROCESSABLE_CONTENT)
        .addObject("errorSummary", new ErrorSummary(List.of(problem)));
  }

  private ModelAndView page(Leaf leaf, Clause clause, @Nullable String notice, HttpStatus status) {
    return new ModelAndView("plan/clause", status)
        .addObject("desk", leaf.desk())
        .addObject("ways", leaf.ways())
        .addObject("topic", leaf.topic())
        .addObject("page", view(leaf, clause, notice, status == UNPROCESSABLE_CONTENT));
  }

  private ClausePage view(Leaf leaf, Clause clause, @Nullable String notice, boolean unanswered) {
    var told = clause.inForce();
    var theirsTold = leaf.isTold() && told != null && told.author() != leaf.desk().side();
    return new ClausePage(
        leaf.named(leaf.section().title(), words.of("plan.children")),
        sections.title(leaf, clause),
        leaf.desk().childName(leaf.topic().scope()),
        notice == null ? null : words.of(notice),
        wanted(leaf, clause, told),
        wanted(leaf, clause, clause.mine()),
        wanted(leaf, clause, clause.theirs()),
        clause.draft() == null ? null : wording.lines(leaf, clause.draft()),
        clause.setAside() != null,
        clause.rounds() >= Clause.MOST_ROUNDS && clause.theirs() != null && clause.setAside() == null,
        theirsTold && !clause.seen() && leaf.canBeSuggested(),
        theirsTold && clause.seen(),
        leaf.isTold(),
        leaf.question().agree() == Agree.PRIVATE,
        leaf.isShared(),
        leaf.canBeSuggested(),
        leaf.canBeSuggested() && !leaf.isTold() && !isNotNeeded(clause.inForce()) && !isNotNeeded(clause.mine()),
        clause.theirs() == null ? null : answers(leaf, clause, unanswered),
        clause.history().stream().map(version -> past(leaf, clause, version)).toList());
  }

  /** No plain "no" among them. Of what says that the family does not need this, not to need it is to agree. */
  private Choices answers(Leaf leaf, Clause clause, boolean unanswered) {
    var answers = new ArrayList<>(List.of("agree", "change", "later", "help"));
    if (!isNotNeeded(clause.theirs())) {
      answers.add("not-needed");
    }
    var items = answers.stream()
        .map(answer -> new Choice(
            answer, words.of("plan.answer." + answer), words.of("plan.answer." + answer + ".hint", leaf.desk().othersName()), false))
        .toList();
    return Choices.of("answer", words.of("plan.answer.ask"), items).error(unanswered ? words.of("plan.answer.nothing") : null);
  }

  private static boolean isNotNeeded(@Nullable Version version) {
    return version != null && version.notNeeded();
  }

  private ClausePage.@Nullable Wanted wanted(Leaf leaf, Clause clause, @Nullable Version version) {
    if (version == null) {
      return null;
    }
    return new ClausePage.Wanted(
        version.id(),
        version.hash(),
        by(leaf, version),
        version.notNeeded(),
        lines(leaf, version),
        version.note(),
        day(leaf, version),
        version.deliveredAt().isAfter(clock.instant()) ? time(version.deliveredAt()) : null,
        compare(leaf, clause, version));
  }

  private ClausePage.Past past(Leaf leaf, Clause clause, Version version) {
    return new ClausePage.Past(
        suggested(leaf, version),
        day(leaf, version),
        words.of(fate(leaf, version)),
        version.notNeeded(),
        lines(leaf, version),
        version.note(),
        version.author() != leaf.desk().side(),
        compare(leaf, clause, version));
  }

  private List<Wording.Line> lines(Leaf leaf, Version version) {
    return version.notNeeded() ? List.of() : wording.lines(leaf, version.answer());
  }

  /** Whose a wording is, and of which day. */
  String title(Leaf leaf, Version version) {
    return suggested(leaf, version) + ", " + day(leaf, version);
  }

  private String by(Leaf leaf, Version version) {
    return words.of((leaf.isTold() ? "plan.by.told." : "plan.by.") + whose(leaf, version), leaf.desk().othersName());
  }

  /** The same, of what may be over. */
  private String suggested(Leaf leaf, Version version) {
    return words.of((leaf.isTold() ? "plan.by.told." : "plan.past.") + whose(leaf, version), leaf.desk().othersName());
  }

  private static String whose(Leaf leaf, Version version) {
    return version.author() == leaf.desk().side() ? "me" : "them";
  }

  private static String fate(Leaf leaf, Version version) {
    return switch (version.fate()) {
      case OPEN -> leaf.isTold() ? "plan.fate.told" : "plan.fate.open";
      case AGREED -> "plan.fate.agreed";
      case TAKEN_BACK -> "plan.fate.taken-back";
      case REPLACED -> "plan.fate.replaced";
    };
  }

  /** One's own from when one suggested it, the other's from when it was delivered. */
  private String day(Leaf leaf, Version version) {
    var at = version.author() == leaf.desk().side() ? version.suggestedAt() : version.deliveredAt();
    return words.date("d MMMM uuuu", at.atZone(HERE));
  }

  private String time(Instant at) {
    return words.date("HH:mm", at.atZone(HERE).plusSeconds(59)); // never sooner than it says
  }

  /** Beside what was there before it: the version that is next older in the history. */
  private static @Nullable String compare(Leaf leaf, Clause clause, Version version) {
    var history = clause.history();
    return Optional.of(history.indexOf(version) + 1)
        .filter(older -> older > 0 && older < history.size() && !version.notNeeded())
        .map(history::get)
        .filter(older -> !older.notNeeded())
        .map(older -> leaf.ways().compare(leaf.topic(), older.id(), version.id()))
        .orElse(null);
  }
}
