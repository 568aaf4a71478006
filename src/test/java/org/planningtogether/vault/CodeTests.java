package org.planningtogether.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTests {

  @Test
  void it_stands_in_four_groups_of_signs_that_cannot_be_taken_for_one_another() {
    var codes = IntStream.range(0, 500).mapToObj(any -> Code.random().toString()).collect(Collectors.joining("\n"));

    assertThat(codes.lines()).allMatch(code -> code.matches("(\\w{4}-){3}\\w{4}"));
    assertThat(codes).doesNotContainPattern("[01ILOUSBZAE]");
  }

  @Test
  void nobody_guesses_it() {
    var signs = Code.random().value();
    var kinds = IntStream.range(0, 500).mapToObj(any -> Code.random().value()).flatMapToInt(String::chars).distinct();

    assertThat(signs.length() * Math.log(kinds.count()) / Math.log(2)).isGreaterThan(60);
    assertThat(IntStream.range(0, 500).mapToObj(any -> Code.random())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "2345-6789-CDFG-HJKM",
      " 2345 6789 cdfg hjkm ",
      "23456789CDFGHJKM",
      "2345–6789—CDFG.HJKM",
      "Z34S-67B9-CDFG-HJKM"
  })
  void it_is_read_however_it_was_typed(String typed) {
    assertThat(Code.read(typed)).contains(new Code("23456789CDFGHJKM"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2345", "2345-6789-CDFG-HJKM-2", "2345-6789-CDFG-HJK!", "2345-6789-CDFG-HJKI", "２３４５-6789-CDFG-HJKM"})
  void what_is_none_is_none(String typed) {
    assertThat(Code.read(typed)).isEmpty();
  }

  @Test
  void a_mistake_in_the_program_does_not_show_a_code_in_the_log() {
    assertThatThrownBy(() -> new Code("2345-6789-CDFG-HJKM")).hasMessage("Not a code");
  }
}
