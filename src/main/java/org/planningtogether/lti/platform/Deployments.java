package org.planningtogether.lti.platform;

import java.util.Set;

/**
 * Which deployments of a client may launch.
 *
 * @param any whether those may that nobody has named
 */
public record Deployments(boolean any, Set<String> named) {

  public Deployments {
    named = Set.copyOf(named);
  }

  public static Deployments everyOne() {
    return new Deployments(true, Set.of());
  }

  public static Deployments only(String... named) {
    return new Deployments(false, Set.of(named));
  }

  public boolean accept(String deploymentId) {
    return any || named.contains(deploymentId);
  }
}
