package org.planningtogether.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planningtogether.outline.Answer;
import org.planningtogether.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The children of plans, sealed. A child who was taken out stays, so that it can be put back. */
@Repository
class ChildRows {

  private final JdbcClient db;
  private final Vault vault;

  ChildRows(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  Map<PlanId, List<Child>> of(Collection<PlanId> plans) {
    return plans.isEmpty() ? Map.of() : read(plans, false);
  }

  List<Child> removed(PlanId plan) {
    return read(List.of(plan), true).getOrDefault(plan, List.of());
  }

  private Map<PlanId, List<Child>> read(Collection<PlanId> plans, boolean removed) {
    return db.sql(
            """
            SELECT id, plan_id, sealed
              FROM plan_child
             WHERE plan_id IN (:plans)
               AND removed = :removed
             ORDER BY place
            """)
        .param("plans", plans.stream().map(PlanId::value).toList())
        .param("removed", removed)
        .query((row, number) -> row(row))
        .stream()
        .collect(Collectors.groupingBy(Row::plan, Collectors.mapping(Row::child, Collectors.toList())));
  }

  private record Row(PlanId plan, Child child) {}

  private Row row(ResultSet row) throws SQLException {
    var id = new ChildId(row.getObject("id", UUID.class));
    var told = Answer.of(vault.open(purpose(id), row.getString("sealed")));
    return new Row(
        new PlanId(row.getObject("plan_id", UUID.class)),
        new Child(
            id,
            told.text("name"),
            YearMonth.parse(told.text("born")),
            Child.Stage.valueOf(told.text("stage")),
            Child.Pronoun.valueOf(told.text("pronoun"))));
  }

  /** @return nothing when the plan has its most children already; those who were taken out do not count */
  Optional<ChildId> add(PlanId plan, NewChild child, int most) {
    var places = places(plan);
    if (places.living() >= most || places.last() >= 30) {
      return Optional.empty();
    }
    var id = ChildId.random();
    db.sql("INSERT INTO plan_child (id, plan_id, place, sealed, removed) VALUES (:id, :plan, :place, :sealed, FALSE)")
        .param("id", id.value())
        .param("plan", plan.value())
        .param("place", places.last() + 1)
        .param("sealed", seal(id, child))
        .update();
    return Optional.of(id);
  }

  private record Places(int last, int living) {}

  private Places places(PlanId plan) {
    db.sql("SELECT id FROM plan WHERE id = :plan FOR UPDATE").param("plan", plan.value()).query(UUID.class).list();
    return db.sql(
            """
            SELECT COALESCE(MAX(place), 0) AS last_place, COUNT(CASE WHEN removed THEN NULL ELSE 1 END) AS living
              FROM plan_child
             WHERE plan_id = :plan
            """)
        .param("plan", plan.value())
        .query((row, number) -> new Places(row.getInt("last_place"), row.getInt("living")))
        .single();
  }

  void change(PlanId plan, ChildId id, NewChild child) {
    db.sql("UPDATE plan_child SET sealed = :sealed WHERE id = :id AND plan_id = :plan")
        .param("sealed", seal(id, child))
        .param("id", id.value())
        .param("plan", plan.value())
        .update();
  }

  void removed(PlanId plan, ChildId id, boolean removed) {
    db.sql("UPDATE plan_child SET removed = :removed WHERE id = :id AND plan_id = :plan")
        .param("removed", removed)
        .param("id", id.value())
        .param("plan", plan.value())
        .update();
  }

  private String seal(ChildId id, NewChild child) {
    return vault.seal(
        purpose(id),
        Answer.of(
                Map.of(
                    "name", List.of(child.name()),
                    "born", List.of(child.born().toString()),
                    "stage", List.of(child.stage().name()),
                    "pronoun", List.of(child.pronoun().name())))
            .json());
  }

  private static String purpose(ChildId child) {
    return "plan child " + child;
  }
}
