package org.planningtogether.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much is owed, for whoever operates this tool. */
@Component
public class Backlog {

  private final JdbcClient db;
  private final Clock clock;

  Backlog(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** One row for each channel that owes anything or has given anything up. */
  public List<Channel> channels() {
    return db.sql(
            """
            SELECT channel,
                   COUNT(CASE WHEN state = 'given-up' THEN NULL ELSE 1 END) AS owed,
                   COUNT(CASE WHEN state = 'given-up' THEN 1 ELSE NULL END) AS given_up,
                   MIN(CASE WHEN state = 'given-up' THEN NULL ELSE owed_since END) AS oldest,
                   MAX(last_error) AS reason
              FROM outbox_parcel
             WHERE state IN ('owed', 'sending', 'given-up')
             GROUP BY channel
             ORDER BY channel
            """)
        .query(this::channelOf)
        .list();
  }

  Channel channel(String name) {
    return channels().stream()
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .orElse(new Channel(name, 0, 0, Duration.ZERO, ""));
  }

  private Channel channelOf(ResultSet row, int number) throws SQLException {
    var oldest = row.getObject("oldest", OffsetDateTime.class);
    var age = oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), clock.instant());
    var reason = row.getString("reason");
    return new Channel(
        row.getString("channel"), row.getInt("owed"), row.getInt("given_up"), age, reason == null ? "" : reason);
  }

  /**
   * One channel's debts.
   *
   * @param owed parcels that wait or are on their way
   * @param givenUp parcels that wait for a person
   * @param oldest how long the oldest that is owed has been waiting
   * @param reason one of the reasons why something waits, or empty
   */
  public record Channel(String name, int owed, int givenUp, Duration oldest, String reason) {}
}
