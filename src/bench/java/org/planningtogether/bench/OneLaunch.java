package org.planningtogether.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.planningtogether.support.FakePlatform;
import org.planningtogether.support.LaunchMessage;

/** What a browser sends from the platform's link to the first page, with a cookie jar of its own. */
final class OneLaunch {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client;
  private final String tool;
  private final FakePlatform platform;

  OneLaunch(HttpClient client, String tool, FakePlatform platform) {
    this.client = client;
    this.tool = tool;
    this.platform = platform;
  }

  /** @return how many nanoseconds it took, without those in which the platform signed */
  long by(String parent) throws LaunchFailedException, InterruptedException {
    try {
      var began = System.nanoTime();
      var login = post("/lti/login", "", initiation());
      requireStatus("login", login, 302);
      var asked = query(location(login));
      var signing = System.nanoTime();
      var token = token(parent, asked.get("nonce"));
      var signed = System.nanoTime() - signing;
      var launch =
          post("/lti/launch", cookies(login), Map.of("id_token", token, "state", asked.getOrDefault("state", "")));
      requireStatus("launch", launch, 303);
      var page = send(HttpRequest.newBuilder(URI.create(tool).resolve(location(launch))).header("Cookie", cookies(launch)));
      requireStatus("page", page, 200);
      return System.nanoTime() - began - signed;
    } catch (IOException e) {
      throw new LaunchFailedException(e.toString());
    }
  }

  private Map<String, String> initiation() {
    return Map.of(
        "iss", platform.issuer(),
        "client_id", FakePlatform.CLIENT,
        "login_hint", "hint",
        "target_link_uri", tool + "/",
        "lti_deployment_id", FakePlatform.DEPLOYMENT);
  }

  private String token(String parent, String nonce) {
    return platform
        .message(nonce, Instant.now())
        .with("sub", parent)
        .with(LaunchMessage.CLAIM + "target_link_uri", tool + "/")
        .signed();
  }

  private HttpResponse<String> post(String path, String cookies, Map<String, String> fields)
      throws IOException, InterruptedException {
    var form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create(tool + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return send(cookies.isEmpty() ? request : request.header("Cookie", cookies));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.header("Accept", "text/html").timeout(PATIENCE).build(), BodyHandlers.ofString());
  }

  private static void requireStatus(String step, HttpResponse<String> answer, int status) throws LaunchFailedException {
    if (answer.statusCode() != status) {
      throw new LaunchFailedException("%s: status %d".formatted(step, answer.statusCode()));
    }
  }

  private static String location(HttpResponse<String> answer) throws LaunchFailedException {
    return answer.headers().firstValue("Location").orElseThrow(() -> new LaunchFailedException("no Location"));
  }

  private static String cookies(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> !cookie.contains("Max-Age=0"))
        .map(cookie -> cookie.split(";", 2)[0])
        .collect(Collectors.joining("; "));
  }

  private static Map<String, String> query(String address) {
    var parameters = new LinkedHashMap<String, String>();
    for (var pair : URI.create(address).getRawQuery().split("&")) {
      var parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }
}
