package org.planningtogether.xapi;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.outbox.Courier;
import org.planningtogether.outbox.Outcome;
import org.planningtogether.outbox.Outcome.TryLater;
import org.planningtogether.outbox.Parcel;
import org.springframework.stereotype.Component;

/** Carries statements to the record store, in their order. While there is no store they wait. */
@Component
class StatementCourier implements Courier {

  static final String CHANNEL = "statement";

  private static final int BATCH_SIZE = 50;
  private static final int LARGEST_REQUEST = 1_000_000;

  private final RecordStore store;
  private volatile @Nullable String trouble;

  StatementCourier(RecordStore store) {
    this.store = store;
  }

  @Override
  public String channel() {
    return CHANNEL;
  }

  @Override
  public int batchSize() {
    return BATCH_SIZE;
  }

  /** Also because one of the common stores fails when two batches at once bring a person whom it does not know. */
  @Override
  public boolean inOrder() {
    return true;
  }

  @Override
  public Map<Long, Outcome> deliver(List<Parcel> parcels) {
    var outcomes = store.isConfigured() ? new Delivery(store).run(requests(parcels)) : allWait(parcels);
    trouble = reasonToWait(outcomes);
    return outcomes;
  }

  /** Why statements wait, empty while they flow, as far as this node knows. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  private static Map<Long, Outcome> allWait(List<Parcel> parcels) {
    return parcels.stream().collect(toMap(Parcel::id, _ -> new TryLater("planning-together.lrs.endpoint is not set")));
  }

  private static @Nullable String reasonToWait(Map<Long, Outcome> outcomes) {
    return outcomes.values().stream()
        .filter(TryLater.class::isInstance)
        .map(outcome -> ((TryLater) outcome).reason())
        .findFirst()
        .orElse(null);
  }

  private static List<List<Parcel>> requests(List<Parcel> parcels) {
    var requests = new ArrayList<List<Parcel>>();
    var room = 0;
    for (var parcel : parcels) {
      var size = parcel.body().getBytes(StandardCharsets.UTF_8).length + 1;
      if (size > room) {
        requests.add(new ArrayList<>());
        room = LARGEST_REQUEST;
      }
      requests.getLast().add(parcel);
      room -= size;
    }
    return requests;
  }
}
