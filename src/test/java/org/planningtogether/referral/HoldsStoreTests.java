package org.planningtogether.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;

@Databases
class HoldsStoreTests {

  private static final CourseKey COURSE = new CourseKey("https://lms.example", "client", "1", "course-7");
  private static final EnrolmentId ONE = new EnrolmentId(UUID.randomUUID());
  private static final EnrolmentId ANOTHER = new EnrolmentId(UUID.randomUUID());

  private final Database database;
  private final Holds holds;
  private EnrolmentId parent;

  HoldsStoreTests(Database database) {
    this.database = database;
    this.holds = HeldPeople.on(database);
  }

  @BeforeEach
  void somebody_takes_part() {
    parent = Enrolled.learner(database, COURSE, "4").id();
  }

  @Test
  void nobody_is_held_until_staff_say_so() {
    assertThat(holds.any(List.of(parent))).isFalse();
    assertThat(holds.any(List.of())).isFalse();

    holds.put(parent, HoldKind.NO_SHARE, "The court said so", ONE);

    assertThat(holds.any(List.of(parent))).isTrue();
    assertThat(holds.any(List.of(Enrolled.learner(database, COURSE, "5").id()))).isFalse();
  }

  @Test
  void the_note_is_unreadable_in_the_database() {
    holds.put(parent, HoldKind.SAFEGUARDING, "Told by the school", ONE);

    assertThat(database.jdbc().sql("SELECT reason FROM referral_hold").query(String.class).single())
        .doesNotContain("school");
    assertThat(only().reason()).isEqualTo("Told by the school");
  }

  @Test
  void two_people_lift_a_hold() {
    holds.put(parent, HoldKind.NO_SHARE, "The court said so", ONE);
    assertThat(holds.lift(only().id(), parent, ANOTHER)).isFalse();
    holds.askToLift(only().id(), parent, ONE);
    assertThat(holds.lift(only().id(), parent, ONE)).isFalse();
    assertThat(holds.any(List.of(parent))).isTrue();

    assertThat(holds.lift(only().id(), parent, ANOTHER)).isTrue();

    assertThat(holds.any(List.of(parent))).isFalse();
  }

  @Test
  void a_hold_of_somebody_else_cannot_be_lifted_by_its_id() {
    var other = Enrolled.learner(database, COURSE, "5").id();
    holds.put(parent, HoldKind.NO_SHARE, "The court said so", ONE);
    holds.askToLift(only().id(), parent, ONE);

    assertThat(holds.lift(only().id(), other, ANOTHER)).isFalse();
  }

  @Test
  void several_holds_are_lifted_one_by_one() {
    holds.put(parent, HoldKind.NO_SHARE, "The court said so", ONE);
    holds.put(parent, HoldKind.SAFEGUARDING, "Told by the school", ONE);
    var first = holds.of(List.of(parent)).getFirst();
    holds.askToLift(first.id(), parent, ONE);
    holds.lift(first.id(), parent, ANOTHER);

    assertThat(holds.any(List.of(parent))).isTrue();
    assertThat(holds.of(List.of(parent))).hasSize(1);
  }

  private Hold only() {
    return holds.of(List.of(parent)).getFirst();
  }
}
