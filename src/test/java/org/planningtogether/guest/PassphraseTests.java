package org.planningtogether.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.vault.Vaults;

class PassphraseTests {

  @ParameterizedTest
  @ValueSource(strings = {"heron wagon thistle", " Heron  Wagon–THISTLE\t", "heron-wagon-thistle", "ｈｅｒｏｎ wagon thistle"})
  void it_is_the_same_however_a_telephone_types_it(String typed) {
    assertThat(Passphrase.read(typed)).contains(new Passphrase("heron wagon thistle"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "            ", "heron wagon", "abababababababab"})
  void what_is_short_or_always_the_same_is_none(String typed) {
    assertThat(Passphrase.read(typed)).isEmpty();
  }

  @Test
  void each_suggestion_is_one() {
    for (int i = 0; i < 1000; i++) {
      assertThat(Passphrase.read(Suggestion.random())).isPresent();
    }
    assertThat(Suggestion.words()).doesNotHaveDuplicates().hasSizeGreaterThan(256);
  }

  @Test
  void its_hash_is_argon2id_and_never_the_same_twice() {
    var passphrases = new Passphrases(Vaults.random());
    var hash = passphrases.hash(new Passphrase("heron wagon thistle"));

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passphrases.hash(new Passphrase("heron wagon thistle"))).isNotEqualTo(hash);
    assertThat(passphrases.fits("Heron wagon-thistle", hash)).isTrue();
    assertThat(passphrases.fits("heron wagon thistles", hash)).isFalse();
    assertThat(passphrases.fits("heron wagon thistle", null)).isFalse();
  }

  @Test
  void it_never_stands_in_a_log() {
    assertThat(new Passphrase("heron wagon thistle")).hasToString("Passphrase");
  }
}
