package org.planningtogether.lti.deeplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.support.LaunchMessage.CLAIM;
import static org.planningtogether.support.LaunchMessage.MEMBERSHIP;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningtogether.lti.Launching;
import org.planningtogether.lti.LtiApplication;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.LaunchMessage;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One row for each clause: what asks for content, and whether somebody gets to choose. */
@LtiApplication.Started
class DeepLinkingConformanceTests {

  @LocalServerPort private int port;
  @Autowired private TestClock clock;

  private Launching launching;

  @BeforeEach
  void login() {
    launching = new Launching(port, clock);
    launching.login();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void a_request_is_refused(Refused row) {
    Answer answer = launching.post(row.message().apply(Asking.of(launching.message())).signed());

    assertThat(answer.status()).isEqualTo(row.status());
    assertThat(answer.page().select("meta[name=lti-error]").attr("content")).isEqualTo(row.reason());
    assertThat(answer.page().select("form")).isEmpty();
    assertThat(launching.browser().cookies().keySet()).noneMatch(name -> name.startsWith("__Host-l-"));
  }

  static Stream<Refused> a_request_is_refused() {
    return Stream.of(
        refused("DL-1 another version", "version", 400, m -> m.with(CLAIM + "version", "1.2")),
        refused("DL-1 an end long ago", "expired", 401, m -> m.with("exp", 22222).with("iat", 11111)),
        refused("DL-1 another deployment", "deployment", 403, m -> m.with(CLAIM + "deployment_id", "2")),
        refused("DL-1 another nonce", "nonce", 401, m -> m.with("nonce", "another")),
        refused("DL-1 no roles", "roles-missing", 400, m -> m.without(CLAIM + "roles")),
        refused("DL-1 an empty user", "subject-empty", 400, m -> m.with("sub", "")),
        refused("DL-5 no settings", "claim-missing", 400, m -> m.without(Asking.DEEP_LINKING + "deep_linking_settings")),
        refused("DL-5 settings that are a list", "claim-malformed", 400, m -> m.with(
            Asking.DEEP_LINKING + "deep_linking_settings", List.of())),
        refused("DL-5 nowhere to return", "claim-missing", 400, without("deep_link_return_url")),
        refused("DL-5 no types", "claim-missing", 400, without("accept_types")),
        refused("DL-5 no document targets", "claim-missing", 400, without("accept_presentation_document_targets")),
        refused("DL-5 types in one text", "claim-malformed", 400, with("accept_types", "ltiResourceLink")),
        refused("DL-5 several in words", "claim-malformed", 400, with("accept_multiple", "true")),
        refused("DL-8 data that is no text", "claim-malformed", 400, with("data", Map.of("a", 1))),
        refused("THREAT-24 a script to return to", "claim-malformed", 400, with(
            "deep_link_return_url", "javascript:alert(document.cookie)")),
        refused("THREAT-24 a page in the address", "claim-malformed", 400, with(
            "deep_link_return_url", "data:text/html,<script>alert(1)</script>")),
        refused("THREAT-25 an address that ends its attribute", "claim-malformed", 400, with(
            "deep_link_return_url", "https://lms.example/\"><script>alert(1)</script>")),
        refused("THREAT-25 an address that adds a policy", "claim-malformed", 400, with(
            "deep_link_return_url", "https://lms.example;script-src *")),
        refused("CORE-3 DL-5 a plain address", "claim-malformed", 400, with(
            "deep_link_return_url", "http://lms.example/return")),
        refused("DL-5 an address on no host", "claim-malformed", 400, with("deep_link_return_url", "https:/return")),
        refused("DL-5 an address of ours", "claim-malformed", 400, with("deep_link_return_url", "/lti/launch")),
        refused("DL-5 an address with a password", "claim-malformed", 400, with(
            "deep_link_return_url", "https://tool.example@evil.example/")),
        refused("THREAT-31 by a learner", "not-allowed", 403, by("#Learner")),
        refused("THREAT-31 by a teaching assistant", "not-allowed", 403, by("/Instructor#TeachingAssistant")),
        refused("THREAT-31 THREAT-20 by a learner who sounds like more", "not-allowed", 403, by("/Learner#Instructor")),
        refused("THREAT-31 THREAT-20 by an administrator of the system", "not-allowed", 403, m -> m.with(
            CLAIM + "roles", List.of("http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator"))),
        refused("THREAT-31 by nobody in particular", "not-allowed", 403, m -> m.with(CLAIM + "roles", List.of())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void a_request_is_taken(Taken row) {
    Answer answer = launching.post(row.message().apply(Asking.of(launching.message())).signed());

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).endsWith(DeepLinkRequest.PATH);
    assertThat(launching.browser().get(answer.location()).page().select("form input[type=checkbox][name=item]"))
        .isNotEmpty();
  }

  static Stream<Taken> a_request_is_taken() {
    return Stream.of(
        taken("D1 DL-1 as the suite sends it", m -> m),
        taken("D1 by a content developer", by("#ContentDeveloper")),
        taken("D1 by an administrator of the course", by("#Administrator")),
        taken("D1 by somebody with a short role", m -> m.with(CLAIM + "roles", List.of("Instructor"))),
        taken("D1 by somebody whom the platform does not name", m -> m.without("sub")),
        taken("D1 outside a course", m -> m.without(CLAIM + "context")),
        taken("DL-5 with what must be there alone", m -> m.with(
            Asking.DEEP_LINKING + "deep_linking_settings",
            Map.of(
                "deep_link_return_url", Asking.RETURN_URL,
                "accept_types", List.of("ltiResourceLink"),
                "accept_presentation_document_targets", List.of()))),
        taken("DL-5 with a return to a plain address that is allowed", with(
            "deep_link_return_url", "http://127.0.0.1:8899/mod/lti/contentitem_return.php?course=2&id=1&sesskey=x")),
        taken("D1 with an address of its own, as Moodle has", m -> m.with(
            CLAIM + "target_link_uri", "https://tool.example/deeplink")),
        taken("SEC-25 with settings that nobody knows", with("https://example.org/x", List.of(1))),
        taken("CORE-18 with custom values that Moodle leaves empty", m -> m.with(
            CLAIM + "custom", Asking.setting("target", "$ResourceLink.id"))));
  }

  private static UnaryOperator<LaunchMessage> with(String setting, Object content) {
    return message -> Asking.of(message, Map.of(setting, content));
  }

  private static UnaryOperator<LaunchMessage> without(String setting) {
    return with(setting, "-");
  }

  private static UnaryOperator<LaunchMessage> by(String role) {
    return message -> message.with(CLAIM + "roles", List.of(MEMBERSHIP + role));
  }

  private static Refused refused(String clause, String reason, int status, UnaryOperator<LaunchMessage> message) {
    return new Refused(clause, reason, status, message);
  }

  private static Taken taken(String clause, UnaryOperator<LaunchMessage> message) {
    return new Taken(clause, message);
  }

  private record Refused(String clause, String reason, int status, UnaryOperator<LaunchMessage> message) {
    @Override
    public String toString() {
      return clause;
    }
  }

  private record Taken(String clause, UnaryOperator<LaunchMessage> message) {
    @Override
    public String toString() {
      return clause;
    }
  }
}
