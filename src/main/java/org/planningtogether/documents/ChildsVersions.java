package org.planningtogether.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningtogether.agreement.ChildId;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Side;
import org.planningtogether.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What parents chose for their children's versions, and to which content they said yes. Whether a version is agreed is
 * kept nowhere: it is so as long as both said yes to the content that stands there, so no two answers at once can make it
 * agreed with different contents, and it ends by itself when the content changes.
 */
@Repository
class ChildsVersions {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient db;
  private final Vault vault;

  ChildsVersions(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  private record Row(int revision, Making making) {}

  /** Of all children of a plan, in their order: one statement. Where nobody has chosen yet, what is usual at their age. */
  List<ChildsVersion> of(Desk desk, YearMonth now) {
    var rows = new HashMap<ChildId, Row>();
    var yes = new HashMap<ChildId, Map<Side, String>>();
    db.sql(
            """
            SELECT child_id, revision, sealed, NULL AS side, NULL AS hash
              FROM plan_childs_version
             WHERE plan_id = :plan
             UNION ALL
            SELECT child_id, 0, NULL, side, hash
              FROM plan_childs_version_yes
             WHERE plan_id = :plan
            """)
        .param("plan", desk.plan().value())
        .query((ResultSet row) -> {
          var child = child(row);
          if (row.getString("side") == null) {
            rows.put(child, new Row(row.getInt("revision"), making(child, row.getString("sealed"))));
          } else {
            yes.computeIfAbsent(child, any -> new EnumMap<>(Side.class))
                .put(Side.valueOf(row.getString("side").strip()), row.getString("hash"));
          }
        });
    return desk.children().stream()
        .map(child -> {
          var row = rows.getOrDefault(child.id(), new Row(0, Making.first(Bands.usual(child.born(), now))));
          return new ChildsVersion(child.id(), row.revision, row.making, yes.getOrDefault(child.id(), Map.of()));
        })
        .toList();
  }

  /**
   * Keeps what a parent chose.
   *
   * @param seen the revision that they had before them
   * @return false when somebody has chosen since; nothing is kept then
   */
  @Transactional
  public boolean choose(Desk desk, ChildId child, int seen, Making making) {
    var sealed = vault.seal(purpose(child), JSON.writeValueAsString(making));
    if (seen == 0) {
      return db.sql(
                  """
                  INSERT INTO plan_childs_version (child_id, plan_id, revision, sealed)
                  VALUES (:child, :plan, 1, :sealed)
                      ON CONFLICT DO NOTHING
                  """)
              .param("child", child.value())
              .param("plan", desk.plan().value())
              .param("sealed", sealed)
              .update()
          == 1;
    }
    return db.sql(
                """
                UPDATE plan_childs_version
                   SET revision = revision + 1, sealed = :sealed
                 WHERE child_id = :child
                   AND plan_id = :plan
                   AND revision = :seen
                """)
            .param("sealed", sealed)
            .param("child", child.value())
            .param("plan", desk.plan().value())
            .param("seen", seen)
            .update()
        == 1;
  }

  /** A parent says yes to exactly this content; their last word counts. */
  @Transactional
  public void sayYes(Desk desk, ChildId child, String content) {
    if (update(desk, child, content) == 0 && insert(desk, child, content) == 0) {
      update(desk, child, content);
    }
  }

  /** A parent takes their yes back. */
  @Transactional
  public void takeBack(Desk desk, ChildId child) {
    db.sql("DELETE FROM plan_childs_version_yes WHERE child_id = :child AND side = :side AND plan_id = :plan")
        .param("child", child.value())
        .param("side", desk.side().name())
        .param("plan", desk.plan().value())
        .update();
  }

  private int update(Desk desk, ChildId child, String content) {
    return db.sql(
            """
            UPDATE plan_childs_version_yes
               SET hash = :hash
             WHERE child_id = :child
               AND side = :side
               AND plan_id = :plan
            """)
        .param("hash", content)
        .param("child", child.value())
        .param("side", desk.side().name())
        .param("plan", desk.plan().value())
        .update();
  }

  private int insert(Desk desk, ChildId child, String content) {
    return db.sql(
            """
            INSERT INTO plan_childs_version_yes (child_id, side, plan_id, hash)
            VALUES (:child, :side, :plan, :hash)
                ON CONFLICT DO NOTHING
            """)
        .param("child", child.value())
        .param("side", desk.side().name())
        .param("plan", desk.plan().value())
        .param("hash", content)
        .update();
  }

  private Making making(ChildId child, String sealed) {
    return JSON.readValue(vault.open(purpose(child), sealed), Making.class);
  }

  private static ChildId child(ResultSet row) throws SQLException {
    return new ChildId(row.getObject("child_id", UUID.class));
  }

  private static String purpose(ChildId child) {
    return "childs version %s".formatted(child);
  }
}
