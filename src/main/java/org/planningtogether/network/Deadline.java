package org.planningtogether.network;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * Cuts one call off when its time is over, also an answer that comes byte by byte: socket time-outs start anew with
 * each byte.
 */
final class Deadline implements AutoCloseable {

  private final ScheduledExecutorService timer;
  private final Cancellable call;
  private volatile boolean over;
  private Future<?> alarm;

  Deadline(ScheduledExecutorService timer, Cancellable call, Duration time) {
    this.timer = timer;
    this.call = call;
    this.alarm = in(time);
  }

  /** The next part of the call has this much time. */
  void restart(Duration time) {
    alarm.cancel(false);
    alarm = in(time);
  }

  boolean over() {
    return over;
  }

  @Override
  public void close() {
    alarm.cancel(false);
  }

  private Future<?> in(Duration time) {
    return timer.schedule(this::cut, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void cut() {
    over = true;
    call.cancel();
  }
}
