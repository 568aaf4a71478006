package org.planningtogether.lti.service;

import static org.planningtogether.support.SmallServer.answer;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.lti.key.SigningKeys;
import org.planningtogether.lti.platform.Deployments;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platform.Source;
import org.planningtogether.lti.platform.Platform.State;
import org.planningtogether.support.SmallServer;
import org.planningtogether.support.SmallServer.Asked;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services of a Moodle 4.5, as it was seen to behave: tokens that call themselves text/html, one exact media type
 * for lists, columns whose addresses have a query, links in curly quotes, timestamps compared by the second. Its rosters
 * offer differences, too, as those of other platforms do.
 */
public final class MoodleLike implements AutoCloseable {

  public static final String CLIENT = "3LXxENMFMWyHuUo";
  public static final String DEPLOYMENT = "1";

  private static final String CONTAINER = "application/vnd.ims.lis.v2.lineitemcontainer+json";
  private static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  private static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";
  private static final String MEMBERSHIPS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
  private static final String LINE_ITEMS = "/mod/lti/services.php/2/lineitems";
  private static final String ROSTER = "/mod/lti/services.php/CourseSection/2/bindings/1/memberships";
  private static final JsonMapper JSON = new JsonMapper();

  private final SmallServer server = SmallServer.start(this::handle);
  private final AtomicInteger ids = new AtomicInteger(1);
  private final Map<Integer, Column> columns = new ConcurrentHashMap<>();
  private final Map<String, Grade> grades = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> tokens = new ConcurrentHashMap<>();
  private final Set<String> assertions = ConcurrentHashMap.newKeySet();
  private final List<String> members = new CopyOnWriteArrayList<>();
  private volatile Clock clock = Clock.systemUTC();
  private volatile boolean filters = true;
  private volatile boolean comparing = true;
  private volatile int failingFrom = Integer.MAX_VALUE;
  private volatile int pageSize = 100;
  private volatile int tokensLive = 3600;
  private volatile @Nullable Outage outage;

  /** A gradebook column. */
  public record Column(int id, String label, String resourceLinkId, String resourceId, String tag) {}

  /** What stands in a column for one person. */
  public record Grade(double points, String comment, Instant savedAt) {}

  private record Outage(String path, int status, Map<String, String> headers, String body) {}

  /** What the tool knows of it. */
  public Platform platform(String... serviceHosts) {
    return platform(Family.MOODLE, serviceHosts);
  }

  /** The same services, taken for those of another family. */
  public Platform platformOf(Family family) {
    return platform(family);
  }

  private Platform platform(Family family, String... serviceHosts) {
    return new Platform(
        issuer(),
        CLIENT,
        "Moodle",
        Deployments.only(DEPLOYMENT),
        URI.create(server.at("/mod/lti/auth.php")),
        URI.create(server.at("/mod/lti/token.php")),
        URI.create(server.at("/mod/lti/certs.php")),
        server.at("/mod/lti/token.php"),
        Set.of(serviceHosts),
        family,
        State.ACTIVE,
        Source.FILE);
  }

  public CourseKey course() {
    return new CourseKey(issuer(), CLIENT, DEPLOYMENT, "2");
  }

  /** A link whose column Moodle names in the launch; null for a link without one. */
  public LaunchedLink link(EnrolmentId enrolment, String id, String target, @Nullable Column column) {
    return new LaunchedLink(
        enrolment,
        id,
        target,
        column == null ? null : addressOf(column),
        server.at(LINE_ITEMS + "?type_id=1"),
        Set.of(Scopes.SCORE, Scopes.LINE_ITEM, "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"),
        server.at(ROSTER));
  }

  public Column column(String resourceLinkId, String resourceId, String tag) {
    var column = new Column(ids.incrementAndGet(), "Column", resourceLinkId, resourceId, tag);
    columns.put(column.id(), column);
    return column;
  }

