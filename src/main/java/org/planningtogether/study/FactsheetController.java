package org.planningtogether.study;

import java.util.Locale;
import java.util.Optional;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.study.Parts.Part;
import org.planningtogether.ui.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A module on one page: to read, to print, and as a file to keep. */
@Controller
class FactsheetController {

  private final Parts parts;
  private final FactsheetPapers papers;

  FactsheetController(Parts parts, FactsheetPapers papers) {
    this.parts = parts;
    this.papers = papers;
  }

  @GetMapping("/course/{module}/factsheet")
  ModelAndView page(Visitor visitor, Locale locale, @PathVariable("module") String id) {
    var part = part(visitor, locale, id);
    return part.standing().isOpen()
        ? new ModelAndView("study/factsheet")
            .addObject("module", part.module())
            .addObject("helplines", part.course().helplines())
        : CourseController.locked(part);
  }

  /** @return the file, or the page that says what to do first */
  @GetMapping("/course/{module}/factsheet.pdf")
  Object paper(Visitor visitor, Locale locale, @PathVariable("module") String id) {
    var part = part(visitor, locale, id);
    return part.standing().isOpen()
        ? papers.of(part).download("part-%d.pdf".formatted(part.module().number()))
        : CourseController.locked(part);
  }

  private Part part(Visitor visitor, Locale locale, String id) {
    return Optional.of(parts.part(visitor, locale, id))
        .filter(part -> part.module().factsheet() != null)
        .orElseThrow(NotFoundException::new);
  }
}
