package org.planningtogether.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planningtogether.agreement.Desk;
import org.planningtogether.course.Catalogue;
import org.planningtogether.paper.Press;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The plan, its summary, and what to do if parents cannot agree: to read, and as files. A file is made when it is asked
 * for, after everything is read and outside any transaction; nothing of it is kept or noted. Whoever holds the launch or
 * the plan key may have it without proving once more who they are: they could read the same words on the screen.
 */
@Controller
@RequestMapping("/plan/p/{ref}/papers")
class PapersController {

  private final Papers papers;
  private final Press press;
  private final Catalogue catalogue;
  private final GuideFiles guides;
  private final Words words;

  PapersController(Papers papers, Press press, Catalogue catalogue, GuideFiles guides, Words words) {
    this.papers = papers;
    this.press = press;
    this.catalogue = catalogue;
    this.guides = guides;
    this.words = words;
  }

  @GetMapping
  ModelAndView list(Desk desk, HttpServletRequest request) {
    var root = request.getContextPath() + "/plan/p/" + desk.ref();
    return page("documents/papers", desk).addObject("page", PapersPage.of(desk, root, words));
  }

  @GetMapping("/plan")
  ModelAndView plan(Desk desk, Locale locale) {
    return page("documents/plan", desk).addObject("paper", papers.plan(desk, locale).paper());
  }

  @GetMapping("/plan.pdf")
  ResponseEntity<byte[]> planFile(Desk desk, Locale locale) {
    var model = Map.<String, Object>of("paper", papers.plan(desk, locale).paper());
    return press.print("documents/plan-paper", locale, model).download("plan.pdf");
  }

  /** Only where there are two: of a plan made alone, nothing is agreed. */
  @GetMapping("/summary")
  ModelAndView summary(Desk desk, Locale locale) {
    return page("documents/summary", desk).addObject("paper", summaryOf(desk, locale));
  }

  @GetMapping("/summary.pdf")
  ResponseEntity<byte[]> summaryFile(Desk desk, Locale locale) {
    var summary = summaryOf(desk, locale);
    var model = Map.<String, Object>of("paper", summary, "foot", summary.foot());
    return press.print("documents/summary-paper", locale, model).download("summary.pdf");
  }

  @GetMapping("/cannot-agree")
  ModelAndView cannotAgree(Desk desk, Locale locale) {
    return page("documents/cannot-agree", desk).addObject("guide", guide(locale));
  }

  @GetMapping("/cannot-agree.pdf")
  ResponseEntity<byte[]> cannotAgreeFile(Desk desk, Locale locale) {
    var model = Map.<String, Object>of("guide", guide(locale));
    return press.print("documents/cannot-agree-paper", locale, model).download("next-steps.pdf");
  }

  private SummaryPaper summaryOf(Desk desk, Locale locale) {
    return Optional.of(desk).filter(Desk::joined).map(both -> papers.summary(both, locale)).orElseThrow(NotFoundException::new);
  }

  private Guide guide(Locale locale) {
    return catalogue.beside(guides, locale).cannotAgree().orElseThrow(NotFoundException::new);
  }

  private static ModelAndView page(String view, Desk desk) {
    return new ModelAndView(view, "desk", desk);
  }
}