  public void remove(Column column) {
    columns.remove(column.id());
  }

  public List<Column> columns() {
    return List.copyOf(columns.values());
  }

  public @Nullable Grade grade(Column column, String user) {
    return grades.get(column.id() + " " + user);
  }

  /** Somebody else gives a grade, in this second. */
  public void grade(Column column, String user, double points) {
    grades.put(column.id() + " " + user, new Grade(points, "", clock.instant()));
  }

  /** Somebody empties a place in the gradebook. */
  public void erase(Column column, String user) {
    grades.remove(column.id() + " " + user);
  }

  public void member(String json) {
    members.add(json);
  }

  public void forgetMembers() {
    members.clear();
  }

  public void clock(Clock other) {
    clock = other;
  }

  public void pageSize(int size) {
    pageSize = size;
  }

  public void ignoreFilters() {
    filters = false;
  }

  /** From this member on, its roster fails. */
  public void failFrom(int member) {
    failingFrom = member;
  }

  /** Whether it refuses a score that is not a second later than the grade it has. */
  public void comparesStamps(boolean compares) {
    comparing = compares;
  }

  public void tokensLive(int seconds) {
    tokensLive = seconds;
  }

  public void revokeTokens() {
    tokens.clear();
  }

  /** From now on, addresses that contain this answer with a status. */
  public void fail(String path, int status, Map<String, String> headers) {
    outage = new Outage(path, status, headers, "<p>Out of order</p>");
  }

  /** From now on, addresses that contain this answer with a status and these words. */
  public void refuse(String path, int status, String body) {
    outage = new Outage(path, status, Map.of(), body);
  }

  public void recover() {
    outage = null;
  }

  public SmallServer server() {
    return server;
  }

  public List<Asked> tokenCalls() {
    return server.asked("POST", "/mod/lti/token.php");
  }

  public List<Asked> scoreCalls() {
    return server.asked().stream().filter(asked -> asked.path().endsWith("/scores")).toList();
  }

  public List<Asked> resultCalls() {
    return server.asked().stream().filter(asked -> asked.path().endsWith("/results")).toList();
  }

  public List<Asked> rosterCalls() {
    return server.asked("GET", ROSTER);
  }

  public String issuer() {
    return server.at("");
  }

  @Override
  public void close() {
    server.close();
  }

  private void handle(Asked asked, HttpExchange exchange) throws IOException {
    var failing = outage;
    if (failing != null && asked.path().contains(failing.path())) {
      failing.headers().forEach(exchange.getResponseHeaders()::set);
      answer(exchange, failing.status(), "text/html", failing.body());
    } else if (asked.path().equals("/mod/lti/token.php")) {
      token(asked, exchange);
    } else if (!authorized(asked)) {
      answer(exchange, 401, "application/json", "{}");
    } else if (asked.path().equals(ROSTER)) {
      roster(asked, exchange);
    } else if (asked.path().equals(LINE_ITEMS) && asked.method().equals("POST")) {
      make(asked, exchange);
    } else if (asked.path().equals(LINE_ITEMS)) {
      list(asked, exchange);
    } else if (asked.path().matches(LINE_ITEMS + "/\\d+/lineitem/scores")) {
      score(asked, exchange);
    } else if (asked.path().matches(LINE_ITEMS + "/\\d+/lineitem/results")) {
      results(asked, exchange);
    } else {
      answer(exchange, 404, "application/json", "{}");
    }
  }

  private void token(Asked asked, HttpExchange exchange) throws IOException {
    var form = query(asked.body());
    var problem = problemOf(form.getOrDefault("client_assertion", ""));
    if (problem != null || !"client_credentials".equals(form.get("grant_type"))) {
      answer(exchange, 400, "text/html; charset=utf-8", "{\"error\":\"%s\"}".formatted(problem));
      return;
    }
    var token = "token-" + ids.incrementAndGet();
    tokens.put(token, Set.of(form.get("scope").split(" ")));
    answer(
        exchange,
        200,
        "text/html; charset=utf-8",
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d,\"scope\":\"%s\"}"
            .formatted(token, tokensLive, form.get("scope")));
  }

