package org.planningtogether.lti.launch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A third-party login initiation as it came. Parameters that it does not know are not looked at.
 *
 * @param messageHint goes back to the platform as it is, also when it is empty
 * @param storageTarget the window in which the platform offers storage
 */
record LoginRequest(
    String issuer,
    String loginHint,
    @Nullable String clientId,
    @Nullable String messageHint,
    @Nullable String deploymentId,
    @Nullable String storageTarget) {

  private static final int LONGEST_NAME = 255;

  /** @throws Refused when a parameter is missing, is there twice, or cannot be what it says */
  static LoginRequest of(MultiValueMap<String, String> parameters) {
    required(parameters, "target_link_uri");
    String deployment = optional(parameters, "lti_deployment_id");
    return new LoginRequest(
        required(parameters, "iss"),
        required(parameters, "login_hint"),
        optional(parameters, "client_id"),
        single(parameters, "lti_message_hint"),
        name("lti_deployment_id", deployment == null ? optional(parameters, "deployment_id") : deployment),
        name("lti_storage_target", optional(parameters, "lti_storage_target")));
  }

  /** Whom a login is about, whatever is wrong with it. */
  static Evidence evidence(MultiValueMap<String, String> parameters) {
    String deployment = parameters.getFirst("lti_deployment_id");
    return Evidence.of(
        parameters.getFirst("iss"),
        parameters.getFirst("client_id"),
        deployment == null ? parameters.getFirst("deployment_id") : deployment);
  }

  private static String required(MultiValueMap<String, String> parameters, String name) {
    String text = optional(parameters, name);
    if (text == null) {
      throw new Refused(Reason.LOGIN_INCOMPLETE, "no " + name);
    }
    return text;
  }

  /** An empty parameter is as good as none. */
  private static @Nullable String optional(MultiValueMap<String, String> parameters, String name) {
    String text = single(parameters, name);
    return text == null || text.isEmpty() ? null : text;
  }

  private static @Nullable String single(MultiValueMap<String, String> parameters, String name) {
    List<String> texts = parameters.getOrDefault(name, List.of());
    if (texts.size() > 1) {
      throw new Refused(Reason.LOGIN_INCOMPLETE, name + " is there twice");
    }
    return texts.isEmpty() ? null : texts.getFirst();
  }

  private static @Nullable String name(String parameter, @Nullable String text) {
    if (text != null && !Texts.fit(text, LONGEST_NAME)) {
      throw new Refused(Reason.LOGIN_INCOMPLETE, parameter + " is longer than 255 characters, or cannot be written down");
    }
    return text;
  }
}
