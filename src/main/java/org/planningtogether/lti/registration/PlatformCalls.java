package org.planningtogether.lti.registration;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.launch.Texts;
import org.planningtogether.network.HttpAnswer;
import org.planningtogether.network.OutboundCall;
import org.planningtogether.network.OutboundException;
import org.planningtogether.network.OutboundHttp;
import org.planningtogether.network.StrictJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two calls of a registration. Both answers are JSON of a moderate size, or no answers. */
@Component
class PlatformCalls {

  private static final String JSON = "application/json";
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int MAX_BYTES = 256 * 1024;
  private static final int LONGEST_ANSWERED = 300;

  private final OutboundHttp http;

  PlatformCalls(OutboundHttp http) {
    this.http = http;
  }

  /** @param token null when the platform gave none; Canvas wants to see it here already */
  JsonNode configuration(URI address, @Nullable String token) {
    try {
      HttpAnswer answer = http.send(bearing(token, OutboundCall.get(address, JSON)).atMost(MAX_BYTES));
      if (!answer.ok()) {
        throw unreadable("status " + answer.status());
      }
      return StrictJson.object(answer.body()).orElseThrow(() -> unreadable("the answer is no JSON object"));
    } catch (OutboundException e) {
      throw unreadable(e.getMessage());
    }
  }

  /** @param token null when the platform gave none, as Brightspace does */
  JsonNode register(URI endpoint, @Nullable String token, Map<String, Object> tool) {
    try {
      OutboundCall call = OutboundCall.post(endpoint, JSON, MAPPER.writeValueAsString(tool)).header("Accept", JSON);
      HttpAnswer answer = http.send(bearing(token, call).atMost(MAX_BYTES));
      if (!answer.ok()) {
        throw declined("status " + answer.status(), said(answer));
      }
      return StrictJson.object(answer.body())
          .orElseThrow(() -> new RegistrationRefused(RegistrationProblem.ANSWER, "the answer is no JSON object"));
    } catch (OutboundException e) {
      throw declined(String.valueOf(e.getMessage()), "");
    }
  }

  private static OutboundCall bearing(@Nullable String token, OutboundCall call) {
    return token == null ? call : call.header("Authorization", "Bearer " + token);
  }

  /** In the platform's own words, when these are few and no page: Moodle says them as text, Canvas as JSON. */
  private static String said(HttpAnswer answer) {
    String text = answer.text().strip();
    return answer.status() + (text.isEmpty() || text.contains("<") ? "" : " " + Texts.cut(text, LONGEST_ANSWERED));
  }

  private static RegistrationRefused unreadable(@Nullable String detail) {
    return new RegistrationRefused(RegistrationProblem.UNREADABLE, "configuration: " + detail);
  }

  private static RegistrationRefused declined(String detail, String answered) {
    return new RegistrationRefused(RegistrationProblem.DECLINED, "registration: " + detail + " " + answered, answered);
  }
}