  private @Nullable String problemOf(String assertion) {
    try {
      var jwt = SignedJWT.parse(assertion);
      var claims = jwt.getJWTClaimsSet();
      var key = SigningKeys.ofTool().published().getKeyByKeyId(jwt.getHeader().getKeyID());
      var now = clock.instant();
      if (key == null || !jwt.verify(new RSASSAVerifier(key.toRSAKey()))) {
        return "signature";
      }
      if (claims.getIssueTime().toInstant().isAfter(now) || claims.getExpirationTime().toInstant().isBefore(now)) {
        return "Cannot handle token with iat prior to now";
      }
      var known = CLIENT.equals(claims.getIssuer()) && CLIENT.equals(claims.getSubject());
      return known && assertions.add(claims.getJWTID()) ? null : "invalid_client";
    } catch (Exception e) {
      return "invalid_request";
    }
  }

  private boolean authorized(Asked asked) {
    var scopes = tokens.getOrDefault(asked.header("Authorization").replace("Bearer ", ""), Set.of());
    if (asked.path().equals(ROSTER)) {
      return scopes.containsAll(Scopes.ROSTER);
    }
    if (asked.path().endsWith("/results")) {
      return scopes.contains(Scopes.RESULT_READ_ONLY);
    }
    return scopes.contains(asked.path().endsWith("/scores") ? Scopes.SCORE : Scopes.LINE_ITEM);
  }

  private void list(Asked asked, HttpExchange exchange) throws IOException {
    if (!asked.header("Accept").equals(CONTAINER)) {
      answer(exchange, 400, "application/json", "{\"reason\":\"No handler found\"}");
      return;
    }
    var query = filters ? query(asked.uri().getRawQuery()) : Map.<String, String>of();
    var found =
        columns.values().stream()
            .sorted(Comparator.comparingInt(Column::id))
            .filter(column -> List.of("", column.resourceLinkId()).contains(query.getOrDefault("resource_link_id", "")))
            .filter(column -> List.of("", column.resourceId()).contains(query.getOrDefault("resource_id", "")))
            .filter(column -> List.of("", column.tag()).contains(query.getOrDefault("tag", "")))
            .map(this::json)
            .toList();
    int from = Integer.parseInt(query.getOrDefault("from", "0"));
    int to = Math.min(found.size(), from + pageSize);
    if (to < found.size()) {
      var next = server.at(LINE_ITEMS + "?type_id=1&amp;limit=" + pageSize + "&amp;from=" + to);
      exchange.getResponseHeaders().set("Link", "<%s>; rel=\u00e2\u0080\u009cnext\u00e2\u0080\u009d".formatted(next));
    }
    answer(exchange, 200, CONTAINER, "[" + String.join(",", found.subList(from, to)) + "]");
  }

  private void make(Asked asked, HttpExchange exchange) throws IOException {
    if (!asked.header("Content-Type").startsWith(ITEM)) {
      answer(exchange, 400, "application/json", "{}");
      return;
    }
    var wanted = JSON.readTree(asked.body());
    var column =
        new Column(
            ids.incrementAndGet(),
            wanted.path("label").asString(),
            wanted.path("resourceLinkId").asString(""),
            wanted.path("resourceId").asString(""),
            wanted.path("tag").asString(""));
    columns.put(column.id(), column);
    answer(exchange, 201, ITEM, json(column));
  }

