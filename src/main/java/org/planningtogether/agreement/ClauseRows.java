package org.planningtogether.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Version.Fate;
import org.planningtogether.outline.Answer;
import org.planningtogether.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clauses and their versions in the database. Knows nothing of who may see what. */
@Repository
class ClauseRows {

  private static final String RECORDS =
      """
      SELECT c.id AS clause_id, c.section, c.question, c.scope, c.in_force, c.set_aside_at,
             v.id, v.author, v.information, v.not_needed, v.sealed, v.hash, v.in_reply_to, v.suggested_at,
             v.delivered_at, v.fate, v.closed_at
        FROM plan_clause c
        JOIN plan_version v ON v.clause_id = c.id
       WHERE c.plan_id = :plan
      """;

  private final JdbcClient db;
  private final Vault vault;

  ClauseRows(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /** Everything that waits, is in force or was told; of what is past nothing. */
  List<Entry> current(PlanId plan) {
    return db.sql(
            RECORDS
                + """
                   AND (v.fate = 'OPEN' OR v.id = c.in_force)
                 ORDER BY c.id, v.suggested_at, v.id
                """)
        .param("plan", plan.value())
        .query((row, number) -> entry(row))
        .list();
  }

  /** Everything of one clause, the oldest first. */
  List<Entry> all(PlanId plan, Topic topic) {
    return db.sql(
            RECORDS
                + """
                   AND c.section = :section
                   AND c.question = :question
                   AND c.scope = :scope
                 ORDER BY v.suggested_at, v.id
                """)
        .param("plan", plan.value())
        .params(parameters(topic))
        .query((row, number) -> entry(row))
        .list();
  }

  private Entry entry(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var content = Content.of(vault.open(purpose(id), row.getString("sealed")));
    var clause =
        new Entry.Of(
            row.getObject("clause_id", UUID.class),
            new Topic(row.getString("section"), row.getString("question"), Scope.of(row.getString("scope"))),
            row.getObject("in_force", UUID.class),
            instant(row, "set_aside_at"));
    return new Entry(
        clause,
        new VersionId(id),
        Side.valueOf(row.getString("author")),
        row.getBoolean("information"),
        row.getBoolean("not_needed"),
        content,
        row.getString("hash"),
        row.getObject("in_reply_to", UUID.class),
        row.getObject("suggested_at", OffsetDateTime.class).toInstant(),
        row.getObject("delivered_at", OffsetDateTime.class).toInstant(),
        Fate.valueOf(row.getString("fate")),
        instant(row, "closed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** Makes the clause if it is not there, and holds it until the transaction ends: one answer at a time. */
  UUID hold(PlanId plan, Topic topic) {
    db.sql(
            """
            INSERT INTO plan_clause (id, plan_id, section, question, scope)
            VALUES (:id, :plan, :section, :question, :scope)
                ON CONFLICT DO NOTHING
            """)
        .param("id", UUID.randomUUID())
        .param("plan", plan.value())
        .params(parameters(topic))
        .update();
    return db.sql(
            """
            SELECT id
              FROM plan_clause
             WHERE plan_id = :plan
               AND section = :section
               AND question = :question
               AND scope = :scope
               FOR UPDATE
            """)
        .param("plan", plan.value())
        .params(parameters(topic))
        .query(UUID.class)
        .single();
  }

  void insert(UUID clause, VersionId id, Side author, Suggestion suggestion, String hash, Instant now, Instant delivered) {
    db.sql(
            """
            INSERT INTO plan_version (id, clause_id, author, information, not_needed, sealed, hash, in_reply_to,
                                      suggested_at, delivered_at, fate)
            VALUES (:id, :clause, :author, :information, :notNeeded, :sealed, :hash, :reply, :now, :delivered, 'OPEN')
            """)
        .param("id", id.value())
        .param("clause", clause)
        .param("author", author.name())
        .param("information", suggestion.information())
        .param("notNeeded", suggestion.notNeeded())
        .param("sealed", vault.seal(purpose(id.value()), suggestion.content().json()))
        .param("hash", hash)
        .param("reply", suggestion.inReplyTo() == null ? null : suggestion.inReplyTo().value())
        .param("now", utc(now))
        .param("delivered", utc(delivered))
        .update();
  }

  /** A version ends its waiting; one that has ended already stays as it is. */
  void close(VersionId version, Fate fate, Instant now) {
    db.sql("UPDATE plan_version SET fate = :fate, closed_at = :now WHERE id = :id AND fate = 'OPEN'")
        .param("fate", fate.name())
        .param("now", utc(now))
        .param("id", version.value())
        .update();
  }

  void putInForce(UUID clause, VersionId version) {
    db.sql("UPDATE plan_clause SET in_force = :version, set_aside_at = NULL WHERE id = :id")
        .param("version", version.value())
        .param("id", clause)
        .update();
  }

  void setAside(UUID clause, Instant now) {
    db.sql("UPDATE plan_clause SET set_aside_at = :now WHERE id = :id")
        .param("now", utc(now))
        .param("id", clause)
        .update();
  }

  void respond(VersionId version, Side side, Response response, Instant now) {
    db.sql("INSERT INTO plan_response (version_id, side, kind, given_at) VALUES (:version, :side, :kind, :now)")
        .param("version", version.value())
        .param("side", side.name())
        .param("kind", response.name())
        .param("now", utc(now))
        .update();
  }

  boolean hasResponded(VersionId version, Side side, Response response) {
    return db.sql(
                """
                SELECT COUNT(*)
                  FROM plan_response
                 WHERE version_id = :version
                   AND side = :side
                   AND kind = :kind
                """)
            .param("version", version.value())
            .param("side", side.name())
            .param("kind", response.name())
            .query(Integer.class)
            .single()
        > 0;
  }

  int suggestedSince(PlanId plan, Side author, Instant since) {
    return db.sql(
            """
            SELECT COUNT(*)
              FROM plan_version v
              JOIN plan_clause c ON c.id = v.clause_id
             WHERE c.plan_id = :plan
               AND v.author = :author
               AND v.suggested_at > :since
            """)
        .param("plan", plan.value())
        .param("author", author.name())
        .param("since", utc(since))
        .query(Integer.class)
        .single();
  }

  /** What was not delivered yet never will be: from now on nothing passes. */
  void takeBackUndelivered(PlanId plan, Side author, Instant now) {
    db.sql(
            """
            UPDATE plan_version
               SET fate = 'TAKEN_BACK',
                   closed_at = :now
             WHERE author = :author
               AND fate = 'OPEN'
               AND delivered_at > :now
               AND clause_id IN (SELECT id FROM plan_clause WHERE plan_id = :plan)
            """)
        .param("plan", plan.value())
        .param("author", author.name())
        .param("now", utc(now))
        .update();
  }

  /** Deletes what the other parent was never shown, when its author goes; what they were shown stays with them. */
  void deleteUnseen(PlanId plan, Side author, Instant now) {
    db.sql(
            """
            DELETE FROM plan_version
             WHERE author = :author
               AND fate <> 'AGREED'
               AND (delivered_at > :now OR closed_at <= delivered_at)
               AND clause_id IN (SELECT id FROM plan_clause WHERE plan_id = :plan)
            """)
        .param("plan", plan.value())
        .param("author", author.name())
        .param("now", utc(now))
        .update();
  }

  String hash(UUID clause, Content content, boolean notNeeded) {
    return vault.mark("plan clause " + clause, (notNeeded ? "not needed " : "") + content.answer().json());
  }

  private static String purpose(UUID version) {
    return "plan version " + version;
  }

  static Map<String, String> parameters(Topic topic) {
    return Map.of("section", topic.section(), "question", topic.question(), "scope", topic.scope().code());
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
