package org.planningtogether.guest;

import org.planningtogether.agreement.Holder;

/**
 * Somebody with a plan key.
 *
 * @param hash of the passphrase
 */
record Guest(Holder.Guest id, String hash) {}
