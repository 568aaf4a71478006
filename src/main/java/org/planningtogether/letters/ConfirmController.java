package org.planningtogether.letters;

import org.planningtogether.guest.Letterboxes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the link in a letter leads. Opening it confirms nothing: programs open links too, before anybody reads. */
@Controller
@Sender.IsSet
@RequestMapping(ConfirmController.PATH)
class ConfirmController {

  static final String PATH = "/plan/email";

  private final Letterboxes letterboxes;

  ConfirmController(Letterboxes letterboxes) {
    this.letterboxes = letterboxes;
  }

  @GetMapping("/{token}")
  ModelAndView show(@PathVariable String token) {
    return letterboxes.toConfirm(token).isPresent()
        ? new ModelAndView("letters/confirm").addObject("token", token)
        : gone();
  }

  @PostMapping("/{token}")
  ModelAndView confirm(@PathVariable String token) {
    return letterboxes.confirm(token) ? new ModelAndView("redirect:" + PATH) : gone();
  }

  @GetMapping
  String confirmed() {
    return "letters/confirmed";
  }

  /** The same whether the link was used, is too old, or never was one. */
  private static ModelAndView gone() {
    return new ModelAndView("letters/gone", HttpStatus.NOT_FOUND);
  }
}
