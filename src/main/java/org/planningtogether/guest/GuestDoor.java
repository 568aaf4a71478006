package org.planningtogether.guest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.planningtogether.agreement.Holder;
import org.planningtogether.agreement.HolderSource;
import org.planningtogether.ui.Preferences;
import org.planningtogether.ui.Presence;
import org.springframework.stereotype.Component;

/** Tells pages of guests who is here, and how they want to read. */
@Component
class GuestDoor implements HolderSource, Presence, Preferences {

  private final GuestSessions sessions;

  GuestDoor(GuestSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<Holder> holder(HttpServletRequest request) {
    return sessions.find(request).map(GuestSessions.Session::guest);
  }

  /** The guest's id says nothing of the guest. */
  @Override
  public Optional<String> keeper(HttpServletRequest request) {
    return sessions.find(request).map(session -> session.guest().id().toString());
  }

  @Override
  public Optional<Duration> timeout() {
    return Optional.of(GuestSessions.IDLE);
  }

  @Override
  public Optional<String> language(HttpServletRequest request) {
    return sessions.find(request).map(GuestSessions.Session::language);
  }

  @Override
  public void chooseLanguage(HttpServletRequest request, String language) {
    sessions.find(request).ifPresent(session -> sessions.language(session, language));
  }

  @Override
  public boolean largerText(HttpServletRequest request) {
    return sessions.find(request).filter(GuestSessions.Session::largerText).isPresent();
  }

  @Override
  public void chooseLargerText(HttpServletRequest request, boolean larger) {
    sessions.find(request).ifPresent(session -> sessions.largerText(session, larger));
  }
}
