package org.planningtogether.schedule;

import java.util.Optional;
import org.planningtogether.agreement.Clause;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Topic;
import org.planningtogether.calendar.Sheet;
import org.planningtogether.outline.Field;
import org.planningtogether.outline.Question;

/** The answer that somebody works at: a question with a rule, in one plan, for all children or for one. */
record Subject(Desk desk, Question question, Field.Rule field, Topic topic, Clause clause) {

  /** What is there to go on from. */
  Optional<Sheet> sheet() {
    return Topics.sheet(field, clause.current());
  }

  /** The address of the editor, without the launch. */
  String base() {
    return "/plan/p/%s/calendar/rule/%s/%s/%s".formatted(desk.ref(), topic.section(), topic.question(), topic.scope().code());
  }

  /** Where it is suggested. */
  String clauseAddress() {
    return "/plan/p/%s/q/%s/%s/%s/clause".formatted(desk.ref(), topic.section(), topic.question(), topic.scope().code());
  }

  String sectionAddress() {
    return "/plan/p/%s/s/%s".formatted(desk.ref(), topic.section());
  }

  RuleWords.People people(Said said) {
    return new RuleWords.People(desk.names(topic.scope()), key -> said.name(key, desk));
  }
}
