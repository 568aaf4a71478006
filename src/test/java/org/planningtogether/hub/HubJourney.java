package org.planningtogether.hub;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Role;
import org.planningtogether.progress.Progress;
import org.planningtogether.progress.Step;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.Door;
import org.planningtogether.support.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hub on a phone and on a large screen. */
@ExtendWith(Chromium.class)
@HubApplication.Started
class HubJourney {

  @LocalServerPort private int port;
  @Autowired private Progress progress;

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void anybody_can_use_the_first_page_and_the_later_one(int width) {
    var browser = new Browser(port);
    var launch = Door.launch(browser, "parent " + width, "Amira Khan", Role.LEARNER);

    try (var screen = new Screen(browser, port, launch + "/", width)) {
      assertThat(screen.page().locator("h1")).hasText("Welcome to your Parent Hub");
      screen.isAccessible();
    }

    var amira = EnrolmentId.of(Door.COURSE, "parent " + width);
    progress.complete(amira, new Step.ModuleStep(new ModuleId("1")));
    progress.advance(amira, new Step.ModuleStep(new ModuleId("2")), 2, 4);
    try (var screen = new Screen(browser, port, launch + "/", width)) {
      assertThat(screen.page().locator(".govuk-button--start")).hasText("Continue part 2, page 3 of 4");
      screen.isAccessible();
    }
  }
}
