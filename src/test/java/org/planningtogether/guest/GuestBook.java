package org.planningtogether.guest;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Holder;
import org.planningtogether.network.RateLimits;
import org.planningtogether.support.Database;
import org.planningtogether.vault.Code;
import org.planningtogether.vault.Vault;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Guests and their letterboxes for tests of other modules, on a real database. */
public final class GuestBook {

  private final Database database;
  private final Guests guests;
  private final Letterboxes letterboxes;

  /** @param post null where no letters are sent */
  public GuestBook(Database database, Clock clock, Vault vault, @Nullable Post post) {
    this(database, clock, vault, post, mock(RateLimits.class));
  }

  GuestBook(Database database, Clock clock, Vault vault, @Nullable Post post, RateLimits limits) {
    var beans = new StaticListableBeanFactory();
    if (post != null) {
      beans.addBean("post", post);
    }
    this.database = database;
    this.guests = new Guests(database.jdbc(), vault, clock);
    this.letterboxes = new Letterboxes(database.jdbc(), vault, limits, beans.getBeanProvider(Post.class), clock);
  }

  public Holder.Guest add() {
    return guests.add(Code.random(), "hash");
  }

  public void give(Holder.Guest guest, @Nullable String address, Locale language) {
    database.transactions().executeWithoutResult(status -> letterboxes.give(guest, address, language));
  }

  public Letterboxes letterboxes() {
    return letterboxes;
  }
}
