package org.planningtogether.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.planningtogether.ui.Presence;
import org.springframework.stereotype.Component;

/**
 * Tells every page whether somebody is signed in, and whose typed words the browser's tab may hold on to: a name that
 * stays the same for a person over all launches and says nothing of them. On a shared device, words typed by one person
 * never come back for another.
 */
@Component
class Keeper implements Presence {

  @Override
  public Optional<String> keeper(HttpServletRequest request) {
    return Visit.of(request).map(Keeper::name);
  }

  private static String name(Visit visit) {
    return hash(visit.visitor().enrolment().map(EnrolmentId::toString).orElse(visit.handle()));
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
