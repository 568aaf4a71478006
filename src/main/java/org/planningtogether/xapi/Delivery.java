package org.planningtogether.xapi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planningtogether.outbox.Outcome;
import org.planningtogether.outbox.Outcome.Delivered;
import org.planningtogether.outbox.Outcome.GiveUp;
import org.planningtogether.outbox.Outcome.TryLater;
import org.planningtogether.outbox.Parcel;
import org.planningtogether.xapi.StoreAnswer.Busy;
import org.planningtogether.xapi.StoreAnswer.Closed;
import org.planningtogether.xapi.StoreAnswer.Conflict;
import org.planningtogether.xapi.StoreAnswer.Failed;
import org.planningtogether.xapi.StoreAnswer.Refused;
import org.planningtogether.xapi.StoreAnswer.Stored;

/**
 * One delivery to the record store, which takes a batch as a whole or not at all: finds by halving the statements that
 * hold up the others, and stops when it is the store that is not well.
 */
final class Delivery {

  /** From this attempt on a failure may be a statement's fault; before, it is an outage. */
  private static final int PATIENCE = 3;

  /** After so many failures in one delivery it is an outage after all. */
  private static final int MOST_FAILURES = 12;

  private final RecordStore store;
  private final Map<Long, Outcome> outcomes = new HashMap<>();
  private final List<Parcel> suspects = new ArrayList<>();
  private @Nullable TryLater pause;
  private boolean stopped;
  private boolean judging;
  private int failures;

  Delivery(RecordStore store) {
    this.store = store;
  }

  /** Sends the requests one after the other; what has no outcome afterwards has to wait. */
  Map<Long, Outcome> run(List<List<Parcel>> requests) {
    requests.forEach(this::send);
    judge();
    requests.stream().flatMap(List::stream).forEach(parcel -> outcomes.putIfAbsent(parcel.id(), pause));
    return outcomes;
  }

  private void send(List<Parcel> batch) {
    if (stopped || batch.isEmpty()) {
      return;
    }
    switch (store.post(batch.stream().map(Parcel::body).toList())) {
      case Stored _ -> batch.forEach(this::delivered);
      case Refused(var reason) -> halve(batch, alone -> giveUp(alone, reason));
      case Conflict _ -> settle(batch);
      case Failed(var reason, var after) -> failed(batch, reason, after);
      case Busy(var reason, var after) -> stop(reason, after);
      case Closed(var reason) -> stop(reason, null);
    }
  }

  private void halve(List<Parcel> batch, Consumer<Parcel> alone) {
    if (batch.size() == 1) {
      alone.accept(batch.getFirst());
      return;
    }
    send(batch.subList(0, batch.size() / 2));
    send(batch.subList(batch.size() / 2, batch.size()));
  }

  /** Something in the batch is there already: asks for each, and sends again what is not there. */
  private void settle(List<Parcel> batch) {
    var rest = new ArrayList<Parcel>();
    for (var parcel : batch) {
      switch (store.compare(parcel.key(), parcel.body())) {
        case Stored _ -> delivered(parcel);
        case Refused(var reason) -> giveUp(parcel, reason);
        case Conflict _ -> rest.add(parcel);
        case Failed(var reason, var after) -> stop(reason, after);
        case Busy(var reason, var after) -> stop(reason, after);
        case Closed(var reason) -> stop(reason, null);
      }
      if (stopped) {
        return;
      }
    }
    if (rest.size() < batch.size()) {
      send(rest);
    } else {
      halve(rest, this::conflictWithNothing);
    }
  }

  /** Perhaps the store shows late what it has; but nobody waits for that for ever. */
  private void conflictWithNothing(Parcel parcel) {
    var reason = "The record store answered 409, and does not show the statement";
    outcomes.put(parcel.id(), parcel.attempts() < PATIENCE ? new TryLater(reason) : new GiveUp(reason));
  }

  /** One common store answers 500 for ever to a bad statement: after some patience that is halved like a refusal. */
  private void failed(List<Parcel> batch, String reason, @Nullable Duration after) {
    failures++;
    if (judging) {
      giveUp(batch.getFirst(), reason + " to this statement alone, and takes others");
    } else if (batch.getFirst().attempts() < PATIENCE || failures > MOST_FAILURES) {
      stop(reason, after);
    } else {
      pause = new TryLater(reason, after);
      halve(batch, suspects::add);
    }
  }

  /** Those to which the store failed alone are to blame if it works for others, and fails once more. */
  private void judge() {
    judging = outcomes.values().stream().anyMatch(Delivered.class::isInstance);
    if (judging) {
      suspects.forEach(suspect -> send(List.of(suspect)));
    }
  }

  private void delivered(Parcel parcel) {
    outcomes.put(parcel.id(), new Delivered());
  }

  private void giveUp(Parcel parcel, String reason) {
    outcomes.put(parcel.id(), new GiveUp(reason));
  }

  private void stop(String reason, @Nullable Duration after) {
    stopped = true;
    pause = new TryLater(reason, after);
  }
}
