package org.planningtogether.guest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** A guest chooses a passphrase, and sees it once with the new key. Neither is ever in an address or a log. */
@Controller
class NewKeyController {

  /** A library with one address makes a few keys an hour; each costs time and memory. */
  static final RateLimit LIMIT = new RateLimit("plan-new-key", 30, Duration.ofMinutes(30));

  private final Keys keys;
  private final GuestSessions sessions;
  private final Letterboxes letterboxes;
  private final RateLimits limits;
  private final Words words;

  NewKeyController(
      Keys keys, GuestSessions sessions, Letterboxes letterboxes, RateLimits limits, Words words) {
    this.keys = keys;
    this.sessions = sessions;
    this.letterboxes = letterboxes;
    this.limits = limits;
    this.words = words;
  }

  /** Nobody needs a key before there is something to keep. */
  @GetMapping("/plan/new-key")
  String show() {
    return "redirect:/plan";
  }

  /**
   * First asks for the passphrase, then makes the key.
   *
   * @param errand what to do with it, as the page before sealed it
   * @param passphrase null when it has not been asked for
   */
  @PostMapping("/plan/new-key")
  ModelAndView make(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String errand,
      @RequestParam(required = false) @Nullable String passphrase,
      @RequestParam(name = "email", defaultValue = "") String typed,
      Locale language) {
    var email = letterboxes.areWanted() ? typed : "";
    if (sessions.find(request).isPresent()) {
      return new ModelAndView("redirect:/plan"); // the page with the key, sent again
    }
    if (passphrase == null) {
      return form(errand, Suggestion.random(), "", List.of(), HttpStatus.OK);
    }
    var read = Passphrase.read(passphrase);
    var problems = problems(read.isPresent(), passphrase, email);
    if (!problems.isEmpty()) {
      return form(errand, passphrase, email, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var wait = limits.tooOften(LIMIT, request);
    if (wait.isPresent()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
      var problem = ErrorItem.at("passphrase", words.of("guest.too-many"));
      return form(errand, passphrase, email, List.of(problem), HttpStatus.TOO_MANY_REQUESTS);
    }
    var made = keys.make(read.orElseThrow(), Email.read(email).orElse(null), language, errand);
    sessions.begin(request, response, made.guest());
    return new ModelAndView("guest/key")
        .addObject("key", made.key().toString())
        .addObject("passphrase", passphrase.strip())
        .addObject("email", !email.isBlank())
        .addObject("goOn", made.goOn().orElse("/plan"));
  }

  private List<ErrorItem> problems(boolean isPassphrase, String passphrase, String email) {
    var problems = new ArrayList<ErrorItem>();
    if (!isPassphrase) {
      problems.add(ErrorItem.at("passphrase", PassphraseWords.problem(words, passphrase)));
    }
    if (!email.isBlank() && Email.read(email).isEmpty()) {
      problems.add(ErrorItem.at("email", words.of("guest.email.wrong")));
    }
    return problems;
  }

  private ModelAndView form(
      String errand, String passphrase, String email, List<ErrorItem> problems, HttpStatus status) {
    return new ModelAndView("guest/new-key", status)
        .addObject("errorSummary", new ErrorSummary(problems))
        .addObject("errand", errand)
        .addObject("passphrase", PassphraseWords.field(words, problems).value(passphrase))
        .addObject("email", letterboxes.areWanted() ? Email.field(words, problems).value(email) : null);
  }
}
