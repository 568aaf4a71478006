package org.planningtogether.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.planningtogether.outline.Answer;
import org.planningtogether.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What one parent keeps for themselves. */
@Repository
class Drafts {

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  Drafts(JdbcClient db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  Map<Topic, Answer> of(SeatId seat) {
    var drafts = new LinkedHashMap<Topic, Answer>();
    db.sql("SELECT section, question, scope, sealed FROM plan_draft WHERE seat_id = :seat")
        .param("seat", seat.value())
        .query(
            (ResultSet row) -> {
              var topic = topic(row);
              drafts.put(topic, open(seat, topic, row.getString("sealed")));
            });
    return drafts;
  }

  Optional<Answer> of(SeatId seat, Topic topic) {
    return db.sql(
            """
            SELECT sealed
              FROM plan_draft
             WHERE seat_id = :seat
               AND section = :section
               AND question = :question
               AND scope = :scope
            """)
        .param("seat", seat.value())
        .params(ClauseRows.parameters(topic))
        .query(String.class)
        .optional()
        .map(sealed -> open(seat, topic, sealed));
  }

  void keep(SeatId seat, Topic topic, Answer answer) {
    db.sql(
            """
            MERGE INTO plan_draft draft
            USING (VALUES (CAST(:seat AS UUID), CAST(:section AS VARCHAR(40)), CAST(:question AS VARCHAR(40)),
                           CAST(:scope AS VARCHAR(36)), CAST(:sealed AS TEXT), CAST(:now AS TIMESTAMP WITH TIME ZONE)))
                  AS kept (seat_id, section, question, scope, sealed, kept_at)
               ON draft.seat_id = kept.seat_id
              AND draft.section = kept.section
              AND draft.question = kept.question
              AND draft.scope = kept.scope
             WHEN MATCHED THEN UPDATE SET sealed = kept.sealed, kept_at = kept.kept_at
             WHEN NOT MATCHED THEN INSERT (seat_id, section, question, scope, sealed, kept_at)
                  VALUES (kept.seat_id, kept.section, kept.question, kept.scope, kept.sealed, kept.kept_at)
            """)
        .param("seat", seat.value())
        .params(ClauseRows.parameters(topic))
        .param("sealed", vault.seal(purpose(seat, topic), answer.json()))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void forget(SeatId seat, Topic topic) {
    db.sql(
            """
            DELETE FROM plan_draft
             WHERE seat_id = :seat
               AND section = :section
               AND question = :question
               AND scope = :scope
            """)
        .param("seat", seat.value())
        .params(ClauseRows.parameters(topic))
        .update();
  }

  private Answer open(SeatId seat, Topic topic, String sealed) {
    return Answer.of(vault.open(purpose(seat, topic), sealed));
  }

  private static Topic topic(ResultSet row) throws SQLException {
    return new Topic(row.getString("section"), row.getString("question"), Scope.of(row.getString("scope")));
  }

  private static String purpose(SeatId seat, Topic topic) {
    return "plan draft %s %s %s %s".formatted(seat, topic.section(), topic.question(), topic.scope().code());
  }
}
