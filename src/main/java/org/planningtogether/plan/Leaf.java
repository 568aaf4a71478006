package org.planningtogether.plan;

import java.util.List;
import java.util.stream.Stream;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Mode;
import org.planningtogether.agreement.Scope;
import org.planningtogether.agreement.Topic;
import org.planningtogether.course.Passage;
import org.planningtogether.outline.Agree;
import org.planningtogether.outline.Field;
import org.planningtogether.outline.Names;
import org.planningtogether.outline.Question;
import org.planningtogether.outline.Section;

/** One question of a plan for one scope, as it lies in front of one parent. */
record Leaf(Desk desk, Section section, Question question, Topic topic) {

  static Leaf of(Desk desk, Section section, Question question, Scope scope) {
    return new Leaf(desk, section, question, new Topic(section.id(), question.id(), scope));
  }

  /** For whom a question is asked without anybody asking for more: for each child, or once. */
  static List<Scope> scopes(Desk desk, Question question) {
    return question.perChild()
        ? desk.children().stream().<Scope>map(child -> new Scope.One(child.id())).toList()
        : List.of(new Scope.All());
  }

  /** What a section asks, in its order. */
  static Stream<Leaf> all(Desk desk, Section section) {
    return section.questions().stream()
        .flatMap(question -> scopes(desk, question).stream().map(scope -> of(desk, section, question, scope)));
  }

  Ways ways() {
    return Ways.of(desk);
  }

  Names names() {
    return desk.names(topic.scope());
  }

  boolean isRule() {
    return question.fields().stream().anyMatch(Field.Rule.class::isInstance);
  }

  /** Whether the other parent is ever to see it: never in a plan made alone, and never what is private. */
  boolean isShared() {
    return desk.mode() == Mode.JOINT && question.agree() != Agree.PRIVATE;
  }

  /** Whether it can be suggested, or told, now. */
  boolean canBeSuggested() {
    return isShared() && desk.open();
  }

  boolean isTold() {
    return question.agree() == Agree.INFORMATION;
  }

  /** Words of the outline with the names put in. */
  Passage named(Passage words, String children) {
    return new Passage(words.lang(), names().in(words.text(), children));
  }
}
