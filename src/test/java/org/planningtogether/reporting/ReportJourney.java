package org.planningtogether.reporting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.enrolment.Role;
import org.planningtogether.lti.service.Drift;
import org.planningtogether.lti.service.Roster;
import org.planningtogether.outbox.Outbox;
import org.planningtogether.progress.Progress;
import org.planningtogether.progress.Step;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.Door;
import org.planningtogether.support.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The trainer's page on a phone, where each person is a card, and on a large screen. */
@ExtendWith(Chromium.class)
@ReportApplication.Started
class ReportJourney {

  @LocalServerPort private int port;
  @Autowired private Enrolments enrolments;
  @Autowired private Progress progress;
  @Autowired private Outbox outbox;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private ReportApplication.Platform platform;

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void anybody_can_read_who_has_finished(int width) {
    var amira = enrolments.open(Door.COURSE, "amira", "Amira Khan", Set.of(Role.LEARNER), "en").id();
    enrolments.open(Door.COURSE, "w", "W".repeat(200), Set.of(Role.LEARNER), "en");
    progress.complete(amira, new Step.ModuleStep(new ModuleId("1")));
    new TransactionTemplate(transactions)
        .executeWithoutResult(transaction -> outbox.put("score", "journey", amira.value(), "{}"));
    platform.drifts = List.of(new Drift(amira, "module:1", Drift.Kind.OTHER, Instant.parse("2026-11-22T03:00:00Z")));
    platform.roster = new Roster(List.of(), Instant.parse("2026-11-22T09:00:00Z"), null, true);
    var browser = new Browser(port);
    var launch = Door.launch(browser, "tom", "Tom Trainer", Role.INSTRUCTOR);

    try (var screen = new Screen(browser, port, launch + "/trainer", width)) {
      assertThat(screen.page().locator("h1")).hasText("Who has finished");
      assertThat(screen.page().getByText("The gradebook shows another grade for Amira Khan")).isVisible();
      assertThat(screen.page().getByRole(AriaRole.ROWHEADER)).not().hasCount(0);
      screen.isAccessible();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void anybody_can_read_what_one_person_has_done(int width) {
    var amira = enrolments.open(Door.COURSE, "amira", "Amira Khan", Set.of(Role.LEARNER), "en").id();
    progress.complete(amira, new Step.ModuleStep(new ModuleId("1")));
    var browser = new Browser(port);
    var trainer = Door.launch(browser, "tom", "Tom Trainer", Role.INSTRUCTOR);
    var parent = Door.launch(browser, "amira", "Amira Khan", Role.LEARNER);

    for (var path : List.of(trainer + "/trainer/" + amira, parent + "/record")) {
      try (var screen = new Screen(browser, port, path, width)) {
        assertThat(screen.page().locator("dd").first()).containsText("finished on");
        screen.isAccessible();
      }
    }
  }
}
