package org.planningtogether.schedule;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Holder;
import org.planningtogether.agreement.Plans;
import org.planningtogether.agreement.SeatId;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Secret addresses under which a parent's own programs fetch their calendar. Off until a parent wants one; each place has
 * one at most, a new one ends the old one, and of the address only a mark is kept.
 */
@Component
class Feeds {

  private static final String MARK = "calendar feed";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;
  private final Plans plans;
  private final SecureRandom random = new SecureRandom();

  Feeds(JdbcClient db, Vault vault, Clock clock, Plans plans) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
    this.plans = plans;
  }

  /** What an address opens. @param named whether entries bear the name of the parent with whom the children are */
  record Opened(Desk desk, boolean named) {}

  /** Makes the address of this place. @return its secret part, never to be seen again */
  @Transactional
  public String make(Desk desk, boolean named) {
    end(desk);
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    db.sql(
            """
            INSERT INTO schedule_feed (seat_id, token_mark, sealed, made_at)
            VALUES (:seat, :mark, :sealed, :now)
                ON CONFLICT DO NOTHING
            """)
        .param("seat", desk.seat().value())
        .param("mark", vault.mark(MARK, token))
        .param("sealed", vault.seal(purpose(desk.seat().value()), Owner.of(desk, named).json()))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  /** Nothing is found under the address from now on. */
  @Transactional
  public void end(Desk desk) {
    db.sql("DELETE FROM schedule_feed WHERE seat_id = :seat").param("seat", desk.seat().value()).update();
  }

  /** Since when there is an address. */
  Optional<Instant> since(Desk desk) {
    return db.sql("SELECT made_at FROM schedule_feed WHERE seat_id = :seat")
        .param("seat", desk.seat().value())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** Empty alike for what never was an address, is none any more, or belongs to a place that is gone. */
  Optional<Opened> open(String token) {
    return db.sql(
            """
            SELECT seat_id, sealed
              FROM schedule_feed
             WHERE token_mark = :mark
            """)
        .param("mark", vault.mark(MARK, token))
        .query(
            (row, number) ->
                Owner.of(vault.open(purpose(row.getObject("seat_id", UUID.class)), row.getString("sealed"))))
        .optional()
        .flatMap(this::opened);
  }

  private Optional<Opened> opened(Owner owner) {
    return plans.find(owner.holder(), owner.ref()).map(desk -> new Opened(desk, owner.named()));
  }

  private static String purpose(UUID seat) {
    return "calendar feed " + new SeatId(seat);
  }

  /** Whose address it is, sealed. */
  record Owner(@Nullable UUID enrolment, @Nullable UUID guest, String ref, boolean named) {

    static Owner of(Desk desk, boolean named) {
      return switch (desk.holder()) {
        case Holder.Enrolled enrolled -> new Owner(enrolled.id().value(), null, desk.ref(), named);
        case Holder.Guest guest -> new Owner(null, guest.id(), desk.ref(), named);
      };
    }

    static Owner of(String json) {
      return JSON.readValue(json, Owner.class);
    }

    String json() {
      return JSON.writeValueAsString(this);
    }

    Holder holder() {
      return enrolment == null ? new Holder.Guest(guest) : new Holder.Enrolled(new EnrolmentId(enrolment));
    }
  }
}
