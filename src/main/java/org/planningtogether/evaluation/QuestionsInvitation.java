package org.planningtogether.evaluation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.planningtogether.enrolment.Visits;
import org.planningtogether.ui.Invitation;
import org.planningtogether.ui.Link;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Component;

/** Offers the questions to those whom they can be asked now. */
@Component
class QuestionsInvitation implements Invitation {

  private final Visits visits;
  private final Evaluation evaluation;
  private final Words words;

  QuestionsInvitation(Visits visits, Evaluation evaluation, Words words) {
    this.visits = visits;
    this.evaluation = evaluation;
    this.words = words;
  }

  @Override
  public Optional<Link> link(HttpServletRequest request) {
    return visits
        .current(request)
        .flatMap(Evaluation::learner)
        .flatMap(evaluation::open)
        .map(phase -> new Link(words.of("evaluation.invitation"), request.getContextPath() + "/questions"));
  }
}
