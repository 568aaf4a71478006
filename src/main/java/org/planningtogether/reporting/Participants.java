package org.planningtogether.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolment;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.enrolment.Role;
import org.planningtogether.lti.service.Member;
import org.planningtogether.lti.service.Roster;
import org.planningtogether.outbox.Outbox;
import org.planningtogether.outbox.Owed;
import org.planningtogether.progress.Deadlines;
import org.planningtogether.progress.Progress;
import org.springframework.stereotype.Component;

/** Brings together what is known of everybody who takes a course: a statement for each source, none for each person. */
@Component
class Participants {

  private static final Comparator<Participant> BY_NAME =
      Comparator.comparing(Participant::name, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER))
          .thenComparing(participant -> participant.id().value());

  private final Enrolments enrolments;
  private final Progress progress;
  private final Deadlines deadlines;
  private final Outbox outbox;

  Participants(Enrolments enrolments, Progress progress, Deadlines deadlines, Outbox outbox) {
    this.enrolments = enrolments;
    this.progress = progress;
    this.deadlines = deadlines;
    this.outbox = outbox;
  }

  /** Those who learn in a course and those whom its roster names as learners, by name. */
  List<Participant> of(CourseKey course, Roster roster) {
    var learners = enrolments.inCourse(course).stream().filter(Enrolment::learner).toList();
    var ids = learners.stream().map(Enrolment::id).toList();
    var standings = progress.ofAll(ids);
    Map<EnrolmentId, List<Owed>> owed =
        outbox.owedTo(ids.stream().map(EnrolmentId::value).toList()).stream()
            .collect(groupingBy(parcel -> new EnrolmentId(parcel.owner())));
    var listed = listed(course, roster);
    var extended = deadlines.extended(ids);

    var all = new ArrayList<Participant>();
    for (var learner : learners) {
      var member = listed.remove(learner.id());
      var hasLeft = roster.readAt() != null && member == null;
      all.add(
          new Participant(
              learner.id(),
              Optional.ofNullable(learner.name()).orElse(name(member)),
              standings.get(learner.id()),
              owed.getOrDefault(learner.id(), List.of()),
              extended.contains(learner.id()),
              hasLeft));
    }
    listed.forEach((id, member) -> all.add(new Participant(id, member.name(), null, List.of(), false, false)));
    all.sort(BY_NAME);
    return all;
  }

  /** What somebody may know of themselves. */
  Participant oneself(EnrolmentId id) {
    return new Participant(id, null, progress.of(id), List.of(), false, false);
  }

  private static Map<EnrolmentId, Member> listed(CourseKey course, Roster roster) {
    return roster.members().stream()
        .filter(member -> member.roles().contains(Role.LEARNER))
        .collect(
            toMap(member -> EnrolmentId.of(course, member.subject()), Function.identity(), (first, again) -> first));
  }

  private static @Nullable String name(@Nullable Member member) {
    return member == null ? null : member.name();
  }
}
