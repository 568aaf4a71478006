package org.planningtogether.schedule;

import java.util.Optional;
import org.planningtogether.calendar.FlawedRule;
import org.planningtogether.calendar.RuleText;
import org.planningtogether.calendar.Sheet;
import org.planningtogether.outline.Answer;
import org.planningtogether.outline.Field;
import org.planningtogether.outline.Outlines;
import org.planningtogether.outline.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Which questions of the outline are answered with rules of the calendar, and what such an answer says. */
@Component
class Topics {

  private static final Logger log = LoggerFactory.getLogger(Topics.class);

  private final Outlines outlines;

  Topics(Outlines outlines) {
    this.outlines = outlines;
  }

  Optional<Question> question(String section, String question) {
    return outlines.outline(LocaleContextHolder.getLocale()).question(section, question);
  }

  /** The field of a question that holds a rule. */
  static Optional<Field.Rule> field(Question question) {
    return question.fields().stream().filter(Field.Rule.class::isInstance).map(Field.Rule.class::cast).findFirst();
  }

  /** The question that holds rules of a kind, for links to it. */
  Optional<Question> question(Field.Rule.Kind kind) {
    return outlines.outline(LocaleContextHolder.getLocale()).sections().stream()
        .flatMap(section -> section.questions().stream())
        .filter(question -> field(question).filter(rule -> rule.kind() == kind).isPresent())
        .findFirst();
  }

  /** The rules in an answer to a question; empty when there are none, or when they cannot be read. */
  Optional<Sheet> sheet(String section, String question, Answer answer) {
    return question(section, question).flatMap(Topics::field).flatMap(field -> sheet(field, answer));
  }

  static Optional<Sheet> sheet(Field.Rule field, Answer answer) {
    var text = answer.text(field.id());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(field.kind(), text));
    } catch (FlawedRule flawed) {
      log.warn("A rule of the calendar cannot be read and is left out: {}", flawed.getMessage());
      return Optional.empty();
    }
  }

  private static Sheet read(Field.Rule.Kind kind, String text) {
    return switch (kind) {
      case PATTERN -> RuleText.patterns(text);
      case STAGES -> RuleText.stages(text);
      case HOLIDAYS -> RuleText.holidays(text);
      case SPECIAL_DAYS -> RuleText.specialDays(text);
      case SCHOOL_DATES -> RuleText.schools(text);
    };
  }
}
