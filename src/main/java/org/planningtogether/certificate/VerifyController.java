package org.planningtogether.certificate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planningtogether.certificate.Certificates.Issued;
import org.planningtogether.network.RateLimit;
import org.planningtogether.network.RateLimits;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.Words;
import org.planningtogether.vault.Code;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a court officer checks a certificate, without signing in. Tells nobody more than the paper that they hold: it needs
 * the code and the name, and does not say which of the two is wrong. Neither is logged.
 */
@Controller
class VerifyController {

  static final String PATH = "/verify";

  /** A desk with a pile of certificates at once, then one every half a minute; a program that guesses needs 2^73 tries. */
  static final RateLimit LIMIT = new RateLimit("certificate", 20, Duration.ofMinutes(10));

  private static final int LONGEST = 300;

  private final Certificates certificates;
  private final Stages stages;
  private final RateLimits limits;
  private final Words words;

  VerifyController(Certificates certificates, Stages stages, RateLimits limits, Words words) {
    this.certificates = certificates;
    this.stages = stages;
    this.limits = limits;
    this.words = words;
  }

  @GetMapping(PATH)
  ModelAndView show() {
    return form("", "", List.of(), HttpStatus.OK);
  }

  @PostMapping(PATH)
  ModelAndView check(
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String name) {
    var empty = empty(code, name);
    if (!empty.isEmpty()) {
      return form(code, name, empty, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var wait = limits.tooOften(LIMIT, request);
    if (wait.isPresent()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
      var problem = ErrorItem.at("code", words.of("certificate.verify.too-many"));
      return form(code, name, List.of(problem), HttpStatus.TOO_MANY_REQUESTS);
    }
    return certificates
        .find(Code.read(shortened(code)), shortened(name))
        .map(issued -> found(issued, locale))
        .orElseGet(() -> form(code, name, List.of(unknown()), HttpStatus.UNPROCESSABLE_CONTENT));
  }

  private List<ErrorItem> empty(String code, String name) {
    var problems = new ArrayList<ErrorItem>();
    if (code.isBlank()) {
      problems.add(ErrorItem.at("code", words.of("certificate.verify.code.empty")));
    }
    if (name.isBlank()) {
      problems.add(ErrorItem.at("name", words.of("certificate.verify.name.empty")));
    }
    return problems;
  }

  private ErrorItem unknown() {
    return ErrorItem.at("code", words.of("certificate.verify.unknown"));
  }

  private ModelAndView found(Issued issued, Locale locale) {
    return page(HttpStatus.OK)
        .addObject("stages", stages.of(issued.enrolment(), locale))
        .addObject("issued", stages.day(issued.at(), locale));
  }

  private ModelAndView form(String code, String name, List<ErrorItem> problems, HttpStatus status) {
    return page(status)
        .addObject("errorSummary", new ErrorSummary(problems))
        .addObject("code", field("code", code, problems).hint(words.of("certificate.verify.code.hint")))
        .addObject("name", field("name", name, problems).hint(words.of("certificate.verify.name.hint")));
  }

  private static ModelAndView page(HttpStatus status) {
    return new ModelAndView("certificate/verify", status)
        .addObject("workplace", "certificate/bar")
        .addObject("home", PATH);
  }

  private Field field(String id, String typed, List<ErrorItem> problems) {
    return Field.of(id, words.of("certificate.verify." + id)).value(shortened(typed)).error(problem(id, problems)).autocomplete("off");
  }

  private static @Nullable String problem(String id, List<ErrorItem> problems) {
    return problems.stream()
        .filter(problem -> ("#" + id).equals(problem.href()))
        .map(ErrorItem::text)
        .findFirst()
        .orElse(null);
  }

  /** Longer than any name or code is: nothing that could be right is lost. */
  private static String shortened(String typed) {
    return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
  }
}
