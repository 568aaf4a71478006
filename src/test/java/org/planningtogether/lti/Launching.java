package org.planningtogether.lti;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.FakePlatform;
import org.planningtogether.support.LaunchMessage;

/** A browser on its way from a platform to the tool, step by step. */
public final class Launching {

  private final Browser browser;
  private final Clock clock;
  private final FakePlatform platform;
  private Map<String, String> authentication = Map.of();

  public Launching(int port, Clock clock) {
    this(new Browser(port), clock, LtiApplication.PLATFORM);
  }

  public Launching(Browser browser, Clock clock, FakePlatform platform) {
    this.browser = browser;
    this.clock = clock;
    this.platform = platform;
  }

  public Browser browser() {
    return browser;
  }

  /** @param changes names and values by turns, which replace the usual ones; a value of {@code -} leaves it out */
  public Answer login(String... changes) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("iss", platform.issuer());
    parameters.put("client_id", FakePlatform.CLIENT);
    parameters.put("login_hint", "hint-1");
    parameters.put("target_link_uri", "https://tool.example/course");
    parameters.put("lti_deployment_id", FakePlatform.DEPLOYMENT);
    for (int i = 0; i < changes.length; i += 2) {
      parameters.put(changes[i], changes[i + 1]);
    }
    parameters.values().removeIf("-"::equals);
    Answer answer = browser.post("/lti/login", flat(parameters));
    if (answer.status() == 302) {
      authentication = query(answer.header("Location"));
    }
    return answer;
  }

  /** Where the login led, when it led by way of a page. */
  public void goOn(String address) {
    authentication = query(address);
  }

  public String state() {
    return authentication.getOrDefault("state", "");
  }

  /** The message that the platform would send now. */
  public LaunchMessage message() {
    return platform.message(authentication.getOrDefault("nonce", ""), clock.instant());
  }

  public Answer launch() {
    return launch(message -> message);
  }

  public Answer launch(UnaryOperator<LaunchMessage> change) {
    return post(change.apply(message()).signed());
  }

  public Answer post(String token) {
    return browser.post("/lti/launch", "id_token", token, "state", state());
  }

  static Map<String, String> query(String address) {
    var parameters = new LinkedHashMap<String, String>();
    for (String pair : URI.create(address).getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private static String[] flat(Map<String, String> parameters) {
    List<String> flat = new ArrayList<>();
    parameters.forEach(
        (name, text) -> {
          flat.add(name);
          flat.add(text);
        });
    return flat.toArray(String[]::new);
  }
}
