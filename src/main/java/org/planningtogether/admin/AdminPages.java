package org.planningtogether.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.beans.PropertyEditorSupport;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.planningtogether.lti.platform.PlatformId;
import org.planningtogether.ui.Link;
import org.planningtogether.ui.Words;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What all pages of the administrator have in common: the menu, and no way out in a hurry, since nobody is in danger. */
@ControllerAdvice(basePackageClasses = AdminPages.class)
class AdminPages {

  private static final List<String> PARTS = List.of("platforms", "launches", "invites", "keys", "outbox", "concerns", "content");

  private final AdminSessions sessions;
  private final Words words;

  AdminPages(AdminSessions sessions, Words words) {
    this.sessions = sessions;
    this.words = words;
  }

  @ModelAttribute("workplace")
  String workplace() {
    return "admin/bar";
  }

  @ModelAttribute("home")
  String home() {
    return AdminGuard.HOME;
  }

  @ModelAttribute("navigation")
  List<Link> navigation(HttpServletRequest request) {
    if (!sessions.signedIn(request)) {
      return List.of();
    }
    var path = request.getServletPath();
    var parts = PARTS.stream().map(part -> link(path, "/admin/" + part, "admin.part." + part));
    return Stream.concat(Stream.of(link(path, AdminGuard.HOME, "admin.part.overview")), parts).toList();
  }

  @InitBinder
  void readPlatformIds(WebDataBinder binder) {
    binder.registerCustomEditor(
        PlatformId.class,
        new PropertyEditorSupport() {
          @Override
          public void setAsText(String text) {
            setValue(new PlatformId(UUID.fromString(text)));
          }
        });
  }

  /** An address with something in it that is no id is one that does not exist. */
  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  void noSuchAddress(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  private Link link(String path, String part, String key) {
    var current = path.equals(part) || !part.equals(AdminGuard.HOME) && path.startsWith(part + "/");
    return new Link(words.of(key), part, current);
  }
}
