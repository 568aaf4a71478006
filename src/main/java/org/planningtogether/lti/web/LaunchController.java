package org.planningtogether.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.launch.LaunchResult;
import org.planningtogether.lti.launch.LaunchVerifier;
import org.planningtogether.lti.launch.ParkedLaunches;
import org.planningtogether.lti.launch.Reason;
import org.planningtogether.lti.launch.Rejected;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where platforms send a signed message, and where our own pages go on with one that was verified. */
@Controller
class LaunchController {

  static final String VERIFY = "/lti/launch/verify";
  static final String CONTINUE = "/lti/launch/continue";

  private final LaunchVerifier verifier;
  private final ParkedLaunches parked;
  private final OwnPages ownPages;
  private final LaunchAnswers answers;

  LaunchController(LaunchVerifier verifier, ParkedLaunches parked, OwnPages ownPages, LaunchAnswers answers) {
    this.verifier = verifier;
    this.parked = parked;
    this.ownPages = ownPages;
    this.answers = answers;
  }

  /** The redirect URI of every message type. */
  @PostMapping("/lti/launch")
  Object launch(
      @RequestParam MultiValueMap<String, String> form, HttpServletRequest request, HttpServletResponse response) {
    String state = single(form, "state");
    LaunchResult result =
        form.containsKey("error")
            ? new Rejected(Reason.NOT_ALLOWED, "the platform answered " + form.getFirst("error"))
            : verifier.verify(state, single(form, "id_token"), LoginCookie.of(request, state));
    if (state != null && result instanceof LaunchResult.Accepted) {
      LoginCookie.remove(response, state);
    }
    return answers.to(result, request, response);
  }

  /** The browser's proof from platform storage, sent by the page that asked for it. */
  @PostMapping(VERIFY)
  Object verify(
      @RequestParam MultiValueMap<String, String> form, HttpServletRequest request, HttpServletResponse response) {
    return answers.to(take(form, single(form, "value"), request), request, response);
  }

  /** The new tab, opened by the page that offers it. */
  @PostMapping(CONTINUE)
  Object goOn(
      @RequestParam MultiValueMap<String, String> form, HttpServletRequest request, HttpServletResponse response) {
    return answers.to(take(form, null, request), request, response);
  }

  /** A form beyond what the server reads; a message of that size is refused like any other too large. */
  @ExceptionHandler
  Object unreadable(InvalidParameterException form, HttpServletRequest request, HttpServletResponse response) {
    boolean large = form.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    Reason reason = large ? Reason.TOKEN_TOO_LARGE : Reason.TOKEN_MALFORMED;
    return answers.to(new Rejected(reason, "a form that the server does not read"), request, response);
  }

  private LaunchResult take(MultiValueMap<String, String> form, @Nullable String value, HttpServletRequest request) {
    if (!ownPages.sent(request)) {
      return new Rejected(Reason.NOT_ALLOWED, "a page of another site sent a ticket");
    }
    String ticket = single(form, "ticket");
    return ticket == null ? new Rejected(Reason.STATE_UNKNOWN, "no ticket") : parked.take(ticket, value);
  }

  /** A parameter that is there once; one that is there twice says nothing. */
  private static @Nullable String single(MultiValueMap<String, String> form, String name) {
    List<String> texts = form.getOrDefault(name, List.of());
    return texts.size() == 1 ? texts.getFirst() : null;
  }
}
