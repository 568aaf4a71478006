package org.planningtogether.outbox;

import java.time.Clock;
import org.planningtogether.support.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The outbox for store tests of other modules, without workers: tests deliver when they want to. */
public final class Outboxes {

  private Outboxes() {}

  public static Outbox on(Database database, Clock clock) {
    return on(database.jdbc(), clock);
  }

  public static Outbox on(JdbcClient db, Clock clock) {
    return new Outbox(db, clock, new Bell());
  }

  /** One delivery of what is due by this clock. Returns whether there was anything to deliver. */
  public static boolean deliver(Database database, Clock clock, Courier courier) {
    var shelf = new Shelf(database.jdbc(), new JdbcTransactionManager(database.dataSource()), clock);
    return new Round(shelf, clock).run(courier);
  }
}
