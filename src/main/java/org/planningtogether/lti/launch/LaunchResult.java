package org.planningtogether.lti.launch;

import org.jspecify.annotations.Nullable;

/** What became of a launch. */
public sealed interface LaunchResult permits LaunchResult.Accepted, LaunchResult.Unbound, Rejected {

  /** Everything holds, and it is the browser that started the login. */
  record Accepted(Launch launch) implements LaunchResult {}

  /**
   * Everything holds, but nothing shows yet that this browser started the login: somebody may have sent it a launch of
   * their own.
   *
   * @param proof how the browser may still show it, or null when its platform offers no storage
   */
  record Unbound(Launch launch, @Nullable StorageProof proof) implements LaunchResult {}

  /**
   * What platform storage must answer.
   *
   * @param target the window that keeps it: {@code _parent} or a frame's name
   * @param origin the only origin that may answer
   * @param entry the name under which the browser's secret was put there
   * @param secretHash of the value that must come back
   */
  record StorageProof(String target, String origin, String entry, String secretHash) {}
}
