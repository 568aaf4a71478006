package org.planningtogether.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTests {

  @ParameterizedTest
  @ValueSource(strings = {"We live at 12 Hill Road", "4a, Long Green Lane", "CF10 3AT", "sw1a2aa", "5 Heol Mair Stryd", "me@home.example"})
  void an_address_is_found(String text) {
    assertThat(Places.isNamedIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"You get £3 each week.", "At 5:30pm by the gate", "On 22 November 2026", "Gran lives close to the road", "Ring 0800 1111", "You have 2 homes and 3 cats"})
  void plain_words_are_none(String text) {
    assertThat(Places.isNamedIn(text)).isFalse();
  }
}
