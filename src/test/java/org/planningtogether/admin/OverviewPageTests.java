package org.planningtogether.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.lti.launch.Evidence;
import org.planningtogether.lti.launch.LaunchRecord.Kind;
import org.planningtogether.lti.launch.LaunchRecorder;
import org.planningtogether.lti.launch.Reason;
import org.planningtogether.lti.launch.Rejected;
import org.planningtogether.lti.platform.Deployments;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.PlatformId;
import org.planningtogether.lti.platform.PlatformRegister;
import org.planningtogether.lti.platform.UnknownDeployment;
import org.planningtogether.outbox.Outbox;
import org.planningtogether.support.Browser;
import org.planningtogether.support.FakePlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AdminApplication.Started
class OverviewPageTests {

  private static final String ISSUER = "https://moodle.example";
  private static final PlatformId ID = PlatformId.of(ISSUER, "client-1");

  @LocalServerPort private int port;
  @Autowired private JdbcClient db;
  @Autowired private PlatformRegister register;
  @Autowired private LaunchRecorder recorder;
  @Autowired private Outbox outbox;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private PlatformTransactionManager transactions;
  private Browser browser;

  @BeforeEach
  void nothingHasHappened() {
    recorder.write();
    db.sql("DELETE FROM lti_launch_record").update();
    db.sql("DELETE FROM outbox_parcel").update();
    browser = AdminApplication.signedIn(port);
  }

  @AfterEach
  void removeIt() {
    register.remove(ID);
  }

  @Test
  void when_nothing_needs_anybody_it_says_so() {
    assertThat(browser.get("/admin").page().select("main").text())
        .contains("1 platform may launch.")
        .contains("Nothing at the moment.");
  }

  @Test
  void a_platform_that_waits_for_approval_is_named() {
    register.add(platform(Platform.State.PENDING));

    assertThat(items()).containsExactly("Newcomer Has registered itself and waits for your approval Waiting for you");
    assertThat(browser.get("/admin").page().select("main li a").attr("href")).isEqualTo("/admin/platforms/" + ID);
  }

  @Test
  void deployments_that_wait_are_counted_by_platform() {
    var platform = platform(Platform.State.ACTIVE);
    register.add(platform);
    events.publishEvent(new UnknownDeployment(platform, "7"));
    events.publishEvent(new UnknownDeployment(platform, "8"));

    assertThat(items()).containsExactly("Newcomer: 2 deployments wait for your decision Waiting for you");
  }

  @Test
  void keys_that_fail_are_told_from_other_refusals() {
    var known = Evidence.of(AdminApplication.IN_FILE.issuer(), FakePlatform.CLIENT, "1");
    recorder.refused(Kind.LAUNCH, new Rejected(Reason.KEY_UNKNOWN, "", known), "1");
    recorder.refused(Kind.LAUNCH, new Rejected(Reason.KEY_UNKNOWN, "", known), "2");
    recorder.refused(Kind.LAUNCH, new Rejected(Reason.NONCE, "", known), "3");
    recorder.write();

    assertThat(items()).hasSize(2);
    assertThat(items().get(0)).contains("2 launches refused in the last 24 hours, since the keys fail").contains("key-unknown");
    assertThat(items().get(1)).startsWith("3 logins or launches were refused").contains("key-unknown, nonce");
    assertThat(browser.get("/admin").page().select("main li a").eachAttr("href"))
        .containsExactly(
            "/admin/platforms/" + PlatformId.of(known.issuer(), known.clientId()) + "/self-test",
            "/admin/launches?outcome=refused&since=day");
  }

  @Test
  void what_is_owed_shows_when_it_is_held_up() {
    owe("score", "1");
    assertThat(items()).isEmpty();
    db.sql("UPDATE outbox_parcel SET state = 'given-up', last_error = 'the column is gone'").update();

    assertThat(items()).containsExactly("Grades: 0 waiting, 1 given up the column is gone Failing");
  }

  @Test
  void the_backlog_has_a_line_for_each_channel() {
    assertThat(browser.get("/admin/outbox").page().select("main").text()).contains("Everything has arrived.");
    owe("score", "1");
    owe("statement", "2");
    owe("statement", "3");
    db.sql("UPDATE outbox_parcel SET owed_since = owed_since - INTERVAL '3' HOUR, last_error = 'status 503' WHERE channel = 'statement'").update();

    var rows = browser.get("/admin/outbox").page().select("tbody tr").eachText();

    assertThat(rows).containsExactly("Grades 1 less than a minute 0", "Records 2 3 hours 0 status 503");
  }

  private List<String> items() {
    return browser.get("/admin").page().select(".govuk-task-list__item").eachText();
  }

  private void owe(String channel, String parcel) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(transaction -> outbox.put(channel, parcel, UUID.randomUUID(), "{}"));
  }

  private static Platform platform(Platform.State state) {
    return new Platform(
        ISSUER, "client-1", "Newcomer", Deployments.only(), URI.create(ISSUER + "/auth"), URI.create(ISSUER + "/token"),
        URI.create(ISSUER + "/keys"), ISSUER + "/token", Set.of(), Family.SPEC, state, Platform.Source.DATABASE);
  }
}
