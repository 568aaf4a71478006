package org.planningtogether.plan;

import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Agreements;

/**
 * What is sent to suggest something.
 *
 * @param note a few words to the other parent
 * @param basis what the page showed
 * @param heard the words of which it was said already how they may sound
 */
record SuggestForm(@Nullable String note, @Nullable String basis, @Nullable String heard) {

  static final SuggestForm EMPTY = new SuggestForm(null, null, null);

  SuggestForm {
    note = note == null ? "" : note;
    basis = basis == null ? "" : basis;
    heard = heard == null ? "" : heard;
  }

  String words() {
    return note.replace("\r\n", "\n").strip();
  }

  @Nullable String wordsOrNull() {
    return words().isEmpty() ? null : words();
  }

  boolean isTooLong() {
    return words().codePointCount(0, words().length()) > Agreements.LONGEST_NOTE;
  }

  /** It is said once, and then they go out as they are. */
  boolean isHeard() {
    return heard.replace("\r\n", "\n").strip().equals(words());
  }
}
