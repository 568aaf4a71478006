package org.planningtogether.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the layout reads as {@code shell}. Asks who is here only when a page is rendered, not for files and calls. */
final class Shell {

  static final String ATTRIBUTE = "shell";

  private final HttpServletRequest request;
  private final URI exitUrl;
  private final @Nullable People people;
  private final @Nullable WayBack wayBack;
  private final List<FooterLink> footer;
  private final List<Invitation> invitations;

  /** @param people null on a page that asks nobody */
  Shell(
      HttpServletRequest request,
      URI exitUrl,
      @Nullable People people,
      @Nullable WayBack wayBack,
      List<FooterLink> footer,
      List<Invitation> invitations) {
    this.request = request;
    this.exitUrl = exitUrl;
    this.people = people;
    this.wayBack = wayBack;
    this.footer = footer;
    this.invitations = invitations;
  }

  public URI exitUrl() {
    return exitUrl;
  }

  public List<FooterLink> footer() {
    return footer;
  }

  /** How to come in again where no course leads; null where one does. */
  public @Nullable WayBack wayBack() {
    return wayBack;
  }

  /** What is offered to whoever looks at this page. */
  public List<Link> invitations() {
    return invitations.stream().flatMap(invitation -> invitation.link(request).stream()).toList();
  }

  /** The address of this page inside the launch, to come back to it. */
  public String here() {
    var query = request.getMethod().equals("GET") ? request.getQueryString() : null;
    return request.getServletPath() + (query == null ? "" : "?" + query);
  }

  public boolean largerText() {
    return people != null && people.largerText(request);
  }

  /** The languages in which this page does not stand. */
  public List<Locale> otherLanguages(Locale locale) {
    return ReaderLocale.SPOKEN.stream().filter(other -> !other.getLanguage().equals(locale.getLanguage())).toList();
  }

  public boolean signedIn() {
    return keeper() != null;
  }

  public @Nullable String keeper() {
    return people == null ? null : people.keeper(request).orElse(null);
  }

  /** After how many seconds without a request the visit ends, or null when there is none. */
  public @Nullable Long idleSeconds() {
    return people == null ? null : people.timeout(request).map(Duration::toSeconds).orElse(null);
  }
}
