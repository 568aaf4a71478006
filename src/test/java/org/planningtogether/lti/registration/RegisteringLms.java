package org.planningtogether.lti.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.planningtogether.support.SmallServer;
import org.planningtogether.support.SmallServer.Asked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A platform that lets tools register, in the words of a real Moodle, until a test changes them. */
final class RegisteringLms implements AutoCloseable {

  static final String CONFIGURATION = "/mod/lti/openid-configuration.php";
  static final String REGISTRATION = "/mod/lti/openid-registration.php";
  static final String CLIENT = "HGDbOxH08wJDRYZ";

  private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
  private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
  private static final JsonMapper JSON = new JsonMapper();

  private final SmallServer server = SmallServer.start(this::answer);
  private ObjectNode configuration = read("moodle-openid-configuration.json", "http://127.0.0.1:8899", server.at(""));
  private ObjectNode registered = read("moodle-registration.json", "", "");
  private volatile SmallServer.Handler onConfiguration =
      (asked, exchange) -> SmallServer.answer(exchange, 200, "application/json", configuration.toString());
  private volatile SmallServer.Handler onRegistration =
      (asked, exchange) -> SmallServer.answer(exchange, 200, "application/json", registered.toString());

  String issuer() {
    return server.at("");
  }

  String at(String path) {
    return server.at(path);
  }

  /** What it says of itself: change it, and it says so. */
  ObjectNode configuration() {
    return configuration;
  }

  /** The part of it that is LTI's own. */
  ObjectNode platform() {
    return (ObjectNode) configuration.required(PLATFORM);
  }

  /** What it answers when it has registered a tool. */
  ObjectNode registered() {
    return registered;
  }

  /** The part of it that is LTI's own. */
  ObjectNode tool() {
    return (ObjectNode) registered.required(TOOL);
  }

  void onConfiguration(SmallServer.Handler handler) {
    onConfiguration = handler;
  }

  void onRegistration(SmallServer.Handler handler) {
    onRegistration = handler;
  }

  List<Asked> asked() {
    return server.asked();
  }

  Asked askedForConfiguration() {
    return server.asked("GET", CONFIGURATION).getLast();
  }

  Asked askedToRegister() {
    return server.asked("POST", REGISTRATION).getLast();
  }

  /** What it was told of the tool. */
  JsonNode request() {
    return JSON.readTree(askedToRegister().body());
  }

  @Override
  public void close() {
    server.close();
  }

  private void answer(Asked asked, HttpExchange exchange) throws IOException {
    switch (asked.path()) {
      case CONFIGURATION -> onConfiguration.handle(asked, exchange);
      case REGISTRATION -> onRegistration.handle(asked, exchange);
      default -> SmallServer.answer(exchange, 404, "text/plain", "not here");
    }
  }

  private static ObjectNode read(String file, String from, String to) {
    try (InputStream capture = RegisteringLms.class.getResourceAsStream("/lti/" + file)) {
      String text = new String(capture.readAllBytes(), UTF_8);
      return (ObjectNode) JSON.readTree(from.isEmpty() ? text : text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
