package org.planningtogether.schedule;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.planningtogether.agreement.Child;
import org.planningtogether.agreement.ChildId;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Holder;
import org.planningtogether.agreement.Jurisdiction;
import org.planningtogether.agreement.Mode;
import org.planningtogether.agreement.OrderInPlace;
import org.planningtogether.agreement.PlanId;
import org.planningtogether.agreement.SeatId;
import org.planningtogether.agreement.Sharing;
import org.planningtogether.agreement.Side;
import org.planningtogether.outline.Names;
import org.planningtogether.support.Database;

/** Two parents at one plan, as the tables know them. */
record Family(PlanId plan, Desk a, Desk b) {

  static final ChildId CHILD = new ChildId(UUID.nameUUIDFromBytes(new byte[] {1}));
  static final Child MIA = new Child(CHILD, "Mia", YearMonth.of(2019, 5), Child.Stage.PRIMARY, Child.Pronoun.SHE);

  static Family in(Database database) {
    var plan = PlanId.random();
    database.jdbc().sql(
            """
            INSERT INTO plan (id, mode, order_in_place, jurisdiction, names, joined, begun_at)
            VALUES (:id, 'JOINT', 'NO', 'ENGLAND', '', TRUE, CURRENT_TIMESTAMP)
            """)
        .param("id", plan.value())
        .update();
    return new Family(plan, seat(database, plan, Side.A), seat(database, plan, Side.B));
  }

  private static Desk seat(Database database, PlanId plan, Side side) {
    var seat = SeatId.random();
    var guest = UUID.randomUUID();
    var ref = seat.toString().substring(0, 8);
    database.jdbc().sql(
            """
            INSERT INTO plan_seat (id, plan_id, side, ref, guest_id, role, sharing, nudges, last_used_on)
            VALUES (:id, :plan, :side, :ref, :guest, 'PARENT', 'SHARED', FALSE, CURRENT_DATE)
            """)
        .param("id", seat.value())
        .param("plan", plan.value())
        .param("side", side.name())
        .param("ref", ref)
        .param("guest", guest)
        .update();
    return desk(plan, seat, ref, side, new Holder.Guest(guest), true);
  }

  static Desk closed(Desk desk) {
    return desk(desk.plan(), desk.seat(), desk.ref(), desk.side(), desk.holder(), false);
  }

  private static Desk desk(PlanId plan, SeatId seat, String ref, Side side, Holder holder, boolean open) {
    return new Desk(plan, seat, ref, side, holder, Mode.JOINT, OrderInPlace.NO, Jurisdiction.ENGLAND,
        new Names("Mum", "Dad", null), true, open, Sharing.SHARED, false, List.of(MIA));
  }
}
