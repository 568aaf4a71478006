package org.planningtogether.plan;

import java.util.List;
import java.util.Set;
import org.planningtogether.agreement.Mode;
import org.planningtogether.agreement.OrderInPlace;
import org.planningtogether.agreement.PartyRole;

/** Which page follows which. Knows no person: what is said goes in and what follows comes out. */
final class Gates {

  /** Orders and conditions that keep two people apart: a plan for two is not spoken of then. */
  private static final Set<String> KEEP_APART = Set.of("protective", "no-touch");

  static final List<String> ORDERS = List.of("lives", "issue", "steps", "protective", "no-touch");

  private Gates() {}

  /** The page before; going back over a question of safety or of orders opens again whether it is a plan for two. */
  static Step before(Step step, Intent intent) {
    return switch (step) {
      case WHAT, LEAVING -> Step.WHAT;
      case CHILDREN_SAFE -> intent.ref() == null ? Step.LEAVING : Step.CHILDREN_SAFE;
      case YOU_SAFE, HELP -> Step.CHILDREN_SAFE;
      case ORDERS -> Step.YOU_SAFE;
      case TOGETHER, ADULTS -> Step.ORDERS;
      case WHERE -> Step.ADULTS;
      case CHILD -> intent.children().isEmpty() ? Step.WHERE : Step.CHILDREN;
      case CHILDREN -> Step.WHERE;
      case CHECK -> intent.joining() == null ? Step.CHILDREN : Step.ADULTS;
    };
  }

  /** What is carried back to that page. */
  static Intent reopened(Step step, Intent intent) {
    return step.compareTo(Step.ORDERS) <= 0 ? intent.with((Mode) null) : intent;
  }

  /** What remains of the answer about orders: whether there is one, and nothing where a plan for two is ruled out. */
  static Intent ordered(Intent intent, Set<String> orders) {
    var apart = orders.stream().anyMatch(KEEP_APART::contains);
    var about = orders.contains("lives") || orders.contains("issue") || orders.contains("steps");
    var order = about ? OrderInPlace.YES : orders.contains("unsure") ? OrderInPlace.UNSURE : OrderInPlace.NO;
    return (apart ? intent.alone() : intent).with(order);
  }

  /** @param mayShare whether a plan for two may be spoken of */
  static Step afterOrders(Intent intent, boolean mayShare) {
    return intent.mode() == null && intent.joining() == null && mayShare ? Step.TOGETHER : Step.ADULTS;
  }

  static Step afterAdults(Intent intent) {
    return intent.joining() == null ? Step.WHERE : Step.CHECK;
  }

  static List<PartyRole> roles() {
    return List.of(PartyRole.values());
  }
}
