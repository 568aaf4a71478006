package org.planningtogether.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planningtogether.enrolment.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One page of a module: shows it, and takes what was sent. */
@Controller
class PageController {

  private final Parts parts;
  private final Study study;
  private final Afterwords afterwords;
  private final Screens screens;

  PageController(Parts parts, Study study, Afterwords afterwords, Screens screens) {
    this.parts = parts;
    this.study = study;
    this.afterwords = afterwords;
    this.screens = screens;
  }

  @GetMapping("/course/{module}/{page}")
  ModelAndView page(
      Visitor visitor, Locale locale, HttpServletRequest request, @PathVariable Map<String, String> address) {
    var part = parts.part(visitor, locale, address.get("module"));
    var page = part.page(address.get("page"));
    if (!part.standing().isOpen()) {
      return CourseController.locked(part);
    }
    visitor.enrolment().ifPresent(enrolment -> study.open(enrolment, part.module(), page.id()));
    var before = part.module().before(page).map(last -> afterwords.after(request, visitor, part.module(), last));
    return screens.page(visitor, part, page).addObject("afterwords", before.orElse(List.of()));
  }

  @PostMapping("/course/{module}/{page}")
  ModelAndView send(
      Visitor visitor,
      Locale locale,
      HttpServletRequest request,
      @PathVariable Map<String, String> address,
      @RequestParam MultiValueMap<String, String> form) {
    var part = parts.part(visitor, locale, address.get("module"));
    var sent = SentPage.of(part.page(address.get("page")), form);
    if (!part.standing().isOpen()) {
      return CourseController.locked(part);
    }
    if (!sent.isTaken()) {
      return screens.again(part, sent, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var fresh = visitor.enrolment().map(enrolment -> study.save(enrolment, part.module(), sent)).orElse(List.of());
    if (sent.stays()) {
      return visitor.enrolment().isEmpty() || sent.mustStayOnScreen()
          ? screens.again(part, sent, HttpStatus.OK)
          : CourseController.redirect(part.module(), sent.page().id() + "#" + sent.staying());
    }
    afterwords.sent(request, part.module(), sent.page(), fresh);
    var next = part.module().after(sent.page()).map(page -> page.id().value()).orElse("done");
    return CourseController.redirect(part.module(), next);
  }
}
