package org.planningtogether.lti.launch;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a message says, fit to be kept and looked at: every claim keeps its place and shape, but only those that are known
 * to speak of the platform and the link keep what they say. Whatever is not in this list may be about a person, and is
 * dots. Who somebody is becomes a short mark that is the same each time, so that two launches of one person show as such.
 */
final class MaskedClaims {

  static final String MASK = "•••";

  private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings/";
  private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint/";
  private static final String ROSTER = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice/";

  private static final Set<String> KEPT =
      Set.of(
          "iss",
          "aud",
          "azp",
          "exp",
          "iat",
          "nbf",
          "locale",
          CLAIM + "deployment_id",
          CLAIM + "version",
          CLAIM + "message_type",
          CLAIM + "roles",
          CLAIM + "resource_link/id",
          CLAIM + "context/id",
          CLAIM + "context/type",
          CLAIM + "custom/target",
          CLAIM + "launch_presentation/document_target",
          CLAIM + "launch_presentation/locale",
          CLAIM + "launch_presentation/width",
          CLAIM + "launch_presentation/height",
          CLAIM + "tool_platform/guid",
          CLAIM + "tool_platform/product_family_code",
          CLAIM + "tool_platform/version",
          DEEP_LINKING + "accept_types",
          DEEP_LINKING + "accept_media_types",
          DEEP_LINKING + "accept_presentation_document_targets",
          DEEP_LINKING + "accept_multiple",
          DEEP_LINKING + "accept_lineitem",
          DEEP_LINKING + "auto_create",
          GRADES + "scope",
          ROSTER + "service_versions");

  /** Addresses: without what stands behind a question mark, which may be anything. */
  private static final Set<String> ADDRESSES =
      Set.of(
          CLAIM + "target_link_uri",
          CLAIM + "launch_presentation/return_url",
          CLAIM + "tool_platform/url",
          DEEP_LINKING + "deep_link_return_url",
          GRADES + "lineitems",
          GRADES + "lineitem",
          ROSTER + "context_memberships_url");

  private static final Set<String> PEOPLE =
      Set.of("sub", CLAIM + "for_user/user_id", CLAIM + "role_scope_mentor");

  private static final int LONGEST = 300;
  private static final int MOST_INSIDE = 100;
  private static final int MARK = 8;
  private static final int LONGEST_OF_ALL = 20_000;
  private static final JsonMapper JSON = new JsonMapper();

  private MaskedClaims() {}

  static String of(JsonNode claims) {
    String masked = masked("", claims).toString();
    return masked.length() <= LONGEST_OF_ALL ? masked : JSON.writeValueAsString(Map.of("…", "too long to be kept"));
  }

  private static JsonNode masked(String path, JsonNode node) {
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties().stream()
          .limit(MOST_INSIDE)
          .forEach(
              claim ->
                  object.set(
                      Texts.cut(claim.getKey(), LONGEST),
                      masked(path.isEmpty() ? claim.getKey() : path + "/" + claim.getKey(), claim.getValue())));
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.valueStream().limit(MOST_INSIDE).forEach(element -> array.add(masked(path, element)));
      return array;
    }
    if (node.isNull() || node.isBoolean() || node.isNumber() && KEPT.contains(path)) {
      return node;
    }
    return JsonNodeFactory.instance.stringNode(words(path, node.asString("")));
  }

  /** An empty text stays one: that it is empty may be what is wrong. */
  private static String words(String path, String text) {
    if (text.isEmpty()) {
      return "";
    }
    if (KEPT.contains(path)) {
      return Texts.cut(text, LONGEST);
    }
    if (ADDRESSES.contains(path)) {
      return Texts.cut(text.replaceFirst("[?#].*", "?" + MASK), LONGEST);
    }
    return PEOPLE.contains(path) ? MASK + Secrets.hash(text).substring(0, MARK) : MASK;
  }
}
