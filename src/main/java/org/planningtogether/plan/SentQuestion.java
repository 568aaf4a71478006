package org.planningtogether.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.outline.AnswerReader;
import org.springframework.util.MultiValueMap;

/** The form of a question as it came in. */
record SentQuestion(AnswerReader.Read read, MultiValueMap<String, String> form) {

  /** Which of the sentences to start from was asked for, or null. */
  @Nullable Integer sample() {
    return Optional.ofNullable(form.getFirst("sample"))
        .filter(number -> number.matches("\\d{1,2}"))
        .map(Integer::valueOf)
        .orElse(null);
  }

  boolean suggests() {
    return form.containsKey("suggest");
  }

  String basis() {
    return Optional.ofNullable(form.getFirst("basis")).orElse("");
  }
}
