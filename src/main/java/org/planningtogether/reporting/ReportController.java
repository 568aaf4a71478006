package org.planningtogether.reporting;

import java.util.Locale;
import java.util.UUID;
import org.planningtogether.course.Catalogue;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.lti.service.Drifts;
import org.planningtogether.lti.service.Rosters;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has finished, for those who run the course. For everybody else there is no such page. */
@Controller
class ReportController {

  private final Catalogue catalogue;
  private final Rosters rosters;
  private final Drifts drifts;
  private final Participants participants;
  private final Resending resending;
  private final Words words;

  ReportController(
      Catalogue catalogue,
      Rosters rosters,
      Drifts drifts,
      Participants participants,
      Resending resending,
      Words words) {
    this.catalogue = catalogue;
    this.rosters = rosters;
    this.drifts = drifts;
    this.participants = participants;
    this.resending = resending;
    this.words = words;
  }

  @GetMapping("/trainer")
  ModelAndView show(Visitor visitor, Locale locale, @RequestParam(defaultValue = "all") String show) {
    if (!visitor.readsCourse()) {
      throw new NotFoundException();
    }
    var roster = rosters.of(visitor.course());
    var people = participants.of(visitor.course(), roster);
    var writer = new ReportWriter(catalogue.course(locale), words, visitor.managesCourse());
    return new ModelAndView("reporting/report")
        .addObject(
            "report", writer.report(people, roster, drifts.of(visitor.course()), show.equals("unfinished")))
        .addObject("manages", visitor.managesCourse());
  }

  @PostMapping("/trainer/send-again")
  String sendAgain(Visitor visitor, @RequestParam UUID participant) {
    if (!visitor.managesCourse()) {
      throw new NotFoundException();
    }
    resending.sendAgain(visitor.course(), new EnrolmentId(participant));
    return "redirect:/trainer";
  }

  /** The list of people is right, although it leaves out most of those who were in it before. */
  @PostMapping("/trainer/use-list")
  String useList(Visitor visitor) {
    if (!visitor.managesCourse()) {
      throw new NotFoundException();
    }
    rosters.believe(visitor.course());
    return "redirect:/trainer";
  }
}
