package org.planningtogether.lti.registration;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planningtogether.lti.platform.PlatformId;
import org.planningtogether.lti.platform.PlatformRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What platforms said when they last registered us. */
@Repository
public class Registrations {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String COLUMNS = "id, platform_id, details, proposed, registered_at";

  private final JdbcClient db;
  private final PlatformRegister register;
  private final Clock clock;

  Registrations(JdbcClient db, PlatformRegister register, Clock clock) {
    this.db = db;
    this.register = register;
    this.clock = clock;
  }

  /** What is agreed with a client that registered itself. */
  public Optional<Registration> agreed(PlatformId platform) {
    return find(platform, false);
  }

  /** What a known client wants to be changed. */
  public Optional<Registration> proposed(PlatformId platform) {
    return find(platform, true);
  }

  /** All that wait for an administrator, the oldest first. */
  public List<Registration> proposals() {
    return db.sql("SELECT %s FROM lti_registration WHERE proposed ORDER BY registered_at, id".formatted(COLUMNS))
        .query(Registrations::registration)
        .list();
  }

  /**
   * Takes over the addresses that a known client named.
   *
   * @param id the proposal that the administrator has seen
   * @return false when it is not there any more: the client may have made another one
   */
  @Transactional
  public boolean takeOver(UUID id) {
    var proposal = proposal(id);
    var platform = proposal.flatMap(found -> register.find(found.platform()));
    if (platform.isEmpty()) {
      return false;
    }
    register.change(proposal.get().details().moved(platform.get()));
    delete(platform.get().id(), false);
    return db.sql("UPDATE lti_registration SET proposed = FALSE WHERE id = :id AND proposed").param("id", id).update()
        > 0;
  }

  /** Leaves everything as it was agreed. */
  public boolean dismiss(UUID id) {
    return db.sql("DELETE FROM lti_registration WHERE id = :id AND proposed").param("id", id).update() > 0;
  }

  /** In the place of an earlier one, and of whatever was proposed. */
  void write(PlatformId platform, RegistrationDetails details, boolean proposed) {
    delete(platform, true);
    delete(platform, proposed);
    db.sql(
            """
            INSERT INTO lti_registration (id, platform_id, details, proposed, registered_at)
            VALUES (:id, :platform, :details, :proposed, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("platform", platform.value())
        .param("details", JSON.writeValueAsString(details))
        .param("proposed", proposed)
        .param("now", clock.instant().atOffset(UTC))
        .update();
  }

  private void delete(PlatformId platform, boolean proposed) {
    db.sql("DELETE FROM lti_registration WHERE platform_id = :platform AND proposed = :proposed")
        .param("platform", platform.value())
        .param("proposed", proposed)
        .update();
  }

  private Optional<Registration> find(PlatformId platform, boolean proposed) {
    return db.sql(
            "SELECT %s FROM lti_registration WHERE platform_id = :platform AND proposed = :proposed".formatted(COLUMNS))
        .param("platform", platform.value())
        .param("proposed", proposed)
        .query(Registrations::registration)
        .optional();
  }

  private Optional<Registration> proposal(UUID id) {
    return db.sql("SELECT %s FROM lti_registration WHERE id = :id AND proposed FOR UPDATE".formatted(COLUMNS))
        .param("id", id)
        .query(Registrations::registration)
        .optional();
  }

  private static Registration registration(ResultSet row, int number) throws SQLException {
    return new Registration(
        row.getObject("id", UUID.class),
        new PlatformId(row.getObject("platform_id", UUID.class)),
        JSON.readValue(row.getString("details"), RegistrationDetails.class),
        row.getBoolean("proposed"),
        row.getObject("registered_at", OffsetDateTime.class).toInstant());
  }
}
