package org.planningtogether.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a session remembers of the launch that opened it. Kept as JSON, so that the next version of the tool can read it.
 *
 * @param handle names the launch in addresses; the session counts under no other
 * @param frameAncestors origins that may show these pages in a frame
 * @param facts what the door that let the visitor in wants to find again
 */
record Visit(String handle, Visitor visitor, List<String> frameAncestors, Map<String, String> facts) {

  private static final JsonMapper JSON = new JsonMapper();

  static Visit of(String json) {
    return JSON.readValue(json, Visit.class);
  }

  /** The same visit with one more fact; without it when the text is null. */
  Visit with(String name, @Nullable String text) {
    var changed = new HashMap<>(facts);
    if (text == null) {
      changed.remove(name);
    } else {
      changed.put(name, text);
    }
    return new Visit(handle, visitor, frameAncestors, Map.copyOf(changed));
  }

  String json() {
    return JSON.writeValueAsString(this);
  }
}
