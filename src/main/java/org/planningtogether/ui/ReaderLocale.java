package org.planningtogether.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: the one that the visitor chose, otherwise the one in which the platform speaks to them,
 * otherwise the browser's; always one that the tool speaks. Where nobody is signed in, the one picked last in this browser
 * comes first: the next person who signs in there never meets it.
 */
@Component("localeResolver")
class ReaderLocale implements LocaleResolver {

  static final Locale ENGLISH = Locale.UK;
  static final Locale WELSH = Locale.of("cy", "GB");

  static final List<Locale> SPOKEN = List.of(ENGLISH, WELSH);
  private static final String COOKIE = "__Host-language";
  private static final String RESOLVED = ReaderLocale.class.getName();

  private final People people;

  ReaderLocale(People people) {
    this.people = people;
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    if (request.getAttribute(RESOLVED) instanceof Locale known) {
      return known;
    }
    var locale =
        chosen(request)
            .flatMap(ReaderLocale::spoken)
            .or(() -> isSomebodyHere(request) ? Optional.empty() : ofCookie(request))
            .orElseGet(() -> ofBrowser(request));
    request.setAttribute(RESOLVED, locale);
    return locale;
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("a language is chosen by Preferences");
  }

  /** The language that the tool speaks for this tag, if it does: {@code cy}, {@code cy-GB} and {@code CY} are one. */
  static Optional<Locale> spoken(String tag) {
    var wanted = Locale.forLanguageTag(tag).getLanguage();
    return SPOKEN.stream().filter(locale -> locale.getLanguage().equals(wanted)).findFirst();
  }

  /** A page that says what broke asks nobody: whatever broke would break again. */
  private Optional<String> chosen(HttpServletRequest request) {
    return isBroken(request) ? Optional.empty() : people.language(request);
  }

  private boolean isSomebodyHere(HttpServletRequest request) {
    return !isBroken(request) && people.keeper(request).isPresent();
  }

  private static boolean isBroken(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR
        && !(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status && status < 500);
  }

  /** For pages that belong to no launch, or to one that has ended. Ends with the browser. */
  static ResponseCookie cookie(String language) {
    return ResponseCookie.from(COOKIE, language).path("/").secure(true).httpOnly(true).sameSite("Lax").build();
  }

  static ResponseCookie forgotten() {
    return cookie("").mutate().maxAge(0).build();
  }

  private static Optional<Locale> ofCookie(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).flatMap(cookie -> spoken(cookie.getValue()));
  }

  private static Locale ofBrowser(HttpServletRequest request) {
    return Collections.list(request.getLocales()).stream()
        .flatMap(locale -> spoken(locale.toLanguageTag()).stream())
        .findFirst()
        .orElse(ENGLISH);
  }
}
