package org.planningtogether.lti.deeplink;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** What each request was answered. There is one answer for each, however often it is sent. */
@Repository
class DeepLinkAnswers {

  /** Longer than any visit lives in which the answer could be sent again. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final JdbcClient db;
  private final Clock clock;

  DeepLinkAnswers(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  Optional<DeepLinkAnswer> find(String launchId) {
    return db.sql("""
            SELECT targets, nonce, answered_at
              FROM lti_deep_link_answer
             WHERE launch_id = :launch
            """)
        .param("launch", launchId)
        .query(DeepLinkAnswers::answer)
        .optional();
  }

  /** The first answer to a request: this one, unless there is one already. */
  DeepLinkAnswer first(String launchId, List<String> targets) {
    db.sql("""
            INSERT INTO lti_deep_link_answer (launch_id, targets, nonce, answered_at)
            VALUES (:launch, :targets, :nonce, :now)
                ON CONFLICT DO NOTHING
            """)
        .param("launch", launchId)
        .param("targets", String.join(" ", targets))
        .param("nonce", UUID.randomUUID().toString())
        .param("now", clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(UTC))
        .update();
    return find(launchId).orElseThrow();
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
  void forgetOld() {
    db.sql("DELETE FROM lti_deep_link_answer WHERE answered_at < :before")
        .param("before", clock.instant().minus(REMEMBERED).atOffset(UTC))
        .update();
  }

  private static DeepLinkAnswer answer(ResultSet row, int number) throws SQLException {
    String targets = row.getString("targets");
    return new DeepLinkAnswer(
        targets.isEmpty() ? List.of() : List.of(targets.split(" ")),
        row.getString("nonce"),
        row.getObject("answered_at", OffsetDateTime.class).toInstant());
  }
}
