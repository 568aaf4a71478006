package org.planningtogether.grades;

import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.lti.service.LaunchedLink;
import org.planningtogether.lti.service.Score;

/**
 * The body of a parcel: a score as it goes over the wire, and where it goes.
 *
 * @param target what was done, for example {@code module:2}
 * @param link whose column gets the score; null for all other columns of this target in the course
 * @param lineItem the column as the launch named it: another column is another debt
 * @param label what a column is called that we have to make
 */
record OwedScore(String target, @Nullable String link, @Nullable String lineItem, String label, Score score) {

  static OwedScore toLink(LaunchedLink link, String label, Score score) {
    return new OwedScore(link.target(), link.resourceLinkId(), link.lineItem(), label, score);
  }

  static OwedScore elsewhere(String target, String label, Score score) {
    return new OwedScore(target, null, null, label, score);
  }

  /** One debt for each column of each person: a newer score replaces an older one. */
  String key(EnrolmentId enrolment) {
    return link == null ? "%s target %s".formatted(enrolment, target) : "%s link %s".formatted(enrolment, link);
  }
}
