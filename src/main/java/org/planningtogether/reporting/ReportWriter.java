package org.planningtogether.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Course;
import org.planningtogether.course.Module;
import org.planningtogether.lti.service.Drift;
import org.planningtogether.lti.service.EarlierIds;
import org.planningtogether.lti.service.Roster;
import org.planningtogether.outbox.Owed;
import org.planningtogether.progress.Deadline;
import org.planningtogether.progress.ModuleStanding;
import org.planningtogether.progress.ModuleStanding.Done;
import org.planningtogether.progress.Step;
import org.planningtogether.ui.Phrase;
import org.planningtogether.ui.SummaryRow;
import org.planningtogether.ui.Words;

/**
 * Says in plain words who has finished what, and what is still on its way. Of what somebody answered or wrote it knows
 * nothing.
 *
 * @param mayResend whether the reader may send again
 */
record ReportWriter(Course course, Words words, boolean mayResend) {

  Report report(List<Participant> people, Roster roster, List<Drift> drifts, boolean onlyUnfinished) {
    var finished = people.stream().filter(Participant::hasFinished).count();
    return new Report(
        words.of("reporting.summary", finished, people.size()),
        roster(roster),
        roster.doubted() && mayResend,
        people.stream().flatMap(person -> drifts(person, drifts)).toList(),
        onlyUnfinished,
        people.stream().filter(person -> !onlyUnfinished || !person.hasFinished()).map(this::row).toList());
  }

  Completion completion(Participant person, List<EarlierIds> earlier) {
    return new Completion(
        name(person), note(person), rows(person), owed(person.owed()), earlier.stream().map(this::earlier).toList());
  }

  private String earlier(EarlierIds ids) {
    return words.of("reporting.earlier.ids", ids.userId(), ids.resourceLinkId(), ids.consumerKey());
  }

  /** Each part, and the e-learning as a whole. */
  List<SummaryRow> rows(Participant person) {
    var rows = new ArrayList<SummaryRow>();
    for (var module : course.modules()) {
      var title = new Phrase(module.title(), module.lang());
      rows.add(new SummaryRow(words.of("reporting.part", module.number()), title, since(person, module), List.of()));
    }
    rows.add(new SummaryRow(words.of("reporting.elearning"), elearning(person)));
    return rows;
  }

  private String roster(Roster roster) {
    if (roster.problem() != null) {
      return words.of("reporting.roster.problem", roster.problem());
    }
    if (roster.doubted()) {
      return words.of("reporting.roster.doubted");
    }
    return roster.readAt() == null
        ? words.of("reporting.roster.none")
        : words.of("reporting.roster.read", moment(roster.readAt()));
  }

  private Stream<String> drifts(Participant person, List<Drift> drifts) {
    return drifts.stream()
        .filter(drift -> drift.learner().equals(person.id()))
        .map(drift -> words.of(key(drift.kind()), name(person), what(drift.target())));
  }

  private static String key(Drift.Kind kind) {
    return switch (kind) {
      case OTHER -> "reporting.drift.other";
      case NONE -> "reporting.drift.none";
      case NEWER -> "reporting.drift.newer";
    };
  }

  private String what(String target) {
    return course.modules().stream()
        .filter(module -> new Step.ModuleStep(module.id()).key().equals(target))
        .findFirst()
        .map(module -> words.of("reporting.part.title", module.number(), module.title()))
        .orElse(course.title());
  }

  private Report.Row row(Participant person) {
    return new Report.Row(
        person.id().toString(),
        name(person),
        note(person),
        parts(person),
        elearning(person),
        owed(person.owed()),
        mayResend && person.owed().stream().anyMatch(parcel -> parcel.lastError() != null)
            ? person.id().toString()
            : null);
  }

  private String name(Participant person) {
    return person.name() == null ? words.of("reporting.name.none", shortId(person)) : person.name();
  }

  private @Nullable String note(Participant person) {
    if (!person.hasCome()) {
      return words.of("reporting.note.not-come");
    }
    if (person.hasLeft()) {
      return words.of("reporting.note.left");
    }
    return person.hasMoreTime() && !person.hasFinished()
        ? words.of("reporting.note.more-time", course.moreDays())
        : null;
  }

  private List<String> parts(Participant person) {
    var standings = course.modules().stream().map(module -> standing(person, module)).toList();
    var done = standings.stream().filter(Done.class::isInstance).map(Done.class::cast).map(Done::doneAt).sorted().toList();
    var lines = new ArrayList<String>();
    lines.add(
        done.isEmpty()
            ? words.of("reporting.parts.none")
            : words.of("reporting.parts.done", done.size(), standings.size(), day(done.getLast())));
    course.modules().stream()
        .filter(module -> standing(person, module) instanceof ModuleStanding.InProgress)
        .map(module -> words.of("reporting.parts.in-progress", module.number()))
        .forEach(lines::add);
    return lines;
  }

  private String since(Participant person, Module module) {
    return switch (standing(person, module)) {
      case ModuleStanding.Done done -> words.of("reporting.part.done", day(done.startedAt()), day(done.doneAt()));
      case ModuleStanding.InProgress started ->
          words.of("reporting.part.started", day(started.startedAt()), started.pagesDone(), started.pagesTotal());
      case ModuleStanding.NotStarted _, ModuleStanding.Locked _ -> words.of("reporting.not-started");
    };
  }

  private static ModuleStanding standing(Participant person, Module module) {
    return person.of(module.id()).orElse(new ModuleStanding.NotStarted(module.id()));
  }

  private String elearning(Participant person) {
    var standing = person.standing();
    return standing == null || standing.doneAt() == null ? words.of("reporting.not-yet") : day(standing.doneAt());
  }

  /** One line for each system that waits, with the newest reason. */
  private List<String> owed(List<Owed> parcels) {
    return parcels.stream().collect(groupingBy(Owed::channel, TreeMap::new, toList()))
        .values().stream()
        .map(this::waiting)
        .toList();
  }

  private String waiting(List<Owed> parcels) {
    var what =
        parcels.getFirst().channel().equals("score")
            ? words.of("reporting.owed.score", parcels.size())
            : words.of("reporting.owed.statement", parcels.size());
    var tried = parcels.stream().filter(parcel -> parcel.lastError() != null).toList();
    if (tried.isEmpty()) {
      return words.of("reporting.owed.on-its-way", what);
    }
    var worst = tried.stream().max(Comparator.comparing(Owed::givenUp).thenComparing(Owed::id)).orElseThrow();
    return words.of(
        worst.givenUp() ? "reporting.owed.given-up" : "reporting.owed.waiting",
        what,
        moment(parcels.getFirst().since()),
        worst.lastError());
  }

  private static String shortId(Participant person) {
    return person.id().toString().substring(0, 8);
  }

  private String day(Instant at) {
    return inWords("d MMMM uuuu", at);
  }

  private String moment(Instant at) {
    return inWords("d MMMM uuuu, HH:mm", at);
  }

  private String inWords(String pattern, Instant at) {
    return words.date(pattern, at.atZone(Deadline.COURTS));
  }
}
