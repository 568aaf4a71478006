package org.planningtogether.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class LaunchTests {

  private static final String TOOL = "http://localhost:8080";
  private static final RunningLms lms = new RunningLms(TOOL);

  @AfterAll
  static void stop() {
    lms.close();
  }

  @Test
  void an_activity_starts_with_a_login_initiation_that_the_browser_posts() {
    var page = lms.pageAs("4", "/activities/4/launch?in=iframe");

    var fields = fields(page);
    assertThat(page.selectFirst("form").attr("action")).isEqualTo(TOOL + "/lti/login");
    assertThat(page.selectFirst("form").attr("method")).isEqualTo("post");
    assertThat(page.select("form button")).isNotEmpty();
    assertThat(fields).containsEntry("iss", lms.at("")).containsEntry("login_hint", "4")
        .containsEntry("target_link_uri", TOOL + "/course/2").containsEntry("client_id", FakeTool.CLIENT_ID)
        .containsEntry("lti_deployment_id", "1").containsKey("lti_message_hint");
  }

  @Test
  void the_answer_is_a_signed_id_token_that_lives_a_minute() throws Exception {
    var answer = authorise(request(fields(lms.pageAs("4", "/activities/4/launch?in=window"))));

    var token = SignedJWT.parse(fields(answer).get("id_token"));
    var claims = token.getJWTClaimsSet();
    var keys = JWKSet.parse(lms.get("/lti/jwks").body());
    assertThat(answer.selectFirst("form").attr("action")).isEqualTo(TOOL + "/lti/launch");
    assertThat(fields(answer)).containsEntry("state", "state-1");
    assertThat(token.verify(new RSASSAVerifier(keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey()))).isTrue();
    assertThat(Duration.between(claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofSeconds(60));
    assertThat(claims.getIssuer()).isEqualTo(lms.at(""));
    assertThat(claims.getAudience()).containsExactly(FakeTool.CLIENT_ID);
    assertThat(claims.getClaim("nonce")).isEqualTo("nonce-1");
  }

  @Test
  void a_parent_comes_with_role_context_link_custom_and_services() throws Exception {
    var claims = claims("4", "/activities/4/launch?in=iframe");

    assertThat(claims.getSubject()).isEqualTo("4");
    assertThat(claims.getClaim("name")).isEqualTo("Alex Morgan");
    assertThat(claims.getStringListClaim(Lti.CLAIM + "roles")).containsExactly(Lti.CONTEXT_ROLE + "Learner");
    assertThat(claims.getClaim(Lti.MESSAGE_TYPE)).isEqualTo("LtiResourceLinkRequest");
    assertThat(claims.getClaim(Lti.VERSION)).isEqualTo("1.3.0");
    assertThat(claims.getClaim(Lti.DEPLOYMENT_ID)).isEqualTo("1");
    assertThat(claims.getClaim(Lti.CLAIM + "target_link_uri")).isEqualTo(TOOL + "/course/2");
    assertThat(claims.getJSONObjectClaim(Lti.CLAIM + "context")).containsEntry("id", "2");
    assertThat(claims.getJSONObjectClaim(Lti.CLAIM + "resource_link"))
        .containsEntry("id", "4")
        .containsEntry("title", "Part 2");
    assertThat(claims.getJSONObjectClaim(Lti.CLAIM + "custom")).containsEntry("target", "module:2");
    assertThat(claims.getJSONObjectClaim(Lti.CLAIM + "launch_presentation"))
        .containsEntry("document_target", "iframe")
        .containsEntry("locale", "en")
        .containsEntry("return_url", lms.at("/return"));
    assertThat(claims.getJSONObjectClaim(Lti.AGS_CLAIM))
        .containsEntry("lineitem", lms.at("/lti/services/2/lineitems/4/lineitem?type_id=1"))
        .containsEntry("lineitems", lms.at("/lti/services/2/lineitems?type_id=1"))
        .containsEntry("scope", Lti.GRADE_SCOPES);
    assertThat(claims.getJSONObjectClaim(Lti.NRPS_CLAIM))
        .containsEntry("context_memberships_url", lms.at("/lti/services/CourseSection/2/bindings/1/memberships"));
  }

  @Test
  void an_activity_without_a_grade_names_no_line_item() throws Exception {
    var claims = claims("4", "/activities/1/launch?in=iframe");

    assertThat(claims.getJSONObjectClaim(Lti.AGS_CLAIM)).containsKey("lineitems").doesNotContainKey("lineitem");
  }

  @Test
  void the_coordinator_is_an_administrator_and_content_developer() throws Exception {
    var claims = claims("2", "/activities/1/launch?in=iframe");

    assertThat(claims.getStringListClaim(Lti.CLAIM + "roles")).containsExactly(
        Lti.CONTEXT_ROLE + "Administrator",
        Lti.CONTEXT_ROLE + "ContentDeveloper",
        Lti.INSTITUTION_ROLE + "Administrator");
  }

  @Test
  void staff_start_deep_linking_with_a_place_for_the_answer() throws Exception {
    var claims = claims("3", "/tools/1/deep-linking/launch");

    var settings = claims.getJSONObjectClaim(Lti.DL_CLAIM + "deep_linking_settings");
    assertThat(claims.getClaim(Lti.MESSAGE_TYPE)).isEqualTo("LtiDeepLinkingRequest");
    assertThat(claims.getClaim(Lti.CLAIM + "resource_link")).isNull();
    assertThat(settings)
        .containsEntry("accept_types", List.of("ltiResourceLink"))
        .containsEntry("accept_multiple", true);
    assertThat((String) settings.get("deep_link_return_url")).startsWith(lms.at("/lti/deep-linking?launch="));
  }

  @Test
  void staff_look_at_what_a_parent_has_done() throws Exception {
    var claims = claims("3", "/activities/4/review/5/launch");

    assertThat(claims.getClaim(Lti.MESSAGE_TYPE)).isEqualTo("LtiSubmissionReviewRequest");
    assertThat(claims.getSubject()).isEqualTo("3");
    assertThat(claims.getJSONObjectClaim(Lti.CLAIM + "for_user")).containsEntry("user_id", "5");
    assertThat(claims.getJSONObjectClaim(Lti.CLAIM + "resource_link")).containsEntry("id", "4");
    assertThat(claims.getJSONObjectClaim(Lti.AGS_CLAIM)).containsKey("lineitem");
  }

  @Test
  void a_frame_may_keep_a_value_here_when_that_is_switched_on() {
    var switches = lms.bean(Switches.class);
    switches.turn(Switches.Service.PLATFORM_STORAGE, true);
    var framed = fields(lms.pageAs("4", "/activities/4/launch?in=iframe"));
    var alone = fields(lms.pageAs("4", "/activities/4/launch?in=window"));
    var answer = fields(authorise(request(framed)));
    switches.turn(Switches.Service.PLATFORM_STORAGE, false);
    var without = fields(lms.pageAs("4", "/activities/4/launch?in=iframe"));

    assertThat(framed).containsEntry("lti_storage_target", "_parent");
    assertThat(answer).containsEntry("lti_storage_target", "_parent");
    assertThat(alone).doesNotContainKey("lti_storage_target");
    assertThat(without).doesNotContainKey("lti_storage_target");
  }

  @ParameterizedTest
  @CsvSource({
    "client_id,     somebody-else, unauthorized_client",
    "scope,         openid email,  invalid_scope",
    "response_type, code,          unsupported_response_type",
    "response_mode, query,         invalid_request",
    "prompt,        login,         invalid_request",
    "nonce,         '',            invalid_request",
    "login_hint,    5,             access_denied",
  })
  void a_wrong_request_is_answered_with_its_fault(String name, String value, String error) {
    var request = request(fields(lms.pageAs("4", "/activities/1/launch?in=iframe")));
    request.put(name, value);

    var answer = authorise(request);

    assertThat(answer.selectFirst("form").attr("action")).isEqualTo(TOOL + "/lti/launch");
    assertThat(fields(answer))
        .containsEntry("error", error)
        .containsEntry("state", "state-1")
        .doesNotContainKey("id_token");
  }

  @ParameterizedTest
  @CsvSource({
    "redirect_uri,     http://localhost:8080/elsewhere",
    "redirect_uri,     http://localhost:8080/lti/launch?more=1",
    "lti_message_hint, '{\"launchid\":\"0\"}'",
    "lti_message_hint, 0",
    "lti_message_hint, ''",
  })
  void a_request_that_may_not_be_the_tools_goes_back_to_nobody(String name, String value) {
    var request = request(fields(lms.pageAs("4", "/activities/1/launch?in=iframe")));
    request.put(name, value);

    var response = lms.get("/lti/auth?" + FakeTool.query(request));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(lms.page(response).select("form")).isEmpty();
  }

  @Test
  void a_hint_works_once() {
    var request = request(fields(lms.pageAs("4", "/activities/1/launch?in=iframe")));
    authorise(request);

    assertThat(lms.get("/lti/auth?" + FakeTool.query(request)).statusCode()).isEqualTo(400);
  }

  @Test
  void a_hint_works_for_ten_minutes() {
    var request = request(fields(lms.pageAs("4", "/activities/1/launch?in=iframe")));
    lms.bean(JdbcClient.class).sql("UPDATE launch SET started_at = :then")
        .param("then", Instant.now().minus(Launches.PATIENCE)).update();

    assertThat(lms.get("/lti/auth?" + FakeTool.query(request)).statusCode()).isEqualTo(400);
  }

  @Test
  void the_request_may_come_by_post_too() {
    var request = request(fields(lms.pageAs("4", "/activities/1/launch?in=iframe")));

    var response = lms.send(lms.request("/lti/auth")
        .header("Content-Type", "application/x-www-form-urlencoded").POST(FakeTool.form(request)));

    assertThat(fields(lms.page(response))).containsKey("id_token");
  }

  private static JWTClaimsSet claims(String person, String launchPath) throws Exception {
    var answer = authorise(request(fields(lms.pageAs(person, launchPath))));
    return SignedJWT.parse(fields(answer).get("id_token")).getJWTClaimsSet();
  }

  /** What a tool asks after this login initiation. */
  private static Map<String, String> request(Map<String, String> login) {
    return new HashMap<>(Map.of(
        "scope", "openid",
        "response_type", "id_token",
        "response_mode", "form_post",
        "prompt", "none",
        "client_id", FakeTool.CLIENT_ID,
        "redirect_uri", TOOL + "/lti/launch",
        "login_hint", login.get("login_hint"),
        "lti_message_hint", login.get("lti_message_hint"),
        "state", "state-1",
        "nonce", "nonce-1"));
  }

  private static Document authorise(Map<String, String> request) {
    return lms.page(lms.get("/lti/auth?" + FakeTool.query(request)));
  }

  private static Map<String, String> fields(Document page) {
    var fields = new LinkedHashMap<String, String>();
    page.select("form input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
    return fields;
  }
}
