package org.planningtogether.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.support.LaunchMessage.CLAIM;
import static org.planningtogether.support.LaunchMessage.MEMBERSHIP;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.lti.service.LaunchedLinks;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.Clause;
import org.planningtogether.support.FakePlatform;
import org.planningtogether.support.LaunchMessage;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a platform's request leads to look at what one person has done, and who may. */
@LtiApplication.Started
class SubmissionReviewTests {

  private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private LaunchedLinks links;

  private Launching launching;

  @BeforeEach
  void login() {
    launching = new Launching(port, clock);
    launching.login();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#Instructor", "#Administrator", "/Instructor#TeachingAssistant", "/Instructor#Grader"})
  void who_runs_the_course_comes_to_the_page_of_that_person(String role) {
    Answer answer = launch(message -> by(role, message));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(page(answer)).isEqualTo("/trainer/" + EnrolmentId.of(course("course-7"), "learner-9"));
  }

  @Test
  void the_message_needs_neither_link_nor_address() {
    Answer answer =
        launch(m -> by("#Instructor", m).without(CLAIM + "resource_link").without(CLAIM + "target_link_uri"));

    assertThat(answer.status()).isEqualTo(303);
  }

  @Test
  void a_parent_comes_to_their_own_page() {
    Answer answer = launch(message -> of("learner-1", message));

    assertThat(page(answer)).isEqualTo("/record");
  }

  @Test
  void it_is_no_launch_of_the_link() {
    launch(message -> of("learner-1", message).with(CLAIM + "resource_link", Map.of("id", "reviewed")));

    assertThat(links.find(EnrolmentId.of(course("course-7"), "learner-1"), "reviewed")).isEmpty();
  }

  @Test
  void who_is_signed_in_is_said_of_a_review_too() {
    Answer answer = launch(message -> by("#Instructor", message));

    String address = answer.location().replaceFirst("/trainer/.*", "/api/session");
    JsonNode session = new JsonMapper().readTree(launching.browser().get(address).body());

    assertThat(session.path("messageType").asString()).isEqualTo("LtiSubmissionReviewRequest");
    assertThat(session.path("subject").asString()).isEqualTo("learner-1");
    assertThat(session.get("target").isNull()).isTrue();
  }

  @Test
  @Clause({"THREAT-18", "THREAT-19"})
  void a_parent_never_comes_to_the_page_of_another() {
    Answer answer = launch(message -> message);

    assertRefused(answer, "not-allowed", 403);
    assertThat(answer.page().select("main h1").text()).isEqualTo("This is for the people who run the course");
  }

  @Test
  @Clause("THREAT-19")
  void somebody_whom_the_platform_does_not_name_comes_to_nobodys_page() {
    assertRefused(launch(message -> message.without("sub")), "not-allowed", 403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#Mentor", "#ContentDeveloper", "/Learner#Instructor"})
  @Clause({"THREAT-19", "THREAT-20"})
  void no_other_role_opens_the_page_of_somebody(String role) {
    assertRefused(launch(message -> by(role, message)), "not-allowed", 403);
  }

  @Test
  @Clause("THREAT-18")
  void the_page_is_that_of_this_course_whoever_is_named() {
    Answer here = launch(message -> by("#Instructor", message));
    launching.login();
    Answer there = launch(m -> by("#Instructor", m).with(CLAIM + "context", Map.of("id", "course-8")));

    assertThat(page(there)).isNotEqualTo(page(here));
  }

  @Test
  void a_review_of_nobody_is_refused() {
    assertRefused(launch(m -> by("#Instructor", m).without(CLAIM + "for_user")), "claim-missing", 400);
  }

  @Test
  void a_review_of_somebody_without_a_name_is_refused() {
    assertRefused(
        launch(m -> by("#Instructor", m).with(CLAIM + "for_user", Map.of("user_id", " "))), "claim-missing", 400);
    launching.login();
    assertRefused(
        launch(m -> by("#Instructor", m).with(CLAIM + "for_user", Map.of("user_id", 7))), "claim-malformed", 400);
    launching.login();
    assertRefused(
        launch(m -> by("#Instructor", m).with(CLAIM + "for_user", Map.of("user_id", "u".repeat(256)))),
        "claim-malformed",
        400);
  }

  @Test
  void a_review_without_a_column_is_refused() {
    assertRefused(launch(m -> by("#Instructor", m).without(GRADES)), "claim-missing", 400);
  }

  @Test
  void a_review_of_no_course_and_no_link_is_refused() {
    assertRefused(
        launch(m -> by("#Instructor", m).without(CLAIM + "context").without(CLAIM + "resource_link")),
        "claim-missing",
        400);
  }

  private Answer launch(UnaryOperator<LaunchMessage> change) {
    return launching.launch(message -> change.apply(of("learner-9", message)));
  }

  private static LaunchMessage of(String user, LaunchMessage message) {
    return message
        .with(CLAIM + "message_type", "LtiSubmissionReviewRequest")
        .with(CLAIM + "for_user", Map.of("user_id", user, "name", "Somebody"))
        .with(GRADES, Map.of("lineitem", "https://lms.example/items/1", "scope", List.of()));
  }

  private static LaunchMessage by(String role, LaunchMessage message) {
    return message.with(CLAIM + "roles", List.of(MEMBERSHIP + role));
  }

  private static String page(Answer answer) {
    return answer.location().replaceFirst("/l/[^/]+", "");
  }

  private static CourseKey course(String context) {
    return new CourseKey(LtiApplication.PLATFORM.issuer(), FakePlatform.CLIENT, FakePlatform.DEPLOYMENT, context);
  }

  private static void assertRefused(Answer answer, String reason, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.page().select("meta[name=lti-error]").attr("content")).isEqualTo(reason);
  }
}
