package org.planningtogether.course;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What matters most to a parent. The parent's own: kept encrypted, shown to nobody else.
 *
 * @param least how many to pick
 * @param most how many to pick
 * @param plan whether the parent may carry them over to the parenting plan; then the options are its sections
 * @param after what to say once something is picked, or null
 */
public record PriorityPicker(
    ActivityId id,
    boolean required,
    String question,
    @Nullable String hint,
    List<Choice> options,
    int least,
    int most,
    boolean plan,
    @Nullable String after)
    implements Activity {

  /** The sections of a parenting plan. */
  static final List<String> SECTIONS =
      List.of(
          "children", "living", "handovers", "holidays", "special-days", "communication", "keeping-in-touch", "phones",
          "school", "health", "culture", "money", "pets", "new-partners", "family", "travel", "routines", "decisions",
          "disagreements", "reviewing", "telling");

  private static final String CHOICE = "choice";

  @Override
  public String type() {
    return "priority-picker";
  }

  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public Set<String> fields() {
    return Set.of(CHOICE);
  }

  @Override
  public Reading read(Sent sent) {
    var picks = Picks.of(question, options, least, most);
    return new Reading(sent.asAnswer(), picks.problems(sent, CHOICE, required));
  }

  @Override
  public boolean responds(Answer answer) {
    return after != null && !chosen(answer).isEmpty();
  }

  /** What was picked, in the order of the options. */
  public List<Choice> chosen(Answer answer) {
    return Picks.picked(options, answer, CHOICE);
  }
}
