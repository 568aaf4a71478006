package org.planningtogether.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.planningtogether.course.Course;
import org.planningtogether.enrolment.EnrolmentId;
import org.springframework.stereotype.Component;

/** Collects what a parent takes along from the whole course. Their own: no one else has a way to ask for it. */
@Component
class Notes {

  private final Answers answers;

  Notes(Answers answers) {
    this.answers = answers;
  }

  /** By kind, within a kind in the order of the course; one statement for all of them. */
  List<Note> of(EnrolmentId enrolment, Course course) {
    var kept = answers.ofAll(enrolment);
    var notes = new ArrayList<Note>();
    for (var module : course.modules()) {
      for (var page : module.pages()) {
        page.activities().stream()
            .filter(Note::isMadeOf)
            .flatMap(activity ->
                kept.of(module.id(), activity).flatMap(answer -> Note.of(module, page, activity, answer)).stream())
            .forEach(notes::add);
      }
    }
    notes.sort(Comparator.comparing(Note::kind));
    return List.copyOf(notes);
  }
}
