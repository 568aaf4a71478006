package org.planningtogether.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.lti.platform.Deployments;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.PlatformId;
import org.planningtogether.lti.platform.PlatformRegister;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.lti.registration.RegistrationDetails;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Clause;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A known platform has registered again, at other addresses. */
@AdminApplication.Started
class ProposalPageTests {

  private static final String ISSUER = "https://moodle.example";
  private static final PlatformId ID = PlatformId.of(ISSUER, "client-1");
  private static final String PAGE = "/admin/platforms/" + ID;

  @LocalServerPort private int port;
  @Autowired private JdbcClient db;
  @Autowired private Platforms platforms;
  @Autowired private PlatformRegister register;
  private Browser browser;

  @BeforeEach
  void register() {
    register.add(
        new Platform(
            ISSUER, "client-1", "School", Deployments.only("1"), URI.create(ISSUER + "/auth"), URI.create(ISSUER + "/token"),
            URI.create(ISSUER + "/keys"), ISSUER + "/token", Set.of(), Family.SPEC, Platform.State.ACTIVE,
            Platform.Source.DATABASE));
    propose();
    browser = AdminApplication.signedIn(port);
  }

  @AfterEach
  void removeIt() {
    register.remove(ID);
  }

  @Test
  @Clause("THREAT-12")
  void the_addresses_agreed_count_until_the_administrator_takes_the_new_ones_over() {
    assertThat(browser.get("/admin").page().select(".govuk-task-list__item").text()).contains("Has registered again at other addresses");
    var section = browser.get(PAGE).page().selectFirst("#proposal");
    assertThat(section.select("dd").eachText()).contains("https://new.moodle.example/keys");
    assertThat(platforms.find(ID).orElseThrow().jwksUri()).isEqualTo(URI.create(ISSUER + "/keys"));

    var answer = decide("take", section.selectFirst("[name=proposal]").val());

    assertThat(answer).isEqualTo(PAGE + "?done=taken-over");
    assertThat(platforms.find(ID).orElseThrow().jwksUri()).isEqualTo(URI.create("https://new.moodle.example/keys"));
    assertThat(browser.get(PAGE).page().select("#proposal")).isEmpty();
  }

  @Test
  void whoever_leaves_everything_as_it_is_is_asked_no_more() {
    var proposal = browser.get(PAGE).page().selectFirst("[name=proposal]").val();

    assertThat(decide("leave", proposal)).isEqualTo(PAGE + "?done=dismissed");

    assertThat(platforms.find(ID).orElseThrow().jwksUri()).isEqualTo(URI.create(ISSUER + "/keys"));
    assertThat(browser.get(PAGE).page().select("#proposal")).isEmpty();
    assertThat(decide("take", proposal)).isEqualTo(PAGE + "?done=changed-meanwhile");
  }

  private String decide(String decision, String proposal) {
    return browser.post(PAGE + "/proposal", "proposal", proposal, "decision", decision).location();
  }

  private void propose() {
    var details =
        new RegistrationDetails(
            "https://new.moodle.example/configuration", "moodle", "4.5", "School", URI.create("https://new.moodle.example/auth"),
            URI.create("https://new.moodle.example/token"), URI.create("https://new.moodle.example/keys"),
            "https://new.moodle.example/token", Set.of(), "1", List.of(), List.of(), List.of());
    db.sql(
            """
            INSERT INTO lti_registration (id, platform_id, details, proposed, registered_at)
            VALUES (:id, :platform, :details, TRUE, CURRENT_TIMESTAMP)
            """)
        .param("id", UUID.randomUUID())
        .param("platform", ID.value())
        .param("details", new JsonMapper().writeValueAsString(details))
        .update();
  }
}
