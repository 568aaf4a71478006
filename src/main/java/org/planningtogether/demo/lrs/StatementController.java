package org.planningtogether.demo.lrs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The statement resource.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Communication.md#21-statement-resource">xAPI
 *     Communication, 2.1 Statement Resource</a>
 */
@RestController
@Profile("demo-lms")
@RequestMapping("/xapi/statements")
class StatementController {

  private static final Set<String> OF_ONE = Set.of("statementId", "voidedStatementId", "format", "attachments");
  private static final Set<String> OF_MANY = Set.of(
      "agent", "verb", "activity", "registration", "related_activities", "related_agents", "since", "until", "limit",
      "ascending", "format", "attachments", "after");

  private final Statements statements;
  private final StrictJson json;

  StatementController(Statements statements, StrictJson json) {
    this.statements = statements;
    this.json = json;
  }

  @PutMapping
  ResponseEntity<Void> put(@RequestParam MultiValueMap<String, String> query, HttpServletRequest request)
      throws IOException {
    var parameters = new Parameters(query).only(Set.of("statementId"));
    var id = parameters.id("statementId").orElseThrow(() -> Refusal.badRequest("'statementId' is missing"));
    statements.add(List.of(Received.of(json.read(request), id)), authority(request));
    return ResponseEntity.noContent().build();
  }

  @PostMapping
  ResponseEntity<List<UUID>> post(@RequestParam MultiValueMap<String, String> query, HttpServletRequest request)
      throws IOException {
    new Parameters(query).only(Set.of());
    var received = Received.all(json.read(request));
    statements.add(received, authority(request));
    return ResponseEntity.ok(received.stream().map(Received::id).toList());
  }

  /** Also answers HEAD. */
  @GetMapping
  ResponseEntity<JsonNode> get(
      @RequestParam MultiValueMap<String, String> query,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "en") String languages,
      HttpServletRequest request) {
    var consistentThrough = statements.consistentThrough();
    var parameters = new Parameters(query);
    var ofOne = parameters.has("statementId") || parameters.has("voidedStatementId");
    parameters.only(ofOne ? OF_ONE : OF_MANY);
    if (parameters.flag("attachments")) {
      throw Refusal.badRequest("This store keeps no attachments");
    }
    var presentation = Presentation.of(parameters.oneOf("format", Presentation.FORMATS), languages);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("X-Experience-API-Consistent-Through", StoreTime.text(consistentThrough))
        .body(ofOne ? one(parameters, presentation) : many(parameters, presentation, request));
  }

  @RequestMapping(method = {RequestMethod.DELETE, RequestMethod.PATCH})
  void change() {
    throw Refusal.methodNotAllowed("Statements are never changed, and never go away");
  }

  @ExceptionHandler
  static ResponseEntity<Map<String, String>> refuse(Refusal refusal) {
    return ResponseEntity.status(refusal.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("error", refusal.getMessage()));
  }

  private JsonNode one(Parameters parameters, Presentation presentation) {
    if (parameters.has("statementId") && parameters.has("voidedStatementId")) {
      throw Refusal.badRequest("'statementId' and 'voidedStatementId' exclude each other");
    }
    return parameters.id("statementId").flatMap(statements::find)
        .or(() -> parameters.id("voidedStatementId").flatMap(statements::findVoided))
        .map(presentation::show)
        .orElseThrow(() -> Refusal.notFound("There is no such statement"));
  }

  private JsonNode many(Parameters parameters, Presentation presentation, HttpServletRequest request) {
    var page = statements.page(Query.of(parameters, json::read));
    var answer = JsonNodeFactory.instance.objectNode();
    answer.putArray("statements").addAll(page.statements().stream().map(presentation::show).toList());
    return answer.put("more", page.last().map(last -> more(request, last)).orElse(""));
  }

  /** The address of the next page, relative to this server. */
  private static String more(HttpServletRequest request, long last) {
    var query = Objects.requireNonNullElse(request.getQueryString(), "").replaceFirst("(^|&)after=\\d+", "");
    return "%s?%s&after=%d".formatted(request.getRequestURI(), query, last);
  }

  /** Who vouches for what comes in: there is one password. */
  private static JsonNode authority(HttpServletRequest request) {
    var authority = JsonNodeFactory.instance.objectNode().put("objectType", "Agent");
    authority.putObject("account")
        .put("homePage", ServletUriComponentsBuilder.fromContextPath(request).toUriString())
        .put("name", "demo");
    return authority;
  }
}
