package org.planningtogether.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.lti.platform.PlatformRules;
import org.planningtogether.network.NetworkSettings;
import org.planningtogether.support.Clause;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The vendors whose issuer is not where their addresses are. */
@Clause("DR-2")
class OpenidConfigurationTests {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String CANVAS = "https://canvas.instructure.com/api/lti/security/openid-configuration";
  private static final String BLACKBOARD = "https://developer.blackboard.com/.well-known/openid-configuration";
  private static final String BRIGHTSPACE = "https://school.brightspace.com/d2l/.well-known/openid-configuration";

  @Test
  void canvas_speaks_for_its_issuer_from_other_hosts() {
    OpenidConfiguration canvas = configuration(CANVAS, canvas());

    canvas.require();

    assertThat(canvas.issuer()).isEqualTo("https://canvas.instructure.com");
    assertThat(canvas.family()).isEqualTo(Family.CANVAS);
    assertThat(canvas.institution()).contains("Test University");
    assertThat(canvas.serviceHosts()).containsExactly("school.instructure.com");
  }

  @Test
  @Clause("DR-9")
  void a_bare_host_of_canvas_is_no_audience() {
    assertThat(configuration(CANVAS, canvas()).tokenAudience())
        .isEqualTo("https://sso.canvaslms.com/login/oauth2/token");
  }

