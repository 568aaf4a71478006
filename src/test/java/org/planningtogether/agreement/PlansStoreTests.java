package org.planningtogether.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planningtogether.agreement.Holder.Enrolled;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.referral.HeldPeople;
import org.planningtogether.referral.PersonHeld;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;

@Databases
class PlansStoreTests {

  private static final CourseKey COURSE = new CourseKey("https://lms.example", "client", "1", "course-7");

  private final Database database;
  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final Parents parents;
  private final Plans plans;
  private final Invitations invitations;

  PlansStoreTests(Database database) {
    this.database = database;
    parents = new Parents(database, clock);
    plans = parents.plans();
    invitations = parents.invitations();
  }

  @Test
  void a_plan_begins_with_what_was_told_and_nobody_else_in_it() {
    var holder = Parents.guest();
    var desk = parents.begin(holder);

    assertThat(desk.myName()).isEqualTo("Mum");
    assertThat(desk.othersName()).isEqualTo("Dad");
    assertThat(desk.children()).extracting(Child::name).containsExactly("Sam", "Robin");
    assertThat(desk.joined()).isFalse();
    assertThat(desk.open()).isFalse();
    assertThat(parents.published()).containsExactly(new PlanStarted(holder, clock.instant()));
  }

  @Test
  void a_place_opens_for_its_holder_alone_and_says_nothing_else_to_others() {
    var desk = parents.begin(Parents.guest());

    assertThat(parents.inside(() -> plans.find(Parents.guest(), desk.ref()))).isEmpty();
    assertThat(parents.inside(() -> plans.find(desk.holder(), "aaaaaaaaaa"))).isEmpty();
  }

  @Test
  void names_and_children_are_unreadable_in_the_database() {
    parents.begin(Parents.guest());

    assertThat(database.jdbc().sql("SELECT names FROM plan").query(String.class).list())
        .noneMatch(sealed -> sealed.contains("Mum"));
    assertThat(database.jdbc().sql("SELECT sealed FROM plan_child").query(String.class).list())
        .noneMatch(sealed -> sealed.contains("Sam"));
  }

  @Test
  void there_are_ten_children_at_most() {
    var desk = parents.begin(Parents.guest());
    IntStream.range(2, Plans.MOST_CHILDREN)
        .forEach(number -> assertThat(add(desk, "Child " + number)).isPresent());

    assertThat(add(desk, "One more")).isEmpty();
    assertThat(parents.again(desk).children()).hasSize(Plans.MOST_CHILDREN);
  }

  @Test
  void the_other_joins_by_link_and_code_with_a_place_of_their_own() {
    var pair = parents.both();

    assertThat(pair.a().open()).isTrue();
    assertThat(pair.b().open()).isTrue();
    assertThat(pair.b().myName()).isEqualTo("Dad");
    assertThat(pair.b().ref()).isNotEqualTo(pair.a().ref());
    assertThat(pair.b().children()).isEqualTo(pair.a().children());
  }

  @Test
  void an_invitation_is_good_once() {
    var desk = parents.begin(Parents.guest());
    var made = make(desk);
    assertThat(join(made)).isPresent();

    assertThat(join(made)).isEmpty();
    assertThat(open(made, made.code())).isEmpty();
    assertThat(parents.inside(() -> invitations.make(parents.again(desk)))).isEmpty();
  }

  @Test
  void an_invitation_that_was_withdrawn_replaced_or_is_old_is_good_no_longer() {
    var desk = parents.begin(Parents.guest());
    var withdrawn = make(desk);
    parents.inside(() -> done(() -> invitations.withdraw(desk)));
    assertThat(open(withdrawn, withdrawn.code())).isEmpty();

    var replaced = make(desk);
    var newest = make(desk);
    assertThat(open(replaced, replaced.code())).isEmpty();
    assertThat(open(newest, newest.code())).isPresent();
    clock.advance(Duration.ofDays(30));

    assertThat(open(newest, newest.code())).isEmpty();
  }

  @Test
  void five_wrong_codes_use_an_invitation_up() {
    var desk = parents.begin(Parents.guest());
    var made = make(desk);
    var wrong = made.code().equals("000000") ? "000001" : "000000";
    IntStream.range(0, 4).forEach(time -> assertThat(open(made, wrong)).isEmpty());
    assertThat(open(made, made.code())).isPresent();

    open(made, wrong);

    assertThat(open(made, made.code())).isEmpty();
  }

  @Test
  void the_inviter_sees_the_same_whether_or_not_somebody_looked() {
    var desk = parents.begin(Parents.guest());
    var made = make(desk);
    var before = parents.inside(() -> invitations.pending(desk));
    open(made, made.code());
    open(made, "999999");

    assertThat(parents.inside(() -> invitations.pending(desk))).isEqualTo(before);
    assertThat(parents.again(desk)).isEqualTo(desk);
  }

  @Test
  void nobody_joins_their_own_plan() {
    var desk = parents.begin(Parents.guest());
    var made = make(desk);

    assertThat(parents.inside(() -> invitations.join(desk.holder(), made.token(), made.code(), PartyRole.PARENT)))
        .isEmpty();
    assertThat(join(made)).isPresent();
  }

  @Test
  void a_guests_plan_can_be_joined_by_somebody_who_was_launched() {
    var pair = parents.both(Parents.guest(), enrolled("dad"));

    assertThat(pair.a().open()).isTrue();
    assertThat(pair.b().holder()).isInstanceOf(Enrolled.class);
  }

