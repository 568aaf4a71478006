package org.planningtogether.plan;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.planningtogether.course.Passage;
import org.planningtogether.outline.Agree;
import org.planningtogether.outline.ChildWords;
import org.planningtogether.outline.Field;
import org.planningtogether.outline.Question;
import org.planningtogether.ui.Words;

/** A clause in the parents' own words, as a question like any other: a title, and a text. */
final class OwnClause {

  static final String TITLE = "title";
  static final String TEXT = "text";
  static final int LONGEST_TITLE = 100;
  static final int LONGEST_TEXT = 1000;

  private static final SecureRandom RANDOM = new SecureRandom();

  private OwnClause() {}

  static boolean isOne(String question) {
    return question.matches("own-[a-z]{8}");
  }

  /** The id of one that nobody has written yet. */
  static String fresh() {
    return RANDOM.ints(8, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining("", "own-", ""));
  }

  static Question question(String section, String id, Locale locale, Words words) {
    var title = new Field.Line(TITLE, said("plan.own.title", locale, words), said("plan.own.title.hint", locale, words), LONGEST_TITLE);
    var text = new Field.Area(TEXT, said("plan.own.text", locale, words), said("plan.own.text.hint", locale, words), LONGEST_TEXT);
    return new Question(
        section, id, Agree.BOTH, false, said("plan.own.ask", locale, words), null, null, List.of(title, text), List.of(), ChildWords.NONE);
  }

  private static Passage said(String key, Locale locale, Words words) {
    return new Passage(locale.getLanguage(), words.of(key));
  }
}
