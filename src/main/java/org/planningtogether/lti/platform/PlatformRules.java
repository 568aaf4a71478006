package org.planningtogether.lti.platform;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.planningtogether.network.NetworkSettings;
import org.springframework.stereotype.Component;

/**
 * What the parts of an agreement with a platform must look like, whoever writes them down: a file, an administrator, or
 * the platform itself. Each rule throws {@link IllegalArgumentException} and says what it wanted.
 */
@Component
public final class PlatformRules {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_ADDRESS = 4000;

  private final NetworkSettings network;

  public PlatformRules(NetworkSettings network) {
    this.network = network;
  }

  /** The platform's own name: an address, kept to the letter. */
  public String issuer(String text) {
    URI address = URI.create(name(text));
    if (Origins.of(address).isEmpty() || address.getRawUserInfo() != null) {
      throw new IllegalArgumentException("must be an address, to the letter as the platform writes it");
    }
    return text;
  }

  /** A client, a deployment, or what administrators call a platform. */
  public String name(String text) {
    if (text.isBlank() || text.length() > LONGEST_NAME || text.codePoints().anyMatch(PlatformRules::cannotBeKept)) {
      throw new IllegalArgumentException("must have 255 characters at most, and be written in letters");
    }
    return text;
  }

  /** An address that we call or send browsers to. */
  public URI endpoint(String text) {
    URI address = URI.create(text);
    if (text.length() > LONGEST_ADDRESS
        || Origins.of(address).isEmpty()
        || address.getRawFragment() != null
        || address.getRawUserInfo() != null) {
      throw new IllegalArgumentException("must be an https address");
    }
    boolean plain = "http".equalsIgnoreCase(address.getScheme()) && network.allows(address);
    if (!plain && !"https".equalsIgnoreCase(address.getScheme())) {
      throw new IllegalArgumentException(
          "must be an https address (http for hosts in planning-together.network.allowed-private-hosts)");
    }
    return address;
  }

  /** A further host of services. */
  public String host(String text) {
    if (!text.matches("[A-Za-z0-9.-]+(:\\d{1,5})?")) {
      throw new IllegalArgumentException("must be a host, with or without a port: school.example.org");
    }
    return text.toLowerCase(Locale.ROOT);
  }

  /** By its slug, for example {@code moodle}. */
  public Family family(String text) {
    return Arrays.stream(Family.values())
        .filter(family -> family.slug().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be one of " + familyNames()));
  }

  private static String familyNames() {
    return Arrays.stream(Family.values()).map(Family::slug).collect(Collectors.joining(", "));
  }

  /** Control characters and half characters, which no database keeps. */
  private static boolean cannotBeKept(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }
}
