package org.planningtogether.lti.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.lti.platform.Deployments;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.outbox.Outcome;
import org.planningtogether.outbox.Outcome.Delivered;
import org.planningtogether.outbox.Outcome.GiveUp;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.SmallServer;
import org.planningtogether.support.TestClock;

/** Who tries to get a token of another platform, or a grade into another's gradebook. */
@Databases
class ServiceThreatTests {

  private static final Instant DAY = Instant.parse("2026-12-01T12:00:00Z");

  private final TestClock clock = TestClock.at("2026-12-02T09:00:00Z");
  private final MoodleLike moodle = new MoodleLike();
  private final SmallServer evil =
      SmallServer.start((asked, exchange) -> SmallServer.answer(exchange, 200, "text/html", "{\"access_token\":\"e\"}"));
  private final Database database;

  ServiceThreatTests(Database database) {
    this.database = database;
  }

  @BeforeEach
  void set() {
    moodle.clock(clock);
  }

  @AfterEach
  void stop() {
    moodle.close();
    evil.close();
  }

  @Test
  @Clause("THREAT-16")
  void a_token_follows_no_redirect() {
    moodle.fail("/scores", 307, Map.of("Location", evil.at("/scores")));

    var outcome = publish(moodle.platform(), moodle.course(), address(moodle.column("1", "", "")));

    assertThat(outcome).isEqualTo(new GiveUp("The platform answers with status 307: Out of order"));
    assertThat(evil.asked()).isEmpty();
  }

  @Test
  @Clause("THREAT-16")
  void a_list_of_columns_that_names_one_elsewhere_leads_nobody_there() {
    try (var hostile = lists("[{\"id\":\"%s\",\"resourceLinkId\":\"1\"}]".formatted(evil.at("/lineitem")))) {
      var platform = platform(hostile, "client");
      var course = new CourseKey(platform.issuer(), "client", "1", "2");
      var parent = Enrolled.learner(database, course, "4").id();
      var link =
          new LaunchedLink(
              parent, "1", "module:2", null, hostile.at("/lineitems"), Set.of(Scopes.SCORE, Scopes.LINE_ITEM), null);

      var outcome = Services.of(database, clock, platform).scores().publish(course, link, "Part 2", score());

      assertThat(outcome).isInstanceOf(GiveUp.class);
      assertThat(evil.asked()).isEmpty();
    }
  }

  @Test
  @Clause("THREAT-17")
  void the_column_of_another_platform_gets_neither_its_token_nor_ours() {
    var column = moodle.column("1", "", "");
    var hostile = platform(evil, "client");
    var course = new CourseKey(hostile.issuer(), "client", "1", "2");

    var services = Services.of(database, clock, moodle.platform(), hostile);
    var parent = Enrolled.learner(database, course, "4").id();
    var link = new LaunchedLink(parent, "1", "module:2", address(column), null, Set.of(Scopes.SCORE), null);
    var outcome = services.scores().publish(course, link, "Part 2", score());

    assertThat(outcome)
        .isEqualTo(new GiveUp("The platform sends us to a host that is not its own: 127.0.0.1"));
    assertThat(moodle.server().asked()).isEmpty();
    assertThat(moodle.grade(column, "4")).isNull();
  }

  @Test
  @Clause("THREAT-17")
  void two_clients_of_one_issuer_have_tokens_columns_and_scores_of_their_own() throws Exception {
    var column = address(moodle.column("1", "", ""));
    var ours = moodle.platform();
    var other = new Platform(
        ours.issuer(),
        "other-client",
        "Other",
        Deployments.only("1"),
        ours.authorizationEndpoint(),
        ours.tokenEndpoint(),
        ours.jwksUri(),
        ours.tokenAudience(),
        Set.of(),
        Family.MOODLE,
        Platform.State.ACTIVE,
        Platform.Source.FILE);
    var services = Services.of(database, clock, ours, other);
    var otherCourse = new CourseKey(ours.issuer(), "other-client", "1", "2");

    assertThat(publish(services, moodle.course(), column)).isEqualTo(new Delivered());
    publish(services, otherCourse, column);

    var issuers = new ArrayList<String>();
    for (var asked : moodle.tokenCalls()) {
      var assertion = MoodleLike.query(asked.body()).get("client_assertion");
      issuers.add(SignedJWT.parse(assertion).getJWTClaimsSet().getIssuer());
    }
    assertThat(issuers).containsExactly(MoodleLike.CLIENT, "other-client");
    assertThat(services.sent().arrivedIn(otherCourse)).isEmpty();
    assertThat(moodle.scoreCalls()).hasSize(1);
  }

  @Test
  @Clause("THREAT-17")
  void a_platform_that_is_not_active_any_more_gets_nothing() {
    var column = address(moodle.column("1", "", ""));
    var ours = moodle.platform();
    var suspended =
        new Platform(
            ours.issuer(),
            ours.clientId(),
            ours.name(),
            ours.deployments(),
            ours.authorizationEndpoint(),
            ours.tokenEndpoint(),
            ours.jwksUri(),
            ours.tokenAudience(),
            Set.of(),
            Family.MOODLE,
            Platform.State.SUSPENDED,
            Platform.Source.FILE);

    assertThat(publish(suspended, moodle.course(), column))
        .isEqualTo(new Outcome.TryLater("The platform is not active here"));
    assertThat(moodle.server().asked()).isEmpty();
  }

  private Outcome publish(Platform platform, CourseKey course, String column) {
    return publish(Services.of(database, clock, platform), course, column);
  }

  private Outcome publish(Services services, CourseKey course, String column) {
    var parent = Enrolled.learner(database, course, "4").id();
    var link = new LaunchedLink(parent, "1", "module:2", column, null, Set.of(Scopes.SCORE), null);
    return services.scores().publish(course, link, "Part 2", score());
  }

  private String address(MoodleLike.Column column) {
    return moodle.link(Enrolled.learner(database, moodle.course(), "4").id(), "1", "module:2", column).lineItem();
  }

  private static Score score() {
    return Score.full("4", 100, "Finished", DAY, DAY.plus(Duration.ofHours(1)));
  }

  /** A platform that gives tokens and these columns. */
  private static SmallServer lists(String columns) {
    return SmallServer.start(
        (asked, exchange) ->
            SmallServer.answer(
                exchange, 200, "application/json", asked.path().equals("/token") ? "{\"access_token\":\"t\"}" : columns));
  }

  private static Platform platform(SmallServer server, String client) {
    return new Platform(
        server.at(""),
        client,
        "Hostile",
        Deployments.only("1"),
        URI.create(server.at("/auth")),
        URI.create(server.at("/token")),
        URI.create(server.at("/keys")),
        server.at("/token"),
        Set.of(),
        Family.SPEC,
        Platform.State.ACTIVE,
        Platform.Source.FILE);
  }
}
