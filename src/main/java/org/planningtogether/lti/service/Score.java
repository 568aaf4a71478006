package org.planningtogether.lti.service;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A score as it goes over the wire (AGS 2.0, 3.4), but for its timestamp, which belongs to each sending. Only final
 * scores: Moodle takes any other as the order to erase the grade.
 *
 * @param userId the platform's {@code sub}
 * @param comment plain text; one that is left out clears the earlier one
 */
public record Score(
    String userId,
    int scoreGiven,
    int scoreMaximum,
    String activityProgress,
    String gradingProgress,
    String comment,
    Submission submission) {

  public Score {
    if (!gradingProgress.equals("FullyGraded") || scoreMaximum <= 0 || scoreGiven < 0) {
      throw new IllegalArgumentException("Not a final score: %s, %d of %d".formatted(gradingProgress, scoreGiven, scoreMaximum));
    }
  }

  /** Times with milliseconds and zone, as AGS 2.0, 3.4.9 wants them. */
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** When the work began and ended; the first is never after the second. */
  public record Submission(String startedAt, String submittedAt) {}

  /** All there is to get, for something that was done. */
  public static Score full(String userId, int points, String comment, Instant startedAt, Instant submittedAt) {
    var started = startedAt.isAfter(submittedAt) ? submittedAt : startedAt;
    var submission = new Submission(TIME.format(started), TIME.format(submittedAt));
    return new Score(userId, points, points, "Completed", "FullyGraded", comment, submission);
  }

  /** Of the maximum, between 0 and 1 and more. */
  double share() {
    return (double) scoreGiven / scoreMaximum;
  }
}
