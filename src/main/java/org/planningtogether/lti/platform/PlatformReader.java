package org.planningtogether.lti.platform;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.planningtogether.files.YamlNode;
import org.planningtogether.network.NetworkSettings;

/** Makes a platform of the fields of its file. */
final class PlatformReader {

  private static final int LONGEST_NAME = 255;

  private final NetworkSettings network;

  PlatformReader(NetworkSettings network) {
    this.network = network;
  }

  Platform read(YamlNode file) {
    URI tokenEndpoint = file.value("token-endpoint", this::endpoint);
    return new Platform(
        file.value("issuer", PlatformReader::issuer),
        file.value("client-id", PlatformReader::name),
        deployments(file),
        file.value("authorization-endpoint", this::endpoint),
        tokenEndpoint,
        file.value("jwks-uri", this::endpoint),
        file.optionalText("token-audience").orElse(String.valueOf(tokenEndpoint)),
        Set.copyOf(file.values("service-hosts", PlatformReader::host)),
        file.optionalValue("family", PlatformReader::family).orElse(Family.SPEC),
        file.flag("active", true));
  }

  /** Must be there even when it is empty: nobody opens a door to all by leaving out a line. */
  private static Set<String> deployments(YamlNode file) {
    if (!file.has("deployments")) {
      file.problem("deployments", "is missing, must be a list of deployment ids; [] accepts any");
    }
    return Set.copyOf(file.values("deployments", PlatformReader::name));
  }

  private static String issuer(String text) {
    if (Origins.of(URI.create(name(text))).isEmpty()) {
      throw new IllegalArgumentException("must be an address, to the letter as the platform writes it");
    }
    return text;
  }

  private URI endpoint(String text) {
    URI address = URI.create(text);
    if (Origins.of(address).isEmpty() || address.getFragment() != null) {
      throw new IllegalArgumentException("must be an https address");
    }
    boolean plain = "http".equalsIgnoreCase(address.getScheme()) && network.allows(address);
    if (!plain && !"https".equalsIgnoreCase(address.getScheme())) {
      throw new IllegalArgumentException(
          "must be an https address (http for hosts in planning-together.network.allowed-private-hosts)");
    }
    return address;
  }

  private static String name(String text) {
    if (text.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("must have 255 characters at most");
    }
    return text;
  }

  private static String host(String text) {
    if (!text.matches("[A-Za-z0-9.-]+(:\\d{1,5})?")) {
      throw new IllegalArgumentException("must be a host, with or without a port: school.example.org");
    }
    return text.toLowerCase(Locale.ROOT);
  }

  private static Family family(String text) {
    return Arrays.stream(Family.values())
        .filter(family -> family.slug().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be one of " + familyNames()));
  }

  private static String familyNames() {
    return List.of(Family.values()).stream().map(Family::slug).collect(Collectors.joining(", "));
  }
}
