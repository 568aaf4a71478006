package org.planningtogether.enrolment;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookies of one browser, one for each launch: {@code __Host-l-<handle>} holds the id of the launch's session. They
 * end with the browser, and in a frame they belong to the site around it (Partitioned).
 */
final class VisitCookies {

  private static final String PREFIX = "__Host-l-";
  private static final Pattern SESSION_ID = Pattern.compile("[0-9a-f-]{36}");

  private VisitCookies() {}

  /** Session ids by handle; whether the sessions live is another question. */
  static Map<String, String> of(HttpServletRequest request) {
    var found = new HashMap<String, String>();
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().startsWith(PREFIX) && SESSION_ID.matcher(cookie.getValue()).matches()) {
          found.put(cookie.getName().substring(PREFIX.length()), cookie.getValue());
        }
      }
    }
    return found;
  }

  static void set(HttpServletResponse response, String handle, String sessionId) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(handle, sessionId).build().toString());
  }

  static void remove(HttpServletResponse response, String handle) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(handle, "").maxAge(0).build().toString());
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(String handle, String content) {
    return ResponseCookie.from(PREFIX + handle, content)
        .path("/")
        .secure(true)
        .httpOnly(true)
        .sameSite("None")
        .partitioned(true);
  }
}
