package org.planningtogether.demo.lrs;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planningtogether.demo.RunningLms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks to the demo's record store as a well-behaved client, unless a test says otherwise. */
record StoreClient(RunningLms lms) {

  private static final JsonMapper JSON = new JsonMapper();

  /** What somebody did, with an id of its own. */
  static ObjectNode statement(String actor, String verb, String activity) {
    var statement = JSON.createObjectNode().put("id", UUID.randomUUID().toString());
    statement.putObject("actor").putObject("account").put("homePage", "https://lms.example").put("name", actor);
    statement.putObject("verb").put("id", "urn:verb:" + verb).putObject("display").put("en-GB", verb);
    statement.putObject("object").put("id", "urn:activity:" + activity)
        .putObject("definition").putObject("name").put("de", "Modul").put("en-GB", "The " + activity);
    return statement.put("timestamp", "2026-11-21T19:04:11.512Z");
  }

  static String id(JsonNode statement) {
    return statement.get("id").asString();
  }

  HttpRequest.Builder request(String path) {
    return lms.request("/xapi/" + path)
        .header("Authorization", "Basic ZGVtbzpkZW1vLXN0b3Jl")
        .header("X-Experience-API-Version", "1.0.3")
        .header("Content-Type", "application/json");
  }

  HttpResponse<String> post(Object body) {
    return lms.send(request("statements").POST(BodyPublishers.ofString(body.toString())));
  }

  HttpResponse<String> put(String id, Object body) {
    return lms.send(request("statements?statementId=" + id).PUT(BodyPublishers.ofString(body.toString())));
  }

  HttpResponse<String> get(Map<String, String> parameters) {
    return lms.send(request("statements?" + parameters.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"))));
  }

  JsonNode read(String id) {
    return json(get(Map.of("statementId", id)));
  }

  /** The ids of the statements that are found. */
  List<String> find(Map<String, String> parameters) {
    return json(get(parameters)).get("statements").valueStream().map(StoreClient::id).toList();
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}
