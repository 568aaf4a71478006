package org.planningtogether.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.planningtogether.demo.DeepLinks.Answer;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Choosing activities in a tool, for the course. */
@Controller
@Profile("demo-lms")
class DeepLinkController {

  private final Tools tools;
  private final DeepLinks deepLinks;

  DeepLinkController(Tools tools, DeepLinks deepLinks) {
    this.tools = tools;
    this.deepLinks = deepLinks;
  }

  @GetMapping("/tools/{id}/deep-linking")
  ModelAndView choose(Staff staff, @PathVariable long id) {
    var tool = tools.find(id).filter(known -> known.deepLinkUri() != null).orElseThrow(NotHere::new);
    return new ModelAndView("deep-linking", Map.of("tool", tool));
  }

  /** The browser comes here from the tool, perhaps in an iframe: it brings no cookie, the launch says who it is. */
  @PostMapping("/lti/deep-linking")
  ModelAndView chosen(
      @RequestParam String launch,
      @RequestParam(name = "JWT", defaultValue = "") String jwt,
      HttpServletRequest request) {
    return switch (deepLinks.take(launch, jwt)) {
      case Answer.Taken taken -> new ModelAndView("deep-linked", Map.of("answer", taken));
      case Answer.Refused refused -> {
        request.setAttribute(ServiceFilter.REASON, refused.reason());
        yield new ModelAndView("stopped", Map.of("reason", refused.reason()), HttpStatus.BAD_REQUEST);
      }
    };
  }
}
