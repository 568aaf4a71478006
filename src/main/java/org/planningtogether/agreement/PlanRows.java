package org.planningtogether.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Holder.Enrolled;
import org.planningtogether.agreement.Holder.Guest;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.outline.Names;
import org.planningtogether.referral.Holds;
import org.planningtogether.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans and places as they stand in the database, read as desks. Whose place it is, is part of every question. */
@Repository
class PlanRows {

  private static final String DESKS =
      """
      SELECT p.id AS plan_id, p.mode, p.order_in_place, p.jurisdiction, p.names, p.joined,
             s.id AS seat_id, s.ref, s.side, s.enrolment_id, s.guest_id, s.sharing, s.nudges, s.last_used_on,
             o.sharing AS others_sharing, o.enrolment_id AS others_enrolment_id
        FROM plan_seat s
        JOIN plan p ON p.id = s.plan_id
        LEFT JOIN plan_seat o ON o.plan_id = s.plan_id AND o.side <> s.side
      """;

  private final JdbcClient db;
  private final Holds holds;
  private final ChildRows children;
  private final Vault vault;
  private final Clock clock;

  PlanRows(JdbcClient db, Holds holds, ChildRows children, Vault vault, Clock clock) {
    this.db = db;
    this.holds = holds;
    this.children = children;
    this.vault = vault;
    this.clock = clock;
  }

  Optional<Desk> find(Holder holder, String ref) {
    return used(
            DESKS + " WHERE s.ref = :ref AND s." + column(holder) + " = :holder",
            Map.of("ref", ref, "holder", idOf(holder)), holder)
        .stream()
        .findFirst();
  }

  List<Desk> of(Holder holder) {
    return used(allOf(holder), Map.of("holder", idOf(holder)), holder);
  }

  /** The same when it is not the holder who looks. */
  List<Desk> ofAbsent(Holder holder) {
    return desks(rows(allOf(holder), Map.of("holder", idOf(holder))), holder);
  }

  private static String allOf(Holder holder) {
    return DESKS + " WHERE s." + column(holder) + " = :holder ORDER BY p.begun_at, s.ref";
  }

  private List<Desk> used(String sql, Map<String, ?> parameters, Holder holder) {
    var rows = rows(sql, parameters);
    rows.forEach(this::noteUse);
    return desks(rows, holder);
  }

  private List<Row> rows(String sql, Map<String, ?> parameters) {
    return db.sql(sql).params(parameters).query((row, number) -> row(row)).list();
  }

  private List<Desk> desks(List<Row> rows, Holder holder) {
    var theirs = children.of(rows.stream().map(Row::plan).toList());
    return rows.stream().map(row -> desk(row, holder, theirs.getOrDefault(row.plan(), List.of()))).toList();
  }

  private record Row(
      PlanId plan,
      SeatId seat,
      String ref,
      Side side,
      Mode mode,
      OrderInPlace order,
      Jurisdiction jurisdiction,
      Names names,
      boolean joined,
      Sharing sharing,
      boolean nudges,
      LocalDate lastUsed,
      @Nullable Sharing othersSharing,
      List<EnrolmentId> enrolled) {

    boolean isShared() {
      return joined && sharing == Sharing.SHARED && othersSharing == Sharing.SHARED;
    }
  }

  private Desk desk(Row row, Holder holder, List<Child> children) {
    var open = row.isShared() && !holds.any(row.enrolled());
    return new Desk(
        row.plan(), row.seat(), row.ref(), row.side(), holder, row.mode(), row.order(), row.jurisdiction(),
        row.names(), row.joined(), open, row.sharing(), row.nudges(), children);
  }

