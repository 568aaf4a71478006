package org.planningtogether.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the demo's visitor has switched: services off, to see that parents notice nothing and that everything arrives
 * later; platform storage on, to see launches that need no cookie.
 */
@Component
@Profile("demo-lms")
public class Switches {

  /** Something that may be out of order. */
  public enum Service {
    /** Tokens, grades and rosters; launches still work, as when an LMS restarts its web services. */
    LMS_SERVICES,
    /** The learning record store. */
    RECORD_STORE,
    /** Pages that frame a tool keep values for it. */
    PLATFORM_STORAGE
  }

  private final JdbcClient db;

  Switches(JdbcClient db) {
    this.db = db;
  }

  /** Whether the service answers; one that is off answers 503 to everything. */
  public boolean isOn(Service service) {
    return db.sql("SELECT switched_on FROM service WHERE name = :name")
        .param("name", service.name())
        .query(Boolean.class)
        .single();
  }

  void turn(Service service, boolean on) {
    db.sql("UPDATE service SET switched_on = :on WHERE name = :name")
        .param("name", service.name())
        .param("on", on)
        .update();
  }
}
