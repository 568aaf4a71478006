package org.planningtogether.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.agreement.Parents.says;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.agreement.Version.Fate;
import org.planningtogether.outline.Answer;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;

@Databases
class AgreementsStoreTests {

  private static final Topic PLACE = new Topic("handovers", "place", new Scope.All());
  private static final Duration HELD = Agreements.HELD;

  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final Parents parents;
  private final Agreements agreements;
  private Desk a;
  private Desk b;

  AgreementsStoreTests(Database database) {
    parents = new Parents(database, clock);
    agreements = parents.agreements();
  }

  @BeforeEach
  void two_parents_who_share_a_plan() {
    var pair = parents.both();
    a = pair.a();
    b = pair.b();
  }

  @Test
  void a_draft_is_its_authors_alone() {
    draft(a, says("At school"));

    assertThat(see(a).draft()).isEqualTo(says("At school"));
    assertThat(see(b)).isEqualTo(Clause.untouched(PLACE));
    assertThat(all(b)).isEmpty();
  }

  @Test
  void a_draft_replaces_the_one_before_and_an_empty_one_is_none() {
    draft(a, says("At school"));
    draft(a, says("At home"));
    assertThat(see(a).draft()).isEqualTo(says("At home"));

    draft(a, Answer.NONE);

    assertThat(see(a)).isEqualTo(Clause.untouched(PLACE));
  }

  @Test
  void a_suggestion_is_not_there_for_the_other_until_ten_minutes_have_passed() {
    suggest(a, says("At school"));
    clock.advance(HELD.minusSeconds(1));
    assertThat(see(b)).isEqualTo(Clause.untouched(PLACE));
    assertThat(all(b)).isEmpty();
    assertThat(see(a).status()).isEqualTo(Status.WAITING);

    clock.advance(Duration.ofSeconds(1));

    assertThat(see(b).status()).isEqualTo(Status.NEEDS_ANSWER);
    assertThat(theirs(b).answer()).isEqualTo(says("At school"));
  }

  @Test
  void what_is_taken_back_in_time_leaves_no_trace() {
    suggest(a, says("At school"));
    takeBack(a);
    clock.advance(HELD.plusDays(30));

    assertThat(see(b)).isEqualTo(Clause.untouched(PLACE));
    assertThat(see(a).draft()).isEqualTo(says("At school"));
    assertThat(see(a).history()).singleElement().matches(version -> version.fate() == Fate.TAKEN_BACK);
  }

  @Test
  void what_is_replaced_in_time_is_never_delivered() {
    suggest(a, says("At school"));
    clock.advance(Duration.ofMinutes(5));
    suggest(a, says("At nursery"));
    clock.advance(Duration.ofMinutes(5));
    assertThat(see(b)).isEqualTo(Clause.untouched(PLACE));

    clock.advance(HELD);

    assertThat(see(b).history()).singleElement().matches(version -> version.answer().equals(says("At nursery")));
  }

  @Test
  void a_newer_suggestion_changes_nothing_for_the_other_until_it_is_delivered() {
    delivered(a, says("At school"));
    suggest(a, says("At nursery"));
    assertThat(theirs(b).answer()).isEqualTo(says("At school"));

    clock.advance(HELD);

    assertThat(theirs(b).answer()).isEqualTo(says("At nursery"));
    assertThat(see(b).history()).extracting(Version::fate).containsExactly(Fate.OPEN, Fate.REPLACED);
  }

  @Test
  void agreeing_puts_a_version_in_force_for_both() {
    delivered(a, says("At school"));

    assertThat(agree(b)).isInstanceOf(Outcome.Done.class);

    assertThat(see(a).status()).isEqualTo(Status.AGREED);
    assertThat(see(b).status()).isEqualTo(Status.AGREED);
    assertThat(inForce(a).answer()).isEqualTo(says("At school"));
  }

  @Test
  void an_answer_to_what_is_no_longer_there_is_refused_and_the_new_text_is_shown() {
    delivered(a, says("At school"));
    var seen = theirs(b);
    delivered(a, says("At nursery"));

    var outcome = parents.inside(() -> agreements.agree(b, PLACE, seen.id(), seen.hash()));

    assertThat(outcome).isInstanceOfSatisfying(
        Outcome.Changed.class,
        changed -> assertThat(changed.clause().theirs().answer()).isEqualTo(says("At nursery")));
    assertThat(see(b).inForce()).isNull();
  }

  @Test
  void an_answer_that_brings_another_hash_is_refused() {
    delivered(a, says("At school"));

    var outcome = parents.inside(() -> agreements.agree(b, PLACE, theirs(b).id(), "x".repeat(43)));

    assertThat(outcome).isInstanceOf(Outcome.Changed.class);
    assertThat(see(b).inForce()).isNull();
  }

