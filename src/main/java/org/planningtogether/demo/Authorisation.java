package org.planningtogether.demo;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides on an OpenID Connect authentication request. See <a
 * href="https://www.imsglobal.org/spec/security/v1p0/#step-2-authentication-request">Security Framework, 5.1.1.2</a>.
 *
 * <p>Who the person is follows from the hint: it was made for them a moment ago, cannot be guessed and works once.
 * That, and not a cookie, since browsers send none from an iframe that another site has redirected.
 */
@Component
@Profile("demo-lms")
class Authorisation {

  /** What the browser carries on. */
  sealed interface Answer {

    /** The tool is told who comes. */
    record Token(Launch launch, String redirectUri, String idToken, String state) implements Answer {}

    /** The tool is told what is wrong with its request. */
    record Refused(String redirectUri, String error, String description, String state) implements Answer {}

    /** Nobody but the person is told: the request may not come from the tool at all. */
    record Stopped(String reason) implements Answer {}
  }

  private record Problem(String error, String description) {}

  private final Launches launches;
  private final Tools tools;
  private final People people;
  private final Activities activities;
  private final IdTokens idTokens;
  private final JsonMapper json;

  Authorisation(
      Launches launches, Tools tools, People people, Activities activities, IdTokens idTokens, JsonMapper json) {
    this.launches = launches;
    this.tools = tools;
    this.people = people;
    this.activities = activities;
    this.idTokens = idTokens;
    this.json = json;
  }

  Answer decide(Map<String, String> request) {
    var launch = launch(request.getOrDefault("lti_message_hint", ""));
    if (launch.isEmpty()) {
      return new Answer.Stopped("lti_message_hint is not one of ours");
    }
    var tool = tools.find(launch.get().toolId()).orElseThrow();
    var redirectUri = request.getOrDefault("redirect_uri", "");
    if (tool.redirectUris().stream().noneMatch(registered -> registered.toString().equals(redirectUri))) {
      return new Answer.Stopped("redirect_uri is not registered");
    }
    var state = request.getOrDefault("state", "");
    var problem = problem(request, launch.get(), tool);
    if (problem.isPresent()) {
      return new Answer.Refused(redirectUri, problem.get().error(), problem.get().description(), state);
    }
    if (!launches.send(launch.get())) {
      return new Answer.Stopped("lti_message_hint was used or is too old");
    }
    return new Answer.Token(launch.get(), redirectUri, idToken(launch.get(), tool, request.get("nonce")), state);
  }

  private static Optional<Problem> problem(Map<String, String> request, Launch launch, Tool tool) {
    if (!tool.clientId().equals(request.get("client_id"))) {
      return Optional.of(new Problem("unauthorized_client", "client_id is not the tool that is launched"));
    }
    if (!"openid".equals(request.get("scope"))) {
      return Optional.of(new Problem("invalid_scope", "scope must be openid"));
    }
    if (!"id_token".equals(request.get("response_type"))) {
      return Optional.of(new Problem("unsupported_response_type", "response_type must be id_token"));
    }
    if (!"form_post".equals(request.get("response_mode"))) {
      return Optional.of(new Problem("invalid_request", "response_mode must be form_post"));
    }
    if (!"none".equals(request.getOrDefault("prompt", "none"))) {
      return Optional.of(new Problem("invalid_request", "prompt must be none"));
    }
    if (request.getOrDefault("nonce", "").isEmpty()) {
      return Optional.of(new Problem("invalid_request", "nonce is missing"));
    }
    if (!launch.personId().equals(request.get("login_hint"))) {
      return Optional.of(new Problem("access_denied", "login_hint is somebody else"));
    }
    return Optional.empty();
  }

  private String idToken(Launch launch, Tool tool, String nonce) {
    var person = people.find(launch.personId()).orElseThrow();
    if (launch.activityId() == null) {
      return idTokens.deepLinking(launch, tool, person, nonce);
    }
    var activity = activities.find(launch.activityId()).orElseThrow();
    return launch.forUser() == null
        ? idTokens.resourceLink(launch, tool, person, activity, nonce)
        : idTokens.submissionReview(
            launch, tool, person, activity, people.find(launch.forUser()).orElseThrow(), nonce);
  }

  /** The hint is JSON as in Moodle, so that a tool which does not return it unaltered is found out here. */
  private Optional<Launch> launch(String messageHint) {
    try {
      return launches.find(json.readTree(messageHint).path("launchid").asString(""));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  String messageHint(Launch launch) {
    return json.writeValueAsString(Map.of("launchid", launch.id()));
  }
}
