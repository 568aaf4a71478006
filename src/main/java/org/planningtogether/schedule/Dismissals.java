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

  private static final int MOST = 1_000;

  private final JdbcClient db;
  private final Vault vault;

  Dismissals(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /** @param mark of what it says; of anything else nothing is kept */
  @Transactional
  public void dismiss(Desk desk, String mark) {
    if (!mark.matches("[A-Za-z0-9_-]{43}") || marks(desk).size() >= MOST) {
      return;
    }
    db.sql(
            """
            INSERT INTO schedule_dismissed (seat_id, check_mark)
            VALUES (:seat, :mark)
                ON CONFLICT DO NOTHING
            """)
        .param("seat", desk.seat().value())
        .param("mark", mark)
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

  /** @param check what it says, in a form that stays the same */
  String mark(SeatId seat, String check) {
    return vault.mark("calendar check " + seat, check);
  }
}
