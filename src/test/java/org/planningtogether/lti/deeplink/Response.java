package org.planningtogether.lti.deeplink;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.planningtogether.support.Browser.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the form of an answer carries to the platform. */
record Response(String jwt, SignedJWT message, JsonNode claims) {

  static Response of(Answer answer) {
    Element field = answer.page().select("form input[name=JWT]").first();
    if (field == null) {
      throw new AssertionError("No answer but " + answer.status() + " " + answer.page().title());
    }
    return of(field.attr("value"));
  }

  private static Response of(String jwt) {
    try {
      SignedJWT message = SignedJWT.parse(jwt);
      return new Response(jwt, message, new JsonMapper().readTree(message.getPayload().toBytes()));
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  List<Map<String, JsonNode>> items() {
    return claims.required(Asking.DEEP_LINKING + "content_items").valueStream().map(Response::properties).toList();
  }

  List<String> targets() {
    return items().stream().map(item -> item.get("custom").required("target").stringValue()).toList();
  }

  private static Map<String, JsonNode> properties(JsonNode item) {
    return item.properties().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
