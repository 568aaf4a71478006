package org.planningtogether.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningtogether.guest.Letterbox;
import org.planningtogether.letters.LetterWords.Letter;
import org.planningtogether.outbox.Outcome;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What becomes of a letter that a server does not take. Neither outcome nor log names the address. */
@ExtendWith(OutputCaptureExtension.class)
class CarrierTests {

  private static final Letter LETTER = PostOffice.words().remind(new Letterbox("amira@example.org", Locale.ENGLISH));

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 <amira@example.org> no such user, The mail server refused the letter (550)",
    "RCPT, 553 what is amira@example.org, The mail server refused the letter (553)",
    "DATA, 554 not today nor ever, The mail server refused the letter (554)",
    "., 554 spam for amira@example.org, The mail server refused the letter (554)"
  })
  void what_is_refused_for_good_is_given_up(String command, String answer, String reason, CapturedOutput log) {
    assertThat(outcome(command, answer)).isEqualTo(new Outcome.GiveUp(reason));
    assertThat(log.getAll()).doesNotContain("amira");
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 451 <amira@example.org> later, The mail server asks to wait (451)",
    "., 452 disk full, The mail server asks to wait (452)",
    "MAIL, 550 not from you, The mail server does not accept our own address",
    "'', 421 busy, The mail server cannot be reached",
    "'', 554 nobody home, The mail server cannot be reached"
  })
  void everything_else_waits(String command, String answer, String reason, CapturedOutput log) {
    assertThat(outcome(command, answer)).isEqualTo(new Outcome.TryLater(reason));
    assertThat(log.getAll()).doesNotContain("amira");
  }

  @Test
  void what_no_letter_can_be_addressed_to_is_given_up() {
    var odd = PostOffice.words().remind(new Letterbox("amira@@example.org", Locale.ENGLISH));

    assertThat(PostOffice.carrier(1).carry(odd, "id")).isEqualTo(new Outcome.GiveUp("The address cannot be written to"));
  }

  private static Outcome outcome(String command, String answer) {
    try (var server = new StubbornServer(command, answer)) {
      return PostOffice.carrier(server.port()).carry(LETTER, "id");
    }
  }
}
