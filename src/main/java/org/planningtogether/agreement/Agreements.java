package org.planningtogether.agreement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Version.Fate;
import org.planningtogether.outline.Answer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts, suggestions and answers. Every method sees the plan with the eyes of one parent and never tells more than that
 * parent may know. Of one clause one thing happens at a time: an answer finds what its sender saw, or is refused.
 */
@Service
public class Agreements {

  /** For so long a suggestion can be taken back without a trace: the other parent sees it only then. */
  public static final Duration HELD = Duration.ofMinutes(10);

  /** The most characters of a note to the other parent. */
  public static final int LONGEST_NOTE = 300;

  /** More than this one parent does not suggest within a day: it would be too much for the other one. */
  public static final int MOST_IN_A_DAY = 60;

  private static final int PRESSING = 20;

  private final ClauseRows rows;
  private final Drafts drafts;
  private final PlanRows plans;
  private final Clock clock;

  Agreements(ClauseRows rows, Drafts drafts, PlanRows plans, Clock clock) {
    this.rows = rows;
    this.drafts = drafts;
    this.plans = plans;
    this.clock = clock;
  }

  /** All clauses of which there is anything, without their histories: two statements, however many they are. */
  @Transactional(readOnly = true)
  public List<Clause> all(Desk desk) {
    var eyes = eyes(desk);
    var entries = rows.current(desk.plan()).stream().collect(groupingBy(entry -> entry.clause().topic(), LinkedHashMap::new, toList()));
    var kept = drafts.of(desk.seat());
    var topics = new LinkedHashSet<>(entries.keySet());
    topics.addAll(kept.keySet());
    return topics.stream()
        .filter(topic -> isOfHere(desk, topic))
        .map(topic -> eyes.clause(topic, entries.getOrDefault(topic, List.of()), kept.get(topic), false, false))
        .filter(clause -> !clause.equals(Clause.untouched(clause.topic())))
        .toList();
  }

  /** One clause with its history; {@link Clause#untouched} when there is nothing of it. */
  @Transactional(readOnly = true)
  public Clause one(Desk desk, Topic topic) {
    return look(desk, topic, clock.instant());
  }

  private Clause look(Desk desk, Topic topic, Instant now) {
    if (!isOfHere(desk, topic)) {
      return Clause.untouched(topic);
    }
    var eyes = new Eyes(desk.side(), now);
    var entries = rows.all(desk.plan(), topic);
    var draft = drafts.of(desk.seat(), topic).orElse(null);
    var clause = eyes.clause(topic, entries, draft, false, true);
    var told = clause.inForce();
    var seen = told != null && told.author() != desk.side() && rows.hasResponded(told.id(), desk.side(), Response.SEEN);
    return seen ? eyes.clause(topic, entries, draft, true, true) : clause;
  }

  /** What is agreed now (of information: what was told last), for documents, calendar and children's version. */
  @Transactional(readOnly = true)
  public List<Clause> inForce(Desk desk) {
    return all(desk).stream().filter(clause -> clause.inForce() != null).toList();
  }

  /** Keeps a draft, or forgets it when the answer is empty. */
  @Transactional
  public void draft(Desk desk, Topic topic, Answer answer) {
    if (!isOfHere(desk, topic)) {
      return;
    }
    if (answer.isEmpty()) {
      drafts.forget(desk.seat(), topic);
    } else {
      drafts.keep(desk.seat(), topic, answer);
    }
  }

  /**
   * Suggests a wording to the other parent, who sees it ten minutes later. The draft is used up.
   *
   * @param note a few words to the other parent, or null
   * @param answers the other parent's suggestion that this parent saw waiting, or null when there was none
   */
  @Transactional
  public Outcome suggest(
      Desk desk, Topic topic, Answer answer, @Nullable String note, @Nullable VersionId answers) {
    return suggest(desk, topic, new Suggestion(new Content(answer, note), false, false, answers));
  }

  /** Tells information: it counts from its delivery and needs no agreement. */
  @Transactional
  public Outcome tell(Desk desk, Topic topic, Answer answer) {
    return suggest(desk, topic, new Suggestion(new Content(answer, null), true, false, null));
  }

  /** Suggests that the family does not need this clause. */
  @Transactional
  public Outcome suggestNotNeeded(Desk desk, Topic topic, @Nullable String note, @Nullable VersionId answers) {
    return suggest(desk, topic, new Suggestion(new Content(Answer.NONE, note), false, true, answers));
  }

  private Outcome suggest(Desk desk, Topic topic, Suggestion suggestion) {
    var yesterday = clock.instant().minus(1, ChronoUnit.DAYS);
    if (rows.suggestedSince(desk.plan(), desk.side(), yesterday) >= MOST_IN_A_DAY) {
      return new Outcome.Enough();
    }
    return change(desk, topic, change -> {
      var waiting = change.theirs().map(Entry::id).orElse(null);
      if (waiting != null && !waiting.equals(suggestion.inReplyTo())) {
        return false;
      }
      var hash = rows.hash(change.clause(), suggestion.content(), suggestion.notNeeded());
      var asked = waiting == null ? suggestion.unasked() : suggestion;
      change.openOf(desk.side()).stream()
          .filter(own -> !own.isDelivered(change.now()))
          .forEach(own -> rows.close(own.id(), Fate.REPLACED, change.now()));
      rows.insert(
          change.clause(), VersionId.random(), desk.side(), asked, hash, change.now(), change.now().plus(HELD));
      drafts.forget(desk.seat(), topic);
      return true;
    });
  }

