package org.planningtogether.lti.service;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.EnrolmentId;

/**
 * A link that somebody launched, and what the platform offered with the newest launch. The addresses are as the
 * platform gave them, and are checked before each call.
 *
 * @param resourceLinkId up to 255 characters
 * @param target what the link opens, for example {@code module:2}
 * @param lineItem the gradebook column of this link (AGS), or null
 * @param lineItems the container of all columns of the course (AGS), or null
 * @param scopes what AGS allows us there
 * @param memberships the roster of the course (NRPS), or null
 */
public record LaunchedLink(
    EnrolmentId enrolment,
    String resourceLinkId,
    String target,
    @Nullable String lineItem,
    @Nullable String lineItems,
    Set<String> scopes,
    @Nullable String memberships) {

  public LaunchedLink {
    scopes = Set.copyOf(scopes);
  }

  /** Whether scores may be posted to the column of this link or to one that we look for or make. */
  public boolean takesScores() {
    return scopes.contains(Scopes.SCORE) && (lineItem != null || listsLineItems());
  }

  /** Whether the columns of the course may be read, so that others than this link's own can be found. */
  public boolean listsLineItems() {
    return lineItems != null && (scopes.contains(Scopes.LINE_ITEM) || scopes.contains(Scopes.LINE_ITEM_READ_ONLY));
  }

  /** Whether a column may be added to the course. */
  boolean makesLineItems() {
    return lineItems != null && scopes.contains(Scopes.LINE_ITEM);
  }
}
