package org.planningtogether.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where tools register themselves. As in Moodle what is wrong is said in plain text. */
@RestController
@Profile("demo-lms")
class RegistrationController {

  private final Registrations registrations;
  private final JsonMapper json;

  RegistrationController(Registrations registrations, JsonMapper json) {
    this.registrations = registrations;
    this.json = json;
  }

  @GetMapping("/lti/openid-configuration")
  Map<String, Object> platform() {
    return registrations.platform();
  }

  @PostMapping("/lti/registration")
  Map<String, Object> register(@RequestBody byte[] body, HttpServletRequest request) {
    var authorization = MediaTypes.header(request, HttpHeaders.AUTHORIZATION);
    if (!authorization.startsWith("Bearer ")) {
      throw new Registrations.Unauthorised("missing_registration_token");
    }
    return registrations.register(authorization.substring("Bearer ".length()), json.readTree(body));
  }

  @ExceptionHandler
  ResponseEntity<String> unauthorised(Registrations.Unauthorised refusal, HttpServletRequest request) {
    return refused(401, String.valueOf(refusal.getMessage()), request);
  }

  @ExceptionHandler
  ResponseEntity<String> refused(Registration.Refused refusal, HttpServletRequest request) {
    return refused(400, String.valueOf(refusal.getMessage()), request);
  }

  @ExceptionHandler
  ResponseEntity<String> unreadable(JacksonException problem, HttpServletRequest request) {
    return refused(400, "not JSON", request);
  }

  private static ResponseEntity<String> refused(int status, String reason, HttpServletRequest request) {
    request.setAttribute(ServiceFilter.REASON, reason);
    return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(reason);
  }
}
