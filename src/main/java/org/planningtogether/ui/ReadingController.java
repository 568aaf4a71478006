package org.planningtogether.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The language and the size of text, chosen on any page; leads back to that page. Links, as the pattern for languages
 * has it: they change nothing that anybody could be harmed by, and pages keep the one form that they are about.
 */
@Controller
class ReadingController {

  private final People people;

  ReadingController(People people) {
    this.people = people;
  }

  /**
   * Changes what is named and leaves the rest.
   *
   * @param back the address inside the launch to return to
   */
  @GetMapping("/reading")
  String choose(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(defaultValue = "/") String back) {
    if (people.keeper(request).isPresent()) {
      spoken(language).ifPresent(tag -> people.chooseLanguage(request, tag));
      Optional.ofNullable(text).ifPresent(size -> people.chooseLargerText(request, size.equals("larger")));
    }
    spoken(language)
        .ifPresent(tag -> response.addHeader(HttpHeaders.SET_COOKIE, ReaderLocale.cookie(tag).toString()));
    return "redirect:" + ownPath(back);
  }

  private static Optional<String> spoken(@Nullable String language) {
    return Optional.ofNullable(language).flatMap(ReaderLocale::spoken).map(Locale::getLanguage);
  }

  /** A path of ours and nothing else: no other site, no scheme, nothing that a browser may read as one. */
  static String ownPath(String back) {
    try {
      var address = new URI(back);
      var own = !address.isAbsolute() && address.getRawAuthority() == null && back.matches("/(?!/)[^\\\\{}]*");
      return own ? back : "/";
    } catch (URISyntaxException e) {
      return "/";
    }
  }
}
