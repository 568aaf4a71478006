package org.planningtogether.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.lti.platform.Deployments;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.registration.RegistrationResult.Refused;
import org.planningtogether.lti.registration.RegistrationResult.Registered;
import org.planningtogether.lti.registration.RegistrationResult.Standing;
import org.planningtogether.network.Clients;
import org.planningtogether.network.OutboundHttp;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Database;
import org.planningtogether.support.SmallServer;
import org.planningtogether.support.TestClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegistrarTests {

  private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
  private static final JsonMapper JSON = new JsonMapper();

  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final OutboundHttp http = Clients.toThisMachine();
  private final Database database = Database.H2;

  private RegisteringLms lms;

  @BeforeEach
  void start() {
    lms = new RegisteringLms();
  }

  @AfterEach
  void stop() throws Exception {
    lms.close();
    http.destroy();
  }

  @Test
  @Clause("DR-4")
  void a_platform_that_registers_is_known_and_waits() {
    Desk desk = desk(RegistrationMode.APPROVE);

    Registered registered = registered(register(desk));

    Platform platform = desk.platforms().find(lms.issuer(), RegisteringLms.CLIENT).orElseThrow();
    assertThat(registered.standing()).isEqualTo(Standing.WAITING);
    assertThat(registered.frameAncestors()).containsExactly(lms.issuer());
    assertThat(platform.state()).isEqualTo(Platform.State.PENDING);
    assertThat(platform.family()).isEqualTo(Family.MOODLE);
    assertThat(platform.name()).isEqualTo("127.0.0.1");
    assertThat(platform.deployments()).isEqualTo(Deployments.only("2"));
    assertThat(platform.authorizationEndpoint()).hasToString(lms.at("/mod/lti/auth.php"));
    assertThat(platform.tokenEndpoint()).hasToString(lms.at("/mod/lti/token.php"));
    assertThat(platform.jwksUri()).hasToString(lms.at("/mod/lti/certs.php"));
    assertThat(platform.tokenAudience()).isEqualTo(lms.at("/mod/lti/token.php"));
    assertThat(platform.serviceHosts()).isEmpty();
  }

  @Test
  void where_registration_is_open_it_may_launch_at_once() {
    Desk desk = desk(RegistrationMode.OPEN);

    assertThat(registered(register(desk)).standing()).isEqualTo(Standing.READY);

    assertThat(desk.platforms().ofIssuer(lms.issuer())).singleElement().matches(Platform::active);
  }

  @Test
  void where_registration_is_closed_nobody_is_asked_anything() {
    Desk desk = desk(RegistrationMode.CLOSED);

    assertThat(problem(register(desk))).isEqualTo(RegistrationProblem.CLOSED);
    assertThat(RegistrationProblem.CLOSED.reason().code()).isEqualTo("registration-closed");
    assertThat(RegistrationProblem.CLOSED.reason().status()).isEqualTo(403);

    assertThat(lms.asked()).isEmpty();
    assertThat(desk.platforms().ofIssuer(lms.issuer())).isEmpty();
  }

  @Test
  @Clause({"DR-3", "DR-5"})
  void moodle_is_told_what_it_wants_to_know_and_asked_for_what_we_need() {
    register(desk(RegistrationMode.OPEN));

    JsonNode request = lms.request();
    assertThat(lms.askedToRegister().header("Content-Type")).isEqualTo("application/json");
    assertThat(request.path("application_type").stringValue()).isEqualTo("web");
    assertThat(texts(request.path("response_types"))).containsExactly("id_token");
    assertThat(texts(request.path("grant_types"))).containsExactly("implicit", "client_credentials");
    assertThat(request.path("initiate_login_uri").stringValue()).isEqualTo("https://tool.example:8443/lti/login");
    assertThat(texts(request.path("redirect_uris"))).containsExactly("https://tool.example:8443/lti/launch");
    assertThat(request.path("jwks_uri").stringValue()).isEqualTo("https://tool.example:8443/.well-known/jwks.json");
    assertThat(request.path("logo_uri").stringValue()).isEqualTo("https://tool.example:8443/ui/icon.svg");
    assertThat(request.path("client_name").stringValue()).isEqualTo("Planning Together for Children");
    assertThat(request.path("token_endpoint_auth_method").stringValue()).isEqualTo("private_key_jwt");
    assertThat(request.path("scope").stringValue().split(" ")).containsExactlyElementsOf(ToolProfile.SCOPES);
    JsonNode tool = request.path(TOOL);
    assertThat(tool.path("domain").stringValue()).isEqualTo("tool.example:8443");
    assertThat(tool.path("target_link_uri").stringValue()).isEqualTo("https://tool.example:8443/lti/launch");
    assertThat(tool.path("description").stringValue()).isNotBlank();
    assertThat(texts(tool.path("claims"))).containsExactly("iss", "sub", "name", "given_name");
    assertThat(tool.path("custom_parameters"))
        .isEqualTo(JSON.readTree("{\"context_id_history\": \"$Context.id.history\"}"));
    assertThat(tool.path("messages").findValuesAsString("type"))
        .containsExactly("LtiResourceLinkRequest", "LtiDeepLinkingRequest");
    assertThat(texts(tool.path("messages").path(1).path("placements"))).containsExactly("ContentArea");
    assertThat(tool.has("https://canvas.instructure.com/lti/privacy_level")).isFalse();
  }

  @Test
  @Clause("DR-5")
  void what_the_platform_does_not_offer_is_not_asked_for() {
    lms.configuration().putArray("scopes_supported").add("openid").add(ToolProfile.SCOPES.getLast());
    lms.configuration().putArray("claims_supported").add("sub").add("email").add("locale");
    lms.platform().putArray("variables").add("Context.id");
    lms.platform().putArray("messages_supported").addObject().put("type", "LtiResourceLinkRequest");

    register(desk(RegistrationMode.OPEN));

    assertThat(lms.request().path("scope").stringValue()).isEqualTo(ToolProfile.SCOPES.getLast());
    JsonNode tool = lms.request().path(TOOL);
    assertThat(texts(tool.path("claims"))).containsExactly("sub", "locale");
    assertThat(tool.path("custom_parameters").size()).isZero();
    assertThat(tool.path("messages").findValuesAsString("type")).containsExactly("LtiResourceLinkRequest");
  }

  @Test
  @Clause("DR-7")
  void messages_may_be_named_by_texts() {
    lms.platform()
        .putArray("messages_supported")
        .add("LtiResourceLinkRequest")
        .add("LtiSubmissionReviewRequest")
        .add("LtiStartProctoring")
        .add(7);

    Registered registered = registered(register(desk(RegistrationMode.OPEN)));

    assertThat(registered.details().messages())
        .containsExactly("LtiResourceLinkRequest", "LtiSubmissionReviewRequest");
    assertThat(lms.request().path(TOOL).path("messages").findValuesAsString("type"))
        .containsExactly("LtiResourceLinkRequest", "LtiSubmissionReviewRequest");
  }

  @Test
  @Clause("DR-1")
  void the_platforms_token_goes_along_as_bearer_both_times() {
    var request = new RegistrationRequest(lms.at(RegisteringLms.CONFIGURATION), "a.b-c", null);

    desk(RegistrationMode.OPEN).registrar().register(request);

    assertThat(lms.askedForConfiguration().header("Authorization")).isEqualTo("Bearer a.b-c");
    assertThat(lms.askedToRegister().header("Authorization")).isEqualTo("Bearer a.b-c");
  }

  @Test
  @Clause("DR-1")
  void brightspace_gives_no_token_and_gets_none() {
    register(desk(RegistrationMode.OPEN));

    assertThat(lms.askedForConfiguration().headers()).doesNotContainKey("authorization");
    assertThat(lms.askedToRegister().headers()).doesNotContainKey("authorization");
  }

  @Test
  @Clause("DR-1")
  void without_a_configuration_there_is_nothing_to_register() {
    Desk desk = desk(RegistrationMode.OPEN);

    assertThat(problem(desk.registrar().register(new RegistrationRequest(null, "token", null))))
        .isEqualTo(RegistrationProblem.INCOMPLETE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\nX-Evil: 1", "ä"})
  @Clause("DR-1")
  void a_token_that_no_header_can_hold_is_sent_nowhere(String token) {
    var request = new RegistrationRequest(lms.at(RegisteringLms.CONFIGURATION), token, null);

    assertThat(problem(desk(RegistrationMode.OPEN).registrar().register(request)))
        .isEqualTo(RegistrationProblem.INCOMPLETE);
    assertThat(lms.asked()).isEmpty();
  }

  @Test
  @Clause({"DR-9", "SEC-4"})
  void an_authorization_server_becomes_the_audience_of_our_assertions() {
    lms.configuration().put("authorization_server", "https://tokens.example/as");

    assertThat(registered(register(desk(RegistrationMode.OPEN))).platform().tokenAudience())
        .isEqualTo("https://tokens.example/as");
  }

  @Test
  @Clause("DR-4")
  void a_client_id_and_a_deployment_may_be_numbers() {
    lms.registered().put("client_id", 10000000000001L);
    lms.tool().put("deployment_id", 7);

    Platform platform = registered(register(desk(RegistrationMode.OPEN))).platform();

    assertThat(platform.clientId()).isEqualTo("10000000000001");
    assertThat(platform.deployments()).isEqualTo(Deployments.only("7"));
  }

  @Test
  @Clause("DR-4")
  void without_a_deployment_any_of_this_client_may_launch() {
    lms.tool().remove("deployment_id");

    assertThat(registered(register(desk(RegistrationMode.OPEN))).platform().deployments())
        .isEqualTo(Deployments.everyOne());
  }

  @Test
  @Clause("DR-4")
  void a_client_that_belongs_to_many_institutions_launches_from_none_until_somebody_decides() {
    lms.platform().put("product_family_code", "BlackboardLearn");
    lms.tool().remove("deployment_id");

    assertThat(registered(register(desk(RegistrationMode.OPEN))).platform().deployments())
        .isEqualTo(Deployments.only());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}
          {"client_id": ""}
          {"client_id": null}
          {"client_id": ["a"]}
          {"client_id": true}
          {"client_id": 1.5}
          {"client_id": "a\\u0000b"}
          {"client_id": "a", "https://purl.imsglobal.org/spec/lti-tool-configuration": {"deployment_id": {}}}
          {"client_id": "a", "client_id": "b"}
          ["a"]
          "a"
          <html>Registered</html>
          ''
          """)
  @Clause("DR-4")
  void an_answer_that_does_not_say_who_we_are_is_no_answer(String answer) {
    lms.onRegistration((asked, exchange) -> SmallServer.answer(exchange, 200, "application/json", answer));
    Desk desk = desk(RegistrationMode.OPEN);

    assertThat(problem(register(desk))).isEqualTo(RegistrationProblem.ANSWER);

    assertThat(desk.platforms().ofIssuer(lms.issuer())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | domain_targetlinkuri_mismatch                                  | 400 domain_targetlinkuri_mismatch
          401 | token_already_used                                             | 401 token_already_used
          422 | {"errors":[{"message":"is not valid"}]}                         | 422 {"errors":[{"message":"is not valid"}]}
          404 | <!DOCTYPE html><title>Error</title>                            | 404
          500 | ''                                                             | 500
          302 | ''                                                             | 302
          """)
  void what_a_platform_says_when_it_declines_is_passed_on_unless_it_is_a_page(int status, String body, String said) {
    lms.onRegistration((asked, exchange) -> SmallServer.answer(exchange, status, "text/html", body));

    Refused refused = (Refused) register(desk(RegistrationMode.OPEN));

    assertThat(refused.problem()).isEqualTo(RegistrationProblem.DECLINED);
    assertThat(refused.answered()).isEqualTo(said);
    assertThat(refused.issuer()).isEqualTo(lms.issuer());
  }

  @Test
  void what_was_granted_is_what_we_asked_for_and_got() {
    lms.registered().put("scope", "https://other.example/scope " + ToolProfile.SCOPES.getFirst());

    assertThat(registered(register(desk(RegistrationMode.OPEN))).details().scopes())
        .containsExactly(ToolProfile.SCOPES.getFirst());
  }

  @Test
  void what_was_agreed_can_be_looked_at_later() {
    Desk desk = desk(RegistrationMode.APPROVE);
    lms.platform().put("https://canvas.instructure.com/lti/account_name", "Test University");

    String address = lms.at(RegisteringLms.CONFIGURATION) + "?registration_token=secret";

    Registered registered =
        registered(desk.registrar().register(new RegistrationRequest(address, "secret", null)));

    Registration kept = desk.registrations().agreed(registered.platform().id()).orElseThrow();
    assertThat(kept.details()).isEqualTo(registered.details());
    assertThat(kept.proposed()).isFalse();
    assertThat(kept.registeredAt()).isEqualTo(clock.instant());
    assertThat(kept.details().configuration()).isEqualTo(lms.at(RegisteringLms.CONFIGURATION));
    assertThat(kept.details().institution()).isEqualTo("Test University");
    assertThat(kept.details().product()).isEqualTo("moodle");
    assertThat(registered.platform().name()).isEqualTo("Test University");
    assertThat(database.jdbc().sql("SELECT details FROM lti_registration").query(String.class).list())
        .noneMatch(details -> details.contains("secret"));
  }

  @Test
  void an_administrator_lets_a_platform_in_that_waits() {
    Desk desk = desk(RegistrationMode.APPROVE);
    Platform platform = registered(register(desk)).platform();

    database.transactions().executeWithoutResult(status -> desk.register().approve(platform.id()));

    assertThat(desk.platforms().find(platform.id())).get().matches(Platform::active);
  }

  private Desk desk(RegistrationMode mode) {
    return Desk.of(database, clock, mode, http);
  }

  private RegistrationResult register(Desk desk) {
    return desk.registrar().register(new RegistrationRequest(lms.at(RegisteringLms.CONFIGURATION), null, null));
  }

  private static Registered registered(RegistrationResult result) {
    assertThat(result).isInstanceOf(Registered.class);
    return (Registered) result;
  }

  private static RegistrationProblem problem(RegistrationResult result) {
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).problem();
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(node -> texts.add(node.stringValue()));
    return texts;
  }
}
