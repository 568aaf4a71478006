package org.planningtogether.files;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Lets Spring Boot print the problems instead of a stack trace; the program then ends with exit code 1. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupRefusedAnalyzer extends AbstractFailureAnalyzer<StartupRefusedException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, StartupRefusedException refused) {
    var lines = refused.problems().stream().map("%n  %s"::formatted).collect(Collectors.joining());
    var count = refused.problems().size();
    return new FailureAnalysis(
        (count == 1 ? "One problem:" : count + " problems:") + lines, "Change these and start again.", refused);
  }
}
