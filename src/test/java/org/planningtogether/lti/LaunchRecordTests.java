package org.planningtogether.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.lti.launch.LaunchRecord.Kind.DEEP_LINKING;
import static org.planningtogether.lti.launch.LaunchRecord.Kind.LAUNCH;
import static org.planningtogether.lti.launch.LaunchRecord.Kind.LOGIN;
import static org.planningtogether.support.LaunchMessage.CLAIM;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.lti.launch.LaunchRecord;
import org.planningtogether.lti.launch.LaunchRecorder;
import org.planningtogether.lti.launch.LaunchRecords;
import org.planningtogether.lti.launch.LaunchRecords.Wanted;
import org.planningtogether.lti.launch.Reason;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.Clause;
import org.planningtogether.support.FakePlatform;
import org.planningtogether.support.StatementCount;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an administrator finds afterwards of each login and launch. */
@LtiApplication.Started
class LaunchRecordTests {

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private LaunchRecorder recorder;
  @Autowired private LaunchRecords records;
  @Autowired private StatementCount statements;
  private Launching launching;

  @BeforeEach
  void aBrowser() {
    launching = new Launching(port, clock);
  }

  @Test
  void a_launch_leaves_its_login_and_itself() {
    var login = recordOf(launching.login());
    var launch = recordOf(launching.launch());

    assertThat(login.kind()).isEqualTo(LOGIN);
    assertThat(login.accepted()).isTrue();
    assertThat(login.evidence().clientId()).isEqualTo(FakePlatform.CLIENT);
    assertThat(launch.kind()).isEqualTo(LAUNCH);
    assertThat(launch.accepted()).isTrue();
    assertThat(launch.evidence().deploymentId()).isEqualTo("1");
    assertThat(launch.evidence().kid()).isEqualTo(LtiApplication.PLATFORM.key().getKeyID());
    assertThat(launch.evidence().claims()).contains("\"given_name\":\"•••\"").doesNotContain("Amira").doesNotContain("learner-1");
  }

  @Test
  @Clause("THREAT-35")
  void a_refusal_tells_the_administrator_what_the_page_does_not() {
    launching.login();

    var page = launching.launch(message -> message.with(CLAIM + "deployment_id", "77"));

    var refusal = recordOf(page);
    assertThat(refusal.reason()).isEqualTo(Reason.DEPLOYMENT);
    assertThat(refusal.detail()).contains("77");
    assertThat(refusal.evidence().deploymentId()).isEqualTo("77");
    assertThat(refusal.evidence().claims()).contains("\"77\"");
    assertThat(page.page().text()).doesNotContain("77").contains(refusal.number());
  }

  @Test
  void what_nobody_has_signed_is_not_kept() {
    launching.login();

    var refusal = recordOf(launching.post(launching.message().signed(LtiApplication.OTHER_PLATFORM.key())));

    assertThat(refusal.reason()).isEqualTo(Reason.SIGNATURE);
    assertThat(refusal.evidence().claims()).isNull();
    assertThat(refusal.evidence().issuer()).isEqualTo(LtiApplication.PLATFORM.issuer());
    assertThat(refusal.evidence().kid()).isEqualTo(LtiApplication.PLATFORM.key().getKeyID());
  }

  @Test
  void a_login_by_a_stranger_is_kept_with_what_it_says_of_itself() {
    var refusal = recordOf(launching.login("iss", "https://stranger.example", "client_id", "theirs"));

    assertThat(refusal.kind()).isEqualTo(LOGIN);
    assertThat(refusal.reason()).isEqualTo(Reason.PLATFORM_UNKNOWN);
    assertThat(refusal.evidence().issuer()).isEqualTo("https://stranger.example");
    assertThat(refusal.evidence().clientId()).isEqualTo("theirs");
  }

  @Test
  void deep_linking_is_called_so_even_when_it_is_refused() {
    launching.login();

    var refusal =
        recordOf(
            launching.launch(
                message -> message.with(CLAIM + "message_type", "LtiDeepLinkingRequest").without(CLAIM + "version")));

    assertThat(refusal.kind()).isEqualTo(DEEP_LINKING);
    assertThat(refusal.reason()).isEqualTo(Reason.VERSION);
  }

  @Test
  void a_browser_without_cookies_leaves_the_offer_of_a_new_tab_and_then_the_launch() {
    launching.login();
    launching.browser().cookies().clear();
    var offer = launching.launch();
    var ticket = offer.page().selectFirst("input[name=ticket]").val();

    var inNewTab = launching.browser().post("/lti/launch/continue", "ticket", ticket);

    assertThat(recordOf(offer).reason()).isEqualTo(Reason.BROWSER_NOT_BOUND);
    assertThat(recordOf(inNewTab).accepted()).isTrue();
    assertThat(recordOf(inNewTab).evidence().claims()).isEqualTo(recordOf(offer).evidence().claims());
  }

  @Test
  void no_launch_waits_for_its_record() {
    statements.forget();

    launching.login();
    launching.launch();

    assertThat(statements.all()).isNotEmpty().noneMatch(sql -> sql.contains("lti_launch_record"));
  }

  private LaunchRecord recordOf(Answer answer) {
    recorder.write();
    var wanted = new Wanted(null, null, null, answer.header("X-Correlation-Id"), null);
    return records.newest(wanted, 1).getFirst();
  }
}
