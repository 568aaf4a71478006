package org.planningtogether.study;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.planningtogether.course.ModuleId;
import org.planningtogether.course.PageId;
import org.planningtogether.enrolment.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which pages somebody has opened, and which one last. */
@Repository
class PageVisits {

  private final JdbcClient db;
  private final Clock clock;

  PageVisits(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Records that a page is open now. True for the first time, once however many tabs open it. */
  boolean open(EnrolmentId enrolment, ModuleId module, PageId page) {
    return !openAgain(enrolment, module, page) && openFirst(enrolment, module, page);
  }

  Set<PageId> opened(EnrolmentId enrolment, ModuleId module) {
    return db.sql(
            """
            SELECT page_id
              FROM page_visit
             WHERE enrolment_id = :enrolment
               AND module_id = :module
            """)
        .param("enrolment", enrolment.value())
        .param("module", module.value())
        .query((row, number) -> new PageId(row.getString("page_id")))
        .set();
  }

  /** Where somebody was. */
  Optional<PageId> last(EnrolmentId enrolment, ModuleId module) {
    return db.sql(
            """
            SELECT page_id
              FROM page_visit
             WHERE enrolment_id = :enrolment
               AND module_id = :module
             ORDER BY last_opened_at DESC
             FETCH FIRST 1 ROWS ONLY
            """)
        .param("enrolment", enrolment.value())
        .param("module", module.value())
        .query((row, number) -> new PageId(row.getString("page_id")))
        .optional();
  }

  private boolean openAgain(EnrolmentId enrolment, ModuleId module, PageId page) {
    return db.sql(
                """
                UPDATE page_visit
                   SET last_opened_at = :now
                 WHERE enrolment_id = :enrolment
                   AND module_id = :module
                   AND page_id = :page
                """)
            .param("enrolment", enrolment.value())
            .param("module", module.value())
            .param("page", page.value())
            .param("now", now())
            .update()
        > 0;
  }

  private boolean openFirst(EnrolmentId enrolment, ModuleId module, PageId page) {
    return db.sql(
                """
                INSERT INTO page_visit (enrolment_id, module_id, page_id, opened_at, last_opened_at)
                VALUES (:enrolment, :module, :page, :now, :now)
                    ON CONFLICT DO NOTHING
                """)
            .param("enrolment", enrolment.value())
            .param("module", module.value())
            .param("page", page.value())
            .param("now", now())
            .update()
        > 0;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
