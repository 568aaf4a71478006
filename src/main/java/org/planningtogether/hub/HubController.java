package org.planningtogether.hub;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.planningtogether.course.Catalogue;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.progress.Deadline;
import org.planningtogether.progress.Deadlines;
import org.planningtogether.progress.Progress;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The Parent Hub: where am I, what comes next, by when. */
@Controller
class HubController {

  private final Catalogue catalogue;
  private final Progress progress;
  private final Deadlines deadlines;
  private final Enrolments enrolments;
  private final Words words;

  HubController(
      Catalogue catalogue, Progress progress, Deadlines deadlines, Enrolments enrolments, Words words) {
    this.catalogue = catalogue;
    this.progress = progress;
    this.deadlines = deadlines;
    this.enrolments = enrolments;
    this.words = words;
  }

  @GetMapping("/")
  ModelAndView show(Visitor visitor, Locale locale, HttpServletRequest request) {
    var course = catalogue.course(locale);
    var standing = progress.of(visitor);
    var tasks = new Tasks(course, standing, visitor, request.getContextPath(), words);
    var deadline = standing.isDone() ? null : deadline(visitor).orElse(null);
    return new ModelAndView("hub/hub")
        .addObject("hub", HubPage.of(course, standing, visitor, tasks, deadline, words));
  }

  /** Once for each person; asked again, or by somebody without a deadline, nothing changes. */
  @PostMapping("/more-time")
  String giveMoreTime(Visitor visitor) {
    if (deadline(visitor).isPresent() && !progress.of(visitor).isDone()) {
      visitor.enrolment().ifPresent(deadlines::giveMore);
    }
    return "redirect:/";
  }

  /** None for those who run the course, or of whom nothing is recorded. */
  private Optional<Deadline> deadline(Visitor visitor) {
    return visitor
        .enrolment()
        .filter(enrolment -> !visitor.readsCourse())
        .flatMap(enrolments::find)
        .map(enrolment -> deadlines.of(enrolment.id(), enrolment.firstSeenAt()));
  }
}
