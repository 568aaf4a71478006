package org.planningtogether.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Dynamic registration, with the request that a tool once sent to Moodle. */
class RegistrationTests {

  private static final JsonMapper json = new JsonMapper();
  private static final RunningLms lms = new RunningLms("http://localhost:8080");

  @AfterAll
  static void stop() {
    lms.close();
  }

  @Test
  void the_platform_says_where_everything_is() {
    var platform = FakeTool.json(lms.get("/lti/openid-configuration"));

    assertThat(platform.path("issuer").asString()).isEqualTo(lms.at(""));
    assertThat(platform.path("authorization_endpoint").asString()).isEqualTo(lms.at("/lti/auth"));
    assertThat(platform.path("token_endpoint").asString()).isEqualTo(lms.at("/lti/token"));
    assertThat(platform.path("jwks_uri").asString()).isEqualTo(lms.at("/lti/jwks"));
    assertThat(platform.path("registration_endpoint").asString()).isEqualTo(lms.at("/lti/registration"));
    assertThat(platform.path(Lti.PLATFORM_CONFIGURATION).path("messages_supported")).hasSize(3);
    assertThat(platform.path(Lti.PLATFORM_CONFIGURATION).path("variables").toString()).contains("Context.id.history");
  }

  @Test
  void a_tool_registers_itself_and_appears() throws IOException {
    var token = lms.bean(Registrations.class).token();

    var response = register("Bearer " + token, request());

    assertThat(response.statusCode()).isEqualTo(200);
    var answer = FakeTool.json(response);
    var configuration = answer.path(Lti.TOOL_CONFIGURATION);
    var tool = lms.bean(Tools.class).withClientId(answer.path("client_id").asString()).orElseThrow();
    assertThat(configuration.path("deployment_id").asString()).isEqualTo(tool.deploymentId());
    assertThat(answer.path("redirect_uris")).hasSize(2);
    assertThat(answer.path("scope").asString().split(" ")).hasSize(5);
    assertThat(configuration.path("custom_parameters").path("eq").asString()).isEqualTo("a=b");
    assertThat(tool.claims()).containsExactly("name", "given_name", "family_name", "email");
    assertThat(tool.deepLinkUri()).hasToString("http://localhost:8080/deeplink");
    assertThat(lms.pageAs("2", "/tools").select("h2").eachText()).contains("Fake tool (dynamic)");
  }

  @Test
  void a_token_is_good_once() throws IOException {
    var token = lms.bean(Registrations.class).token();
    register("Bearer " + token, request());

    var again = register("Bearer " + token, request());

    assertThat(again.statusCode()).isEqualTo(401);
    assertThat(again.body()).isEqualTo("token_already_used");
  }

  @Test
  void a_refused_request_leaves_the_token_good() throws IOException {
    var token = lms.bean(Registrations.class).token();
    register("Bearer " + token, request().put("application_type", "native"));

    assertThat(register("Bearer " + token, request()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "'',             missing_registration_token",
    "bearer abc,     missing_registration_token",
    "Bearer abc,     invalid_registration_token",
  })
  void without_a_token_nobody_registers(String authorization, String reason) throws IOException {
    var response = register(authorization, request());

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "client_name,                '',             missing required attribute client_name",
    "token_endpoint_auth_method, '',             missing required attribute token_endpoint_auth_method",
    "jwks_uri,                   '',             missing required attribute jwks_uri",
    "redirect_uris,              '\"http://x\"', invalid_redirect_uris",
    "response_types,             '[\"code\"]',   invalid_response_types",
    "application_type,           '\"native\"',   invalid_application_type",
    "domain,                     '',             missing_domain",
    "domain,                     '\"localhost\"', domain_targetlinkuri_mismatch",
    "domain,                     '\"127.0.0.1:8080\"', domain_targetlinkuri_mismatch",
    "target_link_uri,            '\"/launch\"',  not an absolute address: /launch",
  })
  void what_moodle_refuses_is_refused_in_its_words(String name, String value, String reason) throws IOException {
    var request = request();
    var where = request.has(name) ? request : (ObjectNode) request.get(Lti.TOOL_CONFIGURATION);
    where.remove(name);
    if (!value.isEmpty()) {
      where.set(name, json.readTree(value));
    }

    var response = register("Bearer " + lms.bean(Registrations.class).token(), request);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo(reason);
  }

  @Test
  void a_tool_without_target_scopes_and_claims_gets_the_least() throws IOException {
    var request = request();
    request.remove("scope");
    request.set(Lti.TOOL_CONFIGURATION, json.createObjectNode().put("domain", "tool.example.org"));

    var answer = FakeTool.json(register("Bearer " + lms.bean(Registrations.class).token(), request));

    assertThat(answer.path("scope").asString()).isEmpty();
    var configuration = answer.path(Lti.TOOL_CONFIGURATION);
    assertThat(configuration.path("target_link_uri").asString()).isEqualTo("https://tool.example.org");
    assertThat(configuration.path("claims").toString()).isEqualTo("[\"sub\",\"iss\"]");
  }

  @Test
  void the_coordinator_sends_a_token_to_the_tools_page() {
    var form = FakeTool.query(Map.of("address", "http://localhost:8080/lti/register?invite=1"));

    var page = lms.page(lms.post("2", "/tools/registration", form));

    assertThat(page.selectFirst("iframe").attr("src"))
        .startsWith("http://localhost:8080/lti/register?invite=1&openid_configuration=http://127.0.0.1:")
        .contains("/lti/openid-configuration&registration_token=ey");
  }

  @Test
  void an_address_that_is_none_comes_back_with_what_to_do() {
    var response = lms.post("2", "/tools/registration", "address=nonsense");

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(lms.page(response).select(".wrong").text()).startsWith("Enter an address");
    assertThat(lms.page(response).selectFirst("#address").val()).isEqualTo("nonsense");
  }

  private static ObjectNode request() throws IOException {
    try (var file = RegistrationTests.class.getResourceAsStream("/demo/registration-request.json")) {
      return (ObjectNode) json.readTree(file);
    }
  }

  private static HttpResponse<String> register(String authorization, JsonNode request) {
    var call = lms.request("/lti/registration").header("Content-Type", "application/json");
    if (!authorization.isEmpty()) {
      call.header("Authorization", authorization);
    }
    return lms.send(call.POST(BodyPublishers.ofString(request.toString())));
  }
}
