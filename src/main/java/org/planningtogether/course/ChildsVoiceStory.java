package org.planningtogether.course;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What children say. Nothing to answer: sending the page is all. */
public record ChildsVoiceStory(ActivityId id, boolean required, @Nullable String intro, List<Story> stories)
    implements Activity {

  /**
   * What one child says.
   *
   * @param drawing decorative, or null
   * @param text HTML made from Markdown, sanitised
   */
  public record Story(String id, @Nullable Drawing drawing, String name, String age, String text) {}

  @Override
  public String type() {
    return "childs-voice-story";
  }

  @Override
  public boolean confidential() {
    return false;
  }

  @Override
  public Set<String> fields() {
    return Set.of();
  }

  @Override
  public Reading read(Sent sent) {
    return Reading.of(Answer.NONE);
  }

  @Override
  public boolean responds(Answer answer) {
    return false;
  }
}
