package org.planningtogether.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import org.planningtogether.letters.LetterWords.Letter;
import org.planningtogether.outbox.Outcome;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Speaks with the mail server: plain text, and nothing in it that tells when it is read. */
@Component
@Sender.IsSet
class Carrier {

  private final JavaMailSender mail;
  private final Sender sender;

  Carrier(JavaMailSender mail, Sender sender) {
    this.mail = mail;
    this.sender = sender;
  }

  /** @param id always the same for the same letter, so that one that arrives twice is seen once */
  Outcome carry(Letter letter, String id) {
    try {
      mail.send(message(letter, id));
      return new Outcome.Delivered();
    } catch (MailException e) {
      return Refusal.of(e);
    } catch (MessagingException e) {
      return new Outcome.GiveUp("The address cannot be written to");
    }
  }

  private MimeMessage message(Letter letter, String id) throws MessagingException {
    var message = mail.createMimeMessage();
    var parts = new MimeMessageHelper(message, UTF_8.name());
    try {
      parts.setFrom(sender.address(), letter.sender());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("UTF-8 does not work on this machine", e);
    }
    parts.setTo(letter.to().address());
    parts.setSubject(letter.subject());
    parts.setText(letter.text());
    message.setHeader("Message-ID", "<%s@%s>".formatted(id, sender.domain())); // else it would name this machine
    message.setHeader("Auto-Submitted", "auto-generated"); // nobody answers that they are on holiday
    message.setHeader("Content-Language", letter.to().language().getLanguage());
    return message;
  }
}
