package org.planningtogether.documents;

import java.util.List;
import org.planningtogether.agreement.Child;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Mode;

/**
 * One child's version in the hands of one parent.
 *
 * @param all what it can be made of
 * @param content the hash of what it would be made of now
 * @param tellable what there is to tell
 */
record ChildsDesk(Desk desk, Child child, ChildsVersion version, Sayings.All all, String content, List<Subject> tellable) {

  /** Whether this parent makes it by themselves, of their own words. */
  boolean isAlone() {
    return desk.mode() == Mode.SOLO && !desk.joined();
  }

  boolean isAgreed() {
    return version.isAgreed(content);
  }

  /** Whether a child may have it. */
  boolean isReady() {
    return !tellable.isEmpty() && (isAlone() || desk.joined() && isAgreed());
  }

  boolean canChoose() {
    return isAlone() || desk.open();
  }

  boolean canSayYes() {
    return desk.open() && !tellable.isEmpty() && !version.hasYes(desk.side(), content);
  }

  boolean canTakeBack() {
    return desk.open() && version.hasYes(desk.side(), content);
  }
}
