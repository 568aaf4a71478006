package org.planningtogether.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.planningtogether.agreement.Holder;
import org.planningtogether.guest.Post;
import org.planningtogether.outbox.Outbox;
import org.planningtogether.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Owes letters. A parcel says to which guest, and holds what its kind needs, sealed; where to send it is looked up when
 * it is sent, so that nothing goes to an address that was taken out, and none lies about here.
 */
@Component
@Sender.IsSet
class Letters implements Post {

  static final String CHANNEL = "letter";

  private final Outbox outbox;
  private final Vault vault;
  private final Clock clock;

  Letters(Outbox outbox, Vault vault, Clock clock) {
    this.outbox = outbox;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public void askToConfirm(Holder.Guest guest, String token) {
    put(Kind.CONFIRM, guest, token);
  }

  void remind(Holder.Guest guest) {
    put(Kind.REMIND, guest, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
  }

  @Override
  public void forget(Holder.Guest guest) {
    outbox.purge(guest.id());
  }

  private void put(Kind kind, Holder.Guest guest, String content) {
    var key = kind.key(guest);
    outbox.put(CHANNEL, key, guest.id(), vault.seal(purpose(key), content));
  }

  static String purpose(String key) {
    return "letter " + key;
  }
}
