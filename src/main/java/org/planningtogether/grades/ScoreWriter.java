package org.planningtogether.grades;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.Module;
import org.planningtogether.lti.service.Score;
import org.planningtogether.progress.Step;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a score says. Trainers read it in the gradebook of their platform, whose language we do not know. */
@Component
class ScoreWriter {

  private static final int POINTS = 100;
  private static final Locale LANGUAGE = Locale.UK;
  private static final ZoneId COURTS = ZoneId.of("Europe/London");
  private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", LANGUAGE);

  private final MessageSource messages;
  private final Catalogue catalogue;

  ScoreWriter(MessageSource messages, Catalogue catalogue) {
    this.messages = messages;
    this.catalogue = catalogue;
  }

  /** Done is all there is to get: parents are not marked. */
  Score done(String subject, Instant startedAt, Instant at) {
    var day = IN_WORDS.format(LocalDate.ofInstant(at, COURTS));
    var comment = messages.getMessage("score.comment", new Object[] {day}, LANGUAGE);
    return Score.full(subject, POINTS, comment, startedAt, at);
  }

  /** What the gradebook column of a step is called. */
  String label(Step step) {
    var course = catalogue.course(Locale.ENGLISH);
    return switch (step) {
      case Step.Elearning elearning -> course.title();
      case Step.ModuleStep(var id) -> course.module(id).map(Module::title).orElse(step.key());
    };
  }
}
