package org.planningtogether.agreement;

import org.jspecify.annotations.Nullable;

/** What somebody wants to suggest. @param inReplyTo the version of the other parent to which it is a change, or null */
record Suggestion(Content content, boolean information, boolean notNeeded, @Nullable VersionId inReplyTo) {

  /** The same when nothing waits for an answer. */
  Suggestion unasked() {
    return new Suggestion(content, information, notNeeded, null);
  }
}