  @Test
  void nobody_agrees_to_their_own_suggestion_or_to_one_that_they_cannot_know() {
    suggest(a, says("At school"));
    var mine = see(a).mine();

    assertThat(parents.inside(() -> agreements.agree(a, PLACE, mine.id(), mine.hash())))
        .isInstanceOf(Outcome.Changed.class);
    assertThat(parents.inside(() -> agreements.agree(b, PLACE, mine.id(), mine.hash())))
        .isInstanceOf(Outcome.Changed.class);
  }

  @Test
  void agreed_text_stays_in_force_until_a_new_one_is_agreed() {
    agreed(says("At school"));
    delivered(b, says("At home"));
    assertThat(inForce(a).answer()).isEqualTo(says("At school"));
    assertThat(see(a).status()).isEqualTo(Status.NEEDS_ANSWER);

    agree(a);

    assertThat(inForce(b).answer()).isEqualTo(says("At home"));
    assertThat(see(a).history()).extracting(Version::fate).containsExactly(Fate.AGREED, Fate.AGREED);
  }

  @Test
  void a_change_takes_the_place_of_the_suggestion_that_it_answers() {
    delivered(a, says("At school"));
    reply(b, says("At home"));
    assertThat(see(b).theirs()).isNull();
    assertThat(see(b).status()).isEqualTo(Status.WAITING);
    assertThat(see(a).status()).isEqualTo(Status.WAITING);

    clock.advance(HELD);

    assertThat(see(a).mine()).isNull();
    assertThat(see(a).status()).isEqualTo(Status.NEEDS_ANSWER);
  }

  @Test
  void suggestions_that_cross_stand_side_by_side_and_one_agreement_ends_both() {
    suggest(a, says("At school"));
    suggest(b, says("At home"));
    clock.advance(HELD);
    assertThat(theirs(a).answer()).isEqualTo(says("At home"));
    assertThat(theirs(b).answer()).isEqualTo(says("At school"));

    agree(a);

    assertThat(see(b).status()).isEqualTo(Status.AGREED);
    assertThat(see(b).theirs()).isNull();
    assertThat(inForce(b).answer()).isEqualTo(says("At home"));
  }

  @Test
  void a_suggestion_made_without_knowing_of_the_others_is_not_taken_for_an_answer() {
    delivered(a, says("At school"));

    var outcome = parents.inside(() -> agreements.suggest(b, PLACE, says("At home"), null, null));

    assertThat(outcome).isInstanceOf(Outcome.Changed.class);
    assertThat(see(b).mine()).isNull();
  }

  @Test
  void later_and_needing_help_look_the_same_to_the_other() {
    delivered(a, says("At school"));
    setAside(b, true);
    var withHelp = see(a);
    var help = new Topic("handovers", "travel", new Scope.All());
    parents.inside(() -> agreements.suggest(a, help, says("At school"), null, null));
    clock.advance(HELD);
    var their = parents.inside(() -> agreements.one(b, help)).theirs();
    parents.inside(() -> agreements.setAside(b, help, their.id(), false));
    var withLater = parents.inside(() -> agreements.one(a, help));

    assertThat(withHelp.status()).isEqualTo(Status.SET_ASIDE).isEqualTo(withLater.status());
    assertThat(withHelp.history()).hasSameSizeAs(withLater.history());
  }

  @Test
  void what_was_set_aside_comes_back_with_the_next_suggestion_and_for_the_other_not_before_its_delivery() {
    delivered(a, says("At school"));
    setAside(b, false);
    clock.advance(Duration.ofMinutes(1));
    suggest(a, says("At nursery"));
    assertThat(see(a).status()).isEqualTo(Status.WAITING);
    assertThat(see(b).status()).isEqualTo(Status.SET_ASIDE);

    clock.advance(HELD);

    assertThat(see(b).status()).isEqualTo(Status.NEEDS_ANSWER);
  }

  @Test
  void both_may_find_that_a_clause_is_not_needed() {
    parents.inside(() -> agreements.suggestNotNeeded(a, PLACE, null, null));
    clock.advance(HELD);
    agree(b);

    assertThat(see(a).status()).isEqualTo(Status.NOT_NEEDED);
  }

  @Test
  void information_counts_from_its_delivery_and_nobody_agrees_to_it() {
    parents.inside(() -> agreements.tell(a, PLACE, says("Loves drawing")));
    assertThat(see(b)).isEqualTo(Clause.untouched(PLACE));
    clock.advance(HELD);
    assertThat(inForce(b).answer()).isEqualTo(says("Loves drawing"));
    assertThat(see(b).status()).isEqualTo(Status.AGREED);

    var told = inForce(b);
    parents.inside(() -> agreements.seen(b, PLACE, told.id()));

    assertThat(see(b).seen()).isTrue();
    assertThat(see(a).seen()).isFalse();
    assertThat(see(a)).isEqualTo(new Clause(PLACE, null, told, null, null, null, false, 1, see(a).history()));
  }

