package org.planningtogether.lti.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a platform sends with the browser that comes to register (Dynamic Registration 1.0, 3.2). A parameter that is
 * there twice counts as absent.
 *
 * @param configuration where the platform's configuration can be read
 * @param token shows the platform that it is this registration; some platforms give none
 * @param invite our own invitation, from the address that we gave out
 */
public record RegistrationRequest(@Nullable String configuration, @Nullable String token, @Nullable String invite) {

  private static final int LONGEST_TOKEN = 6000;

  public static RegistrationRequest of(MultiValueMap<String, String> parameters) {
    return new RegistrationRequest(
        single(parameters, "openid_configuration"),
        single(parameters, "registration_token"),
        single(parameters, "invite"));
  }

  /** Whether the token can stand in a header, or there is none. */
  boolean tokenFits() {
    return token == null || token.length() <= LONGEST_TOKEN && token.matches("[\\x21-\\x7e]+");
  }

  private static @Nullable String single(MultiValueMap<String, String> parameters, String name) {
    List<String> texts = parameters.getOrDefault(name, List.of());
    return texts.size() == 1 && !texts.getFirst().isBlank() ? texts.getFirst() : null;
  }

  /** Says nothing of the secrets in it. */
  @Override
  public String toString() {
    return "RegistrationRequest";
  }
}
