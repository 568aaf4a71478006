package org.planningtogether.guest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.planningtogether.agreement.Holder;
import org.planningtogether.agreement.Plans;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.SignedOutException;
import org.planningtogether.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a guest does with the key: another passphrase, an address, out of one browser or of all, no key any more. */
@Controller
@RequestMapping("/plan/key")
class KeyController {

  private static final String HERE = "redirect:/plan/key";

  private final Keys keys;
  private final Letterboxes letterboxes;
  private final GuestSessions sessions;
  private final Plans plans;
  private final Words words;

  KeyController(Keys keys, Letterboxes letterboxes, GuestSessions sessions, Plans plans, Words words) {
    this.keys = keys;
    this.letterboxes = letterboxes;
    this.sessions = sessions;
    this.plans = plans;
    this.words = words;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request) {
    var guest = guest(request);
    return new ModelAndView("guest/account")
        .addObject("asks", asksForEmail(guest))
        .addObject("email", letterboxes.find(guest).orElse(null))
        .addObject("empty", plans.of(guest).isEmpty());
  }

  @GetMapping("/passphrase")
  ModelAndView passphrase(HttpServletRequest request) {
    guest(request);
    return passphraseForm(Suggestion.random(), List.of(), HttpStatus.OK);
  }

  /** Whoever may be signed in elsewhere with the old one is signed out. */
  @PostMapping("/passphrase")
  ModelAndView changePassphrase(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String passphrase) {
    var guest = guest(request);
    var read = Passphrase.read(passphrase);
    var problems = new ArrayList<ErrorItem>();
    if (read.isEmpty()) {
      problems.add(ErrorItem.at("passphrase", PassphraseWords.problem(words, passphrase)));
    } else if (!keys.isReally(guest, current)) {
      problems.add(ErrorItem.at("current", words.of("guest.current.wrong")));
    }
    if (!problems.isEmpty()) {
      return passphraseForm(passphrase, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    keys.change(guest, read.orElseThrow());
    sessions.endAll(guest);
    sessions.begin(request, response, guest);
    return new ModelAndView(HERE);
  }

  @GetMapping("/email")
  ModelAndView email(HttpServletRequest request) {
    var guest = whoIsAskedForEmail(request);
    return emailForm(letterboxes.find(guest).map(Letterboxes.Kept::address).orElse(""), List.of(), HttpStatus.OK);
  }

  @PostMapping("/email")
  ModelAndView changeEmail(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String email,
      Locale language) {
    var guest = whoIsAskedForEmail(request);
    var read = Email.read(email);
    var problems = new ArrayList<ErrorItem>();
    if (read.isEmpty() && !email.isBlank()) {
      problems.add(ErrorItem.at("email", words.of("guest.email.wrong")));
    } else if (!keys.isReally(guest, current)) {
      problems.add(ErrorItem.at("current", words.of("guest.current.wrong")));
    }
    if (!problems.isEmpty()) {
      return emailForm(email, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    letterboxes.give(guest, read.orElse(null), language);
    return new ModelAndView(HERE);
  }

  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request, HttpServletResponse response) {
    sessions.end(request, response);
    return "redirect:/plan";
  }

  @PostMapping("/sign-out-everywhere")
  String signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
    sessions.endAll(guest(request));
    sessions.end(request, response);
    return "redirect:/plan";
  }

  /** Only a key that opens nothing any more: whoever wants to go deletes their plans first, and is asked there. */
  @PostMapping("/delete")
  String delete(HttpServletRequest request, HttpServletResponse response) {
    var guest = guest(request);
    if (!plans.of(guest).isEmpty()) {
      return HERE;
    }
    keys.delete(guest);
    sessions.end(request, response);
    return "redirect:/plan";
  }

  private Holder.Guest guest(HttpServletRequest request) {
    return sessions.find(request).map(GuestSessions.Session::guest).orElseThrow(SignedOutException::new);
  }

  /** Where no letters are sent, there is an address to take out at most. */
  private boolean asksForEmail(Holder.Guest guest) {
    return letterboxes.areWanted() || letterboxes.find(guest).isPresent();
  }

  private Holder.Guest whoIsAskedForEmail(HttpServletRequest request) {
    var guest = guest(request);
    if (!asksForEmail(guest)) {
      throw new NotFoundException();
    }
    return guest;
  }

  private ModelAndView passphraseForm(String typed, List<ErrorItem> problems, HttpStatus status) {
    return form("guest/passphrase", problems, status)
        .addObject("passphrase", PassphraseWords.field(words, problems).value(typed));
  }

  private ModelAndView emailForm(String typed, List<ErrorItem> problems, HttpStatus status) {
    return form("guest/email", problems, status).addObject("email", Email.field(words, problems).value(typed));
  }

  private ModelAndView form(String template, List<ErrorItem> problems, HttpStatus status) {
    return new ModelAndView(template, status)
        .addObject("errorSummary", new ErrorSummary(problems))
        .addObject(
            "current",
            Field.of("current", words.of("guest.current"))
                .error(Fields.problem("current", problems))
                .type("password")
                .autocomplete("off"));
  }
}