  @Test
  void information_can_be_told_anew_by_either() {
    parents.inside(() -> agreements.tell(a, PLACE, says("Loves drawing")));
    clock.advance(HELD);
    parents.inside(() -> agreements.tell(b, PLACE, says("Loves football")));
    assertThat(inForce(b).answer()).isEqualTo(says("Loves drawing"));

    clock.advance(HELD);

    assertThat(inForce(a).answer()).isEqualTo(says("Loves football"));
  }

  @Test
  void rounds_are_counted_from_the_last_agreement() {
    for (int round = 1; round <= Clause.MOST_ROUNDS; round++) {
      delivered(round % 2 == 1 ? a : b, says("Wording " + round));
    }
    assertThat(see(a).rounds()).isEqualTo(Clause.MOST_ROUNDS);

    agree(a);

    assertThat(see(a).rounds()).isZero();
  }

  @Test
  void whoever_pauses_or_leaves_looks_the_same_to_the_other() {
    delivered(a, says("At school"));
    parents.inside(() -> done(() -> parents.plans().pause(a)));
    var paused = parents.again(b);
    assertThat(paused.open()).isFalse();
    assertThat(parents.inside(() -> agreements.agree(paused, PLACE, theirs(b).id(), theirs(b).hash())))
        .isInstanceOf(Outcome.Unavailable.class);
    assertThat(parents.inside(() -> agreements.suggest(b, PLACE, says("At home"), null, theirs(b).id())))
        .isInstanceOf(Outcome.Unavailable.class);

    parents.inside(() -> done(() -> parents.plans().leave(a)));

    assertThat(parents.again(b)).isEqualTo(paused);
  }

  @Test
  void what_was_on_its_way_does_not_arrive_after_a_pause_began() {
    suggest(a, says("At school"));
    parents.inside(() -> done(() -> parents.plans().pause(b)));
    clock.advance(HELD);

    assertThat(see(b)).isEqualTo(Clause.untouched(PLACE));
    assertThat(see(a).history()).singleElement().matches(version -> version.fate() == Fate.TAKEN_BACK);
  }

