package org.planningtogether.lti.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.Role;
import org.planningtogether.lti.launch.Launch;
import org.planningtogether.lti.launch.Message;
import tools.jackson.databind.json.JsonMapper;

/** Who is signed in, as {@code /api/session} says it. The names are public. */
record SessionAnswer(
    String issuer,
    String clientId,
    String deploymentId,
    @Nullable String subject,
    List<String> roles,
    @Nullable String contextId,
    @Nullable String resourceLinkId,
    String messageType,
    @Nullable String target) {

  /** The name under which a visit remembers it. */
  static final String FACT = "session";

  private static final JsonMapper JSON = new JsonMapper();

  static SessionAnswer of(Launch launch) {
    var link = launch.message() instanceof Message.ResourceLink opened ? opened : null;
    return new SessionAnswer(
        launch.course().issuer(),
        launch.course().clientId(),
        launch.course().deploymentId(),
        launch.subject(),
        launch.roles().stream().filter(role -> role != Role.TEST_USER).sorted().map(Role::slug).toList(),
        launch.contextId(),
        link == null ? null : link.id(),
        launch.message().type(),
        link == null ? null : link.target().key());
  }

  String json() {
    return JSON.writeValueAsString(this);
  }
}
