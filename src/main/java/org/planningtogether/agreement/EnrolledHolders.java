package org.planningtogether.agreement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.enrolment.Visits;
import org.springframework.stereotype.Component;

/** Parents who came by a launch. */
@Component
class EnrolledHolders implements HolderSource {

  private final Visits visits;

  EnrolledHolders(Visits visits) {
    this.visits = visits;
  }

  @Override
  public Optional<Holder> holder(HttpServletRequest request) {
    return visits.current(request).flatMap(Visitor::enrolment).map(Holder.Enrolled::new);
  }
}
