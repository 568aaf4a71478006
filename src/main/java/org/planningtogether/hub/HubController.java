package org.planningtogether.hub;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.planningtogether.course.Catalogue;
import org.planningtogether.enrolment.Enrolment;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.progress.Progress;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The Parent Hub: where am I, what comes next, by when. */
@Controller
class HubController {

  private final Catalogue catalogue;
  private final Progress progress;
  private final Enrolments enrolments;
  private final Words words;
  private final Clock clock;

  HubController(Catalogue catalogue, Progress progress, Enrolments enrolments, Words words, Clock clock) {
    this.catalogue = catalogue;
    this.progress = progress;
    this.enrolments = enrolments;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/")
  ModelAndView show(Visitor visitor, Locale locale, HttpServletRequest request) {
    var course = catalogue.course(locale);
    var standing = progress.of(visitor);
    var firstVisit = visitor.enrolment().flatMap(enrolments::find).map(Enrolment::firstSeenAt).orElse(null);
    var tasks = new Tasks(course, standing, visitor, request.getContextPath(), words);
    var deadline = Deadline.of(standing, visitor, firstVisit, clock.instant());
    return new ModelAndView("hub/hub")
        .addObject("hub", HubPage.of(course, standing, visitor, tasks, deadline, words));
  }
}
