package org.planningtogether.lti.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.launch.LoginStarter;
import org.planningtogether.lti.launch.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Holds the browser's secret from the login to the launch. Named after the login, so that logins in several tabs do not
 * take each other's cookie; in a frame it belongs to the site around it (Partitioned).
 */
final class LoginCookie {

  private static final int LETTERS = 16;

  private LoginCookie() {}

  static void set(HttpServletResponse response, String state, String secret) {
    add(response, cookie(state, secret).maxAge(LoginStarter.LIFETIME).build());
  }

  static void remove(HttpServletResponse response, String state) {
    add(response, cookie(state, "").maxAge(0).build());
  }

  /** What the browser sends for that login: nothing, or one value for each partition that keeps one. */
  static List<String> of(HttpServletRequest request, @Nullable String state) {
    if (state == null || request.getCookies() == null) {
      return List.of();
    }
    String name = name(state);
    return Arrays.stream(request.getCookies())
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .toList();
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(String state, String content) {
    return ResponseCookie.from(name(state), content)
        .path("/")
        .secure(true)
        .httpOnly(true)
        .sameSite("None")
        .partitioned(true);
  }

  private static String name(String state) {
    return "__Host-lti-" + Secrets.hash(state).substring(0, LETTERS);
  }

  private static void add(HttpServletResponse response, ResponseCookie cookie) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