  @Test
  void after_a_pause_everything_goes_on() {
    delivered(a, says("At school"));
    parents.inside(() -> done(() -> parents.plans().pause(a)));
    parents.inside(() -> done(() -> parents.plans().resume(a)));

    assertThat(agree(b)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void when_one_deletes_their_place_what_was_agreed_stays_with_the_other() {
    agreed(says("At school"));
    var other = new Topic("pets", "who", new Scope.All());
    parents.inside(() -> agreements.suggest(a, other, says("The cat stays"), null, null));
    parents.inside(() -> done(() -> parents.plans().delete(a)));
    clock.advance(HELD);

    assertThat(parents.inside(() -> parents.plans().find(a.holder(), a.ref()))).isEmpty();
    assertThat(parents.again(b).open()).isFalse();
    assertThat(inForce(b).answer()).isEqualTo(says("At school"));
    assertThat(parents.inside(() -> agreements.one(b, other))).isEqualTo(Clause.untouched(other));
  }

  @Test
  void deleting_a_place_looks_like_a_pause_to_the_other() {
    delivered(a, says("At school"));
    var other = new Topic("pets", "who", new Scope.All());
    parents.inside(() -> agreements.suggest(b, other, says("The cat stays"), null, null));
    clock.advance(Duration.ofMinutes(5));
    parents.inside(() -> done(() -> parents.plans().pause(a)));
    var desk = parents.again(b);
    var clauses = List.of(see(b), parents.inside(() -> agreements.one(b, other)));
    parents.inside(() -> done(() -> parents.plans().resume(a)));

    parents.inside(() -> done(() -> parents.plans().delete(a)));

    assertThat(parents.again(b)).isEqualTo(desk);
    assertThat(List.of(see(b), parents.inside(() -> agreements.one(b, other)))).isEqualTo(clauses);
  }

  @Test
  void clauses_for_a_child_who_was_taken_out_are_gone_until_the_child_is_put_back() {
    var child = a.children().getFirst().id();
    var topic = new Topic("handovers", "place", new Scope.One(child));
    parents.inside(() -> agreements.suggest(a, topic, says("At nursery"), null, null));
    clock.advance(HELD);
    parents.inside(() -> done(() -> parents.plans().remove(a, child)));
    assertThat(all(parents.again(b))).isEmpty();
    assertThat(parents.inside(() -> agreements.suggest(parents.again(a), topic, says("x"), null, null)))
        .isInstanceOf(Outcome.Unavailable.class);

    parents.inside(() -> done(() -> parents.plans().putBack(parents.again(b), child)));

    assertThat(all(parents.again(b))).singleElement().matches(clause -> clause.topic().equals(topic));
  }

  @Test
  void a_child_of_another_plan_opens_nothing() {
    var elsewhere = parents.both().a().children().getFirst().id();
    var topic = new Topic("handovers", "place", new Scope.One(elsewhere));

    assertThat(parents.inside(() -> agreements.suggest(a, topic, says("At nursery"), null, null)))
        .isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void there_is_a_most_of_what_one_parent_suggests_in_a_day() {
    IntStream.range(0, Agreements.MOST_IN_A_DAY).forEach(number -> {
      var topic = new Topic("routines", "own-" + number, new Scope.All());
      assertThat(parents.inside(() -> agreements.suggest(a, topic, says("Bed at eight"), null, null)))
          .isInstanceOf(Outcome.Done.class);
    });

    assertThat(suggest(a, says("At school"))).isInstanceOf(Outcome.Enough.class);
    assertThat(suggest(b, says("At school"))).isInstanceOf(Outcome.Done.class);
    clock.advance(Duration.ofDays(1));
    assertThat(suggest(a, says("At school"))).isNotInstanceOf(Outcome.Enough.class);
  }

  @Test
  void twenty_suggestions_within_a_day_may_press() {
    IntStream.range(0, 19).forEach(number -> suggest(a, number));
    clock.advance(HELD);
    assertThat(agreements.pressing(all(b))).isFalse();
    suggest(a, 19);
    clock.advance(HELD);
    assertThat(agreements.pressing(all(b))).isTrue();
    assertThat(agreements.pressing(all(a))).isFalse();

    clock.advance(Duration.ofDays(1));

    assertThat(agreements.pressing(all(b))).isFalse();
  }

  @Test
  void a_reminder_comes_after_a_week_and_at_most_once_in_seven_days() {
    delivered(a, says("At school"));
    assertThat(nudge(b)).isFalse();
    clock.advance(Duration.ofDays(8));
    assertThat(nudge(b)).isTrue();
    clock.advance(Duration.ofDays(6));
    assertThat(nudge(b)).isFalse();
    clock.advance(Duration.ofDays(1));
    assertThat(nudge(b)).isTrue();

    parents.inside(() -> done(() -> parents.plans().nudges(b, false)));
    clock.advance(Duration.ofDays(8));

    assertThat(nudge(b)).isFalse();
    assertThat(nudge(a)).isFalse();
  }

  private void suggest(Desk desk, int number) {
    var topic = new Topic("routines", "own-" + number, new Scope.All());
    parents.inside(() -> agreements.suggest(desk, topic, says("Bed at eight"), null, null));
  }

  private Outcome suggest(Desk desk, Answer answer) {
    return parents.inside(() -> agreements.suggest(desk, PLACE, answer, null, idOf(see(desk).theirs())));
  }

  private Outcome reply(Desk desk, Answer answer) {
    return parents.inside(() -> agreements.suggest(desk, PLACE, answer, null, theirs(desk).id()));
  }

  private void delivered(Desk desk, Answer answer) {
    assertThat(suggest(desk, answer)).isInstanceOf(Outcome.Done.class);
    clock.advance(HELD);
  }

  private void agreed(Answer answer) {
    delivered(a, answer);
    agree(b);
  }

  private Outcome agree(Desk desk) {
    var theirs = theirs(desk);
    return parents.inside(() -> agreements.agree(desk, PLACE, theirs.id(), theirs.hash()));
  }

  private void takeBack(Desk desk) {
    parents.inside(() -> agreements.takeBack(desk, PLACE, Objects.requireNonNull(see(desk).mine()).id()));
  }

  private void setAside(Desk desk, boolean help) {
    parents.inside(() -> agreements.setAside(desk, PLACE, theirs(desk).id(), help));
  }

  private void draft(Desk desk, Answer answer) {
    parents.inside(() -> done(() -> agreements.draft(desk, PLACE, answer)));
  }

  private boolean nudge(Desk desk) {
    return parents.inside(() -> agreements.nudge(parents.again(desk), agreements.all(desk)));
  }

  private Clause see(Desk desk) {
    return parents.inside(() -> agreements.one(desk, PLACE));
  }

  private List<Clause> all(Desk desk) {
    return parents.inside(() -> agreements.all(desk));
  }

  private Version theirs(Desk desk) {
    return Objects.requireNonNull(see(desk).theirs());
  }

  private Version inForce(Desk desk) {
    return Objects.requireNonNull(see(desk).inForce());
  }

  private static VersionId idOf(Version version) {
    return version == null ? null : version.id();
  }

  private static Boolean done(Runnable step) {
    step.run();
    return true;
  }
}
