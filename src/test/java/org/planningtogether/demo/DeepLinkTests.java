package org.planningtogether.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeepLinkTests {

  private static final Map<String, Object> PART = Map.of(
      "type", "ltiResourceLink",
      "title", "Part 3 <b>new</b>",
      "text", "About part 3",
      "url", "http://localhost:8080/course/3",
      "custom", Map.of("target", "module:3"),
      "lineItem", Map.of("label", "Part 3", "scoreMaximum", 20, "resourceId", "module:3", "tag", "completion"));

  private static final FakeTool tool = new FakeTool();
  private static final RunningLms lms = new RunningLms(tool.url());

  @BeforeEach
  void onlyThePresetActivities() {
    lms.bean(JdbcClient.class).sql("DELETE FROM line_item WHERE id > 100").update();
    lms.bean(JdbcClient.class).sql("DELETE FROM activity WHERE id > 100").update();
  }

  @AfterAll
  static void stop() {
    lms.close();
    tool.close();
  }

  @Test
  void what_was_chosen_is_in_the_course_with_its_column_and_parameters() {
    var launch = request();

    var response = answer(launch, claims(launch, List.of(PART)));

    var added = lms.bean(Activities.class).all().getLast();
    var item = lms.bean(LineItems.class).ofActivity(added.id()).orElseThrow();
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(lms.page(response).select("li strong").text()).isEqualTo("Part 3 <b>new</b>");
    assertThat(lms.page(response).selectFirst("a").attr("target")).isEqualTo("_top");
    assertThat(added.targetLinkUri()).hasToString("http://localhost:8080/course/3");
    assertThat(added.custom()).containsExactly(Map.entry("target", "module:3"));
    assertThat(item.scoreMaximum()).isEqualByComparingTo("20");
    assertThat(item.resourceId()).isEqualTo("module:3");
    assertThat(item.tag()).isEqualTo("completion");
    assertThat(item.resourceLinkId()).isEqualTo(added.id());
    assertThat(lms.pageAs("4", "/course").select("h3").eachText()).contains("Part 3 <b>new</b>");
  }

  @Test
  void a_link_without_address_and_column_opens_the_tool_ungraded() {
    var launch = request();

    answer(launch, claims(launch, List.of(Map.of("type", "ltiResourceLink"))));

    var added = lms.bean(Activities.class).all().getLast();
    assertThat(added.title()).isEqualTo("Planning Together");
    assertThat(added.targetLinkUri()).hasToString(tool.url() + "/lti/launch");
    assertThat(lms.bean(LineItems.class).ofActivity(added.id())).isEmpty();
  }

  @Test
  void what_is_no_link_to_a_tool_stays_out() {
    var launch = request();

    var response = answer(launch, claims(launch, List.of(
        Map.of("type", "link", "title", "Page", "url", "http://localhost:8080/plain"),
        Map.of("type", "ltiResourceLink", "title", "Nowhere", "url", "not an address"))));

    assertThat(lms.page(response).select("li").text()).contains("not added");
    assertThat(lms.bean(Activities.class).all()).hasSize(5);
  }

  @Test
  void nothing_chosen_adds_nothing() {
    var launch = request();

    var response = answer(launch, claims(launch, List.of()));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(lms.bean(Activities.class).all()).hasSize(5);
  }

  @Test
  void an_answer_that_arrives_twice_counts_once() {
    var launch = request();
    var claims = claims(launch, List.of(PART));
    answer(launch, claims);

    var again = answer(launch, claims);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(lms.bean(Activities.class).all()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "iss,                                                         somebody-else",
    "aud,                                                         http://127.0.0.1/elsewhere",
    "nonce,                                                       ''",
    "https://purl.imsglobal.org/spec/lti/claim/message_type,      LtiResourceLinkRequest",
    "https://purl.imsglobal.org/spec/lti/claim/version,           1.1",
    "https://purl.imsglobal.org/spec/lti/claim/deployment_id,     2",
    "https://purl.imsglobal.org/spec/lti-dl/claim/data,           other",
  })
  void a_wrong_answer_is_refused(String claim, String value) {
    var launch = request();
    var claims = claims(launch, List.of(PART));
    claims.put(claim, value);

    var response = answer(launch, claims);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(lms.bean(Activities.class).all()).hasSize(5);
  }

  @Test
  void an_answer_to_another_question_is_refused() {
    var launch = request();
    var resourceLink = lms.bean(Launches.class).start(
        lms.bean(People.class).find("3").orElseThrow(),
        lms.bean(Tools.class).find(1).orElseThrow(),
        lms.bean(Activities.class).all().getFirst(),
        null,
        "iframe").id();

    assertThat(answer("nonsense", claims(launch, List.of(PART))).statusCode()).isEqualTo(400);
    assertThat(answer(resourceLink, claims(resourceLink, List.of(PART))).statusCode()).isEqualTo(400);
  }

  /** Walks to the tool as the trainer; the id of the launch is what the return address and {@code data} carry. */
  private static String request() {
    var login = lms.pageAs("3", "/tools/1/deep-linking/launch");
    var hint = login.selectFirst("[name=lti_message_hint]").val();
    var form = lms.page(lms.get("/lti/auth?" + FakeTool.query(Map.of(
        "scope", "openid",
        "response_type", "id_token",
        "response_mode", "form_post",
        "client_id", FakeTool.CLIENT_ID,
        "redirect_uri", tool.url() + "/lti/launch",
        "login_hint", "3",
        "lti_message_hint", hint,
        "nonce", "n"))));
    try {
      var claims = SignedJWT.parse(form.selectFirst("[name=id_token]").val()).getJWTClaimsSet();
      return claims.getJSONObjectClaim(Lti.DL_CLAIM + "deep_linking_settings").get("data").toString();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> claims(String launch, List<Object> items) {
    var claims = FakeTool.claims(lms.at(""), "nonce");
    claims.put(Lti.MESSAGE_TYPE, Lti.DEEP_LINKING_RESPONSE);
    claims.put(Lti.VERSION, "1.3.0");
    claims.put(Lti.DEPLOYMENT_ID, "1");
    claims.put(Lti.DL_CLAIM + "data", launch);
    claims.put(Lti.DL_CLAIM + "content_items", items);
    return claims;
  }

  private static HttpResponse<String> answer(String launch, Map<String, Object> claims) {
    return lms.send(lms.request("/lti/deep-linking?launch=" + launch)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "cross-site")
        .POST(FakeTool.form(Map.of("JWT", tool.signed(claims)))));
  }
}
