package org.planningtogether.schedule;

import java.util.List;
import org.jsoup.nodes.Document;
import org.planningtogether.agreement.Agreements;
import org.planningtogether.agreement.Beginning;
import org.planningtogether.agreement.Child;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Holder;
import org.planningtogether.agreement.Invitations;
import org.planningtogether.agreement.Jurisdiction;
import org.planningtogether.agreement.Mode;
import org.planningtogether.agreement.NewChild;
import org.planningtogether.agreement.OrderInPlace;
import org.planningtogether.agreement.PartyRole;
import org.planningtogether.agreement.Plans;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Role;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Door;
import org.springframework.stereotype.Component;

/** Brings two parents to one plan. */
@Component
class AtTheDesk {

  private static final List<NewChild> CHILDREN = List.of(
      new NewChild("Mia", java.time.YearMonth.of(2018, 5), Child.Stage.PRIMARY, Child.Pronoun.SHE),
      new NewChild("Leo", java.time.YearMonth.of(2014, 2), Child.Stage.SECONDARY, Child.Pronoun.HE));

  private final Plans plans;
  private final Invitations invitations;
  final Agreements agreements;

  AtTheDesk(Plans plans, Invitations invitations, Agreements agreements) {
    this.plans = plans;
    this.invitations = invitations;
    this.agreements = agreements;
  }

  /** One parent in a browser. */
  record Parent(Browser browser, String launch, Desk desk) {

    String at(String path) {
      return "%s/plan/p/%s/calendar%s".formatted(launch, desk.ref(), path);
    }

    Browser.Answer get(String path) {
      return browser.get(at(path));
    }

    Document page(String path) {
      return get(path).page();
    }

    Browser.Answer post(String path, String... fields) {
      return browser.post(at(path), fields);
    }
  }

  record Two(Parent a, Parent b) {}

  Two both(int port) {
    var a = begin(port, Mode.JOINT);
    var browser = new Browser(port);
    var made = invitations.make(a.desk()).orElseThrow();
    var subject = "ben-" + made.code() + java.util.UUID.randomUUID();
    var launch = Door.launch(browser, subject, "Ben", Role.LEARNER);
    var desk = invitations.join(new Holder.Enrolled(EnrolmentId.of(Door.COURSE, subject)), made.token(), made.code(), PartyRole.PARENT).orElseThrow();
    return new Two(new Parent(a.browser(), a.launch(), again(a.desk())), new Parent(browser, launch, desk));
  }

  Parent begin(int port, Mode mode) {
    var browser = new Browser(port);
    var subject = "amira-" + java.util.UUID.randomUUID();
    var launch = Door.launch(browser, subject, "Amira", Role.LEARNER);
    var desk = plans.begin(new Holder.Enrolled(EnrolmentId.of(Door.COURSE, subject)),
        new Beginning(mode, OrderInPlace.NO, Jurisdiction.ENGLAND, "Mum", PartyRole.PARENT, "Dad", CHILDREN));
    return new Parent(browser, launch, desk);
  }

  Desk again(Desk desk) {
    return plans.find(desk.holder(), desk.ref()).orElseThrow();
  }
}
