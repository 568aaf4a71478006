package org.planningtogether.xapi;

import java.util.Optional;
import java.util.function.Function;
import org.planningtogether.agreement.Holder;
import org.planningtogether.agreement.PlanStarted;
import org.planningtogether.enrolment.Enrolment;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.enrolment.VisitStarted;
import org.planningtogether.outbox.Outbox;
import org.planningtogether.progress.StepAdvanced;
import org.planningtogether.progress.StepCompleted;
import org.planningtogether.progress.StepStarted;
import org.planningtogether.study.PrivatelyAnswered;
import org.planningtogether.study.QuestionAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts a statement into the outbox for each fact, in the transaction of the fact, frozen as JSON: what is sent later,
 * and again, is what was true then. Only of learners: a trainer who looks at the course learns nothing.
 */
@Component
class FactRecorder {

  private final Enrolments enrolments;
  private final StatementWriter writer;
  private final StatementJson json;
  private final Outbox outbox;

  FactRecorder(Enrolments enrolments, StatementWriter writer, StatementJson json, Outbox outbox) {
    this.enrolments = enrolments;
    this.writer = writer;
    this.json = json;
    this.outbox = outbox;
  }

  @EventListener
  void on(VisitStarted fact) {
    owe(fact.who(), who -> Optional.of(writer.write(who, fact)));
  }

  @EventListener
  void on(StepStarted fact) {
    owe(fact.enrolment(), who -> writer.write(who, fact));
  }

  @EventListener
  void on(StepAdvanced fact) {
    owe(fact.enrolment(), who -> writer.write(who, fact));
  }

  @EventListener
  void on(QuestionAnswered fact) {
    owe(fact.enrolment(), who -> Optional.of(writer.write(who, fact)));
  }

  @EventListener
  void on(PrivatelyAnswered fact) {
    owe(fact.enrolment(), who -> Optional.of(writer.write(who, fact)));
  }

  @EventListener
  void on(StepCompleted fact) {
    owe(fact.enrolment(), who -> Optional.of(writer.write(who, fact)));
  }

  /** Of guests there are no statements. */
  @EventListener
  void on(PlanStarted fact) {
    if (fact.holder() instanceof Holder.Enrolled enrolled) {
      owe(enrolled.id(), who -> writer.write(who, fact));
    }
  }

  private void owe(EnrolmentId id, Function<Enrolment, Optional<Statement>> say) {
    enrolments.find(id).ifPresent(who -> owe(who, say));
  }

  private void owe(Enrolment who, Function<Enrolment, Optional<Statement>> say) {
    if (who.learner()) {
      say.apply(who)
          .ifPresent(
              said ->
                  outbox.put(StatementCourier.CHANNEL, said.id().toString(), who.id().value(), json.write(said)));
    }
  }
}
