package org.planningtogether.evaluation;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The five questions. Afterwards everybody sees the same page, those who answered and those who did not want to: who
 * looks over a shoulder, or goes back on a shared device, learns neither.
 */
@Controller
class QuestionsController {

  private final Evaluation evaluation;
  private final Words words;

  QuestionsController(Evaluation evaluation, Words words) {
    this.evaluation = evaluation;
    this.words = words;
  }

  @GetMapping("/questions")
  ModelAndView show(Visitor visitor) {
    return evaluation
        .open(learner(visitor))
        .map(phase -> page(phase, Sheet.of(Map.of())))
        .orElseGet(() -> new ModelAndView("evaluation/closed"));
  }

  /** A sheet of another phase than the one that is open counts for none. */
  @PostMapping("/questions")
  ModelAndView send(Visitor visitor, @RequestParam MultiValueMap<String, String> form) {
    var learner = learner(visitor);
    var open = open(learner, form);
    var sheet = Sheet.of(form);
    if (open.isPresent() && sheet.isEmpty()) {
      return again(open.get(), sheet);
    }
    open.ifPresent(phase -> evaluation.count(learner, visitor.course(), phase, sheet));
    return new ModelAndView("redirect:/questions");
  }

  @PostMapping("/questions/no")
  String decline(Visitor visitor) {
    evaluation.decline(learner(visitor));
    return "redirect:/questions";
  }

  private Optional<Phase> open(EnrolmentId learner, MultiValueMap<String, String> form) {
    return evaluation.open(learner).filter(phase -> List.of(phase.key()).equals(form.get("phase")));
  }

  private ModelAndView page(Phase phase, Sheet chosen) {
    return new ModelAndView("evaluation/questions", "page", QuestionsPage.of(phase, chosen, words));
  }

  private ModelAndView again(Phase phase, Sheet chosen) {
    var nothing = ErrorItem.at(Question.values()[0].key(), words.of("evaluation.nothing"));
    var page = page(phase, chosen).addObject("errorSummary", new ErrorSummary(List.of(nothing)));
    page.setStatus(UNPROCESSABLE_CONTENT);
    return page;
  }

  private static EnrolmentId learner(Visitor visitor) {
    return Evaluation.learner(visitor).orElseThrow(NotFoundException::new);
  }
}
