package org.planningtogether.files;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses the start, before the server opens its port, when any {@link StartupCheck} has found a problem. */
@Component
class StartupGate implements SmartInitializingSingleton {

  private final List<StartupCheck> checks;

  StartupGate(List<StartupCheck> checks) {
    this.checks = checks;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var problems =
        checks.stream().flatMap(check -> check.problems().stream()).map(FileProblem::toString).distinct().toList();
    if (!problems.isEmpty()) {
      throw new StartupRefusedException(problems);
    }
  }
}
