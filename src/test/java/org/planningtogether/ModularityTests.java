package org.planningtogether;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  @Test
  void modules_know_only_those_that_they_may_know() {
    ApplicationModules.of(Application.class).verify();
  }
}
