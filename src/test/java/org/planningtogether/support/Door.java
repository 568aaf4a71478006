package org.planningtogether.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.enrolment.Role;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.enrolment.Visits;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets people in without a platform, for tests of what is behind the door. */
@RestController
@TestComponent
public class Door {

  /** The course of everybody who comes through this door. */
  public static final CourseKey COURSE = new CourseKey("https://lms.example", "client", "1", "course-7");

  private final Visits visits;
  private final Enrolments enrolments;

  Door(Visits visits, Enrolments enrolments) {
    this.visits = visits;
    this.enrolments = enrolments;
  }

  /** Comes in and stays in the browser's cookies. @return the address of the launch, for example {@code /l/q7k2m5xdab} */
  public static String launch(Browser browser, String subject, String name, Role role) {
    return "/l/" + browser.post("/lti/as", "subject", subject, "name", name, "role", role.name()).body();
  }

  /** The same, from a platform that speaks a language. */
  public static String launchIn(Browser browser, String language, String subject) {
    return "/l/" + browser.post("/lti/as", "subject", subject, "role", Role.LEARNER.name(), "language", language).body();
  }

  /** The same, without telling who it is. */
  public static String launchAnonymously(Browser browser) {
    return "/l/" + browser.post("/lti/as", "role", Role.LEARNER.name()).body();
  }

  @PostMapping("/lti/as")
  String open(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam Role role) {
    var enrolment = subject == null ? null : enrolments.open(COURSE, subject, name, Set.of(role), language);
    var id = enrolment == null ? null : enrolment.id();
    var chosen = enrolment == null ? null : enrolment.chosenLanguage();
    return visits.begin(
        request,
        response,
        new Visitor(id, COURSE, Set.of(role), name == null || name.isEmpty() ? null : name, chosen == null ? language : chosen),
        List.of("https://lms.example", "https://other.example"),
        Map.of("link", "of " + name));
  }
}
