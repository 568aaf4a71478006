package org.planningtogether.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who ever came with a name of their platform. Anonymous visitors are not among them. */
@Repository
public class Enrolments {

  private static final Duration LAST_SEEN_PRECISION = Duration.ofHours(1);
  private static final int LONGEST_NAME = 255;
  private static final int MOST_AT_ONCE = 1_000;

  private final JdbcClient db;
  private final Clock clock;
  private final Set<UUID> seen = ConcurrentHashMap.newKeySet();

  Enrolments(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Remembers somebody who has just arrived, or brings up to date what is known of them.
   *
   * @param subject the platform's {@code sub}
   * @param name null when the platform keeps it to itself, also when an earlier launch told it
   * @param locale the language in which the platform speaks to this person, for example {@code en-GB}
   */
  public Enrolment open(
      CourseKey course, String subject, @Nullable String name, Set<Role> roles, @Nullable String locale) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var arrived =
        new Enrolment(
            EnrolmentId.of(course, subject), course, subject, shortened(name), learns(roles), null, now, now);
    var known = find(arrived.id());
    if (known.isPresent()) {
      return refreshed(known.get(), arrived, locale);
    }
    insert(arrived, locale);
    return arrived;
  }

  public Optional<Enrolment> find(EnrolmentId id) {
    return db.sql(
            """
            SELECT id, issuer, client_id, deployment_id, context_id, subject, name, learner, chosen_language,
                   first_seen_at, last_seen_at
              FROM enrolment
             WHERE id = :id
            """)
        .param("id", id.value())
        .query(Enrolments::enrolment)
        .optional();
  }

  /** Keeps the language that somebody picked, for the next visits and for what we write to them. */
  public void choose(EnrolmentId id, String language) {
    db.sql("UPDATE enrolment SET chosen_language = :language WHERE id = :id")
        .param("language", language)
        .param("id", id.value())
        .update();
  }

  /** Everybody of one course, in the order in which they first came. */
  public List<Enrolment> inCourse(CourseKey course) {
    return db.sql(
            """
            SELECT id, issuer, client_id, deployment_id, context_id, subject, name, learner, chosen_language,
                   first_seen_at, last_seen_at
              FROM enrolment
             WHERE issuer = :issuer
               AND client_id = :client
               AND deployment_id = :deployment
               AND context_id = :context
             ORDER BY first_seen_at, id
            """)
        .param("issuer", course.issuer())
        .param("client", course.clientId())
        .param("deployment", course.deploymentId())
        .param("context", course.contextId())
        .query(Enrolments::enrolment)
        .list();
  }

  /** All courses from which somebody came by this client of an issuer. */
  public List<CourseKey> coursesOf(String issuer, String clientId) {
    return db.sql(
            """
            SELECT DISTINCT issuer, client_id, deployment_id, context_id
              FROM enrolment
             WHERE issuer = :issuer
               AND client_id = :client
            """)
        .param("issuer", issuer)
        .param("client", clientId)
        .query(Enrolments::course)
        .list();
  }

  /** Who came last by this client of an issuer, the last one first. */
  public List<Enrolment> newestOf(String issuer, String clientId, int most) {
    return db.sql(
            """
            SELECT id, issuer, client_id, deployment_id, context_id, subject, name, learner, chosen_language,
                   first_seen_at, last_seen_at
              FROM enrolment
             WHERE issuer = :issuer
               AND client_id = :client
             ORDER BY last_seen_at DESC, id
             FETCH FIRST :most ROWS ONLY
            """)
        .param("issuer", issuer)
        .param("client", clientId)
        .param("most", most)
        .query(Enrolments::enrolment)
        .list();
  }

  /** How many people came by this client of an issuer: each once, in however many courses. */
  public long peopleOf(String issuer, String clientId) {
    return db.sql("SELECT COUNT(DISTINCT subject) FROM enrolment WHERE issuer = :issuer AND client_id = :client")
        .param("issuer", issuer)
        .param("client", clientId)
        .query(Long.class)
        .single();
  }

