package org.planningtogether.outline;

/** Whose word a question needs (who must agree to what is answered). */
public enum Agree {
  /** Both parents agree on one text. */
  BOTH,
  /** One parent tells it, the other may say that they have seen it. */
  INFORMATION,
  /** It stays with the parent who wrote it, always. */
  PRIVATE
}
