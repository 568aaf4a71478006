package org.planningtogether.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The pages before a plan, in their order. */
enum Step {
  WHAT,
  LEAVING,
  CHILDREN_SAFE,
  YOU_SAFE,
  /** Only for whoever said on one of the two pages before that they are not safe, or not sure. */
  HELP,
  ORDERS,
  TOGETHER,
  ADULTS,
  WHERE,
  CHILD,
  CHILDREN,
  CHECK;

  /** As the form has it. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Step> of(String id) {
    return Arrays.stream(values()).filter(step -> step.id().equals(id)).findFirst();
  }
}
