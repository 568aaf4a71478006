package org.planningtogether.course;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a module: one idea.
 *
 * @param lang the language of the title: English where there is no translation
 * @param minutes how long a calm reader needs
 * @param why why this matters for your child, one sentence
 * @param doesNotFit what to say to a parent whose life is different, or null for the usual words
 * @param body HTML made from Markdown, sanitised; empty where activities say everything
 * @param activities what to do on this page, in order
 * @param spoken the languages of the activities, by id
 */
public record Page(
    PageId id,
    String lang,
    int minutes,
    String title,
    Passage why,
    @Nullable Passage doesNotFit,
    Passage body,
    List<Activity> activities,
    Map<ActivityId, String> spoken) {

  /** The language in which an activity of this page stands. */
  public String lang(Activity activity) {
    return spoken.getOrDefault(activity.id(), lang);
  }
}
