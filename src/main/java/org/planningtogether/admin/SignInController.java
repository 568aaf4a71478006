package org.planningtogether.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.network.RateLimit;
import org.planningtogether.network.RateLimits;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** In and out. */
@Controller
class SignInController {

  /** Somebody mistypes a password now and then; a program that guesses needs millions of tries. */
  static final RateLimit LIMIT = new RateLimit("admin-sign-in", 10, Duration.ofMinutes(15));

  private static final Logger log = LoggerFactory.getLogger(SignInController.class);

  private final Administrator administrator;
  private final AdminSessions sessions;
  private final RateLimits limits;
  private final Words words;

  SignInController(Administrator administrator, AdminSessions sessions, RateLimits limits, Words words) {
    this.administrator = administrator;
    this.sessions = sessions;
    this.limits = limits;
    this.words = words;
  }

  @GetMapping(AdminGuard.SIGN_IN)
  ModelAndView show(
      HttpServletRequest request, @RequestParam(defaultValue = "") String to, @RequestParam @Nullable String ended) {
    return sessions.signedIn(request)
        ? new ModelAndView("redirect:" + AdminGuard.HOME)
        : page("", to, null).addObject("ended", ended != null);
  }

  @PostMapping(AdminGuard.SIGN_IN)
  ModelAndView signIn(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String to) {
    var wait = limits.tooOften(LIMIT, request);
    if (wait.isPresent()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
      var problem = words.of("admin.sign-in.too-many", wait.get().toMinutes() + 1);
      return page(username, to, problem, HttpStatus.TOO_MANY_REQUESTS);
    }
    if (!administrator.is(username, password)) {
      log.warn("A sign-in of the administrator was refused: name or password is wrong");
      return page(username, to, words.of("admin.sign-in.wrong"), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    limits.forgive(LIMIT, request);
    sessions.begin(request, response);
    return new ModelAndView("redirect:" + (isOurs(to) ? to : AdminGuard.HOME));
  }

  @PostMapping("/admin/sign-out")
  String signOut(HttpServletRequest request, HttpServletResponse response) {
    sessions.end(request, response);
    return "redirect:" + AdminGuard.SIGN_IN;
  }

  private ModelAndView page(String username, String to, String problem, HttpStatus status) {
    var page = page(username, to, problem);
    page.setStatus(status);
    return page.addObject("errorSummary", new ErrorSummary(List.of(ErrorItem.at("username", problem))));
  }

  private ModelAndView page(String username, String to, @Nullable String problem) {
    return new ModelAndView("admin/sign-in")
        .addObject("to", isOurs(to) ? to : "")
        .addObject(
            "username",
            Field.of("username", words.of("admin.sign-in.name")).value(username).error(problem).autocomplete("username"))
        .addObject(
            "password",
            Field.of("password", words.of("admin.sign-in.password")).type("password").autocomplete("current-password"));
  }

  /** A page of the administrator's, and no other address. */
  private static boolean isOurs(String to) {
    return to.matches("/admin(/[A-Za-z0-9._~-]+)*(\\?[A-Za-z0-9._~%&=+:/-]*)?");
  }
}
