package org.planningtogether.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.agreement.Parents.says;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Holder;
import org.planningtogether.agreement.Parents;
import org.planningtogether.agreement.Scope;
import org.planningtogether.agreement.Topic;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;

@Databases
class ReminderRoundStoreTests {

  private static final Topic PLACE = new Topic("handovers", "place", new Scope.All());

  @RegisterExtension
  private static final GreenMailExtension SERVER =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private final TestClock clock = TestClock.at("2026-11-02T12:00:00Z");
  private final Database database;
  private final PostOffice office;
  private final Parents parents;
  private final ReminderRound round;

  ReminderRoundStoreTests(Database database) {
    this.database = database;
    office = new PostOffice(database, clock);
    parents = office.parents();
    round = new ReminderRound(parents.reminders(), office.letterboxes(), office.letters(), database.transactions());
  }

  @Test
  void what_has_waited_for_two_weeks_brings_one_letter_and_not_two_in_seven_days() {
    var amira = confirmed("amira@example.org");
    var ben = confirmed("ben@example.org");
    suggestion(ben, amira);
    clock.advance(Duration.ofDays(14));

    goEveryDay(7);
    var inSevenDays = received();
    goEveryDay(1);

    assertThat(inSevenDays).containsExactly("amira@example.org");
    assertThat(received()).containsExactly("amira@example.org", "amira@example.org");
  }

  @Test
  void somebody_with_two_plans_gets_one_letter_for_both() {
    var amira = confirmed("amira@example.org");
    suggestion(Parents.guest(), amira);
    clock.advance(Duration.ofDays(3));
    suggestion(Parents.guest(), amira);
    clock.advance(Duration.ofDays(8));

    goEveryDay(7);

    assertThat(received()).containsExactly("amira@example.org");
  }

  @Test
  void nobody_is_reminded_before_a_week_has_gone_by_or_when_they_have_answered() {
    var amira = confirmed("amira@example.org");
    var desk = suggestion(Parents.guest(), amira);

    goEveryDay(7);
    var early = received();
    var theirs = parents.inside(() -> parents.agreements().one(desk, PLACE)).theirs();
    parents.inside(() -> parents.agreements().agree(desk, PLACE, theirs.id(), theirs.hash()));
    goEveryDay(3);

    assertThat(early).isEmpty();
    assertThat(received()).isEmpty();
  }

  @Test
  void an_address_that_nobody_confirmed_gets_none() {
    var amira = office.guestAt("amira@example.org");
    suggestion(Parents.guest(), amira);
    database.jdbc().sql("DELETE FROM outbox_parcel").update();

    goEveryDay(14);

    assertThat(received()).isEmpty();
  }

  @Test
  void whoever_wants_no_reminders_or_has_paused_gets_none() {
    var amira = confirmed("amira@example.org");
    var off = suggestion(Parents.guest(), amira);
    parents.inside(() -> nothing(() -> parents.plans().nudges(off, false)));
    var ben = confirmed("ben@example.org");
    var paused = suggestion(Parents.guest(), ben);
    parents.inside(() -> nothing(() -> parents.plans().pause(paused)));

    goEveryDay(14);

    assertThat(received()).isEmpty();
  }

  @Test
  void looking_for_what_waits_leaves_no_trace_in_the_plan() {
    var amira = confirmed("amira@example.org");
    suggestion(Parents.guest(), amira);

    goEveryDay(9);

    var used = database.jdbc().sql("SELECT DISTINCT CAST(last_used_on AS VARCHAR(10)) FROM plan_seat").query(String.class).list();
    assertThat(received()).hasSize(1);
    assertThat(used).containsExactly("2026-11-02");
  }

  /** Suggests something to the second; it is delivered ten minutes later. @return the second's desk */
  private Desk suggestion(Holder from, Holder to) {
    var both = parents.both(from, to);
    parents.inside(() -> parents.agreements().suggest(both.a(), PLACE, says("school"), null, null));
    return both.b();
  }

  private Holder.Guest confirmed(String address) {
    var guest = office.guestAt(address);
    office.letterboxes().confirm(office.tokenOf(guest));
    office.deliver(SERVER.getSmtp().getPort()); // the question: its link was used, so nothing is sent
    return guest;
  }

  private void goEveryDay(int days) {
    for (int day = 0; day < days; day++) {
      round.go();
      round.go();
      while (office.deliver(SERVER.getSmtp().getPort())) {
        // one letter after the other
      }
      clock.advance(Duration.ofDays(1));
    }
  }

  private static List<String> received() {
    return Arrays.stream(SERVER.getReceivedMessages()).map(ReminderRoundStoreTests::recipient).toList();
  }

  private static String recipient(MimeMessage letter) {
    try {
      return letter.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean nothing(Runnable step) {
    step.run();
    return true;
  }
}