  private void noteUse(Row row) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!row.lastUsed().equals(today)) {
      db.sql("UPDATE plan_seat SET last_used_on = :today WHERE id = :seat")
          .param("today", today)
          .param("seat", row.seat().value())
          .update();
    }
  }

  private Row row(ResultSet row) throws SQLException {
    var plan = new PlanId(row.getObject("plan_id", UUID.class));
    var others = row.getString("others_sharing");
    return new Row(
        plan,
        new SeatId(row.getObject("seat_id", UUID.class)),
        row.getString("ref"),
        Side.valueOf(row.getString("side")),
        Mode.valueOf(row.getString("mode")),
        OrderInPlace.valueOf(row.getString("order_in_place")),
        Jurisdiction.valueOf(row.getString("jurisdiction")),
        SealedNames.open(vault, plan, row.getString("names")),
        row.getBoolean("joined"),
        Sharing.valueOf(row.getString("sharing")),
        row.getBoolean("nudges"),
        row.getObject("last_used_on", LocalDate.class),
        others == null ? null : Sharing.valueOf(others),
        enrolled(row));
  }

  private static List<EnrolmentId> enrolled(ResultSet row) throws SQLException {
    var ids = new ArrayList<EnrolmentId>();
    for (var column : List.of("enrolment_id", "others_enrolment_id")) {
      Stream.ofNullable(row.getObject(column, UUID.class)).map(EnrolmentId::new).forEach(ids::add);
    }
    return ids;
  }

  /** Whether joint work is possible at this moment, read again inside a transaction that changes something. */
  boolean isOpen(Desk desk) {
    return find(desk.holder(), desk.ref()).filter(Desk::open).isPresent();
  }

  void insertPlan(PlanId plan, Beginning beginning, Names names) {
    db.sql(
            """
            INSERT INTO plan (id, mode, order_in_place, jurisdiction, names, joined, begun_at)
            VALUES (:id, :mode, :order, :jurisdiction, :names, FALSE, :now)
            """)
        .param("id", plan.value())
        .param("mode", beginning.mode().name())
        .param("order", beginning.order().name())
        .param("jurisdiction", beginning.jurisdiction().name())
        .param("names", SealedNames.seal(vault, plan, names))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertSeat(PlanId plan, Side side, Holder holder, String ref, PartyRole role, Sharing sharing) {
    db.sql(
            """
            INSERT INTO plan_seat (id, plan_id, side, ref, enrolment_id, guest_id, role, sharing, nudges, last_used_on)
            VALUES (:id, :plan, :side, :ref, :enrolment, :guest, :role, :sharing, TRUE, :today)
            """)
        .param("id", SeatId.random().value())
        .param("plan", plan.value())
        .param("side", side.name())
        .param("ref", ref)
        .param("enrolment", holder instanceof Enrolled enrolled ? enrolled.id().value() : null)
        .param("guest", holder instanceof Guest guest ? guest.id() : null)
        .param("role", role.name())
        .param("sharing", sharing.name())
        .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }

  void names(PlanId plan, Names names) {
    db.sql("UPDATE plan SET names = :names WHERE id = :id")
        .param("names", SealedNames.seal(vault, plan, names))
        .param("id", plan.value())
        .update();
  }

  void order(PlanId plan, OrderInPlace order) {
    db.sql("UPDATE plan SET order_in_place = :order WHERE id = :id")
        .param("order", order.name())
        .param("id", plan.value())
        .update();
  }

  /** Nothing once somebody has joined. */
  void mode(PlanId plan, Mode mode) {
    db.sql("UPDATE plan SET mode = :mode WHERE id = :id AND NOT joined")
        .param("mode", mode.name())
        .param("id", plan.value())
        .update();
  }

  /** @return false when somebody had joined before, or the plan is one for a single parent */
  boolean join(PlanId plan) {
    return db.sql("UPDATE plan SET joined = TRUE WHERE id = :id AND NOT joined AND mode = 'JOINT'")
            .param("id", plan.value())
            .update()
        == 1;
  }

  void sharing(SeatId seat, Sharing sharing) {
    db.sql("UPDATE plan_seat SET sharing = :sharing WHERE id = :id")
        .param("sharing", sharing.name())
        .param("id", seat.value())
        .update();
  }

  void nudges(SeatId seat, boolean on) {
    db.sql("UPDATE plan_seat SET nudges = :nudges WHERE id = :id")
        .param("nudges", on)
        .param("id", seat.value())
        .update();
  }

  /** @return whether this place was not nudged in the seven days before */
  boolean nudge(SeatId seat, LocalDate today) {
    return db.sql(
                """
                UPDATE plan_seat
                   SET nudged_on = :today
                 WHERE id = :id
                   AND nudges
                   AND (nudged_on IS NULL OR nudged_on <= :before)
                """)
            .param("today", today)
            .param("before", today.minusDays(7))
            .param("id", seat.value())
            .update()
        == 1;
  }

  void shareOther(PlanId plan, Side side) {
    db.sql("UPDATE plan_seat SET sharing = 'SHARED' WHERE plan_id = :plan AND side = :side AND sharing = 'PRIVATE'")
        .param("plan", plan.value())
        .param("side", side.name())
        .update();
  }

  List<EnrolmentId> enrolled(PlanId plan) {
    return db.sql("SELECT enrolment_id FROM plan_seat WHERE plan_id = :plan AND enrolment_id IS NOT NULL")
        .param("plan", plan.value())
        .query((row, number) -> new EnrolmentId(row.getObject("enrolment_id", UUID.class)))
        .list();
  }

  /** Takes a place away with everything private in it, and the plan when it was the last one. */
  void delete(PlanId plan, SeatId seat) {
    db.sql("DELETE FROM plan_seat WHERE id = :id").param("id", seat.value()).update();
    deleteAbandoned(plan);
  }

  /** A place that nobody has opened for long. */
  record Unused(PlanId plan, SeatId seat, Side side) {}

  List<Unused> unusedSince(LocalDate day) {
    return db.sql("SELECT plan_id, id, side FROM plan_seat WHERE last_used_on < :day")
        .param("day", day)
        .query(
            (row, number) ->
                new Unused(
                    new PlanId(row.getObject("plan_id", UUID.class)),
                    new SeatId(row.getObject("id", UUID.class)),
                    Side.valueOf(row.getString("side"))))
        .list();
  }

  /** Plans whose places went with the people who had them. */
  void deleteAbandoned() {
    db.sql("DELETE FROM plan WHERE NOT EXISTS (SELECT 1 FROM plan_seat WHERE plan_seat.plan_id = plan.id)").update();
  }

  private void deleteAbandoned(PlanId plan) {
    db.sql("DELETE FROM plan WHERE id = :id AND NOT EXISTS (SELECT 1 FROM plan_seat WHERE plan_id = :id)")
        .param("id", plan.value())
        .update();
  }

  private static String column(Holder holder) {
    return switch (holder) {
      case Enrolled _ -> "enrolment_id";
      case Guest _ -> "guest_id";
    };
  }

  private static UUID idOf(Holder holder) {
    return switch (holder) {
      case Enrolled enrolled -> enrolled.id().value();
      case Guest guest -> guest.id();
    };
  }
}
