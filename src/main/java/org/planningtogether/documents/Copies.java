package org.planningtogether.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.planningtogether.agreement.PlanId;
import org.planningtogether.agreement.Side;
import org.planningtogether.documents.Copy.Words;
import org.planningtogether.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Copies of what was agreed. Nothing here changes or deletes a row: what stands in a copy stands there for good. */
@Repository
class Copies {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  Copies(JdbcClient db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  /** A copy in a list: the words stay sealed. */
  record Kept(CopyId id, String hash, Instant madeAt) {}

  /** Keeps a copy; the one that is there already when it says the same. */
  @Transactional
  public CopyId keep(PlanId plan, Words words) {
    var id = CopyId.random();
    var hash = Hash.of(words.html());
    db.sql(
            """
            INSERT INTO plan_copy (id, plan_id, hash, sealed, made_at)
            VALUES (:id, :plan, :hash, :sealed, :now)
                ON CONFLICT DO NOTHING
            """)
        .param("id", id.value())
        .param("plan", plan.value())
        .param("hash", hash)
        .param("sealed", vault.seal(purpose(id), JSON.writeValueAsString(words)))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return db.sql("SELECT id FROM plan_copy WHERE plan_id = :plan AND hash = :hash")
        .param("plan", plan.value())
        .param("hash", hash)
        .query((row, number) -> new CopyId(row.getObject("id", UUID.class)))
        .single();
  }

  /** The newest first. */
  List<Kept> of(PlanId plan) {
    return db.sql("SELECT id, hash, made_at FROM plan_copy WHERE plan_id = :plan ORDER BY made_at DESC, id")
        .param("plan", plan.value())
        .query((row, number) -> new Kept(new CopyId(row.getObject("id", UUID.class)), row.getString("hash"), at(row)))
        .list();
  }

  /** Empty for a copy of another plan as for none. */
  Optional<Copy> find(PlanId plan, CopyId id) {
    var names = names(id);
    return db.sql("SELECT hash, sealed, made_at FROM plan_copy WHERE plan_id = :plan AND id = :id")
        .param("plan", plan.value())
        .param("id", id.value())
        .query((row, number) -> new Copy(id, row.getString("hash"), at(row), words(id, row.getString("sealed")), names))
        .optional();
  }

  /** Puts a parent's name below a copy. A name that stands there already stays. */
  @Transactional
  public void sign(Copy copy, Side side, String name) {
    db.sql(
            """
            INSERT INTO plan_copy_name (copy_id, side, sealed)
            VALUES (:copy, :side, :sealed)
                ON CONFLICT DO NOTHING
            """)
        .param("copy", copy.id().value())
        .param("side", side.name())
        .param("sealed", vault.seal(purpose(copy.id(), side), name))
        .update();
  }

  private Map<Side, String> names(CopyId id) {
    var names = new EnumMap<Side, String>(Side.class);
    db.sql("SELECT side, sealed FROM plan_copy_name WHERE copy_id = :copy")
        .param("copy", id.value())
        .query((ResultSet row) -> {
          var side = Side.valueOf(row.getString("side"));
          names.put(side, vault.open(purpose(id, side), row.getString("sealed")));
        });
    return names;
  }

  private Words words(CopyId id, String sealed) {
    return JSON.readValue(vault.open(purpose(id), sealed), Words.class);
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("made_at", OffsetDateTime.class).toInstant();
  }

  private static String purpose(CopyId id) {
    return "plan copy %s".formatted(id);
  }

  private static String purpose(CopyId id, Side side) {
    return "plan copy %s name %s".formatted(id, side);
  }
}
