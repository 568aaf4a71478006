package org.planningtogether.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Reading.Problem;

/**
 * How are you today: a word, how strong, and perhaps a note. Always voluntary. Nobody but the parent sees it, and
 * nothing is set off by it except what this page itself says.
 *
 * @param levels how strong, from 0 to 4
 * @param noteLabel null when there is no room for a note
 * @param tip what helps to calm down
 * @param tipHigh what to say to somebody in high distress, before the help lines
 */
public record EmotionCheckIn(
    ActivityId id,
    boolean required,
    String question,
    @Nullable String hint,
    List<Feeling> words,
    String intensity,
    List<Choice> levels,
    @Nullable String noteLabel,
    String tip,
    String tipHigh,
    List<Helpline> helplines)
    implements Activity {

  private static final int NOTE_LIMIT = 500;

  private static final String WORD = "word";
  private static final String LEVEL = "level";
  private static final String NOTE = "note";

  /** @param distress whether somebody who picks this strongly should be shown where help is */
  public record Feeling(String id, String text, boolean distress) {}

  @Override
  public String type() {
    return "emotion-check-in";
  }

  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public Set<String> fields() {
    return noteLabel == null ? Set.of(WORD, LEVEL) : Set.of(WORD, LEVEL, NOTE);
  }

  @Override
  public Reading read(Sent sent) {
    var problems = new ArrayList<Problem>();
    if (isNoneOf(sent.all(WORD), words.stream().map(Feeling::id).toList())) {
      problems.add(Problem.wrong(WORD, "answer.choice.unknown", question));
    }
    if (isNoneOf(sent.all(LEVEL), levels.stream().map(Choice::id).toList())) {
      problems.add(Problem.wrong(LEVEL, "answer.choice.unknown", intensity));
    }
    if (sent.text(NOTE).orElse("").length() > NOTE_LIMIT) {
      problems.add(Problem.wrong(NOTE, "answer.text.long", String.valueOf(noteLabel), NOTE_LIMIT));
    }
    return new Reading(sent.asAnswer(), problems);
  }

  private static boolean isNoneOf(List<String> sent, List<String> known) {
    return sent.size() > 1 || !Sent.unknown(sent, known).isEmpty();
  }

  @Override
  public boolean responds(Answer answer) {
    return !answer.text(WORD).isEmpty();
  }

  public List<Choice> choices() {
    return words.stream().map(word -> new Choice(word.id(), word.text())).toList();
  }

  public int noteLimit() {
    return NOTE_LIMIT;
  }

  /** A hard feeling, and strong. */
  public boolean high(Answer answer) {
    var hard = words.stream().anyMatch(word -> word.distress() && answer.has(WORD, word.id()));
    return hard && (answer.has(LEVEL, "3") || answer.has(LEVEL, "4"));
  }
}
