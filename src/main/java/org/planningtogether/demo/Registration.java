package org.planningtogether.demo;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a tool says of itself when it registers. See <a
 * href="https://www.imsglobal.org/spec/lti-dr/v1p0#tool-configuration">Dynamic Registration, tool configuration</a>.
 * Problems have the names that Moodle gives them.
 */
record Registration(JsonNode request) {

  private static final List<String> REQUIRED = List.of(
      "client_name",
      "response_types",
      "initiate_login_uri",
      "redirect_uris",
      "jwks_uri",
      "token_endpoint_auth_method",
      Lti.TOOL_CONFIGURATION);

  /** A registration that Moodle would refuse too. */
  static class Refused extends RuntimeException {
    Refused(String message) {
      super(message);
    }
  }

  /** The tool that asks; its id is not decided yet. */
  Tool tool(String clientId) {
    for (var name : REQUIRED) {
      require(request.hasNonNull(name), "missing required attribute " + name);
    }
    require("web".equals(request.path("application_type").asString("web")), "invalid_application_type");
    require(texts(request.path("response_types")).contains("id_token"), "invalid_response_types");
    require(request.path("token_endpoint_auth_method").asString("").equals("private_key_jwt"), "invalid_auth_method");
    var redirectUris = texts(request.path("redirect_uris"));
    require(!redirectUris.isEmpty(), "invalid_redirect_uris");
    var domain = configuration().path("domain").asString("");
    require(!domain.isEmpty(), "missing_domain");
    var targetLinkUri = uri(configuration().path("target_link_uri").asString("https://" + domain));
    require(domain.equals(targetLinkUri.getAuthority()), "domain_targetlinkuri_mismatch");
    return new Tool(
        0,
        clientId,
        request.path("client_name").asString(),
        uri(request.path("initiate_login_uri").asString()),
        redirectUris.stream().map(Registration::uri).toList(),
        uri(request.path("jwks_uri").asString()),
        targetLinkUri,
        deepLinkUri(targetLinkUri),
        scopes(),
        claims(),
        custom());
  }

  private JsonNode configuration() {
    return request.path(Lti.TOOL_CONFIGURATION);
  }

  private @Nullable URI deepLinkUri(URI targetLinkUri) {
    for (var message : configuration().path("messages")) {
      if (message.path("type").asString("").equals(Lti.DEEP_LINKING_REQUEST)) {
        return uri(message.path("target_link_uri").asString(targetLinkUri.toString()));
      }
    }
    return null;
  }

  private Set<String> scopes() {
    var scopes = new LinkedHashSet<>(List.of(request.path("scope").asString("").split(" ")));
    scopes.retainAll(Lti.SCOPES);
    return scopes;
  }

  private Set<String> claims() {
    var claims = new LinkedHashSet<>(texts(configuration().path("claims")));
    claims.retainAll(Lti.PERSON_CLAIMS);
    return claims;
  }

  private Map<String, String> custom() {
    var custom = new LinkedHashMap<String, String>();
    configuration().path("custom_parameters").forEachEntry((name, value) -> custom.put(name, value.asString("")));
    return custom;
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(node -> texts.add(node.asString("")));
    return texts;
  }

  private static URI uri(String text) {
    try {
      var uri = new URI(text);
      require(uri.isAbsolute() && uri.getHost() != null, "not an absolute address: " + text);
      return uri;
    } catch (URISyntaxException e) {
      throw new Refused("not an address: " + text);
    }
  }

  private static void require(boolean met, String otherwise) {
    if (!met) {
      throw new Refused(otherwise);
    }
  }
}
