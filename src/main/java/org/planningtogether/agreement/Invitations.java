package org.planningtogether.agreement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.planningtogether.agreement.Holder.Enrolled;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.referral.Holds;
import org.planningtogether.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invitations to the other place of a plan: a link that is good once for thirty days, and a code to be said in person.
 * The inviter never learns whether it was opened. Whoever gives a wrong code five times has used the link up.
 */
@Service
public class Invitations {

  private static final Duration GOOD_FOR = Duration.ofDays(30);

  private final InvitationRows rows;
  private final PlanRows plans;
  private final Holds holds;
  private final Vault vault;
  private final Clock clock;

  Invitations(InvitationRows rows, PlanRows plans, Holds holds, Vault vault, Clock clock) {
    this.rows = rows;
    this.plans = plans;
    this.holds = holds;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * A new invitation. Link and code are shown once and kept as marks only.
   *
   * @param token 26 letters and digits
   * @param code six digits
   */
  public record Made(String token, String code, Instant until) {}

  /** What the inviter sees of an invitation: nothing that the other one did. */
  public record Pending(InvitationId id, Instant madeAt, Instant until) {}

  /**
   * What is told to whoever has link and code.
   *
   * @param from what the children call the inviter
   * @param calledHere what they call the one who is invited, as the inviter typed it
   */
  public record Offer(String from, String calledHere) {}

  /** Whether this parent may invite somebody: a plan for two, nobody has joined, no hold. */
  @Transactional(readOnly = true)
  public boolean possible(Desk desk) {
    return desk.mode() == Mode.JOINT && !desk.joined() && !holds.any(plans.enrolled(desk.plan()));
  }

  /**
   * Makes one; an older one of this plan is good no longer.
   *
   * @return nothing where it is not {@link #possible}
   */
  @Transactional
  public Optional<Made> make(Desk desk) {
    if (!possible(desk)) {
      return Optional.empty();
    }
    var made = new Made(Refs.token(), Refs.code(), clock.instant().plus(GOOD_FOR));
    rows.replace(desk, token(made.token()), code(made.token(), made.code()), clock.instant(), made.until());
    return Optional.of(made);
  }

  @Transactional(readOnly = true)
  public Optional<Pending> pending(Desk desk) {
    return desk.joined() ? Optional.empty() : rows.pending(desk.plan());
  }

  @Transactional
  public void withdraw(Desk desk) {
    rows.delete(desk.plan());
  }

  /**
   * Looks at an invitation.
   *
   * @return empty alike when there is none, it was used, withdrawn or has run out, or the code is wrong
   */
  @Transactional
  public Optional<Offer> open(String token, String code) {
    return find(token, code)
        .map(found -> new Offer(nameOf(found, found.inviter()), nameOf(found, found.inviter().other())));
  }

  /**
   * Takes the other place.
   *
   * @return empty as {@link #open}, when a hold stands against either, or when it is the joiner's own plan
   */
  @Transactional
  public Optional<Desk> join(Holder holder, String token, String code, PartyRole role) {
    var found = find(token, code).filter(invitation -> mayJoin(holder, invitation.plan()));
    if (found.isEmpty() || !plans.join(found.get().plan())) {
      return Optional.empty();
    }
    var invitation = found.get();
    var ref = Refs.place();
    plans.insertSeat(invitation.plan(), invitation.inviter().other(), holder, ref, role, Sharing.SHARED);
    plans.shareOther(invitation.plan(), invitation.inviter());
    rows.delete(invitation.plan());
    return plans.find(holder, ref);
  }

  private boolean mayJoin(Holder holder, PlanId plan) {
    var people = new ArrayList<EnrolmentId>(plans.enrolled(plan));
    if (holder instanceof Enrolled enrolled) {
      people.add(enrolled.id());
    }
    return plans.of(holder).stream().noneMatch(desk -> desk.plan().equals(plan)) && !holds.any(people);
  }

  private Optional<InvitationRows.Found> find(String token, String code) {
    return rows.find(token(token), code(token, code), clock.instant());
  }

  private String nameOf(InvitationRows.Found found, Side side) {
    var names = SealedNames.open(vault, found.plan(), found.names());
    return side == Side.A ? names.a() : names.b();
  }

  private String token(String token) {
    return vault.mark("plan invitation", token);
  }

  private String code(String token, String code) {
    return vault.mark("plan invitation code", token + " " + code.replaceAll("\\s", ""));
  }
}
