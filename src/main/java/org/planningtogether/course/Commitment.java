package org.planningtogether.course;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Reading.Problem;

/**
 * What a parent means to do. The parent's own: kept encrypted, shown to nobody else.
 *
 * @param least how many to pick
 * @param most how many to pick
 * @param dateLabel null when no day is asked for; giving one is always voluntary
 */
public record Commitment(
    ActivityId id,
    boolean required,
    String question,
    @Nullable String hint,
    List<Choice> options,
    int least,
    int most,
    @Nullable String dateLabel)
    implements Activity {

  private static final String CHOICE = "choice";
  private static final String DAY = "day";
  private static final String MONTH = "month";
  private static final String YEAR = "year";

  @Override
  public String type() {
    return "commitment";
  }

  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public Set<String> fields() {
    return dateLabel == null ? Set.of(CHOICE) : Set.of(CHOICE, DAY, MONTH, YEAR);
  }

  @Override
  public Reading read(Sent sent) {
    var picks = Picks.of(question, options, least, most);
    var problems = new ArrayList<Problem>(picks.problems(sent, CHOICE, required));
    if (dateLabel != null && hasDate(sent.asAnswer()) && date(sent.asAnswer()).isEmpty()) {
      problems.add(Problem.wrong(DAY, "answer.date.unreal", dateLabel));
    }
    return new Reading(sent.asAnswer(), problems);
  }

  @Override
  public boolean responds(Answer answer) {
    return false;
  }

  /** What was chosen, in the order of the options. */
  public List<Choice> chosen(Answer answer) {
    return Picks.picked(options, answer, CHOICE);
  }

  /** The day that was given, if it is one. */
  public Optional<LocalDate> date(Answer answer) {
    try {
      var year = Integer.parseInt(answer.text(YEAR));
      var date = LocalDate.of(year, Integer.parseInt(answer.text(MONTH)), Integer.parseInt(answer.text(DAY)));
      return Optional.of(date).filter(day -> year >= 2000 && year < 2200);
    } catch (NumberFormatException | DateTimeException unreal) {
      return Optional.empty();
    }
  }

  private static boolean hasDate(Answer answer) {
    return Stream.of(DAY, MONTH, YEAR).anyMatch(field -> !answer.text(field).isEmpty());
  }
}
