package org.planningtogether.demo.lrs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What xAPI 1.0.3 says of the form of a statement, a row per rule. A row names a place in a sound statement and what to
 * put there.
 */
class StatementRulesConformanceTests {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ATTACHMENT = "{'usageType': 'urn:u', 'display': {'en': 'A'}, 'contentType': 'text/plain', "
      + "'length': 3, 'sha2': 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'";
  private static final String SOUND = """
      {"id": "25a82bb9-997c-5906-8336-677bcddc5d98",
       "actor": {"objectType": "Agent", "account": {"homePage": "https://lms.example", "name": "4"}},
       "verb": {"id": "http://adlnet.gov/expapi/verbs/answered", "display": {"en-GB": "answered"}},
       "object": {"objectType": "Activity", "id": "https://tool.example/q",
                  "definition": {"type": "http://adlnet.gov/expapi/activities/cmi.interaction",
                                 "name": {"en": "Question"}, "interactionType": "choice",
                                 "correctResponsesPattern": ["a"], "choices": [{"id": "a"}, {"id": "b"}]}},
       "result": {"score": {"scaled": 0.5, "raw": 1, "min": 0, "max": 2}, "success": false, "duration": "PT4S"},
       "context": {"registration": "79d05241-0f77-583b-8c56-6de34c7b0cbc", "language": "en-GB",
                   "contextActivities": {"parent": [{"id": "https://tool.example/m"}]}},
       "timestamp": "2026-11-21T19:04:11.512Z"}
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "/id                             |",
      "/timestamp                      |",
      "/timestamp                      | '2026-11-21T19:04:11+01:00'",
      "/stored                         | '2026-11-21T19:04:11Z'",
      "/version                        | '1.0.3'",
      "/version                        | '1.0'",
      "/authority                      | {'mbox': 'mailto:a@b.example'}",
      "/authority                      | {'objectType': 'Group', 'member': [{'openid': 'urn:a'}, {'openid': 'urn:b'}]}",
      "/actor                          | {'mbox': 'mailto:a@b.example', 'name': 'A'}",
      "/actor                          | {'mbox_sha1sum': 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9'}",
      "/actor                          | {'openid': 'https://id.example/a'}",
      "/actor                          | {'objectType': 'Group', 'member': [{'openid': 'https://id.example/a'}]}",
      "/actor                          | {'objectType': 'Group', 'mbox': 'mailto:a@b.example'}",
      "/verb/display                   |",
      "/object/objectType              |",
      "/object/definition              |",
      "/object/definition/moreInfo     | 'https://tool.example/more'",
      "/object/definition/extensions   | {'urn:a': {'anything': [null]}}",
      "/object                         | {'objectType': 'StatementRef', 'id': '25a82bb9-997c-5906-8336-677bcddc5d97'}",
      "/result                         | {'completion': true, 'response': '', 'extensions': {}}",
      "/result/score                   | {'scaled': -1}",
      "/result/score                   | {'raw': 7.5}",
      "/result/duration                | 'P1Y2M10DT2H30M'",
      "/result/duration                | 'P3W'",
      "/result/duration                | 'PT18.42S'",
      "/context/instructor             | {'mbox': 'mailto:a@b.example'}",
      "/context/team                   | {'objectType': 'Group', 'mbox': 'mailto:a@b.example'}",
      "/context/statement              | {'objectType': 'StatementRef', 'id': '25a82bb9-997c-5906-8336-677bcddc5d97'}",
      "/context/contextActivities      | {'other': {'id': 'https://tool.example/single'}}",
      "/context/language               | 'zh-Hans-CN'",
      "/attachments                    | [" + ATTACHMENT + ", 'fileUrl': 'https://a.example'}]"
  })
  void what_the_specification_allows_is_taken(String place, String value) {
    assertThatCode(() -> StatementRules.check(with(place, value))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "/actor                          |",
      "/verb                           |",
      "/object                         |",
      "/more                           | 1",
      "/Result                         | {}",
      "/id                             | null",
      "/id                             | 'not-a-uuid'",
      "/id                             | 7",
      "/timestamp                      | '2026-11-21T19:04:11'",
      "/timestamp                      | '2026-11-21T19:04:11-00:00'",
      "/timestamp                      | '21 November 2026'",
      "/timestamp                      | 1795201451",
      "/stored                         | 'now'",
      "/version                        | '2.0.0'",
      "/authority                      | {'objectType': 'Group', 'mbox': 'mailto:a@b.example'}",
      "/authority                      | {'objectType': 'Group', 'member': [{'openid': 'urn:a'}]}",
      "/actor                          | {}",
      "/actor                          | []",
      "/actor                          | {'name': 'A'}",
      "/actor                          | {'mbox': 'a@b.example'}",
      "/actor                          | {'mbox': 'mailto:a@b.example', 'openid': 'https://id.example/a'}",
      "/actor                          | {'mbox_sha1sum': 'ebd3'}",
      "/actor                          | {'openid': 'no scheme'}",
      "/actor                          | {'account': {'homePage': 'https://lms.example'}}",
      "/actor                          | {'account': {'homePage': 'lms', 'name': '4'}}",
      "/actor                          | {'account': {'homePage': 'https://lms.example', 'name': 4}}",
      "/actor                          | {'objectType': 'Activity', 'id': 'https://tool.example/q'}",
      "/actor                          | {'objectType': 'agent', 'mbox': 'mailto:a@b.example'}",
      "/actor                          | {'objectType': 'Group'}",
      "/actor                          | {'objectType': 'Group', 'member': []}",
      "/actor                          | {'objectType': 'Group', 'member': [{'objectType': 'Group', 'openid': 'urn:a'}]}",
      "/actor/name                     | 7",
      "/actor/member                   | []",
      "/verb/id                        |",
      "/verb/id                        | 'answered'",
      "/verb/id                        | 'http://spaces in it'",
      "/verb/display                   | 'answered'",
      "/verb/display                   | {'english!': 'answered'}",
      "/verb/display                   | {'en': 1}",
      "/verb/display                   | {'en': null}",
      "/verb/name                      | 'answered'",
      "/object                         | 'https://tool.example/q'",
      "/object/id                      |",
      "/object/id                      | 'q'",
      "/object/objectType              | 'activity'",
      "/object/objectType              | 1",
      "/object/definition/type         | 'question'",
      "/object/definition/moreInfo     | '/more'",
      "/object/definition/name         | 'Question'",
      "/object/definition/extensions   | {'not an iri': 1}",
      "/object/definition/interactionType | 'guess'",
      "/object/definition/interactionType |",
      "/object/definition/correctResponsesPattern | 'a'",
      "/object/definition/correctResponsesPattern | [1]",
      "/object/definition/choices      | [{'id': 'a'}, {'id': 'a'}]",
      "/object/definition/choices      | [{'description': {'en': 'A'}}]",
      "/object/definition/scale        | [{'id': 'a'}]",
      "/object                         | {'objectType': 'StatementRef', 'id': 'it'}",
      "/object                         | {'objectType': 'StatementRef'}",
      "/object                         | {'objectType': 'SubStatement', 'id': '25a82bb9-997c-5906-8336-677bcddc5d97'}",
      "/result                         | true",
      "/result/score                   | 1",
      "/result/score                   | {'scaled': 1.1}",
      "/result/score                   | {'scaled': '1'}",
      "/result/score                   | {'raw': 3, 'max': 2}",
      "/result/score                   | {'raw': 3, 'min': 4}",
      "/result/score                   | {'min': 4, 'max': 4}",
      "/result/score/best              | 1",
      "/result/success                 | 'true'",
      "/result/completion              | 1",
      "/result/response                | ['a']",
      "/result/duration                | '4 seconds'",
      "/result/duration                | 'P'",
      "/result/duration                | 'PT'",
      "/result/duration                | 'P1DT'",
      "/result/extensions              | {'attempt': 1}",
      "/context/registration           | 'one'",
      "/context/language               | 'english language'",
      "/context/language               | ''",
      "/context/platform               | 1",
      "/context/team                   | {'mbox': 'mailto:a@b.example'}",
      "/context/instructor             | {'id': 'urn:a'}",
      "/context/statement              | {'id': '25a82bb9-997c-5906-8336-677bcddc5d97'}",
      "/context/contextActivities      | {'above': []}",
      "/context/contextActivities      | {'parent': [{'objectType': 'Agent', 'mbox': 'mailto:a@b.example'}]}",
      "/context/contextActivities      | {'parent': ['https://tool.example/m']}",
      "/context/place                  | 'home'",
      "/attachments                    | {}",
      "/attachments                    | [" + ATTACHMENT + "}]"
  })
  void what_the_specification_forbids_is_refused(String place, String value) {
    assertThatThrownBy(() -> StatementRules.check(with(place, value))).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"revision", "platform"})
  void where_the_object_is_no_activity_nothing_is_said_of_its(String property) {
    var statement = with("/object", "{'mbox': 'mailto:a@b.example', 'objectType': 'Agent'}");
    assertThatCode(() -> StatementRules.check(statement)).doesNotThrowAnyException();

    statement.withObject("/context").put(property, "1");

    assertThatThrownBy(() -> StatementRules.check(statement)).hasMessageContaining(property);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "stored", "version", "authority"})
  void a_statement_inside_a_statement_lacks_what_a_store_adds(String property) {
    var inside = ((ObjectNode) JSON.readTree(SOUND)).put("objectType", "SubStatement");
    inside.remove("id");
    var statement = (ObjectNode) JSON.readTree(SOUND).deepCopy();
    statement.set("object", inside);
    assertThatCode(() -> StatementRules.check(statement)).doesNotThrowAnyException();

    inside.put(property, "25a82bb9-997c-5906-8336-677bcddc5d98");

    assertThatThrownBy(() -> StatementRules.check(statement)).hasMessageContaining(property);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "null", "'text'"})
  void what_is_no_object_is_no_statement(String json) {
    assertThatThrownBy(() -> StatementRules.check(JSON.readTree(json.replace('\'', '"')))).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'id': 'https://tool.example/q'}", "{'objectType': 'Agent', 'mbox': 'mailto:a@b.example'}"})
  void only_a_statement_can_be_declared_void(String object) {
    var statement = with("/object", object);
    statement.withObject("/verb").put("id", StatementRules.VOIDED);

    assertThatThrownBy(() -> StatementRules.check(statement)).hasMessageContaining("voided");
  }

  /** A sound statement but for one place; without a value the place is left out. */
  private static ObjectNode with(String place, String value) {
    var statement = (ObjectNode) JSON.readTree(SOUND);
    var pointer = JsonPointer.compile(place);
    var parent = (ObjectNode) statement.at(pointer.head());
    if (value == null) {
      parent.remove(pointer.last().getMatchingProperty());
    } else {
      parent.set(pointer.last().getMatchingProperty(), JSON.readTree(value.replace('\'', '"')));
    }
    return statement;
  }
}
