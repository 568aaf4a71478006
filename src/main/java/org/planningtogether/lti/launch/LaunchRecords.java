package org.planningtogether.lti.launch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.launch.LaunchRecord.Kind;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the newest logins, launches and registrations ended, for whoever has to find out why one was refused. */
@Repository
public class LaunchRecords {

  static final int MOST_KEPT = 2000;
  static final Duration KEPT = Duration.ofDays(14);

  private static final String COLUMNS =
      "id, ended_at, kind, reason, detail, issuer, client_id, deployment_id, kid, correlation_id, claims";

  private final NamedParameterJdbcOperations batches;
  private final JdbcClient db;
  private final Clock clock;

  LaunchRecords(NamedParameterJdbcOperations jdbc, Clock clock) {
    this.batches = jdbc;
    this.db = JdbcClient.create(jdbc);
    this.clock = clock;
  }

  /**
   * Which records are wanted. What is null or empty does not matter.
   *
   * @param accepted only those that were accepted, or only those that were refused
   * @param since only those that ended then or later
   * @param number only those of this correlation id
   * @param before only those older than the record with this id, for the next page
   */
  public record Wanted(
      @Nullable Client client,
      @Nullable Boolean accepted,
      @Nullable Instant since,
      @Nullable String number,
      @Nullable Long before) {

    public static final Wanted ALL = new Wanted(null, null, null, null, null);
  }

  /** A client of a platform, whether or not we know it. */
  public record Client(String issuer, @Nullable String clientId) {}

  /** The newest first. */
  public List<LaunchRecord> newest(Wanted wanted, int most) {
    var conditions = new ArrayList<String>();
    var parameters = new MapSqlParameterSource("most", most);
    if (wanted.client() != null) {
      conditions.add("issuer = :issuer");
      parameters.addValue("issuer", wanted.client().issuer());
      conditions.add(wanted.client().clientId() == null ? "client_id IS NULL" : "client_id = :client");
      parameters.addValue("client", wanted.client().clientId());
    }
    if (wanted.accepted() != null) {
      conditions.add(wanted.accepted() ? "reason IS NULL" : "reason IS NOT NULL");
    }
    if (wanted.since() != null) {
      conditions.add("ended_at >= :since");
      parameters.addValue("since", at(wanted.since()));
    }
    if (wanted.number() != null) {
      conditions.add("correlation_id = :number");
      parameters.addValue("number", wanted.number());
    }
    if (wanted.before() != null) {
      conditions.add("id < :before");
      parameters.addValue("before", wanted.before());
    }
    return db.sql(
            """
            SELECT %s
              FROM lti_launch_record
             WHERE %s
             ORDER BY id DESC
             FETCH FIRST :most ROWS ONLY
            """
                .formatted(COLUMNS, conditions.isEmpty() ? "1 = 1" : String.join(" AND ", conditions)))
        .paramSource(parameters)
        .query(LaunchRecords::launchRecord)
        .list();
  }

  public Optional<LaunchRecord> find(long id) {
    return db.sql("SELECT %s FROM lti_launch_record WHERE id = :id".formatted(COLUMNS))
        .param("id", id)
        .query(LaunchRecords::launchRecord)
        .optional();
  }

  /** Whom the records are about. */
  public List<Client> clients() {
    return db.sql(
            """
            SELECT DISTINCT issuer, client_id
              FROM lti_launch_record
             WHERE issuer IS NOT NULL
             ORDER BY issuer, client_id
            """)
        .query((row, number) -> new Client(row.getString("issuer"), row.getString("client_id")))
        .list();
  }

  /** How often launches of a client were refused for one reason. */
  public record Refusals(Client client, Reason reason, long count) {}

  /** Why launches of known issuers have been refused since then, the most frequent first. */
  public List<Refusals> refusedSince(Instant moment) {
    return db.sql(
            """
            SELECT issuer, client_id, reason, COUNT(*) AS often
              FROM lti_launch_record
             WHERE ended_at >= :since
               AND reason IS NOT NULL
               AND issuer IS NOT NULL
             GROUP BY issuer, client_id, reason
             ORDER BY often DESC, issuer, client_id, reason
            """)
        .param("since", at(moment))
        .query(
            (row, number) ->
                new Refusals(
                    new Client(row.getString("issuer"), row.getString("client_id")),
                    Reason.of(row.getString("reason")),
                    row.getLong("often")))
        .list();
  }

  /** Keeps these, and lets go of what is too old or too much. */
  @Transactional
  public void add(Collection<LaunchRecord> records) {
    batches.batchUpdate(
        """
        INSERT INTO lti_launch_record
               (ended_at, kind, reason, detail, issuer, client_id, deployment_id, kid, correlation_id, claims)
        VALUES (:endedAt, :kind, :reason, :detail, :issuer, :client, :deployment, :kid, :number, :claims)
        """,
        records.stream().map(LaunchRecords::parameters).toArray(SqlParameterSource[]::new));
    db.sql(
            """
            DELETE FROM lti_launch_record
             WHERE ended_at < :oldest
                OR id <= (SELECT id
                            FROM lti_launch_record
                           ORDER BY id DESC
                          OFFSET :most ROWS
                           FETCH FIRST 1 ROWS ONLY)
            """)
        .param("oldest", at(clock.instant().minus(KEPT)))
        .param("most", MOST_KEPT)
        .update();
  }

  private static SqlParameterSource parameters(LaunchRecord entry) {
    var evidence = entry.evidence();
    return new MapSqlParameterSource()
        .addValue("endedAt", at(entry.endedAt()))
        .addValue("kind", entry.kind().name())
        .addValue("reason", entry.reason() == null ? null : entry.reason().code())
        .addValue("detail", Texts.cut(entry.detail(), 300))
        .addValue("issuer", cut(evidence.issuer(), 255))
        .addValue("client", cut(evidence.clientId(), 255))
        .addValue("deployment", cut(evidence.deploymentId(), 255))
        .addValue("kid", cut(evidence.kid(), 256))
        .addValue("number", Texts.cut(entry.number(), 40))
        .addValue("claims", evidence.claims());
  }

  private static @Nullable String cut(@Nullable String text, int longest) {
    return text == null ? null : Texts.cut(text, longest);
  }

  private static LaunchRecord launchRecord(ResultSet row, int number) throws SQLException {
    var reason = row.getString("reason");
    return new LaunchRecord(
        row.getLong("id"),
        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
        Kind.valueOf(row.getString("kind")),
        reason == null ? null : Reason.of(reason),
        row.getString("detail"),
        new Evidence(
            row.getString("issuer"),
            row.getString("client_id"),
            row.getString("deployment_id"),
            row.getString("kid"),
            null,
            row.getString("claims")),
        row.getString("correlation_id"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
