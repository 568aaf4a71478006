package org.planningtogether.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.planningtogether.ui.Presence;
import org.springframework.boot.session.autoconfigure.SessionTimeout;
import org.springframework.stereotype.Component;

/**
 * Tells every page whether somebody is signed in, and whose typed words the browser's tab may hold on to: a name that
 * stays the same for a person over all launches and says nothing of them. On a shared device, words typed by one person
 * never come back for another.
 */
@Component
class Keeper implements Presence {

  private final Visits visits;
  private final SessionTimeout timeout;

  Keeper(Visits visits, SessionTimeout timeout) {
    this.visits = visits;
    this.timeout = timeout;
  }

  /** The same for a person over all launches; an anonymous visitor is another one at each launch. */
  @Override
  public Optional<String> keeper(HttpServletRequest request) {
    return visits
        .visit(request)
        .map(visit -> visit.visitor().enrolment().map(EnrolmentId::toString).orElse(visit.handle()))
        .map(Keeper::hash);
  }

  @Override
  public Optional<Duration> timeout() {
    return Optional.of(timeout.getTimeout());
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(("keeper " + text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
