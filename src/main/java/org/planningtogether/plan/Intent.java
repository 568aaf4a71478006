package org.planningtogether.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Beginning;
import org.planningtogether.agreement.Jurisdiction;
import org.planningtogether.agreement.Mode;
import org.planningtogether.agreement.NewChild;
import org.planningtogether.agreement.OrderInPlace;
import org.planningtogether.agreement.PartyRole;

/**
 * What somebody has said on the way to a plan. It travels, sealed, from page to page in the form; of the answers about
 * safety and of the kind of an order it holds nothing.
 *
 * @param ref of the plan for which the first questions are answered again, or null
 * @param joining the invitation that somebody wants to accept, or null
 * @param mode null as long as it is open
 */
record Intent(
    @Nullable String ref,
    @Nullable Joining joining,
    @Nullable Mode mode,
    @Nullable OrderInPlace order,
    @Nullable Jurisdiction jurisdiction,
    @Nullable PartyRole role,
    String mine,
    String others,
    List<NewChild> children) {

  /** An invitation: its link and its code. */
  record Joining(String token, String code) {}

  static final Intent NONE = new Intent(null, null, null, null, null, null, "", "", List.of());

  static Intent again(String ref) {
    return new Intent(ref, null, null, null, null, null, "", "", List.of());
  }

  static Intent joining(String token, String code) {
    return new Intent(null, new Joining(token, code), null, null, null, null, "", "", List.of());
  }

  Intent with(@Nullable Mode now) {
    return new Intent(ref, joining, now, order, jurisdiction, role, mine, others, children);
  }

  Intent with(OrderInPlace now) {
    return new Intent(ref, joining, mode, now, jurisdiction, role, mine, others, children);
  }

  Intent with(Jurisdiction now) {
    return new Intent(ref, joining, mode, order, now, role, mine, others, children);
  }

  Intent with(PartyRole now) {
    return new Intent(ref, joining, mode, order, jurisdiction, now, mine, others, children);
  }

  Intent with(String me, String other) {
    return new Intent(ref, joining, mode, order, jurisdiction, role, me, other, children);
  }

  /** A plan of one's own instead: the invitation is left alone, and nobody learns of it. */
  Intent alone() {
    return new Intent(ref, null, Mode.SOLO, order, jurisdiction, role, mine, others, children);
  }

  Intent with(NewChild child) {
    var more = new ArrayList<>(children);
    more.add(child);
    return withChildren(more);
  }

  Intent without(int place) {
    var fewer = new ArrayList<>(children);
    if (place >= 0 && place < fewer.size()) {
      fewer.remove(place);
    }
    return withChildren(fewer);
  }

  /** Whether all is said that a plan needs to begin. */
  boolean isWhole() {
    return mode != null && order != null && jurisdiction != null && role != null && !mine.isEmpty() && !children.isEmpty();
  }

  /** @throws IllegalStateException before it is whole */
  Beginning beginning() {
    if (mode == null || order == null || jurisdiction == null || role == null || children.isEmpty()) {
      throw new IllegalStateException("Not all is said yet");
    }
    return new Beginning(mode, order, jurisdiction, mine, role, others, children);
  }

  private Intent withChildren(List<NewChild> now) {
    return new Intent(ref, joining, mode, order, jurisdiction, role, mine, others, List.copyOf(now));
  }
}
