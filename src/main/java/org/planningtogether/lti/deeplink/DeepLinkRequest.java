package org.planningtogether.lti.deeplink;

import org.planningtogether.lti.launch.DeepLinkingSettings;
import org.planningtogether.lti.launch.Launch;
import org.planningtogether.lti.launch.Message;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform's request to choose something for a course, as the visit remembers it until it is answered.
 *
 * @param launchId of the launch that brought it
 */
public record DeepLinkRequest(String launchId, DeepLinkingSettings settings) {

  /** Where the page stands on which people choose, under the launch's handle. */
  public static final String PATH = "/lti-pick";

  /** The name under which a visit remembers it. */
  public static final String FACT = "deep-linking";

  /** In ASCII: the platform's data has to come back to the letter, whatever the letters. */
  private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  public static DeepLinkRequest of(Launch launch, Message.DeepLinking message) {
    return new DeepLinkRequest(launch.id(), message.settings());
  }

  static DeepLinkRequest of(String json) {
    return JSON.readValue(json, DeepLinkRequest.class);
  }

  public String json() {
    return JSON.writeValueAsString(this);
  }
}
