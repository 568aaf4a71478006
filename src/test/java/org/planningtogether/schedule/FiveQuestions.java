package org.planningtogether.schedule;

import static org.mockito.ArgumentMatchers.any;

import java.util.List;
import org.mockito.Mockito;
import org.planningtogether.course.Passage;
import org.planningtogether.outline.Agree;
import org.planningtogether.outline.ChildWords;
import org.planningtogether.outline.Field;
import org.planningtogether.outline.Field.Rule.Kind;
import org.planningtogether.outline.Outline;
import org.planningtogether.outline.Outlines;
import org.planningtogether.outline.Question;
import org.planningtogether.outline.Section;

/** An outline that asks for rules of the calendar and nothing else. */
final class FiveQuestions {

  private FiveQuestions() {}

  static Outlines outlines() {
    var outlines = Mockito.mock(Outlines.class);
    Mockito.when(outlines.outline(any())).thenReturn(outline());
    return outlines;
  }

  private static Outline outline() {
    return new Outline(List.of(
        section("living", 2, question("living", "pattern", "Where do {child} sleep in your usual weeks?", Kind.PATTERN),
            question("living", "stages", "How does time grow step by step?", Kind.STAGES)),
        section("holidays", 4, question("holidays", "blocks", "How do you share holidays?", Kind.HOLIDAYS),
            question("holidays", "school-dates", "When are school holidays?", Kind.SCHOOL_DATES)),
        section("special-days", 5, question("special-days", "days", "How do you spend special days?", Kind.SPECIAL_DAYS))));
  }

  private static Section section(String id, int number, Question... questions) {
    return new Section(id, number, words(id), words(""), words(""), words(""), List.of(questions));
  }

  private static Question question(String section, String id, String ask, Kind kind) {
    var field = new Field.Rule("rule", null, null, kind);
    return new Question(section, id, Agree.BOTH, false, words(ask), null, null, List.of(field), List.of(), ChildWords.NONE);
  }

  private static Passage words(String text) {
    return new Passage("en", text);
  }
}
