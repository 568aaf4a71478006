package org.planningtogether.vault;

import org.jspecify.annotations.Nullable;

/** A sealed text cannot be opened: most likely {@code planning-together.keys.secret} has changed since. */
public class SealBrokenException extends RuntimeException {

  SealBrokenException(String purpose, @Nullable Throwable cause) {
    super(
        "Cannot open what was sealed for '%s': is planning-together.keys.secret the one it was sealed with?"
            .formatted(purpose),
        cause);
  }
}
