package org.planningtogether.certificate;

import java.util.concurrent.atomic.AtomicInteger;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Role;
import org.planningtogether.progress.Progress;
import org.planningtogether.progress.Step;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Door;
import org.planningtogether.support.Pdf;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who has finished the e-learning, at a browser. */
record Graduate(Browser browser, String launch, String subject) {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** The day on which all of them finished, as it is in London. */
  static final String DAY = "Thursday 2 July 2026";

  /** @param name empty when the platform keeps it to itself */
  static Graduate arrives(int port, Progress progress, JdbcClient db, String name) {
    var somebody = beginner(port, name);
    var enrolment = EnrolmentId.of(Door.COURSE, somebody.subject());
    progress.complete(enrolment, new Step.ModuleStep(new ModuleId("1")));
    progress.complete(enrolment, new Step.ModuleStep(new ModuleId("2")));
    db.sql("UPDATE step_progress SET completed_at = TIMESTAMP WITH TIME ZONE '2026-07-01 23:30:00+00' WHERE enrolment_id = :id")
        .param("id", enrolment.value())
        .update();
    return somebody;
  }

  /** Somebody who has finished nothing yet. */
  static Graduate beginner(int port, String name) {
    var browser = new Browser(port);
    var subject = "graduate " + NUMBER.incrementAndGet();
    return new Graduate(browser, Door.launch(browser, subject, name, Role.LEARNER), subject);
  }

  Browser.Answer page() {
    return browser.get(launch + "/certificate");
  }

  Browser.Answer file() {
    return browser.get(launch + "/certificate.pdf");
  }

  Pdf paper() {
    return new Pdf(file().response().bodyAsBytes());
  }

  String code() {
    return page().page().select(".certificate__code").text();
  }
}
