package org.planningtogether.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipTests {

  private static final String ALL = "/lti/services/CourseSection/2/bindings/1/memberships";
  private static final FakeTool tool = new FakeTool();
  private static final RunningLms lms = new RunningLms(tool.url());
  private static final String token = tool.token(lms, Lti.MEMBERSHIP_READONLY);

  @AfterAll
  static void stop() {
    lms.close();
    tool.close();
  }

  @Test
  void the_roster_lists_active_members_with_short_role_names() {
    var response = get(ALL);

    assertThat(response.headers().firstValue("Content-Type")).hasValue(Lti.MEMBERS_TYPE + ";charset=utf-8");
    assertThat(names(response)).containsExactly("Alex Morgan", "Sam Taylor", "Priya Shah", "Jo Okafor", "Chris Lee");
    var first = FakeTool.json(response).path("members").get(0);
    assertThat(first.path("status").asString()).isEqualTo("Active");
    assertThat(first.path("roles").toString()).isEqualTo("[\"Learner\"]");
    assertThat(first.path("user_id").asString()).isEqualTo("4");
    assertThat(first.path("email").asString()).isEqualTo("alex.morgan@example.org");
    assertThat(FakeTool.json(response).path("context").path("id").asString()).isEqualTo("2");
  }

  @Test
  void pages_follow_each_other_until_there_is_no_next() {
    var seen = new ArrayList<String>();
    var next = ALL + "?limit=2";
    while (!next.isEmpty()) {
      var response = get(next);
      seen.addAll(names(response));
      next = response.headers()
          .firstValue("Link")
          .map(link -> link.replaceAll("<(.*)>; rel=\"next\"", "$1"))
          .orElse("");
    }

    assertThat(seen).containsExactly("Alex Morgan", "Sam Taylor", "Priya Shah", "Jo Okafor", "Chris Lee");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Instructor", "http%3A%2F%2Fpurl.imsglobal.org%2Fvocab%2Flis%2Fv2%2Fmembership%23Instructor"})
  void a_role_is_asked_for_by_either_name(String role) {
    assertThat(names(get(ALL + "?role=" + role))).containsExactly("Jo Okafor");
  }

  @Test
  void the_link_to_the_next_page_forgets_the_role() {
    assertThat(get(ALL + "?role=Learner&limit=1").headers().firstValue("Link"))
        .hasValue("<" + lms.at(ALL) + "?limit=1&from=1>; rel=\"next\"");
  }

  @Test
  void the_roster_of_a_link_tells_each_members_parameters() {
    var member = FakeTool.json(get(ALL + "?rlid=4")).path("members").get(0);

    var custom = member.path("message").get(0).path(Lti.CLAIM + "custom");
    assertThat(custom.path("target").asString()).isEqualTo("module:2");
    assertThat(get(ALL + "?rlid=99").statusCode()).isEqualTo(404);
  }

  @Test
  void other_types_and_other_scopes_are_refused() {
    var otherScope = tool.token(lms, Lti.SCORE);

    var json = lms.request(ALL).header("Authorization", "Bearer " + token).header("Accept", "application/json");
    var forScores = lms.request(ALL).header("Authorization", "Bearer " + otherScope);

    assertThat(lms.send(json).statusCode()).isEqualTo(400);
    assertThat(lms.send(forScores).statusCode()).isEqualTo(401);
  }

  private static HttpResponse<String> get(String url) {
    return lms.send(lms.request(url).header("Authorization", "Bearer " + token).header("Accept", Lti.MEMBERS_TYPE));
  }

  private static List<String> names(HttpResponse<String> response) {
    var names = new ArrayList<String>();
    FakeTool.json(response).path("members").forEach(member -> names.add(member.path("name").asString()));
    return names;
  }
}
