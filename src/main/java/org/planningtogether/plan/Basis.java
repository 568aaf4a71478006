package org.planningtogether.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Clause;
import org.planningtogether.agreement.Version;

/** What a form was made from, so that a tab that was left open does not write over what is newer. Says nothing of it. */
final class Basis {

  private Basis() {}

  static String of(Clause clause) {
    var seen = Stream.of(id(clause.theirs()), id(clause.mine()), id(clause.inForce()), clause.current().json())
        .collect(Collectors.joining("\n"));
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(seen.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String id(@Nullable Version version) {
    return version == null ? "" : version.id().toString();
  }
}
