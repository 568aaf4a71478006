package org.planningtogether.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.SharingStopped;
import org.planningtogether.schedule.Swap.State;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;
import org.planningtogether.vault.Vaults;

@Databases
class SwapsStoreTests {

  private static final LocalDate JUNE = LocalDate.of(2027, 6, 1);

  private final Database database;
  private final TestClock clock = TestClock.at("2027-05-01T09:00:00Z");
  private final Swaps swaps;
  private Family family;

  SwapsStoreTests(Database database) {
    this.database = database;
    this.swaps = new Swaps(database.jdbc(), Vaults.random(), clock);
  }

  @BeforeEach
  void twoParents() {
    family = Family.in(database);
  }

  @Test
  void a_request_is_delivered_after_ten_minutes() {
    ask(family.a(), JUNE, null);
    assertThat(swaps.of(family.a())).hasSize(1);
    assertThat(swaps.of(family.b())).isEmpty();

    clock.advance(Duration.ofMinutes(10));

    assertThat(swaps.of(family.b())).extracting(Swap::state).containsExactly(State.REQUESTED);
  }

  @Test
  void what_is_taken_back_before_it_is_delivered_leaves_no_trace() {
    var id = ask(family.a(), JUNE, null);

    assertThat(inTransaction(() -> swaps.withdraw(family.a(), id))).isEqualTo(SwapOutcome.DONE);
    clock.advance(Duration.ofDays(1));

    assertThat(swaps.of(family.a())).isEmpty();
    assertThat(swaps.of(family.b())).isEmpty();
  }

  @Test
  void what_is_on_its_way_when_sharing_stops_never_arrives_and_what_was_delivered_stays() {
    var before = delivered(family.a(), JUNE);
    ask(family.a(), JUNE.plusDays(7), null);

    inTransaction(() -> {
      swaps.on(new SharingStopped(family.plan()));
      return SwapOutcome.DONE;
    });
    clock.advance(Duration.ofDays(1));

    assertThat(swaps.of(family.b())).extracting(Swap::id).containsExactly(before);
  }

  @Test
  void what_is_taken_back_later_is_seen_as_withdrawn() {
    var id = delivered(family.a(), JUNE);

    inTransaction(() -> swaps.withdraw(family.a(), id));

    assertThat(swaps.of(family.b())).extracting(Swap::state).containsExactly(State.WITHDRAWN);
    assertThat(inTransaction(() -> swaps.agree(family.b(), id))).isEqualTo(SwapOutcome.CHANGED);
  }

  @Test
  void only_the_other_parent_can_agree_and_only_once() {
    var id = delivered(family.a(), JUNE);

    assertThat(inTransaction(() -> swaps.agree(family.a(), id))).isEqualTo(SwapOutcome.CHANGED);
    assertThat(inTransaction(() -> swaps.agree(family.b(), id))).isEqualTo(SwapOutcome.DONE);
    assertThat(inTransaction(() -> swaps.notThisTime(family.b(), id))).isEqualTo(SwapOutcome.CHANGED);

    assertThat(swaps.agreed(family.plan())).extracting(Swap::id).containsExactly(id);
  }

  @Test
  void what_is_not_delivered_cannot_be_answered() {
    var id = ask(family.a(), JUNE, null);

    assertThat(inTransaction(() -> swaps.agree(family.b(), id))).isEqualTo(SwapOutcome.CHANGED);
  }

  @Test
  void another_suggestion_answers_a_request_once_it_is_delivered() {
    var first = delivered(family.a(), JUNE);
    ask(family.b(), JUNE.plusDays(7), first);
    assertThat(swaps.find(family.a(), first).orElseThrow().state()).isEqualTo(State.REQUESTED);
    assertThat(swaps.find(family.b(), first).orElseThrow().state()).isEqualTo(State.SUGGESTED_OTHER);

    clock.advance(Duration.ofMinutes(10));
    assertThat(swaps.find(family.a(), first).orElseThrow().state()).isEqualTo(State.SUGGESTED_OTHER);
    var other = swaps.of(family.a()).getFirst();
    inTransaction(() -> swaps.agree(family.a(), other.id()));

    assertThat(swaps.of(family.b())).extracting(Swap::state).containsExactly(State.AGREED, State.SUGGESTED_OTHER);
  }

  @Test
  void another_suggestion_that_is_taken_back_opens_the_request_again() {
    var first = delivered(family.a(), JUNE);
    var other = ask(family.b(), JUNE.plusDays(7), first);

    inTransaction(() -> swaps.withdraw(family.b(), other));

    assertThat(swaps.find(family.b(), first).orElseThrow().state()).isEqualTo(State.REQUESTED);
    assertThat(inTransaction(() -> swaps.agree(family.b(), first))).isEqualTo(SwapOutcome.DONE);
  }

