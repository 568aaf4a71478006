package org.planningtogether.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a session remembers of the launch that opened it. Kept as JSON, so that the next version of the tool can read it.
 *
 * @param handle names the launch in addresses; the session counts under no other
 * @param frameAncestors origins that may show these pages in a frame
 * @param facts what the door that let the visitor in wants to find again
 */
record Visit(String handle, Visitor visitor, List<String> frameAncestors, Map<String, String> facts) {

  /** The one attribute of a session. */
  static final String ATTRIBUTE = "visit";

  private static final JsonMapper JSON = new JsonMapper();

  /** The visit to which a request belongs by its address and its cookie. */
  static Optional<Visit> of(HttpServletRequest request) {
    var read = request.getAttribute(Visit.class.getName());
    if (read instanceof Visit visit) {
      return Optional.of(visit);
    }
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String json)) {
      return Optional.empty();
    }
    var visit = JSON.readValue(json, Visit.class);
    if (!request.getContextPath().equals(Handles.path(visit.handle()))) {
      return Optional.empty();
    }
    request.setAttribute(Visit.class.getName(), visit);
    return Optional.of(visit);
  }

  String json() {
    return JSON.writeValueAsString(this);
  }
}
