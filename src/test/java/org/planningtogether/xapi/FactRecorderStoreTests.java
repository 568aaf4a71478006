package org.planningtogether.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningtogether.agreement.Holder;
import org.planningtogether.agreement.PlanStarted;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.enrolment.VisitStarted;
import org.planningtogether.outbox.Outbox;
import org.planningtogether.outbox.Outboxes;
import org.planningtogether.progress.StepCompleted;
import org.planningtogether.progress.StepStarted;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;

@Databases
class FactRecorderStoreTests {

  private final TestClock clock = TestClock.at("2026-11-22T10:15:30Z");
  private final Database database;
  private final Outbox outbox;
  private final FactRecorder recorder;

  FactRecorderStoreTests(Database database) {
    this.database = database;
    this.outbox = Outboxes.on(database, clock);
    this.recorder = new FactRecorder(Enrolled.on(database), Facts.writer(false), new StatementJson(), outbox);
  }

  @Test
  void a_fact_owes_its_statement_to_the_record_store() {
    var learner = Enrolled.learner(database, Facts.COURSE, "4");

    inTransaction(() -> recorder.on(new StepStarted(learner.id(), Facts.STEP, Facts.AT)));

    var owed = outbox.owedTo(List.of(learner.id().value()));
    assertThat(owed).singleElement().satisfies(parcel -> assertThat(parcel.channel()).isEqualTo("statement"));
    assertThat(bodies()).singleElement().asString().contains("/verbs/initialized").doesNotContain("Name of 4");
  }

  @Test
  void a_fact_that_is_not_recorded_owes_nothing() {
    var learner = Enrolled.learner(database, Facts.COURSE, "4");

    assertThatThrownBy(() -> inTransaction(() -> {
      recorder.on(new StepStarted(learner.id(), Facts.STEP, Facts.AT));
      throw new IllegalStateException("The fact could not be recorded");
    })).isInstanceOf(IllegalStateException.class);

    assertThat(bodies()).isEmpty();
  }

  @Test
  void a_fact_that_is_told_twice_is_owed_once() {
    var learner = Enrolled.learner(database, Facts.COURSE, "4");
    var fact = new StepCompleted(learner.id(), Facts.STEP, Facts.STARTED, Facts.AT);

    inTransaction(() -> recorder.on(fact));
    inTransaction(() -> recorder.on(fact));

    assertThat(bodies()).hasSize(1);
  }

  @Test
  void of_a_guests_plan_nothing_is_said() {
    inTransaction(() -> recorder.on(new PlanStarted(new Holder.Guest(UUID.randomUUID()), Facts.AT)));

    assertThat(bodies()).isEmpty();
  }

  @Test
  void of_somebody_who_does_not_learn_nothing_is_said() {
    var trainer = Enrolled.trainer(database, Facts.COURSE, "3");

    inTransaction(() -> recorder.on(new VisitStarted(trainer, "launch", Facts.AT)));

    assertThat(bodies()).isEmpty();
  }

  private void inTransaction(Runnable fact) {
    database.transactions().executeWithoutResult(_ -> fact.run());
  }

  private List<String> bodies() {
    return database.jdbc().sql("SELECT body FROM outbox_parcel ORDER BY id").query(String.class).list();
  }
}
