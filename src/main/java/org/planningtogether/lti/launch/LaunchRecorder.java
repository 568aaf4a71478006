package org.planningtogether.lti.launch;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.planningtogether.lti.launch.LaunchRecord.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes note of how logins, launches and registrations end. Nobody waits for it: notes are written together once a
 * second, and when more come than can be written the surplus is dropped.
 */
@Component
public class LaunchRecorder {

  private static final Logger LOG = LoggerFactory.getLogger(LaunchRecorder.class);
  private static final int MOST_WAITING = LaunchRecords.MOST_KEPT;

  private final BlockingQueue<LaunchRecord> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final LaunchRecords records;
  private final Clock clock;

  LaunchRecorder(LaunchRecords records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /** @param number the request's correlation id */
  public void accepted(Kind kind, Evidence evidence, String number) {
    waiting.offer(new LaunchRecord(0, clock.instant(), kind, null, "", evidence, number));
  }

  /** @param number the request's correlation id */
  public void refused(Kind kind, Rejected rejected, String number) {
    waiting.offer(
        new LaunchRecord(
            0, clock.instant(), kind, rejected.reason(), rejected.detail(), rejected.evidence(), number));
  }

  /** Writes what waits; once more when the tool stops. */
  @Scheduled(fixedDelayString = "PT1S")
  @PreDestroy
  public void write() {
    var batch = new ArrayList<LaunchRecord>();
    waiting.drainTo(batch);
    if (batch.isEmpty()) {
      return;
    }
    try {
      records.add(batch);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("How {} launches ended could not be written down", batch.size(), e);
    }
  }
}
