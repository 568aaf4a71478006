package org.planningtogether.lti.deeplink;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.planningtogether.lti.Launching;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.LaunchMessage;

/** A platform's request to choose content, as the certification suite sends it until a test changes it. */
final class Asking {

  static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";
  static final String RETURN_URL = "https://lms.example/courses/7/return?id=1&key=a%26b";

  private Asking() {}

  static LaunchMessage of(LaunchMessage message) {
    return of(message, Map.of());
  }

  /** @param changes of the settings; a value of {@code -} leaves one out */
  static LaunchMessage of(LaunchMessage message, Map<String, Object> changes) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("accept_types", List.of("link", "file", "html", "ltiResourceLink"));
    settings.put("accept_media_types", "image/*,text/html");
    settings.put("accept_presentation_document_targets", List.of("iframe", "window"));
    settings.put("accept_multiple", true);
    settings.put("auto_create", true);
    settings.put("deep_link_return_url", RETURN_URL);
    settings.put("data", "909708");
    settings.put("title", "A title");
    settings.put("text", "A text");
    settings.putAll(changes);
    settings.values().removeIf("-"::equals);
    return message
        .with(LaunchMessage.CLAIM + "message_type", "LtiDeepLinkingRequest")
        .with(LaunchMessage.CLAIM + "roles", List.of(LaunchMessage.MEMBERSHIP + "#Instructor"))
        .with(DEEP_LINKING + "deep_linking_settings", settings)
        .without(LaunchMessage.CLAIM + "target_link_uri")
        .without(LaunchMessage.CLAIM + "resource_link");
  }

  /** Logs in, launches, and returns the address of the page on which to choose. */
  static String pickerOf(Launching launching, UnaryOperator<LaunchMessage> message) {
    launching.login();
    Answer answer = launching.launch(message);
    if (answer.status() != 303) {
      throw new AssertionError("Launch answered " + answer.status() + ": " + answer.page().title());
    }
    return answer.location();
  }

  static Map<String, Object> setting(String name, Object content) {
    return new HashMap<>(Map.of(name, content));
  }
}
