package org.planningtogether.guest;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Holder;
import org.planningtogether.network.RateLimit;
import org.planningtogether.network.RateLimits;
import org.planningtogether.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of guests. Until somebody who reads one has confirmed it, nothing goes there but the question. */
@Repository
public class Letterboxes {

  /** For so long the link in a letter works. */
  public static final Duration LINK_LASTS = Duration.ofHours(48);

  /** Nobody's letterbox is filled by making keys. Whoever types the address is not told. */
  static final RateLimit LIMIT = new RateLimit("plan-email", 3, Duration.ofHours(1));

  private static final String TOKEN = "guest email token";
  private static final int REMINDED_EVERY_DAYS = 7;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient db;
  private final Vault vault;
  private final RateLimits limits;
  private final ObjectProvider<Post> post;
  private final Clock clock;

  Letterboxes(JdbcClient db, Vault vault, RateLimits limits, ObjectProvider<Post> post, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.limits = limits;
    this.post = post;
    this.clock = clock;
  }

  /** What a guest has given. */
  record Kept(String address, boolean confirmed) {
    @Override
    public String toString() {
      return "Kept"; // never in a log
    }
  }

  /** Whether guests are asked for an address. */
  boolean areWanted() {
    return post.getIfAvailable() != null;
  }

  Optional<Kept> find(Holder.Guest guest) {
    return db.sql("SELECT email_sealed, email_confirmed_at FROM guest WHERE id = :id AND email_sealed IS NOT NULL")
        .param("id", guest.id())
        .query(
            (row, number) ->
                new Kept(
                    vault.open(purpose(guest.id()), row.getString("email_sealed")),
                    row.getObject("email_confirmed_at", OffsetDateTime.class) != null))
        .optional();
  }

  /**
   * Keeps an address and asks whoever reads it to confirm it.
   *
   * @param address null takes it out
   * @param language in which the guest reads
   */
  @Transactional
  void give(Holder.Guest guest, @Nullable String address, Locale language) {
    var asked = address == null || isWrittenToOften(address) ? Optional.<Post>empty() : post.stream().findFirst();
    var token = token();
    db.sql(
            """
            UPDATE guest
               SET email_sealed = :email,
                   email_language = :language,
                   email_confirmed_at = NULL,
                   email_token_mark = :mark,
                   email_token_until = :until
             WHERE id = :id
            """)
        .param("email", address == null ? null : vault.seal(purpose(guest.id()), address))
        .param("language", address == null ? null : language.getLanguage())
        .param("mark", asked.map(any -> vault.mark(TOKEN, token)).orElse(null))
        .param("until", asked.map(any -> at(clock.instant().plus(LINK_LASTS))).orElse(null))
        .param("id", guest.id())
        .update();
    asked.ifPresent(post -> post.askToConfirm(guest, token));
  }

  private boolean isWrittenToOften(String address) {
    return limits.tooOften(LIMIT, vault.mark("guest email", address.toLowerCase(Locale.ROOT))).isPresent();
  }

  /** The letterbox to which a link leads; empty when the link was used, is too old, or is none. */
  @Transactional(readOnly = true)
  public Optional<Letterbox> toConfirm(String token) {
    return db.sql(
            """
            SELECT id, email_sealed, email_language
              FROM guest
             WHERE email_token_mark = :mark
               AND email_token_until > :now
            """)
        .param("mark", mark(token))
        .param("now", at(clock.instant()))
        .query(this::letterbox)
        .optional();
  }

  /** @return false when the link was used before, is too old, or is none */
  @Transactional
  public boolean confirm(String token) {
    return db.sql(
                """
                UPDATE guest
                   SET email_confirmed_at = :now, email_token_mark = NULL, email_token_until = NULL
                 WHERE email_token_mark = :mark
                   AND email_token_until > :now
                """)
            .param("mark", mark(token))
            .param("now", at(clock.instant()))
            .update()
        == 1;
  }

  /** Where to write to; empty when there is no address, or nobody has confirmed it. */
  @Transactional(readOnly = true)
  public Optional<Letterbox> confirmed(Holder.Guest guest) {
    return db.sql("SELECT id, email_sealed, email_language FROM guest WHERE id = :id AND email_confirmed_at IS NOT NULL")
        .param("id", guest.id())
        .query(this::letterbox)
        .optional();
  }

  /** Takes a guest's turn to be reminded, in the transaction of the reminder: whatever their plans, once in seven days. */
  @Transactional
  public boolean takeTurn(Holder.Guest guest) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return db.sql(
                """
                UPDATE guest
                   SET reminded_on = :today
                 WHERE id = :id
                   AND email_confirmed_at IS NOT NULL
                   AND (reminded_on IS NULL OR reminded_on <= :before)
                """)
            .param("today", today)
            .param("before", today.minusDays(REMINDED_EVERY_DAYS))
            .param("id", guest.id())
            .update()
        == 1;
  }

  /** Before the guest is deleted. */
  void forget(Holder.Guest guest) {
    post.ifAvailable(carrier -> carrier.forget(guest));
  }

  private Letterbox letterbox(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Letterbox(
        vault.open(purpose(id), row.getString("email_sealed")), Locale.of(row.getString("email_language")));
  }

  private String mark(String token) {
    return vault.mark(TOKEN, token.length() > 100 ? "" : token);
  }

  private static String token() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String purpose(UUID id) {
    return "guest email " + id;
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
