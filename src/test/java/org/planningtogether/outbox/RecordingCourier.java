package org.planningtogether.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Remembers what it was given, and answers as a test wants. */
final class RecordingCourier implements Courier {

  private final boolean inOrder;
  private final int batchSize;
  private final List<Parcel> carried = Collections.synchronizedList(new ArrayList<>());
  volatile Duration patience = Duration.ofDays(365);
  volatile Function<Parcel, Outcome> answer = parcel -> new Outcome.Delivered();

  private RecordingCourier(boolean inOrder, int batchSize) {
    this.inOrder = inOrder;
    this.batchSize = batchSize;
  }

  static RecordingCourier oneByOne() {
    return new RecordingCourier(false, 1);
  }

  static RecordingCourier inOrder(int batchSize) {
    return new RecordingCourier(true, batchSize);
  }

  List<String> bodies() {
    synchronized (carried) {
      return carried.stream().map(Parcel::body).toList();
    }
  }

  @Override
  public String channel() {
    return "post";
  }

  @Override
  public int batchSize() {
    return batchSize;
  }

  @Override
  public Duration patience() {
    return patience;
  }

  @Override
  public boolean inOrder() {
    return inOrder;
  }

  @Override
  public Map<Long, Outcome> deliver(List<Parcel> parcels) {
    carried.addAll(parcels);
    var outcomes = new LinkedHashMap<Long, Outcome>();
    parcels.forEach(parcel -> outcomes.put(parcel.id(), answer.apply(parcel)));
    return outcomes;
  }
}
