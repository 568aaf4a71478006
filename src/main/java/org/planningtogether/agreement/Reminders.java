package org.planningtogether.agreement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom to remind who is not here. To look for that is no use of a plan, and leaves no trace in it. */
@Service
public class Reminders {

  private final JdbcClient db;
  private final PlanRows plans;
  private final Agreements agreements;
  private final Clock clock;

  Reminders(JdbcClient db, PlanRows plans, Agreements agreements, Clock clock) {
    this.db = db;
    this.plans = plans;
    this.agreements = agreements;
    this.clock = clock;
  }

  /** Guests for whom something may have waited for a week; {@link #isDue} tells for whom it has. */
  @Transactional(readOnly = true)
  public List<Holder.Guest> candidates() {
    return db.sql(
            """
            SELECT DISTINCT s.guest_id
              FROM plan_seat s
              JOIN plan_clause c ON c.plan_id = s.plan_id
              JOIN plan_version v ON v.clause_id = c.id
             WHERE s.guest_id IS NOT NULL
               AND s.nudges
               AND s.sharing = 'SHARED'
               AND v.author <> s.side
               AND v.fate = 'OPEN'
               AND v.delivered_at < :before
            """)
        .param("before", aWeekAgo())
        .query((row, number) -> new Holder.Guest(row.getObject("guest_id", UUID.class)))
        .list();
  }

  /** Whether to remind this guest of any plan today, by {@link Agreements#nudge}: every plan's turn is taken then. */
  @Transactional
  public boolean isDue(Holder.Guest guest) {
    return plans.ofAbsent(guest).stream().filter(desk -> agreements.nudge(desk, agreements.all(desk))).count() > 0;
  }

  private OffsetDateTime aWeekAgo() {
    return clock.instant().minus(7, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
  }
}
