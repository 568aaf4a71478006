package org.planningtogether.agreement;

import java.util.Optional;

/**
 * What somebody set out to do before it was known who they are: to begin a plan, or to take a place in one. The page that
 * asked for it seals it into the form, and a door carries it out as soon as there is a holder. A bean of the module that
 * sealed it.
 */
public interface Errand {

  /**
   * Does what was asked for.
   *
   * @param sealed as it came back with the form; perhaps of another kind, or changed by somebody
   * @return where to go on, for example {@code /plan/p/k3v9…}; empty when this is none of ours
   */
  Optional<String> carryOut(Holder holder, String sealed);
}