  @Test
  void a_hold_ends_joint_work_for_both_alike_and_keeps_its_person_out_of_other_plans() {
    var dad = enrolled("dad");
    var pair = parents.both(Parents.guest(), dad);
    hold(dad);

    assertThat(parents.again(pair.a()).open()).isFalse();
    assertThat(parents.again(pair.b()).open()).isFalse();
    assertThat(parents.inside(() -> plans.offersJoint(dad))).isFalse();
    var made = make(parents.begin(Parents.guest()));
    assertThat(parents.inside(() -> invitations.join(dad, made.token(), made.code(), PartyRole.PARENT))).isEmpty();
    assertThat(parents.inside(() -> invitations.make(parents.begin(dad)))).isEmpty();
  }

  @Test
  void a_hold_and_a_pause_look_the_same_to_the_other() {
    var dad = enrolled("dad");
    var pair = parents.both(Parents.guest(), dad);
    parents.inside(() -> done(() -> plans.pause(pair.b())));
    var paused = parents.again(pair.a());
    parents.inside(() -> done(() -> plans.resume(pair.b())));
    assertThat(parents.again(pair.a()).open()).isTrue();

    hold(dad);

    assertThat(parents.again(pair.a())).isEqualTo(paused);
  }

  @Test
  void what_was_on_its_way_does_not_arrive_after_a_hold() {
    var dad = enrolled("dad");
    var pair = parents.both(Parents.guest(), dad);
    var place = new Topic("handovers", "place", new Scope.All());
    parents.inside(() -> parents.agreements().suggest(pair.a(), place, Parents.says("At school"), null, null));
    parents.inside(() -> done(() -> plans.on(new PersonHeld(dad.id()))));
    clock.advance(Agreements.HELD);

    assertThat(parents.inside(() -> parents.agreements().one(pair.b(), place))).isEqualTo(Clause.untouched(place));
    assertThat(parents.published()).contains(new SharingStopped(pair.a().plan()));
  }

  @Test
  void a_plan_for_one_invites_nobody() {
    var desk = parents.begin(Parents.guest());
    parents.inside(() -> done(() -> plans.mode(desk, Mode.SOLO)));

    assertThat(parents.inside(() -> invitations.make(parents.again(desk)))).isEmpty();
  }

  @Test
  void a_plan_that_was_joined_stays_one_for_two() {
    var pair = parents.both();
    parents.inside(() -> done(() -> plans.mode(pair.a(), Mode.SOLO)));

    assertThat(parents.again(pair.a()).mode()).isEqualTo(Mode.JOINT);
  }

  @Test
  void the_last_one_who_deletes_their_place_takes_the_plan_along() {
    var pair = parents.both();
    parents.inside(() -> done(() -> plans.delete(pair.a())));
    assertThat(count("plan")).isEqualTo(1);

    parents.inside(() -> done(() -> plans.delete(pair.b())));

    assertThat(count("plan")).isZero();
    assertThat(count("plan_child")).isZero();
  }

  @Test
  void a_place_that_nobody_opens_for_eighteen_months_is_deleted_and_one_in_use_is_not() {
    var pair = parents.both();
    var unused = parents.begin(Parents.guest());
    clock.advance(Duration.ofDays(500));
    parents.again(pair.a());
    clock.advance(Duration.ofDays(60));
    parents.deleteUnused();

    assertThat(parents.inside(() -> plans.find(unused.holder(), unused.ref()))).isEmpty();
    assertThat(parents.inside(() -> plans.find(pair.b().holder(), pair.b().ref()))).isEmpty();
    assertThat(parents.again(pair.a()).open()).isFalse();
    assertThat(count("plan")).isEqualTo(1);
  }

  @Test
  void a_plan_goes_when_the_person_who_had_its_only_place_is_forgotten() {
    parents.begin(enrolled("dad"));
    database.jdbc().sql("DELETE FROM enrolment").update();
    parents.deleteUnused();

    assertThat(count("plan")).isZero();
  }

  @Test
  void the_one_who_joined_is_called_what_they_say_and_nobody_else_changes_it() {
    var pair = parents.both();
    parents.inside(() -> done(() -> plans.rename(pair.b(), "Papa", "Somebody")));

    assertThat(parents.again(pair.a()).othersName()).isEqualTo("Papa");
    assertThat(parents.again(pair.a()).myName()).isEqualTo("Mum");
  }

  private Optional<ChildId> add(Desk desk, String name) {
    var child = new NewChild(name, YearMonth.of(2020, 1), Child.Stage.HOME, Child.Pronoun.HE);
    return parents.inside(() -> plans.add(desk, child));
  }

  private Invitations.Made make(Desk desk) {
    return parents.inside(() -> invitations.make(desk)).orElseThrow();
  }

  private Optional<Desk> join(Invitations.Made made) {
    return parents.inside(() -> invitations.join(Parents.guest(), made.token(), made.code(), PartyRole.PARENT));
  }

  private Optional<Invitations.Offer> open(Invitations.Made made, String code) {
    return parents.inside(() -> invitations.open(made.token(), code));
  }

  private Enrolled enrolled(String subject) {
    return new Enrolled(org.planningtogether.enrolment.Enrolled.learner(database, COURSE, subject).id());
  }

  private void hold(Enrolled person) {
    HeldPeople.hold(database, person.id());
  }

  private int count(String table) {
    return database.jdbc().sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
  }

  private static Boolean done(Runnable step) {
    step.run();
    return true;
  }
}
