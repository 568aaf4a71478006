package org.planningtogether.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.PlanId;
import org.planningtogether.agreement.SharingStopped;
import org.planningtogether.agreement.Side;
import org.planningtogether.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests to swap nights. As with clauses, a request is delivered after ten minutes and until then is taken back without
 * a trace, and neither parent learns of anything that is not delivered. Who changes one holds the lock of the plan's
 * book, so of two answers at once exactly one counts.
 */
@Component
class Swaps {

  static final Duration HOLD = Duration.ofMinutes(10);
  static final int MOST_IN_A_DAY = 10;

  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  Swaps(JdbcClient db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  /** All that this parent may see, the newest first. */
  List<Swap> of(Desk desk) {
    return seenBy(desk.side(), all(desk.plan()));
  }

  Optional<Swap> find(Desk desk, SwapId id) {
    return of(desk).stream().filter(swap -> swap.id().equals(id)).findFirst();
  }

  /** Those that both agreed, in the order of their agreement: a later one goes before an earlier one. One statement. */
  List<Swap> agreed(PlanId plan) {
    return all(plan).stream().filter(row -> row.state.equals("agreed"))
        .sorted((one, other) -> one.answeredAt.compareTo(other.answeredAt))
        .map(row -> row.swap(Swap.State.AGREED)).toList();
  }

  /** @param answers the other parent's request in whose place this one stands, or null */
  @Transactional
  public SwapOutcome request(Desk desk, SwapTerms terms, @Nullable SwapId answers) {
    return changing(desk, () -> {
      var known = all(desk.plan());
      if (answers != null && open(desk, known, answers).isEmpty()) {
        return SwapOutcome.CHANGED;
      }
      var yesterday = clock.instant().minus(Duration.ofDays(1));
      if (known.stream().filter(row -> row.author == desk.side() && row.askedAt.isAfter(yesterday)).count()
          >= MOST_IN_A_DAY) {
        return SwapOutcome.ENOUGH;
      }
      insert(desk, terms, answers);
      return SwapOutcome.DONE;
    });
  }

  /** Takes back one's own: within ten minutes without a trace, later as long as nobody has answered. */
  @Transactional
  public SwapOutcome withdraw(Desk desk, SwapId id) {
    return changing(desk, () -> seenBy(desk.side(), all(desk.plan())).stream()
        .filter(swap -> swap.id().equals(id) && swap.author() == desk.side() && swap.isOpen())
        .findFirst()
        .map(_ -> settle(desk, id, "withdrawn"))
        .orElse(SwapOutcome.CHANGED));
  }

  @Transactional
  public SwapOutcome agree(Desk desk, SwapId id) {
    return answer(desk, id, "agreed");
  }

  @Transactional
  public SwapOutcome notThisTime(Desk desk, SwapId id) {
    return answer(desk, id, "not-this-time");
  }

  private SwapOutcome answer(Desk desk, SwapId id, String state) {
    return changing(desk, () -> {
      var known = all(desk.plan());
      var asked = open(desk, known, id);
      if (asked.isEmpty()) {
        return SwapOutcome.CHANGED;
      }
      settle(desk, id, state);
      if (state.equals("agreed")) {
        closeOthers(desk, known, asked.get());
      }
      return SwapOutcome.DONE;
    });
  }

  /** Nights that are swapped now cannot be swapped otherwise by an older request; what this one answered is answered. */
  private void closeOthers(Desk desk, List<Row> known, Swap agreed) {
    for (var row : known) {
      if (row.state.equals("open") && !row.id.equals(agreed.id())) {
        if (row.id.equals(agreed.answers())) {
          settle(desk, row.id, "other");
        } else if (row.terms.meets(agreed.terms())) {
          settle(desk, row.id, "lapsed");
        }
      }
    }
  }

  /** A request of the other parent that waits for this one's answer. */
  private Optional<Swap> open(Desk desk, List<Row> known, SwapId id) {
    return seenBy(desk.side(), known).stream()
        .filter(swap -> swap.id().equals(id) && swap.author() != desk.side() && swap.isOpen())
        .findFirst();
  }

  private SwapOutcome changing(Desk desk, Supplier<SwapOutcome> change) {
    if (!desk.open()) {
      return SwapOutcome.UNAVAILABLE;
    }
    lock(desk.plan());
    return change.get();
  }

  private List<Swap> seenBy(Side side, List<Row> rows) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, HERE);
    var answering = rows.stream()
        .filter(row -> row.answers != null && row.isSeenBy(side, now) && !row.state.equals("withdrawn"))
        .collect(Collectors.toMap(row -> row.answers, Function.identity(), (older, newer) -> newer));
    return rows.stream()
        .filter(row -> row.isSeenBy(side, now))
        .map(row -> row.swap(row.stateOn(today, answering.containsKey(row.id))))
        .sorted((one, other) -> other.askedAt().compareTo(one.askedAt()))
        .toList();
  }

  private void lock(PlanId plan) {
    db.sql(
            """
            INSERT INTO schedule_book (plan_id)
            VALUES (:plan)
                ON CONFLICT DO NOTHING
            """)
        .param("plan", plan.value())
        .update();
    db.sql(
            """
            SELECT plan_id
              FROM schedule_book
             WHERE plan_id = :plan
               FOR UPDATE
            """)
        .param("plan", plan.value())
        .query(UUID.class)
        .single();
  }

  private List<Row> all(PlanId plan) {
    return db.sql(
            """
            SELECT id, side, sealed, asked_at, delivered_at, state, answered_at, answers_id
              FROM schedule_swap
             WHERE plan_id = :plan
             ORDER BY asked_at
            """)
        .param("plan", plan.value())
        .query((row, number) -> row(plan, row))
        .list();
  }

  private void insert(Desk desk, SwapTerms terms, @Nullable SwapId answers) {
    var id = SwapId.random();
    var now = clock.instant();
    db.sql(
            """
            INSERT INTO schedule_swap (id, plan_id, side, sealed, asked_at, delivered_at, state, answered_at, answers_id)
            VALUES (:id, :plan, :side, :sealed, :asked, :delivered, 'open', NULL, :answers)
            """)
        .param("id", id.value())
        .param("plan", desk.plan().value())
        .param("side", desk.side().name())
        .param("sealed", vault.seal(purpose(desk.plan(), id), terms.json()))
        .param("asked", at(now))
        .param("delivered", at(now.plus(HOLD)))
        .param("answers", answers == null ? null : answers.value())
        .update();
  }

  /** A request that was on its way when sharing stopped never arrives. */
  @EventListener
  @Transactional
  public void on(SharingStopped fact) {
    db.sql(
            """
            UPDATE schedule_swap
               SET state = 'withdrawn', answered_at = :now
             WHERE plan_id = :plan
               AND state = 'open'
               AND delivered_at > :now
            """)
        .param("now", at(clock.instant()))
        .param("plan", fact.plan().value())
        .update();
  }

  private SwapOutcome settle(Desk desk, SwapId id, String state) {
    db.sql(
            """
            UPDATE schedule_swap
               SET state = :state, answered_at = :now
             WHERE id = :id
               AND plan_id = :plan
               AND state = 'open'
            """)
        .param("state", state)
        .param("now", at(clock.instant()))
        .param("id", id.value())
        .param("plan", desk.plan().value())
        .update();
    return SwapOutcome.DONE;
  }

  private Row row(PlanId plan, ResultSet row) throws SQLException {
    var id = new SwapId(row.getObject("id", UUID.class));
    var answers = row.getObject("answers_id", UUID.class);
    var answeredAt = row.getObject("answered_at", OffsetDateTime.class);
    return new Row(
        id,
        Side.valueOf(row.getString("side")),
        SwapTerms.of(vault.open(purpose(plan, id), row.getString("sealed"))),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getObject("delivered_at", OffsetDateTime.class).toInstant(),
        row.getString("state"),
        answeredAt == null ? null : answeredAt.toInstant(),
        answers == null ? null : new SwapId(answers));
  }

  private static String purpose(PlanId plan, SwapId id) {
    return "swap %s %s".formatted(plan, id);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private record Row(
      SwapId id,
      Side author,
      SwapTerms terms,
      Instant askedAt,
      Instant deliveredAt,
      String state,
      @Nullable Instant answeredAt,
      @Nullable SwapId answers) {

    private static final Map<String, Swap.State> SETTLED =
        Map.of(
            "agreed", Swap.State.AGREED,
            "other", Swap.State.SUGGESTED_OTHER,
            "not-this-time", Swap.State.NOT_THIS_TIME,
            "withdrawn", Swap.State.WITHDRAWN,
            "lapsed", Swap.State.LAPSED);

    /** What was taken back before it was delivered is gone for both. */
    boolean isSeenBy(Side side, Instant now) {
      boolean delivered = state.equals("withdrawn") ? !answeredAt.isBefore(deliveredAt) : !deliveredAt.isAfter(now);
      return delivered || side == author && !state.equals("withdrawn");
    }

    Swap.State stateOn(LocalDate today, boolean answeredOtherwise) {
      var settled = SETTLED.get(state);
      if (settled != null) {
        return settled;
      }
      if (answeredOtherwise) {
        return Swap.State.SUGGESTED_OTHER;
      }
      return terms.last().isBefore(today) ? Swap.State.LAPSED : Swap.State.REQUESTED;
    }

    Swap swap(Swap.State now) {
      return new Swap(id, author, terms, askedAt, deliveredAt, now, answers);
    }
  }
}
