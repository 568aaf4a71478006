package org.planningtogether.letters;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.planningtogether.guest.Letterbox;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What letters say: whoever else reads them learns nothing of a family, a plan's content or a case. */
@Component
class LetterWords {

  private final MessageSource messages;

  LetterWords(MessageSource messages) {
    this.messages = messages;
  }

  /** A letter as it is sent. */
  record Letter(Letterbox to, String sender, String subject, String text) {}

  Letter confirm(Letterbox to, URI link) {
    return letter(
        to,
        List.of(
            of("letters.confirm.why", to.language()),
            of("letters.confirm.link", to.language()) + "\n" + link,
            of("letters.confirm.not-you", to.language())));
  }

  Letter remind(Letterbox to) {
    return letter(
        to,
        List.of(
            of("letters.remind.what", to.language()),
            of("letters.remind.how", to.language()),
            of("letters.remind.stop", to.language())));
  }

  private Letter letter(Letterbox to, List<String> paragraphs) {
    var frame = List.of(of("letters.hello", to.language()), String.join("\n\n", paragraphs), of("letters.no-reply", to.language()));
    var text = frame.stream().collect(Collectors.joining("\n\n", "", "\n"));
    return new Letter(to, of("letters.sender", to.language()), of("letters.subject", to.language()), text);
  }

  private String of(String key, Locale language) {
    return messages.getMessage(key, null, language);
  }
}
