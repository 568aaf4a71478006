package org.planningtogether.support;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Collects what became of the tests of each {@link Clause} in this run. */
public final class ClauseResults implements TestExecutionListener {

  /** What became of a test. */
  public enum Result {
    PASSED,
    FAILED,
    /** For want of a browser. */
    SKIPPED
  }

  private static final Pattern ID = Pattern.compile("(?:(?:SEC|CORE|DL|AGS|NRPS|DR|PM|THREAT)-|[BVDNT])\\d{1,2}");
  private static final Map<String, Map<String, Set<Result>>> RESULTS = new ConcurrentSkipListMap<>();

  private volatile TestPlan plan;

  /** By clause and by test, {@code LoginTests.a_login_is_remembered}: several rows of one test may differ. */
  public static Map<String, Map<String, Set<Result>>> soFar() {
    return Map.copyOf(RESULTS);
  }

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = started;
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    record(test, Result.SKIPPED);
    plan.getChildren(test).forEach(child -> executionSkipped(child, reason));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    record(
        test,
        switch (result.getStatus()) {
          case SUCCESSFUL -> Result.PASSED;
          case ABORTED -> Result.SKIPPED;
          case FAILED -> Result.FAILED;
        });
  }

  private static void record(TestIdentifier test, Result result) {
    if (test.getSource().orElse(null) instanceof MethodSource source && test.isTest()) {
      var name = source.getJavaClass().getSimpleName() + "." + source.getMethodName();
      clauses(test, source)
          .forEach(
              clause ->
                  RESULTS
                      .computeIfAbsent(clause, any -> new TreeMap<>())
                      .computeIfAbsent(name, any -> EnumSet.noneOf(Result.class))
                      .add(result));
    } else if (test.getSource().orElse(null) instanceof ClassSource source && result != Result.PASSED) {
      of(source.getJavaClass())
          .forEach(
              clause ->
                  RESULTS
                      .computeIfAbsent(clause, any -> new TreeMap<>())
                      .computeIfAbsent(source.getJavaClass().getSimpleName(), any -> EnumSet.noneOf(Result.class))
                      .add(result));
    }
  }

  private static Set<String> clauses(TestIdentifier test, MethodSource source) {
    var clauses = new LinkedHashSet<String>();
    Stream.of(of(source.getJavaMethod()), of(source.getJavaClass())).forEach(clauses::addAll);
    for (var word : test.getDisplayName().replaceFirst("^\\[[^]]*] ?", "").split("[ ,:]+")) {
      if (!ID.matcher(word).matches()) {
        break;
      }
      clauses.add(word.startsWith("T") && Character.isDigit(word.charAt(1)) ? "THREAT-" + word.substring(1) : word);
    }
    return clauses;
  }

  private static Set<String> of(AnnotatedElement element) {
    return Optional.ofNullable(element.getAnnotation(Clause.class))
        .map(clause -> Set.copyOf(Arrays.asList(clause.value())))
        .orElse(Set.of());
  }
}
