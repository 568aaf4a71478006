package org.planningtogether.agreement;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.outline.Names;
import org.planningtogether.referral.Holds;
import org.planningtogether.referral.PersonHeld;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans, the places of their two parents, and their children. */
@Service
public class Plans {

  /** More children than this a plan does not hold. */
  public static final int MOST_CHILDREN = 10;

  private final PlanRows rows;
  private final ChildRows children;
  private final ClauseRows clauses;
  private final Holds holds;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Plans(
      PlanRows rows,
      ChildRows children,
      ClauseRows clauses,
      Holds holds,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.children = children;
    this.clauses = clauses;
    this.holds = holds;
    this.events = events;
    this.clock = clock;
  }

  /** All places of somebody, the oldest first, those that they have left last. */
  @Transactional
  public List<Desk> of(Holder holder) {
    return rows.of(holder).stream().sorted(Comparator.comparing(desk -> desk.sharing() == Sharing.LEFT)).toList();
  }

  /** Empty when there is no such place, or it is not this holder's: nobody can tell which. */
  @Transactional
  public Optional<Desk> find(Holder holder, String ref) {
    return rows.find(holder, ref);
  }

  /** Whether a plan for two may be offered to somebody at all. When not, nothing shows that there is such a thing. */
  @Transactional(readOnly = true)
  public boolean offersJoint(Holder holder) {
    return !(holder instanceof Holder.Enrolled enrolled && holds.any(List.of(enrolled.id())));
  }

  /** Begins a plan and publishes {@link PlanStarted}. */
  @Transactional
  public Desk begin(Holder holder, Beginning beginning) {
    var plan = PlanId.random();
    var ref = Refs.place();
    rows.insertPlan(plan, beginning, new Names(beginning.myName(), beginning.othersName(), null));
    rows.insertSeat(plan, Side.A, holder, ref, beginning.myRole(), Sharing.PRIVATE);
    beginning.children().forEach(child -> children.add(plan, child, MOST_CHILDREN));
    events.publishEvent(new PlanStarted(holder, clock.instant()));
    return rows.find(holder, ref).orElseThrow();
  }

  /** @return nothing when there are ten already */
  @Transactional
  public Optional<ChildId> add(Desk desk, NewChild child) {
    return children.add(desk.plan(), child, MOST_CHILDREN);
  }

  @Transactional
  public void change(Desk desk, ChildId child, NewChild now) {
    children.change(desk.plan(), child, now);
  }

  /** Takes a child out: clauses for that child are shown no longer, and come back when the child is put back. */
  @Transactional
  public void remove(Desk desk, ChildId child) {
    children.removed(desk.plan(), child, true);
  }

  /** Those who were taken out, by whichever parent. */
  @Transactional(readOnly = true)
  public List<Child> removed(Desk desk) {
    return children.removed(desk.plan());
  }

  /** Puts a child back. Nothing when there are ten others by now. */
  @Transactional
  public void putBack(Desk desk, ChildId child) {
    if (desk.children().size() < MOST_CHILDREN) {
      children.removed(desk.plan(), child, false);
    }
  }

  /**
   * Changes what the children call this parent.
   *
   * @param others what they call the other one; not looked at once the other one has joined
   */
  @Transactional
  public void rename(Desk desk, String mine, @Nullable String others) {
    var theirs = desk.joined() || others == null ? desk.othersName() : others;
    rows.names(
        desk.plan(), desk.side() == Side.A ? new Names(mine, theirs, null) : new Names(theirs, mine, null));
  }

  /** What this parent said when they were asked about court orders again. */
  @Transactional
  public void order(Desk desk, OrderInPlace order) {
    rows.order(desk.plan(), order);
  }

  /** Makes the plan one for this parent alone, or one for two. Nothing once somebody has joined. */
  @Transactional
  public void mode(Desk desk, Mode mode) {
    rows.mode(desk.plan(), mode);
  }

  @Transactional
  public void nudges(Desk desk, boolean on) {
    rows.nudges(desk.seat(), on);
  }

  /** Stops sharing for now. The other parent is shown the same sentence whatever the reason. */
  @Transactional
  public void pause(Desk desk) {
    share(desk, Sharing.PAUSED);
  }

  /** Goes on after a pause. */
  @Transactional
  public void resume(Desk desk) {
    share(desk, Sharing.SHARED);
  }

  /** Leaves for good; what this parent has stays readable to them. */
  @Transactional
  public void leave(Desk desk) {
    share(desk, Sharing.LEFT);
  }

  /** What either had suggested and was not delivered yet passes no more. */
  private void share(Desk desk, Sharing sharing) {
    if (desk.joined() && desk.sharing() != Sharing.LEFT) {
      rows.sharing(desk.seat(), sharing);
      if (sharing != Sharing.SHARED) {
        stopSharing(desk.plan());
      }
    }
  }

  /** From a hold on nothing passes, not even what was on its way. */
  @EventListener
  void on(PersonHeld fact) {
    rows.of(new Holder.Enrolled(fact.person())).forEach(desk -> stopSharing(desk.plan()));
  }

  private void stopSharing(PlanId plan) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (var side : Side.values()) {
      clauses.takeBackUndelivered(plan, side, now);
    }
    events.publishEvent(new SharingStopped(plan));
  }

  /**
   * Deletes this parent's place and everything private in it; the last one to go takes the plan along. To the other
   * parent it looks like a pause: what they were shown stays with them.
   */
  @Transactional
  public void delete(Desk desk) {
    delete(desk.plan(), desk.seat(), desk.side());
  }

  @Transactional
  void delete(PlanId plan, SeatId seat, Side side) {
    stopSharing(plan);
    clauses.deleteUnseen(plan, side, clock.instant());
    rows.delete(plan, seat);
  }

  /** Deletes all places of somebody who is forgotten. */
  @Transactional
  public void forget(Holder holder) {
    rows.of(holder).forEach(this::delete);
  }
}
