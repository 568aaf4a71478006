package org.planningtogether.demo;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A column of the gradebook. See <a href="https://www.imsglobal.org/spec/lti-ags/v2p0/#line-item-service">AGS, line
 * item</a>.
 *
 * @param activityId the activity whose own column this is, or null when a tool added the column
 * @param resourceLinkId the activity that the column belongs to, or null
 * @param resourceId what the tool calls the thing that is graded, or empty
 * @param tag what the tool calls the kind of grade, or empty
 */
record LineItem(
    long id,
    long courseId,
    long toolId,
    @Nullable Long activityId,
    @Nullable Long resourceLinkId,
    String label,
    BigDecimal scoreMaximum,
    String resourceId,
    String tag) {

  private static final int LONGEST = 255;

  LineItem {
    if (label.isBlank()) {
      throw new ServiceRefusal(400, "label must not be blank");
    }
    if (scoreMaximum.signum() <= 0) {
      throw new ServiceRefusal(400, "scoreMaximum must be more than 0");
    }
    if (Math.max(label.length(), Math.max(resourceId.length(), tag.length())) > LONGEST) {
      throw new ServiceRefusal(400, "label, resourceId and tag must have at most %d characters".formatted(LONGEST));
    }
  }

  /** The same column in the copy of a course, for the copies of its activity and its link. */
  LineItem in(Course copy, @Nullable Long copiedActivity, @Nullable Long copiedLink) {
    return new LineItem(0, copy.id(), toolId, copiedActivity, copiedLink, label, scoreMaximum, resourceId, tag);
  }

  /** The same column as a tool wants it now; where it belongs does not change. */
  LineItem changed(String newLabel, BigDecimal newMaximum, String newResourceId, String newTag) {
    return new LineItem(id, courseId, toolId, activityId, resourceLinkId, newLabel, newMaximum, newResourceId, newTag);
  }
}
