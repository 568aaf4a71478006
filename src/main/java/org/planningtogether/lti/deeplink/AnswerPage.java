package org.planningtogether.lti.deeplink;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.lti.platform.Origins;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.ui.PageSecurity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page whose form takes a choice back to the platform. A button pressed twice, or a page loaded again, is the same
 * answer again, so that it arrives whichever of the two the browser goes on with; another one comes too late.
 */
@Component
class AnswerPage {

  private final DeepLinkAnswers answers;
  private final DeepLinkResponses responses;
  private final Platforms platforms;
  private final Clock clock;

  AnswerPage(DeepLinkAnswers answers, DeepLinkResponses responses, Platforms platforms, Clock clock) {
    this.answers = answers;
    this.responses = responses;
    this.platforms = platforms;
    this.clock = clock;
  }

  boolean isAnswered(DeepLinkRequest asked) {
    return answers.find(asked.launchId()).isPresent();
  }

  /** Nothing can be chosen any more. */
  ModelAndView tooLate() {
    return new ModelAndView("lti/picked");
  }

  ModelAndView answer(
      List<String> targets, DeepLinkRequest asked, CourseKey course, Locale locale, HttpServletRequest request) {
    DeepLinkAnswer answer = answers.first(asked.launchId(), targets);
    if (!answer.targets().equals(targets) || !answer.holdsAt(clock.instant())) {
      return tooLate();
    }
    URI returnUrl = asked.settings().returnUrl();
    request.setAttribute(PageSecurity.FORM_ACTION, formAction(returnUrl, course));
    return new ModelAndView("lti/answer")
        .addObject("metas", Map.of("referrer", "strict-origin"))
        .addObject("returnUrl", returnUrl)
        .addObject("jwt", responses.write(answer, asked, course, locale));
  }

  /** Where the form leads, and the platform's other origins: browsers hold redirects after the post against it too. */
  private String formAction(URI returnUrl, CourseKey course) {
    var others =
        platforms.find(course.issuer(), course.clientId()).map(Platform::frameAncestors).orElse(List.of()).stream();
    return Stream.concat(Origins.of(returnUrl).stream(), others).distinct().collect(Collectors.joining(" "));
  }
}
