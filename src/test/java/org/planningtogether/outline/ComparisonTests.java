package org.planningtogether.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningtogether.outline.Comparison.Part;
import org.planningtogether.outline.Comparison.Part.Kind;

/** What is different, as a person would mark it: [-removed-], [+added+]. */
class ComparisonTests {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(delimiter = '|', textBlock = """
      We meet at school.            | We meet at school.              | We meet at school.
      We meet at school.            | We meet at the park.            | We meet at [-school. -][+the park.+]
      We meet at school.            | We always meet at school.       | We [+always +]meet at school.
      We never meet at school.      | We meet at school.              | We [-never -]meet at school.
      We meet at five on Monday     | We meet at six on Friday        | We meet at [-five on Monday -][+six on Friday+]
      Call Gran at six every Monday | Call Dad at six every Friday    | Call [-Gran -][+Dad +]at six every [-Monday -][+Friday+]
      No. Mum collects.             | No. Dad collects.               | No. [-Mum -][+Dad +]collects.
      One bag. Two coats.           | Ten bag. Six coats.             | [-One -][+Ten +]bag. [-Two -][+Six +]coats.
      Yes                           | No                              | [-Yes -][+No+]
      ''                            | New                             | [+New+]
      Old                           | ''                              | [-Old-]
      """)
  void differences_are_whole_words(String before, String after, String marked) {
    assertThat(marked(Comparison.of(unquoted(before), unquoted(after)))).isEqualTo(marked);
  }

  @Test
  void nothing_against_nothing_is_the_same() {
    assertThat(Comparison.of("", "").isSame()).isTrue();
    assertThat(Comparison.of("a b", "a b").isSame()).isTrue();
    assertThat(Comparison.of("a b", "a c").isSame()).isFalse();
  }

  @Test
  void blank_space_is_no_difference_and_a_new_line_is() {
    assertThat(Comparison.of("We  meet ", "We meet").isSame()).isTrue();
    assertThat(Comparison.of("One\r\ntwo", "One\ntwo").isSame()).isTrue();
    assertThat(marked(Comparison.of("One two", "One\ntwo"))).isEqualTo("One[+\n+]two");
  }

  @Test
  void both_texts_can_be_read_out_of_it() {
    var random = new Random(7);
    for (int i = 0; i < 500; i++) {
      var before = words(random, random.nextInt(12));
      var after = words(random, random.nextInt(12));

      var comparison = Comparison.of(before, after);

      assertThat(without(comparison, Kind.ADDED)).isEqualTo(before);
      assertThat(without(comparison, Kind.REMOVED)).isEqualTo(after);
    }
  }

  @Test
  void two_long_texts_take_no_time() {
    var random = new Random(3);
    var before = words(random, 500);
    var after = words(random, 500);
    Comparison.of(before, after);

    var start = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      Comparison.of(before, after);
    }

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(5)))).collect(Collectors.joining(" "));
  }

  private static String without(Comparison comparison, Kind kind) {
    return comparison.parts().stream()
        .filter(part -> part.kind() != kind)
        .map(Part::text)
        .collect(Collectors.joining())
        .strip();
  }

  private static String marked(Comparison comparison) {
    return comparison.parts().stream()
        .map(part -> switch (part.kind()) {
          case SAME -> part.text();
          case REMOVED -> "[-" + part.text() + "-]";
          case ADDED -> "[+" + part.text() + "+]";
        })
        .collect(Collectors.joining());
  }

  private static String unquoted(String text) {
    return text == null ? "" : text.replace("''", "");
  }
}
