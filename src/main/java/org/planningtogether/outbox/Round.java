package org.planningtogether.outbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** One delivery: take what is due off the shelf, hand it to the courier, book what became of it. */
@Component
class Round {

  private static final Logger log = LoggerFactory.getLogger(Round.class);

  private final Shelf shelf;
  private final BackOff backOff;
  private final Clock clock;

  @Autowired
  Round(Shelf shelf, Clock clock) {
    this(shelf, new BackOff(() -> ThreadLocalRandom.current().nextLong()), clock);
  }

  Round(Shelf shelf, BackOff backOff, Clock clock) {
    this.shelf = shelf;
    this.backOff = backOff;
    this.clock = clock;
  }

  /** @return whether there was anything to deliver, so that there may be more */
  boolean run(Courier courier) {
    var parcels = shelf.lease(courier);
    if (parcels.isEmpty()) {
      return false;
    }
    var outcomes = deliver(courier, parcels);
    for (var parcel : parcels) {
      book(courier, parcel, outcomes.getOrDefault(parcel.id(), new Outcome.TryLater("Not tried yet")));
    }
    return true;
  }

  private void book(Courier courier, Parcel parcel, Outcome outcome) {
    switch (outcome) {
      case Outcome.Delivered() -> shelf.delivered(parcel);
      case Outcome.TryLater(var reason, var asked) -> {
        if (clock.instant().isBefore(parcel.triedSince().plus(courier.patience()))) {
          shelf.waits(parcel, reason, clock.instant().plus(backOff.after(parcel.attempts(), asked)));
        } else {
          giveUp(parcel, reason);
        }
      }
      case Outcome.GiveUp(var reason) -> giveUp(parcel, reason);
    }
  }

  /** The reason stays with the parcel, for staff: in the receiver's own words it may name a person. */
  private void giveUp(Parcel parcel, String reason) {
    log.warn("Gave up parcel {} of channel {}", parcel.id(), parcel.channel());
    shelf.givenUp(parcel, reason);
  }

  private static Map<Long, Outcome> deliver(Courier courier, List<Parcel> parcels) {
    try {
      return courier.deliver(parcels);
    } catch (RuntimeException e) {
      log.error("The courier of channel {} failed", courier.channel(), e);
      return Map.of();
    }
  }
}
