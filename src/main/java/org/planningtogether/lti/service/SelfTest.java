package org.planningtogether.lti.service;

import java.time.Instant;
import java.util.List;

/** What came of trying a platform's services, step by step. May be kept as JSON: it holds neither tokens nor names. */
public record SelfTest(Instant at, List<Step> steps) {

  /** What is tried, in this order. */
  public enum Kind {
    /** The key set is there, and has keys that may sign. */
    KEYS,
    /** The platform gives us a token for its services. */
    TOKEN,
    /** The columns of a course's gradebook can be listed. */
    COLUMNS,
    /** A column of our own can be made. */
    COLUMN_MADE,
    /** A score can be put into it. */
    SCORE,
    /** The column can be taken away again. */
    COLUMN_REMOVED,
    /** The list of people of a course can be read. */
    ROSTER
  }

  /** What came of a step. */
  public enum Result {
    PASSED,
    FAILED,
    /** Not tried; the note says why. */
    SKIPPED
  }

  /** What there is to know beyond the answer. */
  public enum Note {
    NONE,
    NO_KEY_SET,
    NO_USABLE_KEY,
    NO_TOKEN,
    NO_DEPLOYMENT,
    NOT_A_LIST,
    NO_ADDRESS,
    FOREIGN_HOST,
    NOBODY_LAUNCHED,
    NOT_ALLOWED,
    NOBODY_LEARNS,
    COLUMN_REMAINS,
    EARLIER_STEP_FAILED,
    TOO_SLOW
  }

  /**
   * One step.
   *
   * @param asked method and address, without what stands behind a question mark; empty when nobody was asked
   * @param answered status and first lines, or why there is no answer
   */
  public record Step(Kind kind, Result result, Note note, String asked, String answered) {}

  public SelfTest {
    steps = List.copyOf(steps);
  }

  public boolean passed() {
    return steps.stream().noneMatch(step -> step.result() == Result.FAILED);
  }
}
