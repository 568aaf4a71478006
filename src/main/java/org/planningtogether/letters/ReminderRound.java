package org.planningtogether.letters;

import org.planningtogether.agreement.Reminders;
import org.planningtogether.guest.Letterboxes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds guests of what has waited for a week, in the middle of the day. Nothing tells the other parent. */
@Component
@Sender.IsSet
class ReminderRound {

  private static final Logger log = LoggerFactory.getLogger(ReminderRound.class);

  private final Reminders reminders;
  private final Letterboxes letterboxes;
  private final Letters letters;
  private final TransactionTemplate transaction;

  ReminderRound(Reminders reminders, Letterboxes letterboxes, Letters letters, TransactionTemplate transaction) {
    this.reminders = reminders;
    this.letterboxes = letterboxes;
    this.letters = letters;
    this.transaction = transaction;
  }

  /** Any number of nodes may go round: whose turn one has taken, no other takes for seven days. */
  @Scheduled(cron = "0 0 12 * * *", zone = "Europe/London")
  void go() {
    for (var guest : reminders.candidates()) {
      try {
        transaction.executeWithoutResult(
            status -> {
              if (letterboxes.takeTurn(guest) && reminders.isDue(guest)) {
                letters.remind(guest);
              } else {
                status.setRollbackOnly();
              }
            });
      } catch (RuntimeException e) {
        log.error("Guest {} could not be reminded", guest.id(), e);
      }
    }
  }
}
