package org.planningtogether.study;

import java.util.List;
import java.util.Locale;
import org.planningtogether.course.Catalogue;
import org.planningtogether.enrolment.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A parent's own page of what they chose and wrote, to print and to keep. */
@Controller
class NotesController {

  private final Catalogue catalogue;
  private final Notes notes;

  NotesController(Catalogue catalogue, Notes notes) {
    this.catalogue = catalogue;
    this.notes = notes;
  }

  @GetMapping("/notes")
  ModelAndView show(Visitor visitor, Locale locale) {
    var course = catalogue.course(locale);
    return new ModelAndView("study/notes")
        .addObject("recorded", visitor.enrolment().isPresent())
        .addObject("notes", visitor.enrolment().map(enrolment -> notes.of(enrolment, course)).orElse(List.of()))
        .addObject("helplines", course.helplines());
  }
}