  /**
   * Forgets everybody who came by this client of an issuer, and all that they did.
   *
   * @return whom, for those who keep something of them elsewhere
   */
  @Transactional
  public List<EnrolmentId> removeAllOf(String issuer, String clientId) {
    var gone =
        db.sql("SELECT id FROM enrolment WHERE issuer = :issuer AND client_id = :client")
            .param("issuer", issuer)
            .param("client", clientId)
            .query((row, number) -> new EnrolmentId(row.getObject("id", UUID.class)))
            .list();
    db.sql("DELETE FROM enrolment WHERE issuer = :issuer AND client_id = :client")
        .param("issuer", issuer)
        .param("client", clientId)
        .update();
    return gone;
  }

  /** The courses that somebody opened since then. */
  public List<CourseKey> coursesActiveSince(Instant moment) {
    return db.sql(
            """
            SELECT DISTINCT issuer, client_id, deployment_id, context_id
              FROM enrolment
             WHERE last_seen_at >= :moment
            """)
        .param("moment", utc(moment))
        .query(Enrolments::course)
        .list();
  }

  private Enrolment refreshed(Enrolment known, Enrolment arrived, @Nullable String locale) {
    var unchanged = Objects.equals(known.name(), arrived.name()) && known.learner() == arrived.learner();
    if (unchanged) {
      if (!arrived.lastSeenAt().isBefore(known.lastSeenAt().plus(LAST_SEEN_PRECISION))) {
        seen.add(known.id().value());
      }
      return known;
    }
    db.sql(
            """
            UPDATE enrolment
               SET name = :name,
                   learner = :learner,
                   locale = :locale,
                   last_seen_at = :now
             WHERE id = :id
            """)
        .param("name", arrived.name())
        .param("learner", arrived.learner())
        .param("locale", locale)
        .param("now", utc(arrived.lastSeenAt()))
        .param("id", arrived.id().value())
        .update();
    return new Enrolment(
        known.id(),
        known.course(),
        known.subject(),
        arrived.name(),
        arrived.learner(),
        known.chosenLanguage(),
        known.firstSeenAt(),
        arrived.lastSeenAt());
  }

  /** Who has come back is written down for all together: no launch waits for it, and little is lost when a node fails. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  void noteSeen() {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    while (!seen.isEmpty()) {
      var some = seen.stream().limit(MOST_AT_ONCE).toList();
      some.forEach(seen::remove);
      db.sql("UPDATE enrolment SET last_seen_at = :now WHERE id IN (:ids)")
          .param("now", utc(now))
          .param("ids", some)
          .update();
    }
  }

  private void insert(Enrolment arrived, @Nullable String locale) {
    db.sql(
            """
            INSERT INTO enrolment
                   (id, issuer, client_id, deployment_id, context_id, subject, name, learner, locale,
                    first_seen_at, last_seen_at)
            VALUES (:id, :issuer, :client, :deployment, :context, :subject, :name, :learner, :locale, :now, :now)
                ON CONFLICT DO NOTHING
            """)
        .param("id", arrived.id().value())
        .param("issuer", arrived.course().issuer())
        .param("client", arrived.course().clientId())
        .param("deployment", arrived.course().deploymentId())
        .param("context", arrived.course().contextId())
        .param("subject", arrived.subject())
        .param("name", arrived.name())
        .param("learner", arrived.learner())
        .param("locale", locale)
        .param("now", utc(arrived.firstSeenAt()))
        .update();
  }

  private static boolean learns(Set<Role> roles) {
    return roles.contains(Role.LEARNER) && !roles.contains(Role.TEST_USER);
  }

  private static @Nullable String shortened(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    var clean = name.replace("\0", "").strip();
    if (clean.length() <= LONGEST_NAME) {
      return clean;
    }
    // no half characters: PostgreSQL keeps none
    return clean.substring(0, Character.isHighSurrogate(clean.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME);
  }

  private static Enrolment enrolment(ResultSet row, int number) throws SQLException {
    return new Enrolment(
        new EnrolmentId(row.getObject("id", UUID.class)),
        course(row, number),
        row.getString("subject"),
        row.getString("name"),
        row.getBoolean("learner"),
        row.getString("chosen_language"),
        row.getObject("first_seen_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_seen_at", OffsetDateTime.class).toInstant());
  }

  private static CourseKey course(ResultSet row, int number) throws SQLException {
    return new CourseKey(
        row.getString("issuer"),
        row.getString("client_id"),
        row.getString("deployment_id"),
        row.getString("context_id"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
