package org.planningtogether.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.planningtogether.agreement.Holder;
import org.planningtogether.agreement.Holders;
import org.planningtogether.agreement.Plans;
import org.planningtogether.enrolment.Visits;
import org.planningtogether.ui.SignedOutException;
import org.springframework.stereotype.Component;

/** Who stands at a door of the plan. */
@Component
class Here {

  private final Holders holders;
  private final Plans plans;
  private final Visits visits;

  Here(Holders holders, Plans plans, Visits visits) {
    this.holders = holders;
    this.plans = plans;
    this.visits = visits;
  }

  /** Somebody for whom a plan can be kept. */
  Optional<Holder> holder(HttpServletRequest request) {
    return holders.of(request);
  }

  /**
   * Whether nothing can be kept for whoever is here: a platform that does not tell who they are.
   *
   * @throws SignedOutException when the launch in the address has ended
   */
  boolean isAnonymous(HttpServletRequest request) {
    if (request.getContextPath().isEmpty() || holder(request).isPresent()) {
      return false;
    }
    if (visits.current(request).isEmpty()) {
      throw new SignedOutException();
    }
    return true;
  }

  /** Whether a plan for two may be spoken of at all. */
  boolean mayShare(HttpServletRequest request) {
    return holder(request).map(plans::offersJoint).orElse(true);
  }
}
