package org.planningtogether.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.planningtogether.lti.launch.Evidence;
import org.planningtogether.lti.launch.LaunchRecord.Kind;
import org.planningtogether.lti.launch.LaunchRecorder;
import org.planningtogether.lti.launch.Rejected;
import org.planningtogether.lti.registration.Registrar;
import org.planningtogether.lti.registration.RegistrationFacts;
import org.planningtogether.lti.registration.RegistrationRequest;
import org.planningtogether.lti.registration.RegistrationResult.Refused;
import org.planningtogether.lti.registration.RegistrationResult.Registered;
import org.planningtogether.lti.registration.ToolProfile;
import org.planningtogether.ui.PageSecurity;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where platforms register this tool. The GET registers at once, as the specification has it; its page says what was
 * agreed and what happens next, and tells the platform's window that it is done.
 */
@Controller
class RegistrationController {

  private static final String ANYBODY = "*";

  private final Registrar registrar;
  private final RegistrationFacts facts;
  private final ToolProfile tool;
  private final Refusals refusals;
  private final LaunchRecorder recorder;

  RegistrationController(
      Registrar registrar, RegistrationFacts facts, ToolProfile tool, Refusals refusals, LaunchRecorder recorder) {
    this.registrar = registrar;
    this.facts = facts;
    this.tool = tool;
    this.refusals = refusals;
    this.recorder = recorder;
  }

  @GetMapping("/lti/register")
  ModelAndView register(
      @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, HttpServletResponse response) {
    return switch (registrar.register(RegistrationRequest.of(parameters))) {
      case Registered registered -> lastPage(registered, request, response);
      case Refused refused -> refusal(refused, request, response);
    };
  }

  /** Whoever only wants to know whether the address is there registers nothing. */
  @RequestMapping(path = "/lti/register", method = RequestMethod.HEAD)
  ResponseEntity<Void> look() {
    return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).header("Allow", "GET").build();
  }

  /** For Canvas's "by URL". */
  @GetMapping("/lti/canvas.json")
  ResponseEntity<Map<String, Object>> canvas() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(tool.canvas());
  }

  private ModelAndView lastPage(Registered registered, HttpServletRequest request, HttpServletResponse response) {
    var platform = registered.platform();
    var evidence = Evidence.of(platform.issuer(), platform.clientId(), registered.details().deploymentId());
    recorder.accepted(Kind.REGISTRATION, evidence, Refusals.number(response));
    request.setAttribute(PageSecurity.FRAME_ANCESTORS, String.join(" ", registered.frameAncestors()));
    return new ModelAndView("lti/registered")
        .addObject("standing", registered.standing().slug())
        .addObject("facts", facts.rows(platform.issuer(), registered.details()));
  }

  /** Anybody may frame it: nothing of anyone is shown, and nothing offered. */
  private ModelAndView refusal(Refused refused, HttpServletRequest request, HttpServletResponse response) {
    var reason = refused.problem().reason();
    var evidence = Evidence.of(refused.issuer(), null, null);
    refusals.note(Kind.REGISTRATION, new Rejected(reason, refused.detail(), evidence), response);
    request.setAttribute(PageSecurity.FRAME_ANCESTORS, ANYBODY);
    return new ModelAndView("lti/registration-refused", HttpStatusCode.valueOf(reason.status()))
        .addObject("metas", Refusals.meta(reason))
        .addObject("problem", refused.problem().slug())
        .addObject("answered", refused.answered())
        .addObject("number", Refusals.number(response))
        .addObject("code", reason.code());
  }
}
