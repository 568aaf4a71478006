package org.planningtogether.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people come back to pages that are not opened from a course, once they are signed out. A bean of the module that
 * lets them in.
 *
 * @param home first of these pages, for example {@code /plan}; the others stand below it, and none under a launch
 * @param title key of the words above
 * @param words key of the words that say what to do
 * @param link key of the words of the link
 * @param href where they sign in
 */
public record WayBack(String home, String title, String words, String link, String href) {

  /** The way back to the page that was asked for, or null when it was opened from a course. */
  static @Nullable WayBack of(HttpServletRequest request, List<WayBack> ways) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var path = failed == null ? request.getRequestURI() : failed.toString();
    return ways.stream()
        .filter(way -> path.equals(way.home()) || path.startsWith(way.home() + "/"))
        .findFirst()
        .orElse(null);
  }
}
