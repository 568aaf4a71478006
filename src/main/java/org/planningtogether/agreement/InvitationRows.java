package org.planningtogether.agreement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.planningtogether.agreement.Invitations.Pending;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations in the database: one a plan. */
@Repository
class InvitationRows {

  private static final int MOST_WRONG = 5;

  private final JdbcClient db;

  InvitationRows(JdbcClient db) {
    this.db = db;
  }

  /** An invitation to which link and code fit. @param names of its plan, sealed */
  record Found(PlanId plan, Side inviter, String names) {}

  void replace(Desk desk, String tokenMark, String codeMark, Instant now, Instant until) {
    delete(desk.plan());
    db.sql(
            """
            INSERT INTO plan_invitation (id, plan_id, side, token_mark, code_mark, made_at, until_at, wrong)
            VALUES (:id, :plan, :side, :token, :code, :now, :until, 0)
            """)
        .param("id", InvitationId.random().value())
        .param("plan", desk.plan().value())
        .param("side", desk.side().name())
        .param("token", tokenMark)
        .param("code", codeMark)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Pending> pending(PlanId plan) {
    return db.sql("SELECT id, made_at, until_at FROM plan_invitation WHERE plan_id = :plan")
        .param("plan", plan.value())
        .query(
            (row, number) ->
                new Pending(
                    new InvitationId(row.getObject("id", UUID.class)),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    row.getObject("until_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  void delete(PlanId plan) {
    db.sql("DELETE FROM plan_invitation WHERE plan_id = :plan").param("plan", plan.value()).update();
  }

  /** Counts a wrong code in the same step, so that nobody can try more often by trying at once. */
  Optional<Found> find(String tokenMark, String codeMark, Instant now) {
    db.sql("UPDATE plan_invitation SET wrong = wrong + 1 WHERE token_mark = :token AND code_mark <> :code")
        .param("token", tokenMark)
        .param("code", codeMark)
        .update();
    return db.sql(
            """
            SELECT i.plan_id, i.side, p.names
              FROM plan_invitation i
              JOIN plan p ON p.id = i.plan_id
             WHERE i.token_mark = :token
               AND i.code_mark = :code
               AND i.wrong < :most
               AND i.until_at > :now
            """)
        .param("token", tokenMark)
        .param("code", codeMark)
        .param("most", MOST_WRONG)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Found(
                    new PlanId(row.getObject("plan_id", UUID.class)),
                    Side.valueOf(row.getString("side")),
                    row.getString("names")))
        .optional();
  }
}
