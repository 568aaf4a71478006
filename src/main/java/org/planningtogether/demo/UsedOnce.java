package org.planningtogether.demo;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what is good for one use, as long as it could be used. */
@Component
@Profile("demo-lms")
class UsedOnce {

  private final JdbcClient db;
  private final Clock clock;

  UsedOnce(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** True for the first use of this name by this client. */
  boolean first(String clientId, String name, Instant expiresAt) {
    db.sql("DELETE FROM used_once WHERE expires_at < :now").param("now", clock.instant()).update();
    return db.sql("""
        INSERT INTO used_once (owner, name, expires_at)
        VALUES (:owner, :name, :expires)
            ON CONFLICT DO NOTHING
        """)
        .param("owner", clientId)
        .param("name", name)
        .param("expires", expiresAt)
        .update() == 1;
  }
}
