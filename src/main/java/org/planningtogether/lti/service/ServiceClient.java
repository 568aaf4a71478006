package org.planningtogether.lti.service;

import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.network.HttpAnswer;
import org.planningtogether.network.OutboundCall;
import org.planningtogether.network.OutboundException;
import org.planningtogether.network.OutboundHttp;
import org.springframework.stereotype.Component;

/** Calls services of a platform with a token, which leaves for no other host than the platform's own. */
@Component
class ServiceClient {

  private static final int UNAUTHORIZED = 401;
  private static final Set<Integer> PASSING = Set.of(UNAUTHORIZED, 408, 425, 429);

  private final Platforms platforms;
  private final Tokens tokens;
  private final OutboundHttp http;
  private final Clock clock;

  ServiceClient(Platforms platforms, Tokens tokens, OutboundHttp http, Clock clock) {
    this.platforms = platforms;
    this.tokens = tokens;
    this.http = http;
    this.clock = clock;
  }

  /** The answer, whatever its status; after a 401 it is that to a second try with a new token. */
  HttpAnswer send(CourseKey course, Set<String> scopes, OutboundCall call) throws ServiceException {
    var platform = platformOf(course);
    if (!platform.serves(call.uri())) {
      throw ServiceException.never("The platform sends us to a host that is not its own: " + call.uri().getHost());
    }
    var token = tokens.get(platform, course.deploymentId(), scopes);
    var answer = send(call, token);
    if (answer.status() != UNAUTHORIZED) {
      return answer;
    }
    tokens.forget(platform, course.deploymentId(), scopes, token);
    return send(call, tokens.get(platform, course.deploymentId(), scopes));
  }

  /** What an answer other than 2xx means. What the platform refuses for good, it may say why. */
  ServiceException failure(HttpAnswer answer) {
    var reason = "The platform answers with status " + answer.status();
    return answer.status() >= 500 || PASSING.contains(answer.status())
        ? ServiceException.later(reason, answer.retryAfter(clock.instant()).orElse(null))
        : ServiceException.never(reason + Explanation.in(answer).map(words -> ": " + words).orElse(""));
  }

  /** An address that a platform gave us. */
  static URI address(String text) throws ServiceException {
    try {
      return URI.create(text.strip());
    } catch (IllegalArgumentException e) {
      throw ServiceException.never("The platform sends us to what is not an address");
    }
  }

  /** @throws ServiceException when it is not active here, so that nothing may be sent to it now */
  Platform platformOf(CourseKey course) throws ServiceException {
    var platform = platforms.find(course.issuer(), course.clientId());
    if (platform.isEmpty() || !platform.get().active()) {
      throw ServiceException.later("The platform is not active here");
    }
    return platform.get();
  }

  private HttpAnswer send(OutboundCall call, String token) throws ServiceException {
    try {
      return http.send(call.header("Authorization", "Bearer " + token));
    } catch (OutboundException e) {
      throw ServiceException.of(e);
    }
  }
}
