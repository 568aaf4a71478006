package org.planningtogether.grades;

import java.time.Instant;
import java.util.Optional;
import org.planningtogether.enrolment.Enrolment;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.lti.service.LaunchedLink;
import org.planningtogether.lti.service.LaunchedLinks;
import org.planningtogether.lti.service.LinkLaunched;
import org.planningtogether.outbox.Outbox;
import org.planningtogether.progress.ModuleStanding;
import org.planningtogether.progress.Progress;
import org.planningtogether.progress.Step;
import org.planningtogether.progress.StepCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides which scores are owed: when a learner has finished a step, to each link of that step that this person
 * launched, and to whatever other column the course has for it. Final scores only, since Moodle takes any other as the
 * order to erase the grade.
 */
@Component
class GradeReporter {

  private final Enrolments enrolments;
  private final LaunchedLinks links;
  private final Progress progress;
  private final ScoreWriter writer;
  private final Outbox outbox;
  private final JsonMapper json;

  GradeReporter(
      Enrolments enrolments,
      LaunchedLinks links,
      Progress progress,
      ScoreWriter writer,
      Outbox outbox,
      JsonMapper json) {
    this.enrolments = enrolments;
    this.links = links;
    this.progress = progress;
    this.writer = writer;
    this.outbox = outbox;
    this.json = json;
  }

  @EventListener
  void on(StepCompleted done) {
    learner(done.enrolment()).ifPresent(learner -> owe(learner, done.step(), done.startedAt(), done.at()));
  }

  /** What was done before its link was launched, or before the link got a column, is owed as well. */
  @EventListener
  void on(LinkLaunched launched) {
    var standing = progress.of(launched.enrolment());
    if (standing.modules().stream().noneMatch(ModuleStanding.Done.class::isInstance)) {
      return; // as at most first launches: who it is need not be asked
    }
    learner(launched.enrolment())
        .ifPresent(
            learner -> {
              for (var module : standing.modules()) {
                if (module instanceof ModuleStanding.Done(var id, var startedAt, var doneAt)) {
                  owe(learner, new Step.ModuleStep(id), startedAt, doneAt);
                }
              }
              if (standing.startedAt() != null && standing.doneAt() != null) {
                owe(learner, new Step.Elearning(), standing.startedAt(), standing.doneAt());
              }
            });
  }

  private Optional<Enrolment> learner(EnrolmentId id) {
    return enrolments.find(id).filter(Enrolment::learner);
  }

  private void owe(Enrolment learner, Step step, Instant startedAt, Instant at) {
    var score = writer.done(learner.subject(), startedAt, at);
    var label = writer.label(step);
    var launched = links.of(learner.id()).stream().filter(LaunchedLink::takesScores).toList();
    launched.stream()
        .filter(link -> link.target().equals(step.key()))
        .forEach(link -> put(learner, OwedScore.toLink(link, label, score)));
    if (launched.stream().anyMatch(LaunchedLink::listsLineItems)) {
      put(learner, OwedScore.elsewhere(step.key(), label, score));
    }
  }

  private void put(Enrolment learner, OwedScore owed) {
    outbox.put(ScoreCourier.CHANNEL, owed.key(learner.id()), learner.id().value(), json.writeValueAsString(owed));
  }
}
