package org.planningtogether.agreement;

import java.util.List;
import java.util.Map;
import org.planningtogether.outline.Answer;
import org.planningtogether.outline.Names;
import org.planningtogether.vault.Vault;

/** What the children call the two, unreadable in the database. */
final class SealedNames {

  private SealedNames() {}

  static String seal(Vault vault, PlanId plan, Names names) {
    return vault.seal(
        purpose(plan), Answer.of(Map.of("a", List.of(names.a()), "b", List.of(names.b()))).json());
  }

  static Names open(Vault vault, PlanId plan, String sealed) {
    var names = Answer.of(vault.open(purpose(plan), sealed));
    return new Names(names.text("a"), names.text("b"), null);
  }

  private static String purpose(PlanId plan) {
    return "plan names " + plan;
  }
}
