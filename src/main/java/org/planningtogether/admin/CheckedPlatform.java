package org.planningtogether.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.platform.Deployments;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.PlatformRules;

/** Makes a platform of what was typed, or finds what is wrong with each field. */
final class CheckedPlatform {

  private final PlatformRules rules;
  private final Map<String, String> problems = new LinkedHashMap<>();

  private CheckedPlatform(PlatformRules rules) {
    this.rules = rules;
  }

  /**
   * What became of a form.
   *
   * @param platform null when something is wrong
   * @param problems keys of messages by the names of fields
   */
  record Result(@Nullable Platform platform, Map<String, String> problems) {}

  static Result of(PlatformForm form, Platform.State state, PlatformRules rules) {
    var check = new CheckedPlatform(rules);
    var platform = check.platform(form, state);
    return new Result(check.problems.isEmpty() ? platform : null, check.problems);
  }

  /** Goes through all fields in their order on the page, whatever is wrong with the first ones. */
  private @Nullable Platform platform(PlatformForm form, Platform.State state) {
    var name = required("name", form.name(), rules::name);
    var issuer = required("issuer", form.issuer(), rules::issuer);
    var client = required("clientId", form.clientId(), rules::name);
    var family = required("family", form.family(), rules::family);
    var authorization = required("authorizationEndpoint", form.authorizationEndpoint(), rules::endpoint);
    var token = required("tokenEndpoint", form.tokenEndpoint(), rules::endpoint);
    var keys = required("jwksUri", form.jwksUri(), rules::endpoint);
    var audience = form.tokenAudience().isEmpty() ? "" : required("tokenAudience", form.tokenAudience(), rules::name);
    var hosts = all("serviceHosts", form.serviceHostLines(), rules::host);
    var policy = required("policy", form.policy(), CheckedPlatform::policy);
    var deployments = all("deployments", form.deploymentLines(), rules::name);
    if (!problems.isEmpty()) {
      return null;
    }
    return new Platform(
        issuer,
        client,
        name,
        new Deployments(policy, deployments),
        authorization,
        token,
        keys,
        audience.isEmpty() ? family.quirks().tokenAudience(token) : audience,
        hosts,
        family,
        state,
        Platform.Source.DATABASE);
  }

  private <T> @Nullable T required(String field, String text, Function<String, T> rule) {
    if (text.isEmpty()) {
      problems.put(field, "admin.platform.field." + field + ".empty");
      return null;
    }
    return checked(field, text, rule).orElse(null);
  }

  private <T> Set<T> all(String field, List<String> lines, Function<String, T> rule) {
    return lines.stream()
        .flatMap(line -> checked(field, line, rule).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private <T> Optional<T> checked(String field, String text, Function<String, T> rule) {
    try {
      return Optional.of(rule.apply(text));
    } catch (IllegalArgumentException e) {
      problems.put(field, "admin.platform.field." + field + ".wrong");
      return Optional.empty();
    }
  }

  private static boolean policy(String text) {
    return switch (text) {
      case "any" -> true;
      case "named" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
