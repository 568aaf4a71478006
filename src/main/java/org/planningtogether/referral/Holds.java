package org.planningtogether.referral;

import java.util.Collection;
import org.planningtogether.enrolment.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holds that staff put on joint work: a no-share flag, or a safeguarding hold. Nobody but staff learns of them. */
@Repository
public class Holds {

  private final JdbcClient db;

  Holds(JdbcClient db) {
    this.db = db;
  }

  /** Whether any of these people may not work on a plan with somebody else now. One statement. */
  public boolean any(Collection<EnrolmentId> people) {
    return !people.isEmpty()
        && db.sql(
                """
                SELECT COUNT(*)
                  FROM referral_hold
                 WHERE enrolment_id IN (:people)
                   AND lifted_at IS NULL
                """)
            .param("people", people.stream().map(EnrolmentId::value).toList())
            .query(Integer.class)
            .single()
            > 0;
  }
}
