package org.planningtogether.reporting;

import java.util.Locale;
import java.util.UUID;
import org.planningtogether.course.Catalogue;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.lti.service.EarlierIdentities;
import org.planningtogether.lti.service.Rosters;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * What one person has done in a course and when: of anybody for those who run it, and of oneself. Platforms open these
 * pages to review a submission (Submission Review 1.0).
 */
@Controller
class CompletionController {

  private final Catalogue catalogue;
  private final Rosters rosters;
  private final Participants participants;
  private final EarlierIdentities earlier;
  private final Words words;

  CompletionController(
      Catalogue catalogue, Rosters rosters, Participants participants, EarlierIdentities earlier, Words words) {
    this.catalogue = catalogue;
    this.rosters = rosters;
    this.participants = participants;
    this.earlier = earlier;
    this.words = words;
  }

  /** Somebody of another course is not told from somebody who never came: there is nothing to show of either. */
  @GetMapping("/trainer/{participant:[0-9a-f-]{36}}")
  ModelAndView ofParticipant(Visitor visitor, Locale locale, @PathVariable UUID participant) {
    if (!visitor.readsCourse()) {
      throw new NotFoundException();
    }
    var id = new EnrolmentId(participant);
    return participants.of(visitor.course(), rosters.of(visitor.course())).stream()
        .filter(person -> person.id().equals(id))
        .findFirst()
        .map(person -> writer(locale).completion(person, earlier.of(person.id())))
        .map(completion -> new ModelAndView("reporting/completion", "completion", completion))
        .orElseGet(() -> new ModelAndView("reporting/nothing"));
  }

  @GetMapping("/record")
  ModelAndView ofOneself(Visitor visitor, Locale locale) {
    var oneself = visitor.enrolment().map(participants::oneself).orElseThrow(NotFoundException::new);
    return new ModelAndView("reporting/record", "rows", writer(locale).rows(oneself));
  }

  private ReportWriter writer(Locale locale) {
    return new ReportWriter(catalogue.course(locale), words, false);
  }
}
