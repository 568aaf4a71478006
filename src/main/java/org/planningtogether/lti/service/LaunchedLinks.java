package org.planningtogether.lti.service;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.EnrolmentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which links each person launched: where scores go, and where rosters come from. */
@Repository
public class LaunchedLinks {

  private static final String COLUMNS =
      "enrolment_id, resource_link_id, target, line_item, line_items, scopes, memberships";

  private final JdbcClient db;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LaunchedLinks(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
    this.db = db;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Remembers a launch by somebody whom the platform names. One statement when nothing has changed since the last
   * launch; otherwise {@link LinkLaunched} is published.
   */
  @Transactional
  public void remember(CourseKey course, LaunchedLink link) {
    var known = find(link.enrolment(), link.resourceLinkId());
    if (known.filter(link::equals).isPresent()) {
      return;
    }
    if (known.isPresent() || !insert(course, link)) {
      update(course, link);
    }
    events.publishEvent(new LinkLaunched(link.enrolment(), link.resourceLinkId()));
  }

  /** The links that this person launched, the one changed last first. */
  public List<LaunchedLink> of(EnrolmentId enrolment) {
    return db.sql(
            """
            SELECT %s
              FROM lti_launched_link
             WHERE enrolment_id = :enrolment
             ORDER BY changed_at DESC, resource_link_id
            """
                .formatted(COLUMNS))
        .param("enrolment", enrolment.value())
        .query(LaunchedLinks::link)
        .list();
  }

  public Optional<LaunchedLink> find(EnrolmentId enrolment, String resourceLinkId) {
    return db.sql(
            """
            SELECT %s
              FROM lti_launched_link
             WHERE enrolment_id = :enrolment
               AND resource_link_id = :link
            """
                .formatted(COLUMNS))
        .param("enrolment", enrolment.value())
        .param("link", resourceLinkId)
        .query(LaunchedLinks::link)
        .optional();
  }

  /** Where the course's roster is, by the newest launch that said so. */
  Optional<String> membershipsOf(CourseKey course) {
    return db.sql(
            """
            SELECT memberships
              FROM lti_launched_link
             WHERE course_id = :course
               AND memberships IS NOT NULL
             ORDER BY changed_at DESC
             FETCH FIRST 1 ROWS ONLY
            """)
        .param("course", CourseId.of(course))
        .query(String.class)
        .optional();
  }

  /**
   * What the link opened of which this one is a copy: the nearest one that anybody launched. Some platforms give the copy
   * the same id in the new course. Nobody's progress comes along.
   *
   * @param course where the copy is; links of other deployments are others, whatever their ids
   */
  public Optional<String> targetOfOriginal(CourseKey course, String resourceLinkId, LinkHistory history) {
    if (history.isEmpty()) {
      return Optional.empty();
    }
    var known = known(course, Stream.concat(history.links().stream(), Stream.of(resourceLinkId)).toList());
    var originals = history.links().stream().flatMap(id -> known.stream().filter(link -> link.id().equals(id)));
    var sameElsewhere =
        history.contexts().stream()
            .map(context -> CourseId.of(in(context, course)))
            .flatMap(id -> known.stream().filter(link -> link.id().equals(resourceLinkId) && link.course().equals(id)));
    return Stream.concat(originals, sameElsewhere).map(KnownLink::target).findFirst();
  }

  /** One entry for each thing that a link opened in a course, the newest first. */
  private List<KnownLink> known(CourseKey course, List<String> resourceLinkIds) {
    return db.sql(
            """
            SELECT resource_link_id, course_id, target
              FROM lti_launched_link
             WHERE deployment = :deployment
               AND resource_link_id IN (:links)
             GROUP BY resource_link_id, course_id, target
             ORDER BY MAX(changed_at) DESC
            """)
        .param("deployment", CourseId.ofDeployment(course))
        .param("links", resourceLinkIds)
        .query(
            (row, number) ->
                new KnownLink(
                    row.getString("resource_link_id"), row.getObject("course_id", UUID.class), row.getString("target")))
        .list();
  }

  private static CourseKey in(String context, CourseKey course) {
    return new CourseKey(course.issuer(), course.clientId(), course.deploymentId(), context);
  }

  /** What AGS allows us in the course, by the newest launch. */
  Set<String> scopesOf(CourseKey course) {
    return db.sql(
            """
            SELECT scopes
              FROM lti_launched_link
             WHERE course_id = :course
             ORDER BY changed_at DESC
             FETCH FIRST 1 ROWS ONLY
            """)
        .param("course", CourseId.of(course))
        .query(String.class)
        .optional()
        .map(LaunchedLinks::scopes)
        .orElse(Set.of());
  }

  private boolean insert(CourseKey course, LaunchedLink link) {
    return write(
            """
            INSERT INTO lti_launched_link
                   (enrolment_id, resource_link_id, course_id, deployment, target, line_item, line_items, scopes,
                    memberships, changed_at)
            VALUES (:enrolment, :link, :course, :deployment, :target, :lineItem, :lineItems, :scopes,
                    :memberships, :now)
                ON CONFLICT DO NOTHING
            """,
            course,
            link)
        > 0;
  }

  private void update(CourseKey course, LaunchedLink link) {
    write(
        """
        UPDATE lti_launched_link
           SET course_id = :course,
               deployment = :deployment,
               target = :target,
               line_item = :lineItem,
               line_items = :lineItems,
               scopes = :scopes,
               memberships = :memberships,
               changed_at = :now
         WHERE enrolment_id = :enrolment
           AND resource_link_id = :link
        """,
        course,
        link);
  }

  private int write(String sql, CourseKey course, LaunchedLink link) {
    return db.sql(sql)
        .param("enrolment", link.enrolment().value())
        .param("link", link.resourceLinkId())
        .param("course", CourseId.of(course))
        .param("deployment", CourseId.ofDeployment(course))
        .param("target", link.target())
        .param("lineItem", link.lineItem())
        .param("lineItems", link.lineItems())
        .param("scopes", String.join(" ", new TreeSet<>(link.scopes())))
        .param("memberships", link.memberships())
        .param("now", clock.instant().atOffset(UTC))
        .update();
  }

  private static LaunchedLink link(ResultSet row, int number) throws SQLException {
    return new LaunchedLink(
        new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
        row.getString("resource_link_id"),
        row.getString("target"),
        row.getString("line_item"),
        row.getString("line_items"),
        scopes(row.getString("scopes")),
        row.getString("memberships"));
  }

  private static Set<String> scopes(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
  }

  private record KnownLink(String id, UUID course, String target) {}
}
