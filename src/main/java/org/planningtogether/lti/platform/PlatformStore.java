package org.planningtogether.lti.platform;

import static java.time.ZoneOffset.UTC;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planningtogether.lti.platform.Platform.Source;
import org.planningtogether.lti.platform.Platform.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the platforms that stand in no file, and their deployments. */
@Repository
class PlatformStore {

  private static final String PLATFORM =
      "id, issuer, client_id, name, authorization_endpoint, token_endpoint, jwks_uri, token_audience, service_hosts,"
          + " family, any_deployment, state";
  private static final String DEPLOYMENT = "platform_id, deployment_id, state, first_seen_at";

  private final JdbcClient db;
  private final Clock clock;

  PlatformStore(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** In the order in which they were added. */
  List<Platform> all() {
    Map<UUID, Set<String>> accepted = new HashMap<>();
    db.sql("SELECT platform_id, deployment_id FROM lti_deployment WHERE state = 'accepted'")
        .query(
            row -> {
              accepted
                  .computeIfAbsent(row.getObject("platform_id", UUID.class), any -> new HashSet<>())
                  .add(row.getString("deployment_id"));
            });
    return db.sql("SELECT %s FROM lti_platform ORDER BY added_at, id".formatted(PLATFORM))
        .query((row, number) -> platform(row, accepted.getOrDefault(row.getObject("id", UUID.class), Set.of())))
        .list();
  }

  Optional<Platform> find(PlatformId id) {
    return db.sql("SELECT %s FROM lti_platform WHERE id = :id".formatted(PLATFORM))
        .param("id", id.value())
        .query((row, number) -> platform(row, acceptedBy(id)))
        .optional();
  }

  /** Keeps others from changing this one until the transaction ends. @return whether it is there */
  boolean lock(PlatformId id) {
    return db.sql("SELECT id FROM lti_platform WHERE id = :id FOR UPDATE")
        .param("id", id.value())
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  /** @return false when this client is there already */
  boolean insert(Platform platform) {
    return write(
            """
            INSERT INTO lti_platform
                   (id, issuer, client_id, name, authorization_endpoint, token_endpoint, jwks_uri, token_audience,
                    service_hosts, family, any_deployment, state, added_at)
            VALUES (:id, :issuer, :client, :name, :authorization, :token, :jwks, :audience,
                    :hosts, :family, :any, :state, :now)
                ON CONFLICT DO NOTHING
            """,
            platform)
        .param("issuer", platform.issuer())
        .param("client", platform.clientId())
        .param("now", clock.instant().atOffset(UTC))
        .param("state", platform.state().slug())
            .update()
        > 0;
  }

  /** Everything but its deployments and its state. */
  boolean update(Platform platform) {
    return write(
                """
                UPDATE lti_platform
                   SET name = :name,
                       authorization_endpoint = :authorization,
                       token_endpoint = :token,
                       jwks_uri = :jwks,
                       token_audience = :audience,
                       service_hosts = :hosts,
                       family = :family,
                       any_deployment = :any
                 WHERE id = :id
                """,
                platform)
            .update()
        > 0;
  }

  boolean move(PlatformId id, State from, State to) {
    return db.sql("UPDATE lti_platform SET state = :to WHERE id = :id AND state = :from")
            .param("to", to.slug())
            .param("id", id.value())
            .param("from", from.slug())
            .update()
        > 0;
  }

  void delete(PlatformId id) {
    db.sql("DELETE FROM lti_platform WHERE id = :id").param("id", id.value()).update();
  }

  /** Those that wait first, each in the order in which they came. */
  List<Deployment> deployments(PlatformId id) {
    return db.sql(
            """
            SELECT %s
              FROM lti_deployment
             WHERE platform_id = :platform
             ORDER BY CASE WHEN state = 'waiting' THEN 0 ELSE 1 END, first_seen_at, deployment_id
            """
                .formatted(DEPLOYMENT))
        .param("platform", id.value())
        .query(PlatformStore::deployment)
        .list();
  }

  List<Deployment> waiting() {
    return db.sql(
            """
            SELECT %s
              FROM lti_deployment
             WHERE state = 'waiting'
             ORDER BY first_seen_at, deployment_id
            """
                .formatted(DEPLOYMENT))
        .query(PlatformStore::deployment)
        .list();
  }

  int countWaiting(PlatformId id) {
    return db.sql("SELECT COUNT(*) FROM lti_deployment WHERE platform_id = :platform AND state = 'waiting'")
        .param("platform", id.value())
        .query(Integer.class)
        .single();
  }

  /** @return false when this deployment is known already, or its platform is not any more */
  boolean insert(PlatformId id, String deploymentId, Deployment.State state) {
    return db.sql(
                """
                INSERT INTO lti_deployment (platform_id, deployment_id, state, first_seen_at)
                SELECT id, CAST(:deployment AS VARCHAR(255)), CAST(:state AS VARCHAR(10)),
                       CAST(:now AS TIMESTAMP WITH TIME ZONE)
                  FROM lti_platform
                 WHERE id = :platform
                    ON CONFLICT DO NOTHING
                """)
            .param("platform", id.value())
            .param("deployment", deploymentId)
            .param("state", state.slug())
            .param("now", clock.instant().atOffset(UTC))
            .update()
        > 0;
  }

  void decide(PlatformId id, String deploymentId, Deployment.State state) {
    db.sql("UPDATE lti_deployment SET state = :state WHERE platform_id = :platform AND deployment_id = :deployment")
        .param("state", state.slug())
        .param("platform", id.value())
        .param("deployment", deploymentId)
        .update();
  }

  private Set<String> acceptedBy(PlatformId id) {
    return deployments(id).stream()
        .filter(deployment -> deployment.state() == Deployment.State.ACCEPTED)
        .map(Deployment::deploymentId)
        .collect(Collectors.toSet());
  }

  private JdbcClient.StatementSpec write(String sql, Platform platform) {
    return db.sql(sql)
        .param("id", platform.id().value())
        .param("name", platform.name())
        .param("authorization", platform.authorizationEndpoint().toString())
        .param("token", platform.tokenEndpoint().toString())
        .param("jwks", platform.jwksUri().toString())
        .param("audience", platform.tokenAudience())
        .param("hosts", String.join(" ", new TreeSet<>(platform.serviceHosts())))
        .param("family", platform.family().slug())
        .param("any", platform.deployments().any());
  }

  private static Platform platform(ResultSet row, Set<String> accepted) throws SQLException {
    return new Platform(
        row.getString("issuer"),
        row.getString("client_id"),
        row.getString("name"),
        new Deployments(row.getBoolean("any_deployment"), accepted),
        URI.create(row.getString("authorization_endpoint")),
        URI.create(row.getString("token_endpoint")),
        URI.create(row.getString("jwks_uri")),
        row.getString("token_audience"),
        Arrays.stream(row.getString("service_hosts").split(" "))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toSet()),
        Family.valueOf(row.getString("family").toUpperCase(Locale.ROOT)),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Source.DATABASE);
  }

  private static Deployment deployment(ResultSet row, int number) throws SQLException {
    Instant firstSeenAt = row.getObject("first_seen_at", OffsetDateTime.class).toInstant();
    return new Deployment(
        new PlatformId(row.getObject("platform_id", UUID.class)),
        row.getString("deployment_id"),
        Deployment.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        firstSeenAt);
  }
}
