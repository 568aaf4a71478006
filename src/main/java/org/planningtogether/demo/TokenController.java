package org.planningtogether.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planningtogether.demo.ToolMessages.Result;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives access tokens to tools that prove who they are with a signed assertion. See <a
 * href="https://www.imsglobal.org/spec/security/v1p0/#using-oauth-2-0-client-credentials-grant">Security Framework,
 * 4.1</a>. As Moodle does, it says {@code text/html} of its JSON.
 */
@RestController
@Profile("demo-lms")
class TokenController {

  private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final Tools tools;
  private final ToolMessages messages;
  private final AccessTokens tokens;
  private final ServiceUrls urls;
  private final JsonMapper json;

  TokenController(Tools tools, ToolMessages messages, AccessTokens tokens, ServiceUrls urls, JsonMapper json) {
    this.tools = tools;
    this.messages = messages;
    this.tokens = tokens;
    this.urls = urls;
    this.json = json;
  }

  @PostMapping(path = "/lti/token")
  ResponseEntity<String> token(@RequestParam Map<String, String> form, HttpServletRequest request) {
    if (!"client_credentials".equals(form.get("grant_type"))) {
      return refused(request, "unsupported_grant_type", "grant_type must be client_credentials");
    }
    if (!ASSERTION_TYPE.equals(form.get("client_assertion_type"))) {
      return refused(request, "invalid_request", "client_assertion_type must be " + ASSERTION_TYPE);
    }
    var assertion = form.getOrDefault("client_assertion", "");
    var tool = ToolMessages.claimedIssuer(assertion).flatMap(tools::withClientId);
    if (tool.isEmpty()) {
      return refused(request, "invalid_client", "no tool has this client_id");
    }
    return switch (messages.open(assertion, tool.get(), urls.token(), "jti")) {
      case Result.Refused refused -> refused(request, "invalid_client", refused.reason());
      case Result.Opened opened when !tool.get().clientId().equals(opened.claims().getSubject()) ->
        refused(request, "invalid_client", "sub must be the client_id");
      case Result.Opened _ -> granted(request, tool.get(), form.getOrDefault("scope", ""));
    };
  }

  private ResponseEntity<String> granted(HttpServletRequest request, Tool tool, String asked) {
    var scopes = List.of(asked.split(" ")).stream().distinct().filter(tool.scopes()::contains).toList();
    if (scopes.isEmpty()) {
      return refused(request, "invalid_scope", "none of these scopes is the tool's");
    }
    var body = new LinkedHashMap<String, Object>();
    body.put("access_token", tokens.grant(tool, scopes));
    body.put("token_type", "Bearer");
    body.put("expires_in", AccessTokens.LIFE.toSeconds());
    body.put("scope", String.join(" ", scopes));
    return answer(200, body);
  }

  private ResponseEntity<String> refused(HttpServletRequest request, String error, String description) {
    request.setAttribute(ServiceFilter.REASON, description);
    return answer(400, Map.of("error", error, "error_description", description));
  }

  private ResponseEntity<String> answer(int status, Map<String, Object> body) {
    return ResponseEntity.status(status)
        .header("Content-Type", "text/html;charset=utf-8")
        .cacheControl(CacheControl.noStore())
        .body(json.writeValueAsString(body));
  }
}
