package org.planningtogether.demo;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.InvalidUrlException;
import org.springframework.web.util.UriComponentsBuilder;

/** The tools that the course may use, and how another one is registered. */
@Controller
@Profile("demo-lms")
class ToolController {

  private final Origin origin;
  private final Tools tools;
  private final Registrations registrations;
  private final DemoSettings settings;

  ToolController(Origin origin, Tools tools, Registrations registrations, DemoSettings settings) {
    this.origin = origin;
    this.tools = tools;
    this.registrations = registrations;
    this.settings = settings;
  }

  @GetMapping("/tools")
  ModelAndView list(Staff staff) {
    return list(settings.tool().resolve("/lti/register").toString(), false, HttpStatus.OK);
  }

  /** Opens the tool's own page for registering, with what it needs to know of this LMS. */
  @PostMapping("/tools/registration")
  ModelAndView register(Staff staff, @RequestParam String address) {
    if (!address.matches("https?://.+")) {
      return list(address, true, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      var page = UriComponentsBuilder.fromUriString(address)
          .queryParam("openid_configuration", origin.at("/lti/openid-configuration"))
          .queryParam("registration_token", registrations.token())
          .encode()
          .toUriString();
      return new ModelAndView("registration", Map.of("address", page));
    } catch (InvalidUrlException e) {
      return list(address, true, HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private ModelAndView list(String address, boolean wrong, HttpStatus status) {
    return new ModelAndView("tools", Map.of("tools", tools.all(), "address", address, "wrong", wrong), status);
  }
}
