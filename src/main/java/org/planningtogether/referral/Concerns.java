package org.planningtogether.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Concerns that people report from a plan. They go to staff and to nobody else; nothing that the other parent can see
 * changes by one. What it is about is kept as it stood.
 */
@Repository
public class Concerns {

  /** The most characters of a report and of a decision. */
  public static final int LONGEST = 2_000;

  private static final int MOST_LISTED = 200;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  Concerns(JdbcClient db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Keeps a report.
   *
   * @param person null for a guest
   * @param item what it is about, as it stands now, or null
   * @param reach how the person wants to be reached, or null
   */
  @Transactional
  public ConcernId report(
      ConcernKind kind, @Nullable EnrolmentId person, String text, @Nullable String item, @Nullable String reach) {
    var id = UUID.randomUUID();
    var told = new LinkedHashMap<String, String>();
    told.put("text", text);
    Optional.ofNullable(item).ifPresent(words -> told.put("item", words));
    Optional.ofNullable(reach).ifPresent(words -> told.put("reach", words));
    db.sql(
            """
            INSERT INTO referral_concern (id, kind, enrolment_id, sealed, reported_at)
            VALUES (:id, :kind, :person, :sealed, :now)
            """)
        .param("id", id)
        .param("kind", kind.name())
        .param("person", person == null ? null : person.value())
        .param("sealed", vault.seal(purpose(id), JSON.writeValueAsString(told)))
        .param("now", now())
        .update();
    return new ConcernId(id);
  }

  /** Those that wait first, the oldest first; then those that were closed, the newest first. At most 200. */
  @Transactional(readOnly = true)
  public List<Concern> newest() {
    return db.sql(
            """
            SELECT id, kind, enrolment_id, sealed, reported_at, closed_at
              FROM referral_concern
             ORDER BY CASE WHEN closed_at IS NULL THEN 0 ELSE 1 END, closed_at DESC, reported_at, id
             FETCH FIRST :most ROWS ONLY
            """)
        .param("most", MOST_LISTED)
        .query((row, number) -> concern(row, List.of()))
        .list();
  }

  /** How many wait for staff. */
  @Transactional(readOnly = true)
  public int waiting() {
    return db.sql("SELECT COUNT(*) FROM referral_concern WHERE closed_at IS NULL").query(Integer.class).single();
  }

  @Transactional(readOnly = true)
  public Optional<Concern> find(ConcernId id) {
    var decisions = decisions(id);
    return db.sql(
            """
            SELECT id, kind, enrolment_id, sealed, reported_at, closed_at
              FROM referral_concern
             WHERE id = :id
            """)
        .param("id", id.value())
        .query((row, number) -> concern(row, decisions))
        .optional();
  }

  /** Adds to what staff decided, and closes the concern or opens it again. */
  @Transactional
  public void decide(ConcernId id, String decision, boolean close) {
    db.sql("INSERT INTO referral_decision (concern_id, sealed, decided_at) VALUES (:id, :sealed, :now)")
        .param("id", id.value())
        .param("sealed", vault.seal(purpose(id.value()), decision))
        .param("now", now())
        .update();
    db.sql("UPDATE referral_concern SET closed_at = :closed WHERE id = :id")
        .param("closed", close ? now() : null)
        .param("id", id.value())
        .update();
  }

  private List<Concern.Decision> decisions(ConcernId id) {
    return db.sql("SELECT sealed, decided_at FROM referral_decision WHERE concern_id = :id ORDER BY decided_at")
        .param("id", id.value())
        .query(
            (row, number) ->
                new Concern.Decision(
                    vault.open(purpose(id.value()), row.getString("sealed")), instant(row, "decided_at")))
        .list();
  }

  private Concern concern(ResultSet row, List<Concern.Decision> decisions) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var person = row.getObject("enrolment_id", UUID.class);
    var told = JSON.readTree(vault.open(purpose(id), row.getString("sealed")));
    return new Concern(
        new ConcernId(id),
        ConcernKind.valueOf(row.getString("kind")),
        person == null ? null : new EnrolmentId(person),
        told.path("text").asString(""),
        told.has("item") ? told.get("item").asString() : null,
        told.has("reach") ? told.get("reach").asString() : null,
        instant(row, "reported_at"),
        row.getObject("closed_at") == null ? null : instant(row, "closed_at"),
        decisions);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String purpose(UUID concern) {
    return "concern " + concern;
  }
}
