package org.planningtogether.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deliver round after round while the program runs: one thread for a channel in order, else a few, so that one slow
 * system does not hold up the others.
 */
@Component
class Workers implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Workers.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration TO_STOP = Duration.ofSeconds(20);
  private static final int THREADS_OUT_OF_ORDER = 4;

  private final List<Courier> couriers;
  private final Round round;
  private final Bell bell;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  Workers(List<Courier> couriers, Round round, Bell bell) {
    this.couriers = couriers;
    this.round = round;
    this.bell = bell;
  }

  @Override
  public void start() {
    running = true;
    for (var courier : couriers) {
      int count = courier.inOrder() ? 1 : THREADS_OUT_OF_ORDER;
      for (int i = 1; i <= count; i++) {
        var name = "outbox-%s-%d".formatted(courier.channel(), i);
        threads.add(Thread.ofVirtual().name(name).start(() -> work(courier)));
      }
    }
  }

  /** Lets deliveries on their way come to their end; what does not is sent again when its lease has run out. */
  @Override
  public void stop() {
    running = false;
    try {
      for (var thread : threads) {
        thread.join(TO_STOP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work(Courier courier) {
    try {
      while (running) {
        if (!tryRound(courier)) {
          bell.await(courier.channel(), LOOK_EVERY);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean tryRound(Courier courier) {
    try {
      return round.run(courier);
    } catch (RuntimeException e) {
      log.error("The outbox cannot work on channel {}", courier.channel(), e);
      return false;
    }
  }
}
