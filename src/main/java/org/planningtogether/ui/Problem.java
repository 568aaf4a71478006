package org.planningtogether.ui;

import java.util.Arrays;

/** What can go wrong with a request, and the words for it. */
enum Problem {
  SIGNED_OUT(401, "ui.problem.signed-out"),
  FORBIDDEN(403, "ui.problem.forbidden"),
  NOT_FOUND(404, "ui.problem.not-found"),
  NOT_ALLOWED(405, "ui.problem.not-allowed"),
  TOO_LARGE(413, "ui.problem.too-large"),
  TOO_MANY(429, "ui.problem.too-many"),
  NOT_UNDERSTOOD(400, "ui.problem.not-understood"),
  UNAVAILABLE(503, "ui.problem.unavailable"),
  BROKEN(500, "ui.problem.broken");

  private final int status;
  private final String key;

  Problem(int status, String key) {
    this.status = status;
    this.key = key;
  }

  /** The problem with this status, or the widest one of its class. */
  static Problem of(int status) {
    return Arrays.stream(values())
        .filter(problem -> problem.status == status)
        .findFirst()
        .orElse(status < 500 ? NOT_UNDERSTOOD : BROKEN);
  }

  /** For programs: {@code not-found}. */
  String slug() {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  public String title() {
    return key + ".title";
  }

  public String words() {
    return key + ".words";
  }
}
