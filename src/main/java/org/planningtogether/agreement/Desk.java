package org.planningtogether.agreement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.outline.Names;

/**
 * A plan as one parent has it in front of them. Controllers take it as a parameter, by {@code {ref}} in the address
 * {@code /plan/p/{ref}/…}; a place that is not theirs is not there (404).
 *
 * @param seat the place of the parent who looks
 * @param ref the name of that place in addresses; the other parent's is another one
 * @param side which of the two they are
 * @param names what the children call the two
 * @param joined whether the other parent has taken their place
 * @param open whether clauses can be suggested and answered now: both have joined, and nobody has paused, left or holds
 *     the plan; of the reason nothing is known here
 * @param sharing what this parent does with their own place
 * @param nudges whether this parent wants to be reminded of suggestions that wait
 * @param children those who have not been taken out, in the order in which they were named
 */
public record Desk(
    PlanId plan,
    SeatId seat,
    String ref,
    Side side,
    Holder holder,
    Mode mode,
    OrderInPlace order,
    Jurisdiction jurisdiction,
    Names names,
    boolean joined,
    boolean open,
    Sharing sharing,
    boolean nudges,
    List<Child> children) {

  /** Request attribute: the desk at which this request works, once a controller has taken it. */
  public static final String ATTRIBUTE = Desk.class.getName();

  public Optional<Child> child(ChildId id) {
    return children.stream().filter(child -> child.id().equals(id)).findFirst();
  }

  /** The name of the child for whom a clause holds, or null for all. */
  public @Nullable String childName(Scope scope) {
    return switch (scope) {
      case Scope.All _ -> null;
      case Scope.One one -> child(one.child()).map(Child::name).orElse(null);
    };
  }

  public Names names(Scope scope) {
    return names.of(childName(scope));
  }

  public String myName() {
    return side == Side.A ? names.a() : names.b();
  }

  public String othersName() {
    return side == Side.A ? names.b() : names.a();
  }
}
