package org.planningtogether.lti.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.Role;
import org.planningtogether.lti.launch.Launch;
import tools.jackson.databind.json.JsonMapper;

/** Who is signed in, as {@code /api/session} says it. The names are public. */
record SessionAnswer(
    String issuer,
    String clientId,
    String deploymentId,
    @Nullable String subject,
    List<String> roles,
    @Nullable String contextId,
    String resourceLinkId,
    String messageType,
    String target) {

  /** The name under which a visit remembers it. */
  static final String FACT = "session";

  private static final JsonMapper JSON = new JsonMapper();

  static SessionAnswer of(Launch launch) {
    return new SessionAnswer(
        launch.course().issuer(),
        launch.course().clientId(),
        launch.course().deploymentId(),
        launch.subject(),
        launch.roles().stream().sorted().map(Role::slug).toList(),
        launch.contextId(),
        launch.resourceLinkId(),
        launch.messageType(),
        launch.target().key());
  }

  String json() {
    return JSON.writeValueAsString(this);
  }
}