  @Test
  void a_night_that_is_swapped_ends_other_requests_for_it() {
    var hers = delivered(family.a(), JUNE);
    var his = delivered(family.b(), JUNE);

    inTransaction(() -> swaps.agree(family.b(), hers));

    assertThat(swaps.find(family.a(), his).orElseThrow().state()).isEqualTo(State.LAPSED);
    assertThat(inTransaction(() -> swaps.agree(family.a(), his))).isEqualTo(SwapOutcome.CHANGED);
  }

  @Test
  void a_request_lapses_when_its_nights_have_passed() {
    var id = delivered(family.a(), JUNE);

    clock.advance(Duration.ofDays(40));

    assertThat(swaps.find(family.b(), id).orElseThrow().state()).isEqualTo(State.LAPSED);
    assertThat(inTransaction(() -> swaps.agree(family.b(), id))).isEqualTo(SwapOutcome.CHANGED);
  }

  @Test
  void nothing_can_be_asked_or_answered_when_the_plan_is_closed() {
    var id = delivered(family.a(), JUNE);

    assertThat(inTransaction(() -> swaps.agree(Family.closed(family.b()), id))).isEqualTo(SwapOutcome.UNAVAILABLE);
    assertThat(inTransaction(() -> swaps.request(Family.closed(family.a()), terms(JUNE), null)))
        .isEqualTo(SwapOutcome.UNAVAILABLE);
  }

  @Test
  void nobody_sends_more_than_ten_in_a_day() {
    for (int i = 0; i < Swaps.MOST_IN_A_DAY; i++) {
      ask(family.a(), JUNE.plusDays(i), null);
    }

    assertThat(inTransaction(() -> swaps.request(family.a(), terms(JUNE), null))).isEqualTo(SwapOutcome.ENOUGH);
    assertThat(inTransaction(() -> swaps.request(family.b(), terms(JUNE), null))).isEqualTo(SwapOutcome.DONE);
  }

  @Test
  void a_swap_of_another_plan_is_not_there() {
    var id = delivered(family.a(), JUNE);
    var strangers = Family.in(database);

    assertThat(swaps.find(strangers.b(), id)).isEmpty();
    assertThat(inTransaction(() -> swaps.agree(strangers.b(), id))).isEqualTo(SwapOutcome.CHANGED);
  }

  @Test
  void of_two_crossing_requests_answered_at_once_one_is_agreed() throws Exception {
    for (int round = 0; round < 25; round++) {
      var pair = Family.in(database);
      var hers = delivered(pair.a(), JUNE);
      var his = delivered(pair.b(), JUNE);

      atOnce(() -> swaps.agree(pair.b(), hers), () -> swaps.agree(pair.a(), his));

      assertThat(swaps.agreed(pair.plan())).hasSize(1);
    }
  }

  @Test
  void of_agreeing_and_taking_back_at_once_one_counts() throws Exception {
    for (int round = 0; round < 25; round++) {
      var pair = Family.in(database);
      var id = delivered(pair.a(), JUNE);

      var outcomes = atOnce(() -> swaps.agree(pair.b(), id), () -> swaps.withdraw(pair.a(), id));

      assertThat(outcomes).containsExactlyInAnyOrder(SwapOutcome.DONE, SwapOutcome.CHANGED);
    }
  }

  @Test
  void nothing_of_a_request_can_be_read_in_the_database() {
    ask(family.a(), JUNE, null);

    assertThat(database.jdbc().sql("SELECT sealed FROM schedule_swap").query(String.class).single())
        .startsWith("1.")
        .doesNotContain("2027");
  }

  private SwapId ask(Desk desk, LocalDate night, SwapId answers) {
    assertThat(inTransaction(() -> swaps.request(desk, terms(night), answers))).isEqualTo(SwapOutcome.DONE);
    return swaps.of(desk).stream().filter(swap -> swap.author() == desk.side()).findFirst().orElseThrow().id();
  }

  private SwapId delivered(Desk desk, LocalDate night) {
    var id = ask(desk, night, null);
    clock.advance(Duration.ofMinutes(10));
    return id;
  }

  private static SwapTerms terms(LocalDate night) {
    return new SwapTerms(
        List.of(Family.CHILD), new TreeSet<>(List.of(night)), new TreeSet<>(List.of(night.plusDays(3))), "Grandma comes");
  }

  private <T> T inTransaction(Callable<T> work) {
    return database.transactions().execute(transaction -> {
      try {
        return work.call();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // a stream of them is read, nothing is put in
  private List<SwapOutcome> atOnce(Callable<SwapOutcome>... works) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks = List.of(works).stream().<Callable<SwapOutcome>>map(work -> () -> inTransaction(work)).toList();
      return threads.invokeAll(tasks).stream().map(done -> done.resultNow()).toList();
    }
  }
}
