package org.planningtogether.lti.launch;

import java.time.Clock;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.enrolment.VisitStarted;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.lti.service.EarlierIdentities;
import org.planningtogether.lti.service.LaunchedLink;
import org.planningtogether.lti.service.LaunchedLinks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a verified launch into somebody who is here: who it is, and where scores and rosters of the link go. */
@Service
public class Admission {

  private final Enrolments enrolments;
  private final LaunchedLinks links;
  private final EarlierIdentities earlier;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Admission(
      Enrolments enrolments,
      LaunchedLinks links,
      EarlierIdentities earlier,
      ApplicationEventPublisher events,
      Clock clock) {
    this.enrolments = enrolments;
    this.links = links;
    this.earlier = earlier;
    this.events = events;
    this.clock = clock;
  }

  /** Of an anonymous launch nothing is kept, nor of a choice, which may come to nothing (Deep Linking 2.0, 2.2). */
  @Transactional
  public Visitor admit(Launch launch) {
    String subject = launch.subject();
    if (subject == null || launch.message() instanceof Message.DeepLinking) {
      return new Visitor(null, launch.course(), launch.roles(), launch.name(), launch.locale());
    }
    var enrolment = enrolments.open(launch.course(), subject, launch.fullName(), launch.roles(), launch.locale());
    if (launch.message() instanceof Message.ResourceLink link) {
      links.remember(
          launch.course(),
          new LaunchedLink(
              enrolment.id(),
              link.id(),
              link.target().key(),
              launch.services().lineItem(),
              launch.services().lineItems(),
              launch.services().scopes(),
              launch.services().memberships()));
      if (link.earlier() != null) {
        earlier.remember(enrolment.id(), link.id(), link.earlier());
      }
    }
    events.publishEvent(new VisitStarted(enrolment, launch.id(), clock.instant()));
    var language = enrolment.chosenLanguage() == null ? launch.locale() : enrolment.chosenLanguage();
    return new Visitor(enrolment.id(), launch.course(), launch.roles(), launch.name(), language);
  }
}
