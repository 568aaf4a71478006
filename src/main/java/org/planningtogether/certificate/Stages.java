package org.planningtogether.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.planningtogether.course.Catalogue;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.progress.Deadline;
import org.planningtogether.progress.Progress;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Component;

/** Which stages of the programme somebody has finished, and when, as a court would say it. */
@Component
class Stages {

  private final Progress progress;
  private final Catalogue catalogue;
  private final Words words;

  Stages(Progress progress, Catalogue catalogue, Words words) {
    this.progress = progress;
    this.catalogue = catalogue;
    this.words = words;
  }

  /** So far there is one stage: the e-learning. */
  List<Stage> of(EnrolmentId enrolment, Locale locale) {
    return Stream.ofNullable(progress.of(enrolment).doneAt())
        .map(at -> new Stage(words.of("certificate.stage.elearning"), day(at, locale)))
        .toList();
  }

  /** In the language of the course's words, whatever else the browser asks for. */
  String day(Instant at, Locale locale) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.forLanguageTag(lang(locale)))
        .format(LocalDate.ofInstant(at, Deadline.COURTS));
  }

  String lang(Locale locale) {
    return catalogue.course(locale).lang();
  }
}
