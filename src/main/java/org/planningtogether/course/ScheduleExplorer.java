package org.planningtogether.course;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Reading.Problem;

/**
 * How a child's nights could fall between two homes. To try out: the parent's own, kept encrypted.
 *
 * @param homeA what the first home is called
 * @param homeB what the second home is called
 * @param caution what to think of before counting nights
 */
public record ScheduleExplorer(
    ActivityId id,
    boolean required,
    String question,
    @Nullable String hint,
    List<Pattern> patterns,
    String homeA,
    String homeB,
    String caution)
    implements Activity {

  private static final String PATTERN = "pattern";
  private static final String DAY = "day";

  /** @param nights fourteen letters, A or B, from Monday on */
  public record Pattern(String id, String title, String text, String nights) {}

  @Override
  public String type() {
    return "schedule-explorer";
  }

  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public Set<String> fields() {
    return Set.of(PATTERN, DAY);
  }

  @Override
  public Reading read(Sent sent) {
    var problems = new ArrayList<Problem>();
    var chosen = sent.all(PATTERN);
    if (chosen.size() > 1 || !Sent.unknown(chosen, patterns.stream().map(Pattern::id).toList()).isEmpty()) {
      problems.add(Problem.wrong(PATTERN, "answer.choice.unknown", question));
    } else if (chosen.isEmpty() && required) {
      problems.add(Problem.missing(PATTERN, "answer.choice.empty", question));
    }
    if (sent.all(DAY).size() > 1 || !Sent.unknown(sent.all(DAY), days()).isEmpty()) {
      problems.add(Problem.wrong(DAY, "answer.schedule.day"));
    }
    return new Reading(sent.asAnswer(), problems);
  }

  @Override
  public boolean responds(Answer answer) {
    return pattern(answer).isPresent();
  }

  public List<Choice> choices() {
    return patterns.stream().map(pattern -> new Choice(pattern.id(), pattern.title(), pattern.text())).toList();
  }

  /** The days of the week by name, {@code monday} first. */
  public List<String> days() {
    return Arrays.stream(DayOfWeek.values()).map(day -> day.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** The day on which the fortnight starts; Monday unless another is chosen. */
  public String day(Answer answer) {
    return answer.all(DAY).stream().filter(days()::contains).findFirst().orElse("monday");
  }

  /** The pattern that was chosen. */
  public Optional<Pattern> pattern(Answer answer) {
    return patterns.stream().filter(pattern -> answer.has(PATTERN, pattern.id())).findFirst();
  }

  /** The fortnight that was chosen, from its next first day on, or null. */
  public @Nullable Fortnight fortnight(Answer answer, LocalDate today) {
    var day = DayOfWeek.of(days().indexOf(day(answer)) + 1);
    return pattern(answer).map(pattern -> Fortnight.from(pattern.nights(), day, today)).orElse(null);
  }

  /** What a home is called. */
  public String home(String letter) {
    return letter.equals("A") ? homeA : homeB;
  }
}
