package org.planningtogether.demo.lrs;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a text in a statement or a parameter has to look like. */
enum Format {
  IRI("an IRI with a scheme", "[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cc}<>\"{}|\\\\^`]+"),
  UUID("a UUID", "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"),
  MAILBOX("an address such as mailto:somebody@host.example", "mailto:[^\\s@]+@[^\\s@]+"),
  SHA1("40 hexadecimal digits", "[0-9A-Fa-f]{40}"),
  SHA2("a SHA-2 hash in hexadecimal", "([0-9A-Fa-f]{2}){28,64}"),
  VERSION("1.0 or 1.0.x", "1\\.0(\\.\\d+)?"),
  DURATION("an ISO 8601 duration such as PT1H30M", Durations.PATTERN),
  TIMESTAMP("an RFC 3339 timestamp with a time zone other than -00:00", ".+") {
    @Override
    boolean fits(String text) {
      return isInstant(text);
    }
  },
  LANGUAGE("an RFC 5646 language tag", ".+") {
    @Override
    boolean fits(String text) {
      return isLanguageTag(text);
    }
  };

  private final String words;
  private final Pattern pattern;

  Format(String words, String pattern) {
    this.words = words;
    this.pattern = Pattern.compile(pattern);
  }

  boolean fits(String text) {
    return pattern.matcher(text).matches();
  }

  /** For example {@code an IRI with a scheme}. */
  @Override
  public String toString() {
    return words;
  }

  private static boolean isInstant(String text) {
    try {
      OffsetDateTime.parse(text);
      return !text.endsWith("-00:00");
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isLanguageTag(String text) {
    try {
      return !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private static final class Durations {
    static final String NUMBER = "\\d+(\\.\\d+)?";
    static final String DATE = "(N#Y)?(N#M)?(N#D)?".replace("N#", NUMBER);
    static final String TIME = "(T(?=\\d)(N#H)?(N#M)?(N#S)?)?".replace("N#", NUMBER);
    static final String PATTERN = "P(" + NUMBER + "W|(?=[\\dT])" + DATE + TIME + ")";
  }
}
