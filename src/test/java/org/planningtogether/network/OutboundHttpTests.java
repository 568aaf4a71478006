package org.planningtogether.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.network.OutboundException.Kind;
import org.planningtogether.support.SmallServer;

class OutboundHttpTests {
  private static final Duration TO_ANSWER = Duration.ofMillis(400);

  private final CountDownLatch end = new CountDownLatch(1);
  private final SmallServer server =
      SmallServer.start(
          (asked, exchange) -> {
            switch (asked.path()) {
              case "/hello" -> SmallServer.answer(exchange, 200, "text/plain", "Grüße");
              case "/teapot" -> SmallServer.answer(exchange, 418, "text/plain", "no");
              case "/redirect" -> {
                exchange.getResponseHeaders().set("Location", "/hello");
                SmallServer.answer(exchange, 302, "text/plain", "");
              }
              case "/big" -> SmallServer.answer(exchange, 200, "text/plain", "x".repeat(1001));
              case "/endless" -> endless(exchange);
              case "/silent" -> waitForEnd();
              case "/drip" -> drip(exchange);
              case "/cookie" -> {
                exchange.getResponseHeaders().set("Set-Cookie", "a=b");
                SmallServer.answer(exchange, 200, "text/plain", "");
              }
              default -> SmallServer.answer(exchange, 404, "text/plain", "");
            }
          });
  private final OutboundHttp http = http(Set.of("127.0.0.1"), InetAddress::getAllByName);

  @AfterEach
  void stop() throws IOException {
    end.countDown();
    http.destroy();
    server.close();
  }

  @Test
  void an_answer_is_read_with_its_status_headers_and_body() throws OutboundException {
    var answer = http.send(OutboundCall.get(URI.create(server.at("/hello")), "text/plain"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.ok()).isTrue();
    assertThat(answer.header("content-TYPE")).contains("text/plain");
    assertThat(answer.text()).isEqualTo("Grüße");
  }

  @Test
  void a_call_carries_its_headers_and_its_body_and_no_other_media_type() throws OutboundException {
    var call = OutboundCall.post(URI.create(server.at("/hello")), "application/vnd.any+json", "{\"ä\":1}");

    http.send(call.header("Authorization", "Bearer abc"));

    var asked = server.asked().getFirst();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.header("Content-Type")).isEqualTo("application/vnd.any+json");
    assertThat(asked.header("Authorization")).isEqualTo("Bearer abc");
    assertThat(asked.header("Accept")).isEmpty();
    assertThat(asked.body()).isEqualTo("{\"ä\":1}");
  }

  @Test
  void an_answer_of_any_status_is_an_answer() throws OutboundException {
    assertThat(get("/teapot").status()).isEqualTo(418);
  }

