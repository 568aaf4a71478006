package org.planningtogether.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTests {

  @ParameterizedTest
  @CsvSource({
    "Zoë O’Brien-Łukasz, ZOE  OBRIEN LUKASZ",
    "Siân Ŵyn, sian wyn",
    "Åse Ødegård, ase odegard",
    "Jürgen Groß, JURGEN GROSS",
    "Nguyễn Thị Hoa, nguyen thi hoa",
    "Mary-Ann Smith, Mary Ann Smith",
    "O'Neill, o neill"
  })
  void it_is_the_same_when_somebody_types_it_from_paper(String printed, String typed) {
    assertThat(PersonName.core(typed)).isEqualTo(PersonName.core(printed));
  }

  @ParameterizedTest
  @CsvSource({"Amira Khan, Amira Kahn", "Amira Khan, Khan Amira", "Amira Khan, Amira", "Amira Khan, Амира Кхан"})
  void another_name_is_another_name(String printed, String typed) {
    assertThat(PersonName.core(typed)).isNotEqualTo(PersonName.core(printed));
  }

  @Test
  void spaces_and_signs_that_nobody_sees_do_not_reach_the_paper() {
    assertThat(PersonName.of("  Amira\u00a0\n Kha\u0301n\u202e ").orElseThrow().value()).isEqualTo("Amira Khán");
  }

  @ParameterizedTest
  @CsvSource(value = {"''", "' '", "-", "12", "null"}, nullValues = "null")
  void without_a_letter_there_is_no_name(String told) {
    assertThat(PersonName.of(told)).isEmpty();
  }
}
