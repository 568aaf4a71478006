package org.planningtogether.ui;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words of {@code messages/}, and dates, in the language of the current request, for records that controllers build. */
@Component
public class Words {

  private final MessageSource messages;

  public Words(MessageSource messages) {
    this.messages = messages;
  }

  /** The words for a key, with arguments put in. A key that does not exist is a mistake in the program. */
  public String of(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }

  /** The language of these words, for {@code lang}. */
  public String language() {
    return LocaleContextHolder.getLocale().getLanguage();
  }

  /** @param pattern for example {@code d MMMM uuuu} */
  public String date(String pattern, TemporalAccessor at) {
    return DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale()).format(at);
  }
}
