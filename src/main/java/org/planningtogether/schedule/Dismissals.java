package org.planningtogether.schedule;

import java.util.HashSet;
import java.util.Set;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.SeatId;
import org.planningtogether.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Things worth a look that a parent has seen and wants to see no more. The other parent is asked for themselves. */
@Component
class Dismissals {

  private final JdbcClient db;
  private final Vault vault;

  Dismissals(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /** @param check what it says, in a form that stays the same */
  @Transactional
  public void dismiss(Desk desk, String check) {
    db.sql(
            """
            INSERT INTO schedule_dismissed (seat_id, check_mark)
            VALUES (:seat, :mark)
                ON CONFLICT DO NOTHING
            """)
        .param("seat", desk.seat().value())
        .param("mark", mark(desk.seat(), check))
        .update();
  }

  /** Shows all of them again. */
  @Transactional
  public void forget(Desk desk) {
    db.sql("DELETE FROM schedule_dismissed WHERE seat_id = :seat").param("seat", desk.seat().value()).update();
  }

  Set<String> marks(Desk desk) {
    return new HashSet<>(
        db.sql("SELECT check_mark FROM schedule_dismissed WHERE seat_id = :seat")
            .param("seat", desk.seat().value())
            .query(String.class)
            .list());
  }

  String mark(SeatId seat, String check) {
    return vault.mark("calendar check " + seat, check);
  }
}
