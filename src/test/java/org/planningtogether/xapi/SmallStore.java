package org.planningtogether.xapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** As much of a record store as it takes to behave like a real one where real ones differ, and to be out of order. */
final class SmallStore implements AutoCloseable {

  /** What was seen of real stores. */
  enum Kind {
    /** Of a batch with known statements takes the new ones, and answers only their ids. */
    SQL_LRS,
    /** Refuses a batch in which a single statement is known, and an empty one. Rewrites times. */
    ADL_LRS,
    /** Of a batch with known statements takes the new ones, and answers all ids. */
    LEARNING_LOCKER
  }

  record Request(String method, String query, Map<String, List<String>> headers, String body) {
    int statements() {
      return JSON.readTree(body).size();
    }
  }

  record Answer(int status, Map<String, String> headers, String body) {
    Answer(int status, String body) {
      this(status, Map.of(), body);
    }
  }

  private static final JsonMapper JSON = new JsonMapper();

  private final Kind kind;
  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Map<String, JsonNode> held = new LinkedHashMap<>();
  private final Set<String> voided = new HashSet<>();
  private @Nullable Answer always;
  private @Nullable Answer toPosts;
  private Predicate<String> refuses = _ -> false;
  private Predicate<String> breaksAt = _ -> false;
  private int largest = Integer.MAX_VALUE;

  SmallStore(Kind kind) {
    this.kind = kind;
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/xapi/statements", this::serve);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:%d/xapi/".formatted(server.getAddress().getPort()));
  }

  /** Answers this to everything; null for as usual. */
  void always(@Nullable Answer answer) {
    always = answer;
  }

  /** Answers this to all that is sent, and to questions as usual. */
  void toPosts(Answer answer) {
    toPosts = answer;
  }

  /** Shows a statement only to who asks for void ones. */
  void declareVoid(String id) {
    voided.add(id);
  }

  /** Answers 400 to a batch with such a statement, and repeats the batch. */
  void refuse(Predicate<String> statement) {
    refuses = statement;
  }

  /** Answers 500 to a batch with such a statement. */
  void breakAt(Predicate<String> statement) {
    breaksAt = statement;
  }

  /** Answers 413 to a longer request. */
  void takeAtMost(int bytes) {
    largest = bytes;
  }

  /** Has a statement already, perhaps another one with the same id. */
  void hold(String statement) {
    var json = JSON.readTree(statement);
    held.put(json.get("id").asString(), kept(json));
  }

  List<String> ids() {
    return List.copyOf(held.keySet());
  }

  List<Request> requests() {
    return requests;
  }

  List<Request> posts() {
    return requests.stream().filter(request -> request.method().equals("POST")).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = new Request(
          exchange.getRequestMethod(),
          String.valueOf(exchange.getRequestURI().getQuery()),
          Map.copyOf(exchange.getRequestHeaders()),
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      requests.add(request);
      var answer = answer(request);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      var body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private synchronized Answer answer(Request request) {
    if (always != null) {
      return always;
    }
    if (request.method().equals("GET")) {
      return find(request.query());
    }
    return toPosts == null ? take(request.body()) : toPosts;
  }

  private Answer find(String query) {
    var id = query.substring(query.indexOf('=') + 1);
    var there = held.containsKey(id) && voided.contains(id) == query.startsWith("voidedStatementId=");
    return there ? new Answer(200, held.get(id).toString()) : new Answer(404, "");
  }

  private Answer take(String body) {
    if (body.length() > largest) {
      return new Answer(413, "");
    }
    if (breaksAt.test(body)) {
      return new Answer(500, "A string literal cannot contain NUL (0x00) characters.");
    }
    if (refuses.test(body)) {
      return new Answer(400, "Bad statement in\n\u0000 " + body);
    }
    var batch = JSON.readTree(body);
    if (kind == Kind.ADL_LRS && batch.isEmpty()) {
      return new Answer(400, "No statements");
    }
    return take(batch);
  }

  private Answer take(JsonNode batch) {
    var known = new ArrayList<String>();
    var added = new ArrayList<String>();
    for (var statement : batch) {
      var id = statement.get("id").asString();
      if (held.containsKey(id) && !SameStatement.same(statement, held.get(id))) {
        return new Answer(409, "Conflict");
      }
      (held.containsKey(id) ? known : added).add(id);
    }
    if (kind == Kind.ADL_LRS && !known.isEmpty()) {
      return new Answer(409, "Conflict");
    }
    batch.forEach(statement -> held.putIfAbsent(statement.get("id").asString(), kept(statement)));
    return new Answer(200, JSON.writeValueAsString(kind == Kind.SQL_LRS ? added : held.keySet()));
  }

  private JsonNode kept(JsonNode statement) {
    var kept = (ObjectNode) statement.deepCopy();
    if (kind == Kind.ADL_LRS) {
      kept.put("timestamp", kept.get("timestamp").asString().replace("Z", "000+00:00"));
    }
    return kept.put("stored", "2026-11-22T11:00:00Z").put("version", "1.0.0");
  }
}
