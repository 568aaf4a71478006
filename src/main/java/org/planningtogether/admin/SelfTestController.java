package org.planningtogether.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.PlatformId;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.lti.service.SelfTest;
import org.planningtogether.lti.service.SelfTest.Note;
import org.planningtogether.lti.service.SelfTests;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.TaskItem.Status;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Tries the connection to a platform. What came of it stays in the administrator's session, so that it can be read again. */
@Controller
class SelfTestController {

  private static final JsonMapper JSON = new JsonMapper();

  private final Platforms platforms;
  private final SelfTests tests;
  private final AdminSessions sessions;
  private final Words words;

  SelfTestController(Platforms platforms, SelfTests tests, AdminSessions sessions, Words words) {
    this.platforms = platforms;
    this.tests = tests;
    this.sessions = sessions;
    this.words = words;
  }

  /** One step, in words. */
  record StepView(String title, Status result, String note, String asked, String answered) {}

  @GetMapping("/admin/platforms/{id}/self-test")
  ModelAndView show(@PathVariable PlatformId id, HttpServletRequest request) {
    var platform = platform(id);
    var page = new ModelAndView("admin/self-test").addObject("platform", platform);
    last(platform, request)
        .ifPresent(
            test ->
                page.addObject("at", words.of("admin.self-test.at", Moments.of(test.at())))
                    .addObject("passed", test.passed())
                    .addObject("steps", test.steps().stream().map(this::view).toList()));
    return page;
  }

  @PostMapping("/admin/platforms/{id}/self-test")
  String run(@PathVariable PlatformId id, HttpServletRequest request) {
    var platform = platform(id);
    sessions.remember(request, name(platform), JSON.writeValueAsString(tests.run(platform)));
    return "redirect:/admin/platforms/" + id + "/self-test";
  }

  private Platform platform(PlatformId id) {
    return platforms.find(id).orElseThrow(NotFoundException::new);
  }

  private Optional<SelfTest> last(Platform platform, HttpServletRequest request) {
    return sessions.remembered(request, name(platform)).map(json -> JSON.readValue(json, SelfTest.class));
  }

  private static String name(Platform platform) {
    return "self-test " + platform.id();
  }

  private StepView view(SelfTest.Step step) {
    return new StepView(
        words.of("admin.self-test.step." + slug(step.kind())),
        new Status(
            words.of("admin.self-test.result." + slug(step.result())),
            true,
            switch (step.result()) {
              case PASSED -> "govuk-tag--green";
              case FAILED -> "govuk-tag--red";
              case SKIPPED -> "govuk-tag--grey";
            }),
        note(step),
        step.asked(),
        step.answered());
  }

  /** What to look at: by what was found, or by the step that failed. */
  private String note(SelfTest.Step step) {
    if (step.note() != Note.NONE) {
      return words.of("admin.self-test.note." + slug(step.note()));
    }
    return step.result() == SelfTest.Result.FAILED ? words.of("admin.self-test.hint." + slug(step.kind())) : "";
  }

  private static String slug(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
