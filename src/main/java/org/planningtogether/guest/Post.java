package org.planningtogether.guest;

import org.planningtogether.agreement.Holder;

/** Carries letters to guests; a bean. Where there is none, guests are not asked for an address. */
public interface Post {

  /**
   * Owes a letter that asks whoever reads the guest's address to confirm it, in the transaction in which it was given.
   *
   * @param token for {@link Letterboxes#confirm}; replaces the one before
   */
  void askToConfirm(Holder.Guest guest, String token);

  /** Forgets what was owed to this guest. */
  void forget(Holder.Guest guest);
}
