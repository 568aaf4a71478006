package org.planningtogether.lti.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.planningtogether.enrolment.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Remembers for each link that somebody launched who they were in LTI 1.1. Goes when the enrolment goes. */
@Repository
public class EarlierIdentities {

  private final JdbcClient db;

  EarlierIdentities(JdbcClient db) {
    this.db = db;
  }

  /** One statement when nothing has changed since the last launch. */
  @Transactional
  public void remember(EnrolmentId enrolment, String resourceLinkId, EarlierIds ids) {
    var known = find(enrolment, resourceLinkId);
    if (known.filter(ids::equals).isPresent()) {
      return;
    }
    db.sql("DELETE FROM lti_earlier_id WHERE enrolment_id = :enrolment AND resource_link_id = :link")
        .param("enrolment", enrolment.value())
        .param("link", resourceLinkId)
        .update();
    db.sql(
            """
            INSERT INTO lti_earlier_id
                   (enrolment_id, resource_link_id, consumer_key, earlier_user_id, earlier_resource_link_id)
            VALUES (:enrolment, :link, :key, :earlierUser, :earlierLink)
                ON CONFLICT DO NOTHING
            """)
        .param("enrolment", enrolment.value())
        .param("link", resourceLinkId)
        .param("key", ids.consumerKey())
        .param("earlierUser", ids.userId())
        .param("earlierLink", ids.resourceLinkId())
        .update();
  }

  /** What is known of this person, each link once. */
  public List<EarlierIds> of(EnrolmentId enrolment) {
    return db.sql(
            """
            SELECT consumer_key, earlier_user_id, earlier_resource_link_id
              FROM lti_earlier_id
             WHERE enrolment_id = :enrolment
             ORDER BY resource_link_id
            """)
        .param("enrolment", enrolment.value())
        .query(EarlierIdentities::ids)
        .list();
  }

  private Optional<EarlierIds> find(EnrolmentId enrolment, String resourceLinkId) {
    return db.sql(
            """
            SELECT consumer_key, earlier_user_id, earlier_resource_link_id
              FROM lti_earlier_id
             WHERE enrolment_id = :enrolment
               AND resource_link_id = :link
            """)
        .param("enrolment", enrolment.value())
        .param("link", resourceLinkId)
        .query(EarlierIdentities::ids)
        .optional();
  }

  private static EarlierIds ids(ResultSet row, int number) throws SQLException {
    return new EarlierIds(
        row.getString("consumer_key"),
        row.getString("earlier_user_id"),
        row.getString("earlier_resource_link_id"));
  }
}
