package org.planningtogether.lti.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningtogether.network.HttpAnswer;
import org.planningtogether.support.Clause;

class ExplanationTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"errors\":{\"type\":\"unprocessable\",\"message\":\"Not gradable\"}} | Not gradable",
        "{\"errors\":[{\"message\":\"One\"},{\"message\":\"Two\"}]} | One. Two",
        "{\"error\":\"invalid\",\"error_description\":\"Too late\"} | Too late. invalid",
        "{\"status\":400,\"reason\":\"Closed\",\"request\":{\"url\":\"/a\"}} | Closed",
        "<html><style>b{}</style><p>Score <b>refused</b></p></html> | Score refused",
      })
  void the_words_of_a_platform_are_found_wherever_it_puts_them(String body, String words) {
    assertThat(Explanation.in(answer(body))).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Incorrect score received{\"userId\":\"4\"} | Incorrect score received",
        "Not for parent@example.org | Not for …",
        "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ0b29sIn0.c2lnbmF0dXJl is over | Bearer … is over",
      })
  @Clause("THREAT-34")
  void what_may_be_a_token_a_payload_or_an_address_is_left_out(String body, String words) {
    assertThat(Explanation.in(answer(body))).contains(words);
  }

  @ParameterizedTest
  @CsvSource({"[]", "''", "{}", "<html></html>"})
  void a_platform_that_says_nothing_explains_nothing(String body) {
    assertThat(Explanation.in(answer(body))).isEmpty();
  }

  @Test
  void what_is_said_at_length_is_cut_short() {
    assertThat(Explanation.in(answer("no ".repeat(1000))).orElseThrow()).hasSize(201).endsWith("…");
  }

  private static HttpAnswer answer(String body) {
    return new HttpAnswer(400, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }
}
