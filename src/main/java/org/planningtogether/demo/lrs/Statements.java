package org.planningtogether.demo.lrs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All statements that the store ever took. None is changed, and none goes away: one that is void is shown no more. */
@Repository
@Profile("demo-lms")
class Statements {

  private static final int CHUNK = 200;
  private static final String NOT_VOID =
      "(s.voids IS NOT NULL OR NOT EXISTS (SELECT 1 FROM statement v WHERE v.voids = s.id))";

  /** A statement and its place in the order in which they came. */
  record Kept(long place, ObjectNode json) {}

  /** @param last the place of its last statement when there are more behind it */
  record Page(List<ObjectNode> statements, Optional<Long> last) {}

  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final JsonMapper mapper;
  private final Lock oneWriter = new ReentrantLock();

  Statements(JdbcClient db, TransactionTemplate transaction, Clock clock, JsonMapper mapper) {
    this.db = db;
    this.transaction = transaction;
    this.clock = clock;
    this.mapper = mapper;
  }

  /**
   * Takes all statements or none. One that is there already, by id and by value, is passed over.
   *
   * @param authority who vouches for them
   * @throws Refusal when another statement has one of the ids, or two of these have the same
   */
  void add(List<Received> statements, JsonNode authority) {
    if (statements.stream().map(Received::id).distinct().count() < statements.size()) {
      throw Refusal.badRequest("Two of the statements have the same id");
    }
    oneWriter.lock();
    try {
      transaction.executeWithoutResult(_ -> {
        var stored = nextTime();
        statements.forEach(statement -> add(statement, stored, authority));
      });
    } finally {
      oneWriter.unlock();
    }
  }

  /** A statement that is not void. */
  Optional<ObjectNode> find(UUID id) {
    return one(id, NOT_VOID);
  }

  /** A statement that is void. */
  Optional<ObjectNode> findVoided(UUID id) {
    return one(id, "NOT " + NOT_VOID);
  }

  Page page(Query query) {
    var found = new ArrayList<Kept>();
    var after = Optional.ofNullable(query.after());
    List<Kept> chunk;
    do {
      chunk = chunk(query, after);
      chunk.stream().filter(kept -> query.matches(kept.json(), this::any)).forEach(found::add);
      after = chunk.isEmpty() ? after : Optional.of(chunk.getLast().place());
    } while (chunk.size() == CHUNK && found.size() <= query.limit());
    var page = found.subList(0, Math.min(found.size(), query.limit()));
    return new Page(
        page.stream().map(Kept::json).toList(),
        found.size() > page.size() ? Optional.of(page.getLast().place()) : Optional.empty());
  }

  /** Whatever was stored up to this instant can be read; nothing will be stored before it. */
  Instant consistentThrough() {
    oneWriter.lock();
    try {
      return clock.instant().truncatedTo(ChronoUnit.MILLIS).minusMillis(1);
    } finally {
      oneWriter.unlock();
    }
  }

  /** Later than all before, so that who asks for statements since the last one he has misses none. */
  private Instant nextTime() {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return db.sql("SELECT stored_at FROM statement ORDER BY place DESC FETCH FIRST 1 ROWS ONLY")
        .query(OffsetDateTime.class)
        .optional()
        .map(last -> last.toInstant().plusMillis(1))
        .filter(now::isBefore)
        .orElse(now);
  }

  private void add(Received statement, Instant stored, JsonNode authority) {
    var known = any(statement.id());
    if (known.isPresent()) {
      if (!statement.sameAs(known.get())) {
        throw Refusal.conflict("There is another statement with the id " + statement.id());
      }
      return;
    }
    db.sql("""
        INSERT INTO statement (id, stored_at, voids, body)
        VALUES (:id, :stored, :voids, :body)
        """)
        .param("id", statement.id())
        .param("stored", utc(stored))
        .param("voids", statement.voids().orElse(null))
        .param("body", mapper.writeValueAsString(statement.kept(stored, authority)))
        .update();
  }

  private List<Kept> chunk(Query query, Optional<Long> after) {
    return db.sql("""
        SELECT s.place, s.body
          FROM statement s
         WHERE s.stored_at > :since
           AND s.stored_at <= :until
           AND s.place %s :after
           AND %s
         ORDER BY s.place %s
         FETCH FIRST %d ROWS ONLY
        """.formatted(query.ascending() ? ">" : "<", NOT_VOID, query.ascending() ? "ASC" : "DESC", CHUNK))
        .param("since", utc(query.since()))
        .param("until", utc(query.until()))
        .param("after", after.orElse(query.ascending() ? 0 : Long.MAX_VALUE))
        .query(this::kept)
        .list();
  }

  private Optional<JsonNode> any(UUID id) {
    return one(id, "TRUE").map(JsonNode.class::cast);
  }

  private Optional<ObjectNode> one(UUID id, String condition) {
    return db.sql("""
        SELECT s.place, s.body
          FROM statement s
         WHERE s.id = :id
           AND %s
        """.formatted(condition))
        .param("id", id)
        .query(this::kept)
        .optional()
        .map(Kept::json);
  }

  private Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(row.getLong("place"), (ObjectNode) mapper.readTree(row.getString("body")));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
