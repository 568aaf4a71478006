package org.planningtogether.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MaskedClaimsTests {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";

  @Test
  void what_speaks_of_platform_and_link_stays() {
    JsonNode masked = masked("""
        {"iss": "https://lms.example", "aud": ["client"], "exp": 1780000000,
         "CLAIM/deployment_id": "1", "CLAIM/roles": ["Learner", ""],
         "CLAIM/resource_link": {"id": "link-3", "title": "Sam and Alex"},
         "CLAIM/custom": {"target": "module:2", "section": "Sam's group"}}
        """);

    assertThat(masked.path("iss").asString()).isEqualTo("https://lms.example");
    assertThat(masked.path("aud").path(0).asString()).isEqualTo("client");
    assertThat(masked.path("exp").asLong()).isEqualTo(1780000000);
    assertThat(masked.path(CLAIM + "roles").toString()).isEqualTo("[\"Learner\",\"\"]");
    assertThat(masked.path(CLAIM + "resource_link").toString()).isEqualTo("{\"id\":\"link-3\",\"title\":\"•••\"}");
    assertThat(masked.path(CLAIM + "custom").toString()).isEqualTo("{\"target\":\"module:2\",\"section\":\"•••\"}");
  }

  @Test
  void names_addresses_and_everything_unknown_is_dots() {
    JsonNode masked = masked("""
        {"name": "Amira Khan", "email": "amira@example.org", "nonce": "n-1", "phone": 441234,
         "https://vendor.example/x": {"deep": [{"er": "Amira"}]}, "CLAIM/lis": {"person_sourcedid": "amira"}}
        """);

    assertThat(masked.toString()).doesNotContain("mira").doesNotContain("n-1").doesNotContain("1234");
    assertThat(masked.path("name").asString()).isEqualTo("•••");
    assertThat(masked.at("/https:~1~1vendor.example~1x/deep/0/er").asString()).isEqualTo("•••");
  }

  @Test
  void one_person_has_the_same_mark_each_time_and_nobody_has_a_name() {
    var once = masked("{\"sub\": \"learner-1\"}").path("sub").asString();

    assertThat(once).matches("•••[0-9a-f]{8}").isEqualTo(masked("{\"sub\": \"learner-1\", \"x\": 1}").path("sub").asString());
    assertThat(masked("{\"sub\": \"learner-2\"}").path("sub").asString()).isNotEqualTo(once);
    assertThat(masked("{\"sub\": \"\"}").path("sub").asString()).isEmpty();
  }

  @Test
  void an_address_loses_what_stands_behind_its_question_mark() {
    var masked = masked("""
        {"CLAIM/launch_presentation": {"return_url": "https://lms.example/back?sesskey=abc#x"}}
        """);

    assertThat(masked.path(CLAIM + "launch_presentation").path("return_url").asString())
        .isEqualTo("https://lms.example/back?•••");
  }

  @Test
  void of_a_launch_by_moodle_nothing_personal_is_left() throws IOException {
    var claims = JSON.readTree(Files.readString(Path.of("src/test/resources/lti/moodle-launch.json"))).path("claims");

    var masked = MaskedClaims.of(claims);

    for (var name : new String[] {"given_name", "family_name", "name", "email"}) {
      assertThat(masked).doesNotContain("\"" + claims.required(name).asString() + "\"").contains("\"" + name + "\":\"•••\"");
    }
    assertThat(masked).contains("\"https://purl.imsglobal.org/spec/lti/claim/deployment_id\":\"1\"");
  }

  @Test
  void a_huge_message_is_kept_in_part_only() {
    var texts = "\"" + "x".repeat(250) + "\",";

    assertThat(MaskedClaims.of(JSON.readTree("{\"aud\": [" + texts.repeat(200) + "\"\"]}"))).isEqualTo("{\"…\":\"too long to be kept\"}");
    assertThat(masked("{\"iss\": \"" + "x".repeat(5000) + "\"}").path("iss").asString()).hasSize(300);
  }

  private static JsonNode masked(String claims) {
    return JSON.readTree(MaskedClaims.of(JSON.readTree(claims.replace("CLAIM/", CLAIM))));
  }
}