  /**
   * Takes back one's own suggestion: before its delivery without a trace, later as long as nobody has answered. What was
   * told as information can be taken back before its delivery only. The words become a draft again.
   */
  @Transactional
  public Outcome takeBack(Desk desk, Topic topic, VersionId version) {
    return change(desk, topic, change -> {
      var mine = change.mine().filter(entry -> entry.id().equals(version));
      mine.ifPresent(entry -> {
        rows.close(version, Fate.TAKEN_BACK, change.now());
        rows.respond(version, desk.side(), Response.TAKE_BACK, change.now());
        keepAgain(desk, topic, entry.content().answer());
        if (entry.isDelivered(change.now())) {
          change.openOf(desk.side()).forEach(older -> rows.close(older.id(), Fate.REPLACED, change.now()));
        }
      });
      return mine.isPresent();
    });
  }

  private void keepAgain(Desk desk, Topic topic, Answer answer) {
    if (!answer.isEmpty() && drafts.of(desk.seat(), topic).isEmpty()) {
      drafts.keep(desk.seat(), topic, answer);
    }
  }

  /** Agrees to exactly this version with exactly this content. */
  @Transactional
  public Outcome agree(Desk desk, Topic topic, VersionId version, String hash) {
    return change(desk, topic, change -> {
      var theirs = change.theirs().filter(entry -> entry.id().equals(version) && entry.hash().equals(hash));
      theirs.ifPresent(agreed -> {
        rows.close(version, Fate.AGREED, change.now());
        rows.respond(version, desk.side(), Response.AGREE, change.now());
        change.openOf(desk.side()).forEach(own -> rows.close(own.id(), Fate.REPLACED, change.now()));
        change.openOf(desk.side().other()).stream()
            .filter(other -> other.suggestedAt().isBefore(agreed.suggestedAt()))
            .forEach(older -> rows.close(older.id(), Fate.REPLACED, change.now()));
        rows.putInForce(change.clause(), version);
        drafts.forget(desk.seat(), topic);
      });
      return theirs.isPresent();
    });
  }

  /** Comes back to it later, or needs help with it: the other parent is shown the same for both. */
  @Transactional
  public Outcome setAside(Desk desk, Topic topic, VersionId version, boolean needsHelp) {
    return change(desk, topic, change -> {
      var theirs = change.theirs().filter(entry -> entry.id().equals(version));
      theirs.ifPresent(entry -> {
        rows.setAside(change.clause(), change.now());
        rows.respond(version, desk.side(), needsHelp ? Response.HELP : Response.LATER, change.now());
      });
      return theirs.isPresent();
    });
  }

  /** Says of information that one has seen it. Nobody is told. */
  @Transactional
  public Outcome seen(Desk desk, Topic topic, VersionId version) {
    return change(desk, topic, change -> {
      var told = one(desk, topic).inForce();
      var theirs = told != null && told.id().equals(version) && told.author() != desk.side();
      if (theirs && !rows.hasResponded(version, desk.side(), Response.SEEN)) {
        rows.respond(version, desk.side(), Response.SEEN, change.now());
      }
      return theirs;
    });
  }

  /**
   * Whether to remind this parent today of suggestions that have waited for a week: at most once in seven days, and never
   * when they do not want it.
   */
  @Transactional
  public boolean nudge(Desk desk, List<Clause> clauses) {
    var now = clock.instant();
    var waits =
        clauses.stream()
            .filter(clause -> clause.status() == Status.NEEDS_ANSWER)
            .map(Clause::theirs)
            .anyMatch(theirs -> theirs != null && theirs.deliveredAt().isBefore(now.minus(7, ChronoUnit.DAYS)));
    return waits && desk.open() && plans.nudge(desk.seat(), LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  /** Whether so much of the other parent's arrived within a day that it may press: help is offered to this one alone. */
  public boolean pressing(List<Clause> clauses) {
    var yesterday = clock.instant().minus(1, ChronoUnit.DAYS);
    return clauses.stream()
            .map(Clause::theirs)
            .filter(theirs -> theirs != null && theirs.deliveredAt().isAfter(yesterday))
            .count()
        >= PRESSING;
  }

  /** A clause that is held until the transaction ends, with what this parent may see of it. */
  private record Change(UUID clause, Side side, Instant now, List<Entry> entries) {

    Optional<Entry> mine() {
      return eyes().waiting(eyes().visible(entries), side);
    }

    Optional<Entry> theirs() {
      return eyes().waiting(eyes().visible(entries), side.other());
    }

    List<Entry> openOf(Side author) {
      return entries.stream().filter(entry -> entry.isOpen() && entry.author() == author).toList();
    }

    private Eyes eyes() {
      return new Eyes(side, now);
    }
  }

  /** @param act false when the sender saw something else than what stands there now */
  private Outcome change(Desk desk, Topic topic, Function<Change, Boolean> act) {
    if (!isOfHere(desk, topic) || !plans.isOpen(desk)) {
      return new Outcome.Unavailable();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var clause = rows.hold(desk.plan(), topic);
    var done = act.apply(new Change(clause, desk.side(), now, rows.all(desk.plan(), topic)));
    var shown = look(desk, topic, now);
    return done ? new Outcome.Done(shown) : new Outcome.Changed(shown);
  }

  private Eyes eyes(Desk desk) {
    return new Eyes(desk.side(), clock.instant());
  }

  /** Clauses for children of other plans, or who were taken out, are not there. */
  private static boolean isOfHere(Desk desk, Topic topic) {
    return switch (topic.scope()) {
      case Scope.All _ -> true;
      case Scope.One one -> desk.child(one.child()).isPresent();
    };
  }
}
