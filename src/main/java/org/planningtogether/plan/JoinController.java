package org.planningtogether.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.planningtogether.agreement.Invitations;
import org.planningtogether.network.RateLimit;
import org.planningtogether.network.RateLimits;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where an invitation is opened. Link and code wrong, used, withdrawn or run out: one page for all of them. Nothing of what
 * happens here is told to the inviter.
 */
@Controller
class JoinController {

  /** Where somebody comes whose invitation was good a moment ago. */
  static final String TRIED = "/plan/join?tried=yes";

  /** An invitation burns by itself after five wrong codes. */
  static final RateLimit LIMIT = new RateLimit("plan-join", 20, Duration.ofMinutes(10));

  private static final Pattern TOKEN = Pattern.compile("(?:.*/plan/join/)?([a-z0-9]{20,40})/?");
  private static final int LONGEST = 300;

  private final Invitations invitations;
  private final Intents intents;
  private final Here here;
  private final RateLimits limits;
  private final Words words;

  JoinController(Invitations invitations, Intents intents, Here here, RateLimits limits, Words words) {
    this.invitations = invitations;
    this.intents = intents;
    this.here = here;
    this.limits = limits;
    this.words = words;
  }

  @GetMapping("/plan/join")
  ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String tried) {
    var faults = new Faults();
    if (!tried.isEmpty()) {
      faults.add("code", words.of("doors.join.wrong"));
    }
    return form(request, "", "", false, faults, faults.status());
  }

  /** The same page for every link: whether there is such an invitation, only the code tells. */
  @GetMapping("/plan/join/{token}")
  ModelAndView follow(HttpServletRequest request, @PathVariable("token") String token) {
    return form(request, token, "", true, new Faults(), HttpStatus.OK);
  }

  /** @param by {@code link} when somebody followed one */
  @PostMapping("/plan/join")
  ModelAndView open(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String link,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String by) {
    var faults = new Faults();
    if (link.isBlank()) {
      faults.add("link", words.of("doors.join.link.empty"));
    }
    if (code.isBlank()) {
      faults.add("code", words.of("doors.join.code.empty"));
    }
    if (!faults.isEmpty()) {
      return form(request, link, code, by.equals("link"), faults, faults.status());
    }
    var wait = limits.tooOften(LIMIT, request);
    if (wait.isPresent()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
      faults.add("code", words.of("doors.join.too-many"));
      return form(request, link, code, by.equals("link"), faults, HttpStatus.TOO_MANY_REQUESTS);
    }
    var digits = code.replaceAll("\\D", "");
    var token = token(link);
    var offer = invitations.open(token, digits).filter(found -> here.mayShare(request));
    if (offer.isEmpty()) {
      faults.add("code", words.of("doors.join.wrong"));
      return form(request, link, code, by.equals("link"), faults, faults.status());
    }
    return new ModelAndView("plan/doors/offer")
        .addObject("offer", offer.get())
        .addObject("step", Step.WHAT.id())
        .addObject("intent", intents.seal(Intent.joining(token, digits)));
  }

  private ModelAndView form(
      HttpServletRequest request, String link, String code, boolean followed, Faults faults, HttpStatus status) {
    if (here.isAnonymous(request)) {
      return new ModelAndView("plan/doors/anonymous");
    }
    return new ModelAndView("plan/doors/join", status)
        .addObject("errorSummary", faults.summary())
        .addObject("followed", followed)
        .addObject("guest", request.getContextPath().isEmpty())
        .addObject("link", field("link", shortened(link), faults))
        .addObject("code", field("code", shortened(code), faults).inputmode("numeric").classes("govuk-input--width-5"));
  }

  private Field field(String id, String typed, Faults faults) {
    return Field.of(id, words.of("doors.join." + id))
        .hint(words.of("doors.join." + id + ".hint"))
        .value(typed)
        .error(faults.of(id))
        .autocomplete("off");
  }

  private static String token(String link) {
    return Optional.of(TOKEN.matcher(shortened(link).strip()))
        .filter(found -> found.matches())
        .map(found -> found.group(1))
        .orElse("");
  }

  private static String shortened(String typed) {
    return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
  }
}
