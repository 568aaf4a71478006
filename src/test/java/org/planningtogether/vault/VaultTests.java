package org.planningtogether.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningtogether.files.StartupRefusedException;

class VaultTests {
  private static final String SECRET = "x6Cq3D8kIYhN5c0QEVNvPZzJ9SDSBGHKQpZfmkrwnT0=";

  private final Vault vault = vault(Secret.of("any", SECRET));

  @Test
  void what_was_sealed_opens_again() {
    var sealed = vault.seal("reflection", "I felt heard – ✓");

    assertThat(vault.open("reflection", sealed)).isEqualTo("I felt heard – ✓");
  }

  @Test
  void a_sealed_text_shows_nothing_and_never_looks_the_same() {
    var first = vault.seal("reflection", "the same words");
    var second = vault.seal("reflection", "the same words");

    assertThat(first).doesNotContain("the same words").isNotEqualTo(second).matches("[\\w.-]+");
  }

  @Test
  void what_was_sealed_opens_after_a_restart_with_the_same_secret() {
    var sealed = vault.seal("reflection", "words");

    assertThat(vault(Secret.of("any", SECRET)).open("reflection", sealed)).isEqualTo("words");
  }

  @Test
  void what_was_sealed_for_one_purpose_does_not_open_for_another() {
    var sealed = vault.seal("reflection of somebody", "words");

    assertThatThrownBy(() -> vault.open("reflection of another", sealed)).isInstanceOf(SealBrokenException.class);
  }

  @Test
  void what_was_sealed_with_another_secret_does_not_open() {
    var sealed = vault(Secret.random()).seal("reflection", "words");

    assertThatThrownBy(() -> vault.open("reflection", sealed))
        .isInstanceOf(SealBrokenException.class)
        .hasMessageContaining("planning-together.keys.secret");
  }

  @Test
  void what_is_no_sealed_text_does_not_open() {
    assertThatThrownBy(() -> vault.open("reflection", "words")).isInstanceOf(SealBrokenException.class);
    assertThatThrownBy(() -> vault.open("reflection", "1.%%%")).isInstanceOf(SealBrokenException.class);
    assertThatThrownBy(() -> vault.open("reflection", "1.")).isInstanceOf(SealBrokenException.class);
  }

  @Test
  void a_mark_finds_a_text_again_and_nobody_makes_it_without_the_secret() {
    var mark = vault.mark("code", "words");

    assertThat(vault(Secret.of("any", SECRET)).mark("code", "words")).isEqualTo(mark).matches("[\\w-]{43}");
    assertThat(vault(Secret.random()).mark("code", "words")).isNotEqualTo(mark);
  }

  @Test
  void marks_of_two_purposes_or_texts_differ() {
    assertThat(List.of(
            vault.mark("code", "words"), vault.mark("name", "words"), vault.mark("code", "word"), vault.mark("codew", "ords")))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_secret_that_is_too_short_or_not_base64_stops_the_start_and_is_not_repeated() {
    assertThatThrownBy(() -> Secret.of("planning-together.keys.secret", "aGVsbG8="))
        .isInstanceOf(StartupRefusedException.class)
        .hasMessageStartingWith("planning-together.keys.secret holds 5 bytes, must be at least 32");
    assertThatThrownBy(() -> Secret.of("planning-together.keys.secret", "top secret!"))
        .isInstanceOf(StartupRefusedException.class)
        .hasMessageStartingWith("planning-together.keys.secret is not base64")
        .hasMessageNotContaining("top secret");
  }

  @Test
  void the_demo_makes_its_secret_once_and_keeps_it_beside_its_database(@TempDir Path folder) {
    var database = "jdbc:h2:file:" + folder.resolve("data/planning-together") + ";MODE=PostgreSQL";

    var first = SecretSource.secret("", database);
    var second = SecretSource.secret("", database);

    assertThat(folder.resolve("data/keys.secret")).exists();
    assertThat(second.base64()).isEqualTo(first.base64());
  }

  @Test
  void the_demos_secret_can_be_read_by_its_owner_only(@TempDir Path folder) throws Exception {
    SecretSource.secret("", "jdbc:h2:file:" + folder.resolve("planning-together"));

    assertThat(Files.getPosixFilePermissions(folder.resolve("keys.secret"))).hasToString("[OWNER_READ, OWNER_WRITE]");
  }

  private static Vault vault(Secret secret) {
    try {
      return new Vault(secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
