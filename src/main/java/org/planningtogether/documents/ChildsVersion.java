package org.planningtogether.documents;

import java.util.Map;
import org.planningtogether.agreement.ChildId;
import org.planningtogether.agreement.Side;

/**
 * What is kept of one child's version. Its content is made anew each time, of what is agreed then.
 *
 * @param revision how often somebody has chosen; 0 before anybody has
 * @param yes to which content each parent said yes last, by its hash
 */
record ChildsVersion(ChildId child, int revision, Making making, Map<Side, String> yes) {

  /** Whether this parent said yes to exactly this content. */
  boolean hasYes(Side side, String content) {
    return content.equals(yes.get(side));
  }

  /** Whether both said yes to exactly this content. */
  boolean isAgreed(String content) {
    return hasYes(Side.A, content) && hasYes(Side.B, content);
  }
}
