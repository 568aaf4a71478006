package org.planningtogether.guest;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Errand;
import org.planningtogether.agreement.Holder;
import org.planningtogether.vault.Code;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes plan keys, and tells who has one. */
@Service
class Keys {

  private final Guests guests;
  private final Passphrases passphrases;
  private final Letterboxes letterboxes;
  private final ObjectProvider<Errand> errands;
  private final TransactionTemplate transaction;

  Keys(
      Guests guests,
      Passphrases passphrases,
      Letterboxes letterboxes,
      ObjectProvider<Errand> errands,
      TransactionTemplate transaction) {
    this.guests = guests;
    this.passphrases = passphrases;
    this.letterboxes = letterboxes;
    this.errands = errands;
    this.transaction = transaction;
  }

  /**
   * A new key, shown once.
   *
   * @param goOn where the guest goes on
   */
  record Made(Code key, Holder.Guest guest, Optional<String> goOn) {}

  /**
   * Makes a key and does what its guest came for; both or neither.
   *
   * @param language in which the guest reads
   */
  Made make(Passphrase passphrase, @Nullable String email, Locale language, String errand) {
    var hash = passphrases.hash(passphrase); // slow, so before the transaction
    return transaction.execute(
        status -> {
          var key = Code.random();
          var guest = guests.add(key, hash);
          if (email != null) {
            letterboxes.give(guest, email, language);
          }
          return new Made(key, guest, carryOut(guest, errand));
        });
  }

  /**
   * Who has this key and this passphrase. Always one look-up, one count and one slow comparison, so that neither answer nor
   * time tells whether there is such a key, or whether it rests.
   */
  Optional<Holder.Guest> open(String key, String passphrase) {
    return check(Code.read(key.length() > 100 ? "" : key).flatMap(guests::with), passphrase);
  }

  /** Whether it is this guest who asks to change something. */
  boolean isReally(Holder.Guest guest, String passphrase) {
    return check(guests.find(guest), passphrase).isPresent();
  }

  void change(Holder.Guest guest, Passphrase passphrase) {
    guests.changePassphrase(guest, passphrases.hash(passphrase));
  }

  void delete(Holder.Guest guest) {
    transaction.executeWithoutResult(
        status -> {
          letterboxes.forget(guest);
          guests.delete(guest);
        });
  }

  /** @return where to go on; empty when there was nothing to do */
  Optional<String> carryOut(Holder.Guest guest, String errand) {
    return errand.isEmpty()
        ? Optional.empty()
        : errands.orderedStream().flatMap(each -> each.carryOut(guest, errand).stream()).findFirst();
  }

  private Optional<Holder.Guest> check(Optional<Guest> found, String passphrase) {
    var mayTry = guests.mayTry(found.map(guest -> guest.id().id()).orElseGet(UUID::randomUUID));
    var fits = passphrases.fits(passphrase, found.filter(guest -> mayTry).map(Guest::hash).orElse(null));
    var opened = found.filter(guest -> fits).map(Guest::id);
    opened.ifPresent(guests::opened);
    return opened;
  }
}
