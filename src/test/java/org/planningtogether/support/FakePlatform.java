package org.planningtogether.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.planningtogether.lti.platform.Deployments;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platform.Source;
import org.planningtogether.lti.platform.Platform.State;

/** A learning management system as far as a launch needs one: keys at an address, and messages signed with them. */
public final class FakePlatform implements AutoCloseable {

  public static final String CLIENT = "a-client";
  public static final String DEPLOYMENT = "1";

  private final HttpServer server;
  private final AtomicInteger keyRequests = new AtomicInteger();
  private volatile RSAKey key;
  private volatile String keySet;
  private volatile int status = 200;
  private volatile Runnable beforeKeys = () -> {};

  private FakePlatform(HttpServer server) {
    this.server = server;
    newKey();
    server.createContext("/keys", this::answerKeys);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** Starts on a free port of this machine. */
  public static FakePlatform start() {
    try {
      return new FakePlatform(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The agreement with {@link #CLIENT}. */
  public Platform agreement() {
    return agreement(CLIENT);
  }

  public Platform agreement(String client) {
    return new Platform(
        issuer(),
        client,
        "Fake",
        Deployments.only(DEPLOYMENT),
        URI.create(issuer() + "/auth"),
        URI.create(issuer() + "/token"),
        URI.create(issuer() + "/keys"),
        issuer() + "/token",
        Set.of(),
        Family.SPEC,
        State.ACTIVE,
        Source.FILE);
  }

  /** Writes the agreement with a client as an administrator does. */
  public void write(Path configDir, String client, String deployments, boolean active) {
    try {
      Path folder = Files.createDirectories(configDir.resolve("platforms"));
      Files.writeString(
          folder.resolve("%s-%d.yaml".formatted(client, server.getAddress().getPort())),
          """
          issuer: %1$s
          client-id: %2$s
          deployments: %3$s
          authorization-endpoint: %1$s/auth
          token-endpoint: %1$s/token
          jwks-uri: %1$s/keys
          active: %4$s
          """
              .formatted(issuer(), client, deployments, active));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A launch by a learner, for the login whose nonce this is. */
  public LaunchMessage message(String nonce, Instant now) {
    return LaunchMessage.of(this, nonce, now);
  }

  /** The key that signs. */
  public RSAKey key() {
    return key;
  }

  /** Signs with a new key from now on, and publishes that one alone. */
  public RSAKey newKey() {
    try {
      key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
      keySet = new JWKSet(key).toString();
      return key;
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Publishes whatever this is instead of the key. */
  public void publish(String json) {
    keySet = json;
  }

  public void answerWith(int newStatus) {
    status = newStatus;
  }

  /** Shows a page of its own. @param page makes it of the address's query */
  public void show(String path, UnaryOperator<String> page) {
    server.createContext(
        path, exchange -> answer(exchange, 200, "text/html", page.apply(Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""))));
  }

  /** Runs before the keys are sent. */
  public void beforeKeys(Runnable action) {
    beforeKeys = action;
  }

  /** How often somebody asked for the keys. */
  public int keyRequests() {
    return keyRequests.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answerKeys(HttpExchange exchange) throws IOException {
    keyRequests.incrementAndGet();
    beforeKeys.run();
    answer(exchange, status, "application/json", keySet);
  }

  private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }
}
