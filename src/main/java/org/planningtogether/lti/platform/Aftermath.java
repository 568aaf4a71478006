package org.planningtogether.lti.platform;

import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.enrolment.Visits;
import org.planningtogether.outbox.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** With a platform go its people: after all others have heard of it, who may still want to know which these are. */
@Component
class Aftermath {

  private final Enrolments enrolments;
  private final Visits visits;
  private final Outbox outbox;

  Aftermath(Enrolments enrolments, Visits visits, Outbox outbox) {
    this.enrolments = enrolments;
    this.visits = visits;
    this.outbox = outbox;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(PlatformRemoved platform) {
    visits.endAllOf(platform.issuer(), platform.clientId());
    var gone = enrolments.removeAllOf(platform.issuer(), platform.clientId());
    outbox.purge(gone.stream().map(EnrolmentId::value).toList());
  }
}
