package org.planningtogether.lti.registration;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Platforms whose issuer does not live where their addresses are. Everybody else speaks for the host on which its
 * configuration lies, and for no other.
 *
 * @param issuers by which names the vendor's configuration calls it
 * @param launchesAs the {@code iss} of its messages
 * @param hosts where its configuration and its addresses may be; {@code *.} stands for any host below
 */
record VendorHosts(Set<String> issuers, String launchesAs, Set<String> hosts) {

  private static final List<VendorHosts> ALL =
      List.of(
          // One issuer for all that Instructure hosts; addresses on sso.canvaslms.com, registration on the school's host:
          // https://github.com/instructure/canvas-lms/blob/master/app/controllers/security_controller.rb,
          // https://developerdocs.instructure.com/services/canvas/external-tools/lti/file.lti_dev_key_config
          vendor("https://canvas.instructure.com", "*.instructure.com", "sso.canvaslms.com"),
          vendor("https://canvas.beta.instructure.com", "*.beta.instructure.com", "sso.beta.canvaslms.com"),
          vendor("https://canvas.test.instructure.com", "*.test.instructure.com", "sso.test.canvaslms.com"),
          // Calls itself by its developers' site, and launches under another name: https://github.com/Unicon/tool13demo
          new VendorHosts(
              Set.of("https://developer.blackboard.com", "https://blackboard.com"),
              "https://blackboard.com",
              Set.of("developer.blackboard.com", "blackboard.com")));

  /**
   * Where tokens may come from whatever the issuer is: D2L has one token endpoint for all customers, whose hosts are their
   * own. See https://docs.valence.desire2learn.com/basic/oauth2.html and
   * https://github.com/oat-sa/lib-lti1p3-core/issues/187.
   */
  private static final Set<String> TOKENS = Set.of("auth.brightspace.com");

  static Optional<VendorHosts> of(String issuer) {
    return ALL.stream().filter(vendor -> vendor.issuers().contains(issuer)).findFirst();
  }

  /** Whether a token endpoint may lie there, by https and at the usual port, whoever the issuer is. */
  static boolean issueTokens(URI address) {
    return isUsual(address) && TOKENS.contains(host(address));
  }

  boolean speakAt(URI address) {
    return isUsual(address) && hosts.stream().anyMatch(pattern -> matches(pattern, host(address)));
  }

  private static VendorHosts vendor(String issuer, String... hosts) {
    return new VendorHosts(Set.of(issuer), issuer, Set.of(hosts));
  }

  private static boolean matches(String pattern, String host) {
    return pattern.startsWith("*.") ? host.endsWith(pattern.substring(1)) : host.equals(pattern);
  }

  private static boolean isUsual(URI address) {
    return "https".equalsIgnoreCase(address.getScheme()) && (address.getPort() == -1 || address.getPort() == 443);
  }

  private static String host(URI address) {
    return address.getHost().toLowerCase(Locale.ROOT);
  }
}
