package org.planningtogether.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;

@Databases
class LetterCourierStoreTests {

  @RegisterExtension
  private static final GreenMailExtension SERVER =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final Database database;
  private final PostOffice office;

  LetterCourierStoreTests(Database database) {
    this.database = database;
    office = new PostOffice(database, clock);
  }

  @Test
  void a_letter_arrives_once_in_plain_words_and_bears_the_link() throws Exception {
    var guest = office.guestAt("amira@example.org");
    var token = office.tokenOf(guest);

    office.deliver(port());
    var again = office.deliver(port());

    assertThat(again).isFalse();
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
    var letter = SERVER.getReceivedMessages()[0];
    assertThat(letter.getSubject()).isEqualTo("A message from Planning Together");
    assertThat(letter.getFrom()).extracting(Object::toString).containsExactly("Planning Together <letters@tool.example>");
    assertThat(letter.getRecipients(Message.RecipientType.TO)).extracting(Object::toString).containsExactly("amira@example.org");
    assertThat(letter.getContentType()).startsWith("text/plain");
    assertThat(letter.getMessageID()).matches("<[\\w-]{43}@tool\\.example>");
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat((String) letter.getContent()).contains("https://tool.example/plan/email/" + token);
    assertThat(office.state(Kind.CONFIRM.key(guest))).isEqualTo("delivered: ");
  }

  @Test
  void whoever_reads_welsh_gets_it_in_welsh() throws Exception {
    var guest = office.guests().add();
    office.guests().give(guest, "amira@example.org", Locale.of("cy"));

    office.deliver(port());

    assertThat(SERVER.getReceivedMessages()[0].getSubject()).isEqualTo("Neges gan Cynllunio Gyda’n Gilydd");
    assertThat((String) SERVER.getReceivedMessages()[0].getContent()).contains("o fewn 2 ddiwrnod");
    assertThat(SERVER.getReceivedMessages()[0].getHeader("Content-Language")).containsExactly("cy");
  }

  @Test
  void what_is_refused_for_good_is_given_up_and_no_reason_names_the_address() {
    var guest = office.guestAt("amira@example.org");

    try (var server = new StubbornServer("RCPT", "550 <amira@example.org> no such user")) {
      office.deliver(server.port());
    }

    assertThat(office.state(Kind.CONFIRM.key(guest))).isEqualTo("given-up: The mail server refused the letter (550)");
  }

  @Test
  void while_the_server_is_down_a_letter_waits_and_goes_later() {
    var guest = office.guestAt("amira@example.org");
    int nobody;
    try (var server = new StubbornServer("", "")) {
      nobody = server.port();
    }

    office.deliver(nobody);
    var down = office.state(Kind.CONFIRM.key(guest));
    clock.advance(Duration.ofHours(1));
    office.deliver(port());

    assertThat(down).isEqualTo("owed: The mail server cannot be reached");
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
  }

  @Test
  void what_lies_in_the_outbox_names_neither_address_nor_link() {
    var guest = office.guestAt("amira@example.org");

    assertThat(office.body(Kind.CONFIRM.key(guest))).doesNotContain("amira", office.tokenOf(guest));
  }

  @Test
  void an_address_that_was_taken_out_or_changed_gets_nothing() throws Exception {
    var gone = office.guestAt("amira@example.org");
    office.guests().give(gone, null, Locale.ENGLISH);
    var changed = office.guestAt("one@example.org");
    office.guests().give(changed, "two@example.org", Locale.ENGLISH);

    while (office.deliver(port())) {
      // one letter after the other
    }

    assertThat(SERVER.getReceivedMessages()).hasSize(1);
    assertThat(SERVER.getReceivedMessages()[0].getAllRecipients()).extracting(Object::toString).containsExactly("two@example.org");
  }

  @Test
  void what_was_sealed_with_another_secret_is_given_up() {
    var guest = office.guestAt("amira@example.org");

    new PostOffice(database, clock).deliver(port());

    assertThat(office.state(Kind.CONFIRM.key(guest))).isEqualTo("given-up: It was sealed with another secret");
  }

  private static int port() {
    return SERVER.getSmtp().getPort();
  }
}
