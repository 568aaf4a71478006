package org.planningtogether.guest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.network.RateLimit;
import org.planningtogether.network.RateLimits;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a guest comes back. Which of key and passphrase is wrong, or whether the key rests, is not told; nothing is logged. */
@Controller
class OpenController {

  static final String PATH = "/plan/open";

  /** Somebody mistypes now and then, and some share an address. A key rests by itself after ten wrong passphrases. */
  static final RateLimit LIMIT = new RateLimit("plan-open", 30, Duration.ofMinutes(10));

  private final Keys keys;
  private final GuestSessions sessions;
  private final RateLimits limits;
  private final Words words;

  OpenController(Keys keys, GuestSessions sessions, RateLimits limits, Words words) {
    this.keys = keys;
    this.sessions = sessions;
    this.limits = limits;
    this.words = words;
  }

  @GetMapping(PATH)
  ModelAndView show(HttpServletRequest request) {
    return sessions.find(request).isPresent()
        ? new ModelAndView("redirect:/plan")
        : form("", "", List.of(), HttpStatus.OK);
  }

  /** @param errand what to do then, as the page before sealed it; shown with it, the form is empty and nothing is wrong */
  @PostMapping(PATH)
  ModelAndView open(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String errand,
      @RequestParam(required = false) @Nullable String key,
      @RequestParam(defaultValue = "") String passphrase) {
    if (key == null) {
      return form("", errand, List.of(), HttpStatus.OK);
    }
    var empty = empty(key, passphrase);
    if (!empty.isEmpty()) {
      return form(key, errand, empty, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var wait = limits.tooOften(LIMIT, request);
    if (wait.isPresent()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
      return form(key, errand, List.of(ErrorItem.at("key", words.of("guest.too-many"))), HttpStatus.TOO_MANY_REQUESTS);
    }
    var guest = keys.open(key, passphrase);
    if (guest.isEmpty()) {
      return form(key, errand, List.of(ErrorItem.at("key", words.of("guest.open.wrong"))), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    limits.forgive(LIMIT, request);
    sessions.begin(request, response, guest.get());
    return new ModelAndView("redirect:" + keys.carryOut(guest.get(), errand).orElse("/plan"));
  }

  private List<ErrorItem> empty(String key, String passphrase) {
    var problems = new ArrayList<ErrorItem>();
    if (key.isBlank()) {
      problems.add(ErrorItem.at("key", words.of("guest.open.key.empty")));
    }
    if (passphrase.isBlank()) {
      problems.add(ErrorItem.at("passphrase", words.of("guest.open.passphrase.empty")));
    }
    return problems;
  }

  private ModelAndView form(String key, String errand, List<ErrorItem> problems, HttpStatus status) {
    return new ModelAndView("guest/open", status)
        .addObject("errorSummary", new ErrorSummary(problems))
        .addObject("errand", errand)
        .addObject(
            "key",
            Field.of("key", words.of("guest.open.key"))
                .hint(words.of("guest.open.key.hint"))
                .value(key.length() > 100 ? "" : key)
                .error(Fields.problem("key", problems))
                .autocomplete("off"))
        .addObject(
            "passphrase",
            Field.of("passphrase", words.of("guest.open.passphrase"))
                .error(Fields.problem("passphrase", problems))
                .type("password")
                .autocomplete("off"));
  }
}
