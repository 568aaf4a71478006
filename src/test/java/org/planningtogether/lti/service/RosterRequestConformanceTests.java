package org.planningtogether.lti.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.SmallServer;
import org.planningtogether.support.TestClock;

/** What the certification suite looks at when the tool asks for a roster (Certification guide, 6.3). */
@Databases
class RosterRequestConformanceTests {

  private static final String SCOPE = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

  private final MoodleLike moodle = new MoodleLike();
  private final SmallServer.Asked asked;

  RosterRequestConformanceTests(Database database) {
    var clock = TestClock.at("2026-12-02T09:00:00Z");
    var services = Services.of(database, clock, moodle.platform());
    moodle.clock(clock);
    var somebody = Enrolled.learner(database, moodle.course(), "4");
    var launched = moodle.link(somebody.id(), "1", "hub", null);
    services.links().remember(
        moodle.course(),
        new LaunchedLink(
            somebody.id(), "1", "hub", null, null, Set.of(), launched.memberships() + "?memberships=1880"));
    services.rosters().of(moodle.course());
    asked = moodle.rosterCalls().getFirst();
  }

  @AfterEach
  void stop() {
    moodle.close();
  }

  @Test
  @Clause({"N1", "N2"})
  void the_query_of_the_address_stays() {
    assertThat(asked.method()).isEqualTo("GET");
    assertThat(asked.uri().getQuery()).isEqualTo("memberships=1880&limit=200");
  }

  @Test
  @Clause("N3")
  void the_media_type_is_the_one_of_the_specification() {
    assertThat(asked.header("Accept")).isEqualTo("application/vnd.ims.lti-nrps.v2.membershipcontainer+json");
  }

  @Test
  @Clause({"N4", "N5"})
  void the_token_was_asked_for_with_the_scope_and_is_sent_as_bearer() {
    var tokenRequest = URLDecoder.decode(moodle.tokenCalls().getFirst().body(), StandardCharsets.UTF_8);

    assertThat(tokenRequest).contains("scope=" + SCOPE).contains("client_assertion=");
    assertThat(asked.header("Authorization")).startsWith("Bearer ");
  }
}
