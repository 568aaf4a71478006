package org.planningtogether.guest;

import java.util.List;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.Words;

/** What is said where somebody chooses a passphrase. */
final class PassphraseWords {

  private PassphraseWords() {}

  /** Shown while it is typed: nobody repeats what they can read. */
  static Field field(Words words, List<ErrorItem> problems) {
    return Field.of("passphrase", words.of("guest.passphrase"))
        .hint(words.of("guest.passphrase.hint"))
        .error(Fields.problem("passphrase", problems))
        .autocomplete("off");
  }

  /** Why what was typed is no passphrase. */
  static String problem(Words words, String typed) {
    var length = Passphrase.core(typed).length();
    if (length == 0) {
      return words.of("guest.passphrase.empty");
    }
    if (length > Passphrase.LONGEST) {
      return words.of("guest.passphrase.long", Passphrase.LONGEST);
    }
    return length < Passphrase.SHORTEST ? words.of("guest.passphrase.short", Passphrase.SHORTEST) : words.of("guest.passphrase.same");
  }
}
