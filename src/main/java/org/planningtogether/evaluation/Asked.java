package org.planningtogether.evaluation;

import java.util.Locale;
import java.util.Set;
import org.planningtogether.enrolment.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has been asked and need not be asked again. Neither what they said nor when. */
@Repository
class Asked {

  private final JdbcClient db;

  Asked(JdbcClient db) {
    this.db = db;
  }

  Set<Phase> of(EnrolmentId enrolment) {
    return db.sql("SELECT phase FROM evaluation_asked WHERE enrolment_id = :enrolment")
        .param("enrolment", enrolment.value())
        .query((row, number) -> Phase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT)))
        .set();
  }

  /** @return whether it was this call that noted it */
  boolean note(EnrolmentId enrolment, Phase phase) {
    return db.sql(
                """
                INSERT INTO evaluation_asked (enrolment_id, phase)
                VALUES (:enrolment, :phase)
                    ON CONFLICT DO NOTHING
                """)
            .param("enrolment", enrolment.value())
            .param("phase", phase.key())
            .update()
        == 1;
  }
}
