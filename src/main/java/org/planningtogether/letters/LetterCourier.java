package org.planningtogether.letters;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planningtogether.agreement.Holder;
import org.planningtogether.guest.Letterboxes;
import org.planningtogether.letters.LetterWords.Letter;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.outbox.Courier;
import org.planningtogether.outbox.Outcome;
import org.planningtogether.outbox.Parcel;
import org.planningtogether.vault.SealBrokenException;
import org.planningtogether.vault.Vault;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server, one by one. Neither addresses nor what the server says of them get any further. */
@Component
@Sender.IsSet
class LetterCourier implements Courier {

  private final Letterboxes letterboxes;
  private final LetterWords words;
  private final Vault vault;
  private final PublicUrl publicUrl;
  private final Carrier carrier;

  LetterCourier(
      Letterboxes letterboxes, LetterWords words, Vault vault, PublicUrl publicUrl, Carrier carrier) {
    this.letterboxes = letterboxes;
    this.words = words;
    this.vault = vault;
    this.publicUrl = publicUrl;
    this.carrier = carrier;
  }

  @Override
  public String channel() {
    return Letters.CHANNEL;
  }

  @Override
  public int batchSize() {
    return 1;
  }

  @Override
  public boolean inOrder() {
    return false;
  }

  /** Later, the link in it would be too old. */
  @Override
  public Duration patience() {
    return Letterboxes.LINK_LASTS;
  }

  @Override
  public Map<Long, Outcome> deliver(List<Parcel> parcels) {
    return parcels.stream().collect(Collectors.toMap(Parcel::id, this::deliver));
  }

  private Outcome deliver(Parcel parcel) {
    try {
      var letter = letter(parcel);
      return letter.isPresent()
          ? carrier.carry(letter.get(), vault.mark("letter", parcel.key() + " " + parcel.revision()))
          : new Outcome.Delivered(); // the address was taken out since, and nobody is owed a letter
    } catch (SealBrokenException e) {
      return new Outcome.GiveUp("It was sealed with another secret");
    }
  }

  private Optional<Letter> letter(Parcel parcel) {
    var content = vault.open(Letters.purpose(parcel.key()), parcel.body());
    return switch (Kind.of(parcel.key())) {
      case CONFIRM ->
          letterboxes
              .toConfirm(content)
              .map(to -> words.confirm(to, publicUrl.at(ConfirmController.PATH + "/" + content)));
      case REMIND -> letterboxes.confirmed(new Holder.Guest(parcel.owner())).map(words::remind);
    };
  }
}