  @ParameterizedTest
  @CsvSource({
    "https://school.instructure.com/api/lti/security/openid-configuration",
    "https://sso.canvaslms.com/api/lti/security/openid-configuration",
  })
  void the_configuration_of_canvas_may_lie_with_the_school(String address) {
    configuration(address, canvas()).require();
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/api/lti/security/openid-configuration",
    "https://instructure.com.evil.example/api/lti/security/openid-configuration",
    "https://evilinstructure.com/api/lti/security/openid-configuration",
    "https://school.instructure.com:8443/api/lti/security/openid-configuration",
    "https://developer.blackboard.com/api/lti/security/openid-configuration",
  })
  @Clause("THREAT-12")
  void nobody_else_speaks_for_canvas(String address) {
    assertThatThrownBy(() -> configuration(address, canvas()).require()).isInstanceOf(RegistrationRefused.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://host.example/victim/config,                true",
    "https://host.example:443/victim/a/config?x=/../,   true",
    "https://host.example/attacker/config,              false",
    "https://host.example/victims/config,               false",
    "https://host.example/victim,                       false",
    "https://host.example/victim/../attacker/config,    false",
    "https://host.example/victim/%2E%2e/attacker/c,     false",
    "https://host.example/victim/..%2fattacker/config,  false",
    "https://host.example/victim/..;/attacker/config,   false",
    "https://host.example/victim/%5c..%5cattacker/c,    false",
    "https://host.example./victim/config,               false",
    "https://host.example:8443/victim/config,           false",
  })
  @Clause("THREAT-12")
  void a_platform_in_a_folder_speaks_from_this_folder(String address, boolean atHome) {
    String issuer = "https://host.example/victim";
    ObjectNode json = json(issuer, issuer + "/a", issuer + "/t", issuer + "/k", issuer + "/r", "moodle");

    if (atHome) {
      configuration(address, json).require();
    } else {
      assertThatThrownBy(() -> configuration(address, json).require()).isInstanceOf(RegistrationRefused.class);
    }
  }

  @Test
  @Clause("THREAT-12")
  void canvas_has_no_address_elsewhere() {
    ObjectNode canvas = canvas().put("jwks_uri", "https://evil.example/jwks");

    assertThatThrownBy(() -> configuration(CANVAS, canvas).require()).isInstanceOf(RegistrationRefused.class);
  }

  @Test
  void blackboard_launches_under_another_name_than_it_publishes() {
    OpenidConfiguration blackboard =
        configuration(
            BLACKBOARD,
            json(
                "https://developer.blackboard.com",
                "https://developer.blackboard.com/api/v1/gateway/oidcauth",
                "https://developer.blackboard.com/api/v1/gateway/oauth2/jwttoken",
                "https://developer.blackboard.com/api/v1/management/applications/1/jwks.json",
                "https://developer.blackboard.com/api/v1/gateway/registration",
                "BlackboardLearn"));

    blackboard.require();

    assertThat(blackboard.issuer()).isEqualTo("https://blackboard.com");
    assertThat(blackboard.family()).isEqualTo(Family.BLACKBOARD);
  }

  @Test
  @Clause("SEC-4")
  void brightspace_gets_tokens_at_one_place_for_all_under_the_audience_that_it_wants() {
    OpenidConfiguration brightspace =
        configuration(
            BRIGHTSPACE,
            json(
                "https://school.brightspace.com",
                "https://school.brightspace.com/d2l/lti/authenticate",
                "https://auth.brightspace.com/core/connect/token",
                "https://school.brightspace.com/d2l/.well-known/jwks",
                "https://school.brightspace.com/d2l/lti/registration",
                "desire2learn"));

    brightspace.require();

    assertThat(brightspace.family()).isEqualTo(Family.BRIGHTSPACE);
    assertThat(brightspace.tokenAudience()).isEqualTo("https://api.brightspace.com/auth/token");
    assertThat(brightspace.serviceHosts()).isEmpty();
  }

  @Test
  @Clause({"DR-3", "DR-5"})
  void canvas_is_told_where_to_show_us_and_how_little_we_want_to_know() {
    Map<String, Object> request = Desk.tool().registration(configuration(CANVAS, canvas()));

    JsonNode tool = JSON.valueToTree(request).path("https://purl.imsglobal.org/spec/lti-tool-configuration");
    assertThat(tool.path("https://canvas.instructure.com/lti/privacy_level").stringValue()).isEqualTo("name_only");
    assertThat(tool.path("messages").path(0).path("placements").toString()).isEqualTo("[\"course_navigation\"]");
    assertThat(tool.path("messages").path(1).path("placements").toString())
        .isEqualTo("[\"link_selection\",\"assignment_selection\"]");
    assertThat(tool.path("claims").toString()).isEqualTo("[\"sub\",\"name\",\"given_name\",\"locale\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "moodle, MOODLE",
    "canvas, CANVAS",
    "BlackboardLearn, BLACKBOARD",
    "desire2learn, BRIGHTSPACE",
    "sakailms.org, SAKAI",
    "sakai, SAKAI",
    "Open edX, OPENEDX",
    "demo-lms, SPEC",
    "'', SPEC",
  })
  void the_family_shows_in_what_the_software_calls_itself(String product, Family family) {
    assertThat(Family.of(product)).isEqualTo(family);
  }

  /** As app/controllers/security_controller.rb of canvas-lms writes it, for a school that Instructure hosts. */
  private static ObjectNode canvas() {
    ObjectNode canvas =
        json(
            "https://canvas.instructure.com",
            "https://sso.canvaslms.com/api/lti/authorize_redirect",
            "https://sso.canvaslms.com/login/oauth2/token",
            "https://sso.canvaslms.com/api/lti/security/jwks",
            "https://school.instructure.com/api/lti/registrations",
            "canvas");
    canvas.put("authorization_server", "sso.canvaslms.com");
    canvas.putPOJO("claims_supported", new String[] {"sub", "picture", "email", "name", "given_name", "locale"});
    ObjectNode platform = (ObjectNode) canvas.get("https://purl.imsglobal.org/spec/lti-platform-configuration");
    platform.put("https://canvas.instructure.com/lti/account_name", "Test University");
    platform.set(
        "messages_supported",
        JSON.readTree(
            """
            [{"type": "LtiResourceLinkRequest", "placements": ["account_navigation", "course_navigation"]},
             {"type": "LtiDeepLinkingRequest", "placements": ["assignment_selection", "link_selection"]}]
            """));
    return JSON.readTree(canvas.toString()).asObject();
  }

  private static ObjectNode json(
      String issuer, String authorization, String token, String keys, String registration, String product) {
    ObjectNode json = JSON.createObjectNode();
    json.put("issuer", issuer);
    json.put("authorization_endpoint", authorization);
    json.put("token_endpoint", token);
    json.put("jwks_uri", keys);
    json.put("registration_endpoint", registration);
    json.putObject("https://purl.imsglobal.org/spec/lti-platform-configuration").put("product_family_code", product);
    return json;
  }

  private static OpenidConfiguration configuration(String address, ObjectNode json) {
    return new OpenidConfiguration(URI.create(address), json, new PlatformRules(new NetworkSettings(Set.of())));
  }
}
