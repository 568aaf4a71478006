package org.planningtogether.demo;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a tool wants to hear with its launches: fixed texts, and variables such as {@code $Context.id}. See <a
 * href="https://www.imsglobal.org/spec/lti/v1p3/#customproperty">LTI 1.3, custom properties</a>.
 */
@Component
@Profile("demo-lms")
class CustomParameters {

  private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

  private final JsonMapper json;

  CustomParameters(JsonMapper json) {
    this.json = json;
  }

  Map<String, String> read(String kept) {
    return json.readValue(kept, TEXTS);
  }

  String write(Map<String, String> parameters) {
    return json.writeValueAsString(parameters);
  }

  /**
   * The parameters of a launch, with what their variables stand for. As in Moodle the tool's own win over the link's, a
   * key with capitals goes out in small letters too, and a variable that nobody knows stays as it is.
   *
   * @param link null for a message that opens no link
   */
  Map<String, String> substituted(Tool tool, Course course, Person person, @Nullable Activity link) {
    var wanted = new LinkedHashMap<>(link == null ? Map.of() : link.custom());
    wanted.putAll(tool.custom());
    var variables = Variable.texts(course, person, link);
    var sent = new LinkedHashMap<String, String>();
    wanted.forEach((name, text) -> {
      var said = variables.getOrDefault(text, text);
      sent.put(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_"), said);
      sent.put(name, said);
    });
    return sent;
  }
}
