package org.planningtogether.lti.platform;

import com.fasterxml.uuid.Generators;
import java.util.UUID;

/** One client of one issuer, always the same for the same two names. */
public record PlatformId(UUID value) {

  private static final UUID NAMESPACE = UUID.fromString("0b7c1c55-3c1f-4f0e-9d0f-6a5d7f1d2e7a");

  public static PlatformId of(String issuer, String clientId) {
    // NUL stands in neither: see PlatformRules
    return new PlatformId(Generators.nameBasedGenerator(NAMESPACE).generate(issuer + "\0" + clientId));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
