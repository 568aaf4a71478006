package org.planningtogether.lti.platform;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.planningtogether.files.YamlNode;
import org.planningtogether.lti.platform.Platform.Source;
import org.planningtogether.lti.platform.Platform.State;

/** Makes a platform of the fields of its file. */
final class PlatformReader {

  private final PlatformRules rules;

  PlatformReader(PlatformRules rules) {
    this.rules = rules;
  }

  Platform read(YamlNode file) {
    String issuer = file.value("issuer", rules::issuer);
    URI tokenEndpoint = file.value("token-endpoint", rules::endpoint);
    Family family = file.optionalValue("family", rules::family).orElse(Family.SPEC);
    return new Platform(
        issuer,
        file.value("client-id", rules::name),
        Optional.ofNullable(issuer).map(URI::create).map(URI::getHost).orElse(""),
        deployments(file),
        file.value("authorization-endpoint", rules::endpoint),
        tokenEndpoint,
        file.value("jwks-uri", rules::endpoint),
        file.optionalText("token-audience").orElse(family.quirks().tokenAudience(tokenEndpoint)),
        Set.copyOf(file.values("service-hosts", rules::host)),
        family,
        file.flag("active", true) ? State.ACTIVE : State.SUSPENDED,
        Source.FILE);
  }

  /** Must be there even when it is empty: nobody opens a door to all by leaving out a line. */
  private Deployments deployments(YamlNode file) {
    if (!file.has("deployments")) {
      file.problem("deployments", "is missing, must be a list of deployment ids; [] accepts any");
    }
    Set<String> named = Set.copyOf(file.values("deployments", rules::name));
    return new Deployments(named.isEmpty(), named);
  }
}
