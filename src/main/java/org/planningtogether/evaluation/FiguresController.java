package org.planningtogether.evaluation;

import org.planningtogether.enrolment.Visitor;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The totals of a course, for those who run it. For everybody else there is no such page. */
@Controller
class FiguresController {

  private final Evaluation evaluation;
  private final Words words;

  FiguresController(Evaluation evaluation, Words words) {
    this.evaluation = evaluation;
    this.words = words;
  }

  @GetMapping("/trainer/questions")
  ModelAndView show(Visitor visitor) {
    if (!visitor.readsCourse()) {
      throw new NotFoundException();
    }
    var shown = evaluation.shown(visitor.course());
    return new ModelAndView("evaluation/figures", "figures", new FiguresWriter(shown, words).figures());
  }
}
