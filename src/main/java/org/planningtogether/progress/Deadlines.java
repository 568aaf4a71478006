package org.planningtogether.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.planningtogether.course.Catalogue;
import org.planningtogether.enrolment.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By when people are asked to have finished, and who has asked for more time. */
@Repository
public class Deadlines {

  private final JdbcClient db;
  private final Catalogue catalogue;
  private final Clock clock;

  Deadlines(JdbcClient db, Catalogue catalogue, Clock clock) {
    this.db = db;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  public Deadline of(EnrolmentId enrolment, Instant firstVisit) {
    var askedAt =
        db.sql("SELECT asked_at FROM time_extension WHERE enrolment_id = :enrolment")
            .param("enrolment", enrolment.value())
            .query((row, number) -> row.getObject("asked_at", OffsetDateTime.class).toInstant())
            .optional();
    return Deadline.of(catalogue.course(Locale.ENGLISH), firstVisit, askedAt.orElse(null), clock.instant());
  }

  /** Gives more time, once; asked again, nothing changes. */
  public void giveMore(EnrolmentId enrolment) {
    db.sql(
            """
            INSERT INTO time_extension (enrolment_id, asked_at)
            VALUES (:enrolment, :now)
                ON CONFLICT DO NOTHING
            """)
        .param("enrolment", enrolment.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Who among these has asked for more time. */
  public Set<EnrolmentId> extended(Collection<EnrolmentId> enrolments) {
    if (enrolments.isEmpty()) {
      return Set.of();
    }
    return db.sql("SELECT enrolment_id FROM time_extension WHERE enrolment_id IN (:enrolments)")
        .param("enrolments", enrolments.stream().map(EnrolmentId::value).toList())
        .query((row, number) -> new EnrolmentId(row.getObject("enrolment_id", UUID.class)))
        .set();
  }
}
