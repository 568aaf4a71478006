package org.planningtogether.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.planningtogether.lti.launch.LaunchRecord.Kind;
import org.planningtogether.lti.launch.LaunchRecorder;
import org.planningtogether.lti.launch.LoginStarter;
import org.planningtogether.lti.launch.Reason;
import org.planningtogether.lti.launch.Rejected;
import org.planningtogether.lti.launch.StartedLogin;
import org.planningtogether.ui.PageSecurity;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Third-party login initiation. Goes on to the platform by a plain redirect, so that the platform stays the initiator
 * and its own cookie comes along; where the platform offers storage, by a page that uses it first.
 */
@Controller
class LoginController {

  private final LoginStarter starter;
  private final Refusals refusals;
  private final LaunchRecorder recorder;

  LoginController(LoginStarter starter, Refusals refusals, LaunchRecorder recorder) {
    this.starter = starter;
    this.refusals = refusals;
    this.recorder = recorder;
  }

  @GetMapping("/lti/login")
  Object byAddress(
      @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, HttpServletResponse response) {
    return login(parameters, request, response);
  }

  @PostMapping("/lti/login")
  Object byForm(
      @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, HttpServletResponse response) {
    return login(parameters, request, response);
  }

  /** A form beyond what the server reads. */
  @ExceptionHandler
  ModelAndView unreadable(InvalidParameterException form, HttpServletRequest request, HttpServletResponse response) {
    var rejected = new Rejected(Reason.LOGIN_INCOMPLETE, "a form that the server does not read");
    return refusals.page(Kind.LOGIN, rejected, request, response);
  }

  private Object login(
      MultiValueMap<String, String> parameters, HttpServletRequest request, HttpServletResponse response) {
    return switch (starter.start(parameters)) {
      case Rejected rejected -> refusals.page(Kind.LOGIN, rejected, request, response);
      case StartedLogin login -> {
        recorder.accepted(Kind.LOGIN, login.evidence(), Refusals.number(response));
        LoginCookie.set(response, login.state(), login.secret());
        yield login.storageTarget() == null
            ? ResponseEntity.status(HttpStatus.FOUND).location(login.next()).build()
            : storagePage(login, login.storageTarget(), request);
      }
    };
  }

  private static ModelAndView storagePage(StartedLogin login, String target, HttpServletRequest request) {
    request.setAttribute(PageSecurity.FRAME_ANCESTORS, String.join(" ", login.platform().frameAncestors()));
    return new ModelAndView("lti/storage-put")
        .addObject("task", StorageTask.put(login, target).json())
        .addObject("next", login.next());
  }
}
