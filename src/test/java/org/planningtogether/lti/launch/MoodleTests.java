package org.planningtogether.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Role;
import org.planningtogether.lti.platform.Deployments;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platform.Source;
import org.planningtogether.lti.platform.Platform.State;
import org.planningtogether.lti.service.LaunchedLinks;
import org.planningtogether.network.NetworkSettings;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Courses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Moodle 4.5 really sends, as it was written down. */
class MoodleTests {

  private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";

  private ObjectNode capture;

  @BeforeEach
  void read() throws IOException {
    capture = captured("/lti/moodle-launch.json");
  }

  @Test
  void its_signature_holds() throws Exception {
    var message = SignedMessage.of(capture.required("raw").stringValue());
    JsonNode key = capture.at("/keys/keys/0");

    Claims claims = message.claims(RSAKey.parse(key.toString()).toRSAPublicKey());

    assertThat(message.kid()).isEqualTo(key.required("kid").stringValue());
    assertThat(claims.text("given_name")).contains("Stu");
  }

  @Test
  void its_launch_is_read_with_everything_that_we_need() {
    ObjectNode claims = (ObjectNode) capture.required("claims");
    claims.put(CLAIM + "target_link_uri", "https://tool.example/course");

    Launch launch = reader().read("launch", new Claims(claims), login(), platform(), Evidence.NONE);

    assertThat(launch)
        .isEqualTo(
            new Launch(
                "launch",
                new CourseKey("http://127.0.0.1:8899", "3LXxENMFMWyHuUo", "1", "2"),
                "2",
                "4",
                Set.of(Role.LEARNER),
                new Message.ResourceLink("1", new Target("course", "/course"), null),
                "Stu",
                "Stu Önë",
                "en",
                new LinkServices(
                    "http://127.0.0.1:8899/mod/lti/services.php/2/lineitems/2/lineitem?type_id=1",
                    "http://127.0.0.1:8899/mod/lti/services.php/2/lineitems?type_id=1",
                    Set.of(
                        "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
                        "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly",
                        "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly",
                        "https://purl.imsglobal.org/spec/lti-ags/scope/score"),
                    "http://127.0.0.1:8899/mod/lti/services.php/CourseSection/2/bindings/1/memberships"),
                Evidence.NONE));
  }

  @Test
  void a_parameter_that_it_sends_in_two_spellings_is_read_in_ours() {
    ObjectNode claims = (ObjectNode) capture.required("claims");
    ((ObjectNode) claims.required(CLAIM + "custom")).put("target", "module:1").put("Target", "$Unknown");

    Launch launch = reader().read("launch", new Claims(claims), login(), platform(), Evidence.NONE);

    assertThat(launch.message()).isEqualTo(new Message.ResourceLink("1", new Target("module:1", "/course/1"), null));
  }

  @Test
  void without_consent_it_keeps_the_name_to_itself() {
    ObjectNode claims = (ObjectNode) capture.required("claims");
    claims.put(CLAIM + "target_link_uri", "https://tool.example/");
    claims.remove(List.of("given_name", "family_name", "name", "email"));

    Launch launch = reader().read("launch", new Claims(claims), login(), platform(), Evidence.NONE);

    assertThat(Optional.ofNullable(launch.name())).isEmpty();
    assertThat(launch.subject()).isEqualTo("4");
  }

  @Test
  @Clause("D1")
  void its_request_to_choose_content_is_read_with_its_empty_variables() throws IOException {
    ObjectNode request = captured("/lti/moodle-deep-linking.json");

    Launch launch = reader().read("launch", new Claims(request.required("claims")), login(), platform(), Evidence.NONE);

    var settings =
        new DeepLinkingSettings(
            URI.create("http://127.0.0.1:8899/mod/lti/contentitem_return.php?course=2&id=1&sesskey=WAtqOAfpoq"),
            Set.of("ltiResourceLink"),
            Set.of("frame", "iframe", "window"),
            true,
            true,
            null);
    assertThat(launch.message()).isEqualTo(new Message.DeepLinking(settings));
    assertThat(launch.contextId()).isEqualTo("2");
  }

  private ObjectNode captured(String file) throws IOException {
    try (var json = getClass().getResourceAsStream(file)) {
      return (ObjectNode) new JsonMapper().readTree(json.readAllBytes());
    }
  }

  private static LaunchReader reader() {
    return new LaunchReader(
        new MessageReader(
            new LinkTargets(
                new PublicUrl(URI.create("https://tool.example")),
                Courses.catalogue(Courses.course(Courses.module("1"))),
                Mockito.mock(LaunchedLinks.class)),
            new MigrationClaim(new EarlierKeys(List.of())),
            new NetworkSettings(Set.of("127.0.0.1"))),
        unknown -> {});
  }

  private Login login() {
    JsonNode parameters = capture.required("login");
    return new Login(
        parameters.required("iss").stringValue(),
        parameters.required("client_id").stringValue(),
        "nonce",
        "hash",
        null,
        parameters.required("lti_deployment_id").stringValue(),
        Instant.MAX);
  }

  private Platform platform() {
    String issuer = capture.at("/login/iss").stringValue();
    return new Platform(
        issuer,
        capture.at("/login/client_id").stringValue(),
        "Moodle",
        Deployments.only("1"),
        URI.create(issuer + "/mod/lti/auth.php"),
        URI.create(issuer + "/mod/lti/token.php"),
        URI.create(issuer + "/mod/lti/certs.php"),
        issuer + "/mod/lti/token.php",
        Set.of(),
        Family.MOODLE,
        State.ACTIVE,
        Source.FILE);
  }
}
