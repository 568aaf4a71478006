package org.planningtogether.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Invitations to the other place of a plan: a link that is good once for thirty days, and a code to be said in person.
 * The inviter never learns whether it was opened.
 */
@Component
public class Invitations {

  /** Both are shown once and kept only as marks. @param code six digits */
  public record Made(InvitationId id, String token, String code, Instant until) {}

  /** What the inviter sees of it: nothing that the other one did. */
  public record Pending(InvitationId id, Instant madeAt, Instant until) {}

  /** What joining means, for whoever has link and code. @param from the first name that the inviter typed */
  public record Offer(String from, String calledHere) {}

  /** Makes one; an older one of this plan is good no longer. Only where {@link #possible}. */
  public Made make(Desk desk) {
    throw new UnsupportedOperationException();
  }

  /** Whether this parent may invite somebody: a plan for two, nobody joined, no hold. */
  public boolean possible(Desk desk) {
    throw new UnsupportedOperationException();
  }

  public List<Pending> pending(Desk desk) {
    throw new UnsupportedOperationException();
  }

  public void withdraw(Desk desk, InvitationId invitation) {
    throw new UnsupportedOperationException();
  }

  /** Empty alike when there is none, it was used, withdrawn, has run out, or the code is wrong (five times: burnt). */
  public Optional<Offer> open(String token, String code) {
    throw new UnsupportedOperationException();
  }

  /** Takes the place. Empty as {@link #open}, when a hold stands against it, or when it is the inviter's own. */
  public Optional<Desk> join(Holder holder, String token, String code) {
    throw new UnsupportedOperationException();
  }
}
