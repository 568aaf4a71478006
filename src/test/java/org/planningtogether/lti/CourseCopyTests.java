package org.planningtogether.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.support.LaunchMessage.CLAIM;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a link opens in a copy of a course, where the platform lost what it was for. */
@LtiApplication.Started
class CourseCopyTests {

  private static final String FRONT_DOOR = "https://tool.example/lti/launch";

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private LaunchedLinks links;

  private final String original = "original " + UUID.randomUUID();
  private Launching launching;

  @BeforeEach
  void somebodyOpensTheOriginal() {
    launching = new Launching(port, clock);
    launch("original-course", original, FRONT_DOOR, Map.of("target", "module:2"));
  }

  @Test
  void the_copy_opens_what_the_original_opened() {
    assertThat(opened(launch("copied-course", "copy", FRONT_DOOR, history("unknown," + original)))).isEqualTo("/course/2");
  }

  @Test
  void ids_in_a_history_are_written_as_in_addresses() {
    assertThat(opened(launch("copied-course", "copy", FRONT_DOOR, history(original.replace(" ", "%20")))))
        .isEqualTo("/course/2");
  }

  @Test
  void a_platform_that_keeps_the_links_id_says_of_which_course_it_is_a_copy() {
    Map<String, Object> custom = Map.of("context_id_history", "original-course", "resource_link_id_history", "");

    assertThat(opened(launch("copied-course", original, FRONT_DOOR, custom))).isEqualTo("/course/2");
  }

  @Test
  void a_copy_of_a_copy_that_nobody_opened_is_found_too() {
    assertThat(opened(launch("copy-of-copy", "copy-2", FRONT_DOOR, history("copy-1," + original)))).isEqualTo("/course/2");
  }

  @Test
  void what_a_link_says_of_itself_comes_first() {
    var custom = new HashMap<>(history(original));
    custom.put("target", "course");

    assertThat(opened(launch("copied-course", "copy", FRONT_DOOR, custom))).isEqualTo("/course");
    assertThat(opened(launch("copied-course", "copy", "https://tool.example/course/1", history(original))))
        .isEqualTo("/course/1");
  }

  @Test
  void an_address_that_leads_nowhere_is_no_harm_when_the_original_is_known() {
    String elsewhere = "https://lms.example/mod/lti/view.php?id=7";

    assertThat(opened(launch("copied-course", "copy", elsewhere, history(original)))).isEqualTo("/course/2");
    assertThat(launch("copied-course", "copy", elsewhere, history("unknown")).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "$ResourceLink.id.history", ",", "%", "%zz,$x", "never launched"})
  void a_history_that_says_nothing_leads_to_the_front_door(String history) {
    assertThat(opened(launch("copied-course", "copy", FRONT_DOOR, history(history)))).isEqualTo("/");
  }

  @Test
  void a_history_beyond_all_measure_leads_to_the_front_door() {
    assertThat(opened(launch("copied-course", "copy", FRONT_DOOR, history("a,".repeat(5000) + original)))).isEqualTo("/");
    assertThat(opened(launch("copied-course", "copy", FRONT_DOOR, history("a,".repeat(500) + original)))).isEqualTo("/");
  }

  @Test
  @Clause("THREAT-17")
  void links_of_another_platform_are_others_whatever_their_ids() {
    var other = new Launching(launching.browser(), clock, LtiApplication.OTHER_PLATFORM);
    other.login();
    Answer answer =
        other.launch(
            message ->
                message
                    .with(CLAIM + "target_link_uri", FRONT_DOOR)
                    .with(CLAIM + "custom", history(original)));

    assertThat(opened(answer)).isEqualTo("/");
  }

  @Test
  void nobody_has_done_anything_in_a_copy() {
    launch("copied-course", "copy", FRONT_DOOR, history(original));

    EnrolmentId before = EnrolmentId.of(course("original-course"), "learner-1");
    EnrolmentId copied = EnrolmentId.of(course("copied-course"), "learner-1");
    assertThat(copied).isNotEqualTo(before);
    assertThat(links.of(before)).noneMatch(link -> link.resourceLinkId().equals("copy"));
    assertThat(links.find(copied, "copy")).hasValueSatisfying(link -> assertThat(link.target()).isEqualTo("module:2"));
  }

  private Answer launch(String course, String link, String address, Map<String, Object> custom) {
    launching.login();
    return launching.launch(
        message ->
            message
                .with(CLAIM + "context", Map.of("id", course))
                .with(CLAIM + "resource_link", Map.of("id", link))
                .with(CLAIM + "target_link_uri", address)
                .with(CLAIM + "custom", custom));
  }

  private static Map<String, Object> history(String links) {
    return Map.of("resource_link_id_history", links, "context_id_history", "$Context.id.history");
  }

  private static String opened(Answer answer) {
    return answer.location().replaceFirst("/l/[^/]+", "");
  }

  private static CourseKey course(String context) {
    return new CourseKey(LtiApplication.PLATFORM.issuer(), FakePlatform.CLIENT, FakePlatform.DEPLOYMENT, context);
  }
}
