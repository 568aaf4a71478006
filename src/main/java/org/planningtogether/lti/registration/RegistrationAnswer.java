package org.planningtogether.lti.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.platform.PlatformRules;
import tools.jackson.databind.JsonNode;

/**
 * What a platform made of our registration (Dynamic Registration 1.0, 3.6).
 *
 * @param deploymentId null where deployments are made later, as with Brightspace
 * @param scopes what it granted, or null when it does not say
 */
record RegistrationAnswer(String clientId, @Nullable String deploymentId, @Nullable List<String> scopes) {

  private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

  /** @throws RegistrationRefused when it does not say who we are */
  static RegistrationAnswer of(JsonNode json, PlatformRules rules) {
    String client =
        name(json, "client_id", rules)
            .orElseThrow(() -> new RegistrationRefused(RegistrationProblem.ANSWER, "the answer has no client_id"));
    JsonNode scope = json.path("scope");
    return new RegistrationAnswer(
        client,
        name(json.path(TOOL), "deployment_id", rules).orElse(null),
        scope.isString() ? Arrays.asList(scope.stringValue().strip().split("\\s+")) : null);
  }

  /** Of what we asked for, what we got: some platforms name more. */
  List<String> granted(List<String> asked) {
    return scopes == null ? asked : asked.stream().filter(scopes::contains).toList();
  }

  /** A text, or a whole number. */
  private static Optional<String> name(JsonNode node, String name, PlatformRules rules) {
    JsonNode found = node.path(name);
    if (found.isMissingNode() || found.isNull()) {
      return Optional.empty();
    }
    if (!found.isString() && !found.isIntegralNumber()) {
      throw new RegistrationRefused(RegistrationProblem.ANSWER, name + " is neither text nor number");
    }
    try {
      return Optional.of(rules.name(found.asString()));
    } catch (IllegalArgumentException e) {
      throw new RegistrationRefused(RegistrationProblem.ANSWER, name + " " + e.getMessage());
    }
  }
}