  @Test
  void a_redirect_is_not_followed() throws OutboundException {
    assertThat(get("/redirect").status()).isEqualTo(302);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void a_cookie_is_not_kept() throws OutboundException {
    get("/cookie");
    get("/cookie");

    assertThat(server.asked()).allSatisfy(asked -> assertThat(asked.header("Cookie")).isEmpty());
  }

  @Test
  void an_answer_as_long_as_the_call_allows_is_read() throws OutboundException {
    assertThat(http.send(call("/big").atMost(1001)).body()).hasSize(1001);
  }

  @Test
  void a_longer_answer_is_refused() {
    assertThat(failure(call("/big").atMost(1000))).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void an_answer_without_end_is_not_read_to_its_end() {
    assertThat(failure(call("/endless").atMost(1000))).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void a_server_that_says_nothing_is_too_slow() {
    assertThat(failure(call("/silent"))).isEqualTo(Kind.TIMEOUT);
  }

  @Test
  void a_body_that_comes_byte_by_byte_is_cut_off_in_time() {
    var started = Instant.now();

    assertThat(failure(call("/drip"))).isEqualTo(Kind.TIMEOUT);
    assertThat(Duration.between(started, Instant.now())).isLessThan(TO_ANSWER.multipliedBy(5));
  }

  @Test
  void a_port_where_nobody_listens_is_unreachable() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    assertThat(failure(OutboundCall.get(URI.create("http://127.0.0.1:" + port + "/"), "*/*")))
        .isEqualTo(Kind.UNREACHABLE);
  }

  @Test
  void a_host_that_nobody_knows_is_unreachable() {
    var strict =
        http(
            Set.of(),
            host -> {
              throw new UnknownHostException(host);
            });

    assertThat(failure(strict, "https://unknown.example.org/")).isEqualTo(Kind.UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1:8443/",
        "https://localhost/",
        "https://2130706433/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://169.254.169.254/latest/meta-data",
        "https://10.0.0.1/",
        "https://[fd00::1]/",
        "http://example.org/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "https://somebody:secret@example.org/",
        "https:/no-host",
        "mailto:somebody@example.org"
      })
  void an_address_that_is_not_public_or_not_https_is_refused(String address) {
    assertThat(failure(http(Set.of(), InetAddress::getAllByName), address)).isEqualTo(Kind.REFUSED);
  }

  @Test
  void a_public_name_for_a_private_address_is_refused() {
    var strict = http(Set.of("127.0.0.1", "localhost"), host -> addresses("127.0.0.1"));

    assertThat(failure(strict, "https://evil.example.org:" + server.port() + "/hello")).isEqualTo(Kind.REFUSED);
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void one_private_address_among_public_ones_is_refused() {
    var strict = http(Set.of(), host -> addresses("8.8.8.8", "10.0.0.1"));

    assertThat(failure(strict, "https://mixed.example.org/")).isEqualTo(Kind.REFUSED);
  }

  @Test
  void another_port_of_an_allowed_host_is_refused() {
    var strict = http(Set.of("127.0.0.1:1"), InetAddress::getAllByName);

    assertThat(failure(strict, server.at("/hello"))).isEqualTo(Kind.REFUSED);
  }

  @Test
  void a_name_is_asked_for_once_and_what_it_said_is_called() throws OutboundException {
    var asked = new AtomicInteger();
    var pinned =
        http(
            Set.of("lms.test"),
            host -> addresses(asked.incrementAndGet() == 1 ? "127.0.0.1" : "192.0.2.1"));

    var answer = pinned.send(OutboundCall.get(URI.create("http://lms.test:" + server.port() + "/hello"), "*/*"));

    assertThat(answer.ok()).isTrue();
    assertThat(asked).hasValue(1);
    assertThat(server.asked().getFirst().header("Host")).isEqualTo("lms.test:" + server.port());
  }

  @Test
  void the_wait_that_is_asked_for_is_understood_in_seconds_and_as_a_date() {
    var now = Instant.parse("2026-11-22T09:00:00Z");

    assertThat(waiting("120").retryAfter(now)).contains(Duration.ofMinutes(2));
    assertThat(waiting("Sun, 22 Nov 2026 09:05:00 GMT").retryAfter(now)).contains(Duration.ofMinutes(5));
    assertThat(waiting("Sun, 22 Nov 2026 08:00:00 GMT").retryAfter(now)).isEmpty();
    assertThat(waiting("soon").retryAfter(now)).isEmpty();
    assertThat(waiting("99999999999999").retryAfter(now)).isEmpty();
  }

  private HttpAnswer get(String path) throws OutboundException {
    return http.send(call(path));
  }

  private OutboundCall call(String path) {
    return OutboundCall.get(URI.create(server.at(path)), "*/*");
  }

  private Kind failure(OutboundCall call) {
    return catchThrowableOfType(OutboundException.class, () -> http.send(call)).kind();
  }

  private static Kind failure(OutboundHttp http, String address) {
    var call = OutboundCall.get(URI.create(address), "*/*");
    return catchThrowableOfType(OutboundException.class, () -> http.send(call)).kind();
  }

  private static OutboundHttp http(Set<String> allowed, Resolver resolver) {
    return new OutboundHttp(new NetworkSettings(allowed), resolver, TO_ANSWER);
  }

  private static HttpAnswer waiting(String retryAfter) {
    return new HttpAnswer(503, Map.of("retry-after", List.of(retryAfter)), new byte[0]);
  }

  private static InetAddress[] addresses(String... literals) throws UnknownHostException {
    var addresses = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      addresses[i] = InetAddress.getByName(literals[i]);
    }
    return addresses;
  }

  private void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    while (end.getCount() > 0) {
      exchange.getResponseBody().write(new byte[1000]);
    }
  }

  private void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    while (!waitForEnd(Duration.ofMillis(50))) {
      exchange.getResponseBody().write('x');
      exchange.getResponseBody().flush();
    }
  }

  private void waitForEnd() {
    waitForEnd(Duration.ofSeconds(30));
  }

  private boolean waitForEnd(Duration atMost) {
    try {
      return end.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
