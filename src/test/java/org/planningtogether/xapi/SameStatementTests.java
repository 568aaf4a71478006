package org.planningtogether.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SameStatementTests {

  private static final String SENT = """
      {"id": "25a82bb9-997c-5906-8336-677bcddc5d98", "timestamp": "2026-11-21T19:04:11.512Z",
       "actor": {"account": {"homePage": "https://lms.example", "name": "one"}},
       "verb": {"id": "urn:did", "display": {"en": "did"}},
       "object": {"id": "urn:it", "definition": {"type": "urn:type"}},
       "result": {"score": {"scaled": 1, "raw": 3}, "extensions": {"urn:list": [1, "2"]}}}
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "2026-11-21T19:04:11.512Z | 2026-11-21T20:04:11.512000+01:00",
      "\"scaled\": 1 | \"scaled\": 1.000",
      "25a82bb9-997c | 25A82BB9-997C",
      "{\"account\" | {\"objectType\": \"Agent\", \"account\"",
      "\"en\": \"did\" | \"en-GB\": \"has done\"",
      "{\"type\": \"urn:type\"} | {}",
      "{\"id\": \"25 | {\"stored\": \"2026-11-21T19:05:00Z\", \"version\": \"1.0.0\", \"id\": \"25"
  })
  void what_stores_rewrite_and_add_is_no_difference(String part, String rewritten) {
    assertThat(same(part, rewritten)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "11.512Z | 11.513Z",
      "\"scaled\": 1 | \"scaled\": 0.9",
      "\"one\" | \"One\"",
      "urn:did | urn:done",
      "\"raw\": 3 | \"raw\": 3, \"max\": 4",
      "\"raw\": 3 | \"raw\": \"3\"",
      "[1, \"2\"] | [\"2\", 1]",
      "[1, \"2\"] | [1]",
      "{\"score\" | {\"success\": true, \"score\""
  })
  void anything_else_is_a_difference(String part, String other) {
    assertThat(same(part, other)).isFalse();
  }

  private static boolean same(String part, String other) {
    assertThat(SENT).contains(part);
    var json = new JsonMapper();
    return SameStatement.same(json.readTree(SENT), json.readTree(SENT.replace(part, other)));
  }
}
