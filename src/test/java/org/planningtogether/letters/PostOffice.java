package org.planningtogether.letters;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import org.planningtogether.agreement.Holder;
import org.planningtogether.agreement.Parents;
import org.planningtogether.guest.GuestBook;
import org.planningtogether.guest.Letterboxes;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.outbox.Outboxes;
import org.planningtogether.support.Database;
import org.planningtogether.vault.Vault;
import org.planningtogether.vault.Vaults;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** This module on a real database, and what stands around it. */
final class PostOffice {

  static final Sender SENDER = new Sender("letters@tool.example", "localhost");

  private final Database database;
  private final Clock clock;
  private final Vault vault = Vaults.random();
  private final Letters letters;
  private final GuestBook guests;

  PostOffice(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.letters = new Letters(Outboxes.on(database, clock), vault, clock);
    this.guests = new GuestBook(database, clock, vault, letters);
  }

  static LetterWords words() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/letters");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new LetterWords(messages);
  }

  GuestBook guests() {
    return guests;
  }

  Letterboxes letterboxes() {
    return guests.letterboxes();
  }

  Vault vault() {
    return vault;
  }

  Letters letters() {
    return letters;
  }

  /** The two parents of plans that are sealed by the same vault. */
  Parents parents() {
    return new Parents(database, clock, vault);
  }

  Holder.Guest guestAt(String address) {
    var guest = guests.add();
    guests.give(guest, address, Locale.ENGLISH);
    return guest;
  }

  /** What the link in the letter bears that is owed to somebody. */
  String tokenOf(Holder.Guest guest) {
    var key = Kind.CONFIRM.key(guest);
    return vault.open(Letters.purpose(key), body(key));
  }

  String body(String key) {
    return database.jdbc().sql("SELECT body FROM outbox_parcel WHERE parcel_key = :key").param("key", key).query(String.class).single();
  }

  String state(String key) {
    return database.jdbc()
        .sql("SELECT state || ': ' || COALESCE(last_error, '') FROM outbox_parcel WHERE parcel_key = :key")
        .param("key", key)
        .query(String.class)
        .single();
  }

  /** Sends one letter that is due. */
  boolean deliver(int port) {
    return Outboxes.deliver(database, clock, courier(port));
  }

  private LetterCourier courier(int port) {
    var url = new PublicUrl(URI.create("https://tool.example"));
    return new LetterCourier(letterboxes(), words(), vault, url, carrier(port));
  }

  static Carrier carrier(int port) {
    var mail = new JavaMailSenderImpl();
    mail.setHost("127.0.0.1");
    mail.setPort(port);
    mail.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
    mail.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
    return new Carrier(mail, SENDER);
  }
}
