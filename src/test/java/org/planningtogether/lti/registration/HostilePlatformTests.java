package org.planningtogether.lti.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.lti.registration.RegistrationResult.Refused;
import org.planningtogether.lti.registration.RegistrationResult.Registered;
import org.planningtogether.network.Clients;
import org.planningtogether.network.OutboundHttp;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Database;
import org.planningtogether.support.SmallServer;
import org.planningtogether.support.TestClock;

/** Platforms that are none, or not the one that they say they are. */
class HostilePlatformTests {

  private static final Duration SOON = Duration.ofMillis(300);
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private RegisteringLms lms;

  @BeforeEach
  void start() {
    lms = new RegisteringLms();
  }

  @AfterEach
  void stop() {
    lms.close();
  }

  @Test
  @Clause({"DR-2", "THREAT-12"})
  void nobody_registers_in_the_name_of_another() {
    lms.configuration().put("issuer", "https://moodle.victim.example");

    refusesBeforeRegistering(RegistrationProblem.ISSUER);
  }

  @Test
  @Clause({"DR-2", "THREAT-12"})
  void another_port_is_another_platform() {
    lms.configuration().put("issuer", "http://127.0.0.1:1");

    refusesBeforeRegistering(RegistrationProblem.ISSUER);
  }

  @Test
  @Clause({"DR-2", "THREAT-12"})
  void a_folder_of_a_host_does_not_speak_for_the_folder_beside_it() {
    lms.configuration().put("issuer", lms.at("/moo"));
    refusesBeforeRegistering(RegistrationProblem.ISSUER);

    lms.configuration().put("issuer", lms.at("/mod"));
    assertThat(registrar(Clients.toThisMachine()).register(request())).isInstanceOf(Registered.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri", "registration_endpoint"})
  @Clause({"THREAT-12", "THREAT-15"})
  void every_address_is_the_issuers_own(String name) {
    lms.configuration().put(name, "https://evil.example/here");
    refusesBeforeRegistering(RegistrationProblem.ADDRESSES);

    lms.configuration().put(name, "http://169.254.169.254/latest");
    refusesBeforeRegistering(RegistrationProblem.ADDRESSES);

    lms.configuration().put(name, lms.issuer().replace("127.0.0.1", "me@127.0.0.1") + "/here");
    refusesBeforeRegistering(RegistrationProblem.ADDRESSES);

    lms.configuration().put(name, "javascript:alert(1)");
    refusesBeforeRegistering(RegistrationProblem.ADDRESSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"issuer", "authorization_endpoint", "token_endpoint", "jwks_uri", "registration_endpoint"})
  void a_configuration_without_one_of_these_is_none(String name) {
    lms.configuration().remove(name);
    refusesBeforeRegistering(RegistrationProblem.CONFIGURATION);

    lms.configuration().put(name, 7);
    refusesBeforeRegistering(RegistrationProblem.CONFIGURATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "response_types_supported",
        "id_token_signing_alg_values_supported",
        "token_endpoint_auth_methods_supported"
      })
  void a_platform_that_does_not_speak_lti_is_not_registered(String list) {
    lms.configuration().putArray(list).add("HS256");

    refusesBeforeRegistering(RegistrationProblem.CONFIGURATION);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  @Clause("THREAT-15")
  void an_answer_that_is_no_configuration_is_one_and_the_same_refusal(String name, SmallServer.Handler answer) {
    lms.onConfiguration(answer);

    refusesBeforeRegistering(RegistrationProblem.UNREADABLE);
  }

  static List<Object[]> answers() {
    return List.of(
        row("a page", (asked, exchange) -> SmallServer.answer(exchange, 200, "application/json", "<html>Hello</html>")),
        row("nothing", (asked, exchange) -> SmallServer.answer(exchange, 200, "application/json", "")),
        row("a list", (asked, exchange) -> SmallServer.answer(exchange, 200, "application/json", "[]")),
        row(
            "one name twice",
            (asked, exchange) -> SmallServer.answer(exchange, 200, "application/json", "{\"a\":1,\"a\":2}")),
        row(
            "a well without bottom",
            (asked, exchange) -> SmallServer.answer(exchange, 200, "application/json", "{\"a\":".repeat(500))),
        row("a status", (asked, exchange) -> SmallServer.answer(exchange, 403, "application/json", "{}")),
        row("a redirect to a private address", (asked, exchange) -> redirect(exchange, "http://127.0.0.1:1/")),
        row("a redirect to a file", (asked, exchange) -> redirect(exchange, "file:///etc/passwd")),
        row(
            "too much",
            (asked, exchange) ->
                SmallServer.answer(exchange, 200, "application/json", "[\"%s\"]".formatted("a".repeat(1 << 18)))),
        row("an endless answer", HostilePlatformTests::endless),
        row("a drop at a time", HostilePlatformTests::dripping),
        row("silence", (asked, exchange) -> pause(SOON.multipliedBy(10))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "https://169.254.169.254/",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:7f00:1]/",
        "https://10.0.0.1/",
        "https://100.64.0.1/",
        "https://[fd00::1]/",
        "https://intranet.example/",
        "https://two-faced.example/",
        "https://user:password@public.example/",
        "http://public.example/",
        "ftp://public.example/",
        "file:///etc/passwd",
        "jar:https://public.example/a.jar!/b",
        "gopher://public.example/",
        "//public.example/",
        "public.example",
        "https://",
        "https://public.example/ with blanks",
      })
  @Clause("THREAT-15")
  void nothing_is_called_that_is_not_on_the_public_internet(String address) {
    var names =
        Map.of(
            "intranet.example", List.of("192.168.1.10"),
            "two-faced.example", List.of("93.184.216.34", "127.0.0.1"),
            "public.example", List.of("93.184.216.34"));

    assertThat(problem(registrar(Clients.guarded(names)).register(new RegistrationRequest(address, null, null))))
        .isEqualTo(RegistrationProblem.UNREADABLE);
  }

  @Test
  @Clause("THREAT-15")
  void the_registration_follows_no_redirect_and_carries_its_token_nowhere_else() {
    try (var elsewhere = SmallServer.start((asked, exchange) -> SmallServer.answer(exchange, 200, "text/plain", ""))) {
      lms.onRegistration((asked, exchange) -> redirect(exchange, elsewhere.at("/")));

      assertThat(problem(registrar(Clients.toThisMachine()).register(request())))
          .isEqualTo(RegistrationProblem.DECLINED);

      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  private void refusesBeforeRegistering(RegistrationProblem problem) {
    assertThat(problem(registrar(Clients.toThisMachine(SOON)).register(request()))).isEqualTo(problem);
    assertThat(lms.asked()).noneMatch(asked -> asked.method().equals("POST"));
  }

  private RegistrationRequest request() {
    return new RegistrationRequest(lms.at(RegisteringLms.CONFIGURATION), "token", null);
  }

  private static Registrar registrar(OutboundHttp http) {
    return Desk.of(Database.H2, TestClock.at("2026-11-22T09:00:00Z"), RegistrationMode.OPEN, http).registrar();
  }

  private static RegistrationProblem problem(RegistrationResult result) {
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).problem();
  }

  private static Object[] row(String name, SmallServer.Handler answer) {
    return new Object[] {name, answer};
  }

  private static void redirect(HttpExchange exchange, String where) throws IOException {
    exchange.getResponseHeaders().set("Location", where);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void endless(SmallServer.Asked asked, HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] more = "a".repeat(64 * 1024).getBytes(UTF_8);
    for (int i = 0; i < 1000; i++) {
      exchange.getResponseBody().write(more);
    }
  }

  /** Each drop comes before the client loses patience with it, and all of them together too late. */
  private static void dripping(SmallServer.Asked asked, HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    for (int i = 0; i < 100; i++) {
      exchange.getResponseBody().write(' ');
      exchange.getResponseBody().flush();
      pause(SOON.dividedBy(6));
    }
  }


  private static void pause(Duration duration) {
    try {
      NEVER.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
