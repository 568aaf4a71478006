package org.planningtogether.letters;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.planningtogether.outbox.Outcome;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What becomes of a letter that a mail server did not take. Of the server's words only the code is repeated: the rest
 * names the address. See <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1">RFC 5321, 4.2.1</a>.
 */
final class Refusal {

  private Refusal() {}

  static Outcome of(MailException problem) {
    if (problem instanceof MailAuthenticationException) {
      return new Outcome.TryLater("The mail server does not accept our sign-in");
    }
    var all = all(problem);
    if (all.stream().anyMatch(SMTPSenderFailedException.class::isInstance)) {
      return new Outcome.TryLater("The mail server does not accept our own address");
    }
    return all.stream()
        .flatMap(each -> code(each).stream())
        .findFirst()
        .map(Refusal::ofCode)
        .orElseGet(() -> new Outcome.TryLater("The mail server cannot be reached"));
  }

  private static Outcome ofCode(int code) {
    return code >= 500
        ? new Outcome.GiveUp("The mail server refused the letter (%d)".formatted(code))
        : new Outcome.TryLater("The mail server asks to wait (%d)".formatted(code));
  }

  private static Optional<Integer> code(Throwable problem) {
    var code =
        switch (problem) {
          case SMTPAddressFailedException address -> address.getReturnCode();
          case SMTPSendFailedException letter -> letter.getReturnCode();
          default -> -1;
        };
    return code >= 400 && code < 600 ? Optional.of(code) : Optional.empty();
  }

  /** The innermost problems first: an address that was refused says more than the letter that could not be sent. */
  private static List<Throwable> all(MailException problem) {
    var found = new ArrayList<Throwable>();
    collect(problem, found);
    return found.reversed();
  }

  private static void collect(@Nullable Throwable problem, List<Throwable> found) {
    if (problem == null || found.contains(problem)) {
      return;
    }
    found.add(problem);
    inner(problem).forEach(each -> collect(each, found));
  }

  private static Stream<@Nullable Throwable> inner(Throwable problem) {
    return switch (problem) {
      case MailSendException sending ->
          Stream.concat(Stream.of(sending.getMessageExceptions()), Stream.ofNullable(sending.getCause()));
      case MessagingException mail -> Stream.of(mail.getNextException());
      default -> Stream.ofNullable(problem.getCause());
    };
  }
}
