package org.planningtogether.course.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningtogether.course.lint.Block.Line;

class ReadabilityTests {

  @ParameterizedTest
  @CsvSource({
    "cat, 1", "make, 1", "worried, 2", "separation, 4", "child’s, 1", "family, 3", "you, 1", "asked, 1", "played, 1", "tried, 1", "changes, 2",
    "times, 1", "table, 2", "invited, 3"
  })
  void syllables_are_groups_of_vowels_that_are_heard(String word, int syllables) {
    assertThat(Readability.syllables(word)).isEqualTo(syllables);
  }

  @Test
  void the_age_is_the_grade_of_flesch_and_kincaid_plus_five() {
    var sentences = sentences("The cat sat on the mat. The dog ran to the cat.");

    // 0.39 * 12 / 2 + 11.8 * 12 / 12 - 15.59 + 5
    assertThat(Readability.of(sentences).age()).isCloseTo(3.55, within(0.001));
  }

  @Test
  void long_words_and_long_sentences_need_an_older_reader() {
    var easy = Readability.of(sentences("You can stop. You can come back.")).age();
    var hard = Readability.of(sentences("Participants may discontinue participation and subsequently recommence.")).age();

    assertThat(hard).isGreaterThan(easy + 10);
  }

  @Test
  void nothing_has_no_age() {
    assertThat(Readability.of(List.of()).age()).isZero();
  }

  @Test
  void a_quotation_ends_a_sentence_and_an_item_of_a_list_is_one() {
    assertThat(sentences("She said: “Stop now.” He did.\n- One thing\n- [another](/course/1/1)\n## A heading\nText"))
        .extracting(Sentence::text)
        .containsExactly("She said: “Stop now.”", "He did.", "One thing", "another", "A heading", "Text");
  }

  private static List<Sentence> sentences(String text) {
    var lines = text.lines().map(line -> new Line(1, line)).toList();
    return Block.ofMarkdown("", lines).stream().flatMap(block -> block.sentences().stream()).toList();
  }
}
