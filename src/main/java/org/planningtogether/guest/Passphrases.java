package org.planningtogether.guest;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.planningtogether.vault.Vault;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passphrases as they are kept: Argon2id with 19 MiB and two rounds (OWASP's least), of a mark by the vault. Without the
 * secret even a guessed passphrase cannot be checked.
 */
@Component
class Passphrases {

  private static final String PURPOSE = "guest passphrase";

  /** Each costs 19 MiB while it is made: more at once than the machine has cores brings nothing but full memory. */
  private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Vault vault;
  private final String nobodys;

  Passphrases(Vault vault) {
    this.vault = vault;
    this.nobodys = hash(new Passphrase(Suggestion.random() + " of nobody"));
  }

  String hash(Passphrase passphrase) {
    return inTurn(() -> argon2.encode(vault.mark(PURPOSE, passphrase.value())));
  }

  /**
   * Takes the same time whoever asks.
   *
   * @param hash null when there is no such guest, or none that may try now: then nothing fits
   */
  boolean fits(String typed, @Nullable String hash) {
    var fits = inTurn(() -> argon2.matches(vault.mark(PURPOSE, Passphrase.core(typed)), hash == null ? nobodys : hash));
    return fits && hash != null;
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
