package org.planningtogether.guest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.Words;

/** An address as it is typed. Whether anybody reads it is found out by writing to it. */
final class Email {

  private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}<>,;:\"]{1,64}@[^@\\s\\p{Cntrl}<>,;:\"]+\\.[^@\\s\\p{Cntrl}<>,;:\".]{2,}");
  private static final int LONGEST = 254;

  private Email() {}

  static Optional<String> read(String typed) {
    var address = typed.strip();
    return address.length() <= LONGEST && ADDRESS.matcher(address).matches() ? Optional.of(address) : Optional.empty();
  }

  static Field field(Words words, List<ErrorItem> problems) {
    return Field.of("email", words.of("guest.email"))
        .hint(words.of("guest.email.hint"))
        .error(Fields.problem("email", problems))
        .type("email")
        .autocomplete("off");
  }
}
