package org.planningtogether.lti.deeplink;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.enrolment.Visits;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody who runs a course chooses what it shows. For every other visit there is no such page. */
@Controller
class PickController {

  private final Visits visits;
  private final Picker picker;
  private final AnswerPage answerPage;

  PickController(Visits visits, Picker picker, AnswerPage answerPage) {
    this.visits = visits;
    this.picker = picker;
    this.answerPage = answerPage;
  }

  @GetMapping(DeepLinkRequest.PATH)
  ModelAndView show(Visitor visitor, Locale locale, HttpServletRequest request) {
    DeepLinkRequest asked = asked(visitor, request);
    return answerPage.isAnswered(asked) ? answerPage.tooLate() : picker(asked, List.of(), null, locale);
  }

  @PostMapping(path = DeepLinkRequest.PATH, params = {"!whole", "!cancel"})
  ModelAndView chosen(
      Visitor visitor,
      Locale locale,
      HttpServletRequest request,
      @RequestParam(name = Picker.ITEM, defaultValue = "") List<String> ticked) {
    return answer(visitor, picker.known(ticked, locale), locale, request);
  }

  @PostMapping(path = DeepLinkRequest.PATH, params = {"whole", "!cancel"})
  ModelAndView wholeProgramme(Visitor visitor, Locale locale, HttpServletRequest request) {
    return answer(visitor, picker.wholeProgramme(locale), locale, request);
  }

  /** Goes back to the platform all the same (Deep Linking 2.0, 2.3). */
  @PostMapping(path = DeepLinkRequest.PATH, params = "cancel")
  ModelAndView cancelled(Visitor visitor, Locale locale, HttpServletRequest request) {
    return answerPage.answer(List.of(), asked(visitor, request), visitor.course(), locale, request);
  }

  private ModelAndView answer(Visitor visitor, List<String> chosen, Locale locale, HttpServletRequest request) {
    DeepLinkRequest asked = asked(visitor, request);
    String problem = picker.problem(chosen, asked.settings());
    return problem == null
        ? answerPage.answer(chosen, asked, visitor.course(), locale, request)
        : picker(asked, chosen, problem, locale);
  }

  private ModelAndView picker(DeepLinkRequest asked, List<String> ticked, @Nullable String problem, Locale locale) {
    ModelAndView page =
        new ModelAndView("lti/pick")
            .addObject("settings", asked.settings())
            .addObject("question", picker.question(asked.settings(), ticked, problem, locale));
    if (problem != null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      page.addObject("errorSummary", new ErrorSummary(List.of(ErrorItem.at(Picker.ITEM, problem))));
    }
    return page;
  }

  private DeepLinkRequest asked(Visitor visitor, HttpServletRequest request) {
    return visits
        .fact(request, DeepLinkRequest.FACT)
        .filter(fact -> visitor.choosesContent())
        .map(DeepLinkRequest::of)
        .orElseThrow(NotFoundException::new);
  }
}