  private void score(Asked asked, HttpExchange exchange) throws IOException {
    var column = columns.get(Integer.valueOf(asked.path().replaceAll("\\D*2/lineitems/(\\d+)/.*", "$1")));
    var score = JSON.readTree(asked.body());
    var key = (column == null ? 0 : column.id()) + " " + score.path("userId").asString();
    if (column == null) {
      answer(exchange, 404, "application/json", "{}");
    } else if (!asked.header("Content-Type").startsWith(SCORE)
        || !"type_id=1".equals(asked.uri().getQuery())
        || !score.path("gradingProgress").asString("").equals("FullyGraded")
        || score.path("scoreMaximum").isMissingNode()
        || score.path("userId").asString().equals("teacher")) {
      answer(exchange, 400, SCORE, "[]");
    } else if (comparing
        && grades.containsKey(key)
        && !second(Instant.parse(score.path("timestamp").asString())).isAfter(second(grades.get(key).savedAt()))) {
      answer(exchange, 409, SCORE, "[]");
    } else {
      var points = 100 * score.path("scoreGiven").asDouble() / score.path("scoreMaximum").asDouble();
      grades.put(key, new Grade(points, score.path("comment").asString(""), clock.instant()));
      answer(exchange, 200, SCORE, "");
    }
  }

  /** {@code limit} makes it break; it says its times in whole seconds. */
  private void results(Asked asked, HttpExchange exchange) throws IOException {
    if (!asked.header("Accept").equals(RESULTS) || query(asked.uri().getRawQuery()).containsKey("limit")) {
      answer(exchange, 404, "text/html", "<p>Coding error</p>");
      return;
    }
    var column = asked.path().replaceAll("\\D*2/lineitems/(\\d+)/.*", "$1");
    var shown = JSON.createArrayNode();
    grades.forEach(
        (place, grade) -> {
          if (place.startsWith(column + " ")) {
            shown
                .addObject()
                .put("userId", place.substring(place.indexOf(' ') + 1))
                .put("resultScore", grade.points())
                .put("resultMaximum", 100);
          }
        });
    answer(exchange, 200, RESULTS, shown.toString());
  }

  private void roster(Asked asked, HttpExchange exchange) throws IOException {
    if (Integer.parseInt(query(asked.uri().getRawQuery()).getOrDefault("from", "0")) >= failingFrom) {
      answer(exchange, 500, "text/html", "<p>Out of order</p>");
      return;
    }
    if (!asked.header("Accept").equals(MEMBERSHIPS)) {
      answer(exchange, 400, "application/json", "{}");
      return;
    }
    int from = Integer.parseInt(query(asked.uri().getRawQuery()).getOrDefault("from", "0"));
    int to = Math.min(members.size(), from + pageSize);
    if (to < members.size()) {
      var next = server.at(ROSTER + "?limit=" + pageSize + "&from=" + to);
      exchange
          .getResponseHeaders()
          .set("Link", "<%s?since=1>; rel=\"differences\", <%s>; rel=\"next\"".formatted(server.at(ROSTER), next));
    } else {
      exchange.getResponseHeaders().set("Link", "<%s?since=1>; rel=\"differences\"".formatted(server.at(ROSTER)));
    }
    answer(
        exchange,
        200,
        MEMBERSHIPS + "; charset=utf-8",
        "{\"id\":\"%s\",\"members\":[%s]}".formatted(server.at(ROSTER), String.join(",", members.subList(from, to))));
  }

  private String addressOf(Column column) {
    return server.at(LINE_ITEMS + "/" + column.id() + "/lineitem?type_id=1");
  }

  private String json(Column column) {
    return JSON.createObjectNode()
        .put("id", addressOf(column))
        .put("label", column.label())
        .put("scoreMaximum", 100)
        .put("resourceId", column.resourceId())
        .put("tag", column.tag())
        .put("resourceLinkId", column.resourceLinkId())
        .toString();
  }

  private static Instant second(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  static Map<String, String> query(@Nullable String text) {
    return Arrays.stream(text == null ? new String[0] : text.split("&"))
        .filter(pair -> pair.contains("="))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0],
                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                (first, again) -> again,
                HashMap::new));
  }
}
