package org.planningtogether.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.support.Clause;
import org.planningtogether.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each test comes from an address of its own, so that no other test has to wait. */
@LtiApplication.Started
@Clause({"THREAT-30", "THREAT-42"})
class RateLimitTests {

  private static final int REGISTRATIONS = 120;

  @LocalServerPort private int port;
  @Autowired private StatementCount statements;

  @Test
  void whoever_asks_too_often_is_told_when_to_come_back() throws Exception {
    try (HttpClient flood = from("127.0.0.11")) {
      useUp(flood);

      HttpResponse<String> answer = get(flood, "/lti/register", "text/html");

      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(1);
      assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
      assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy ->
          assertThat(policy).as("shown where the launch would be").endsWith("frame-ancestors *"));
      Document page = Jsoup.parse(answer.body());
      assertThat(page.select("h1").text()).isEqualTo("Wait a moment");
      assertThat(page.select("main").text()).contains("Wait a minute, then try again");
    }
  }

  @Test
  void a_program_is_told_in_json() throws Exception {
    try (HttpClient flood = from("127.0.0.12")) {
      useUp(flood);

      HttpResponse<String> answer = get(flood, "/lti/register", "application/json");

      JsonNode json = new JsonMapper().readTree(answer.body());
      assertThat(json.required("status").intValue()).isEqualTo(429);
      assertThat(json.required("reason").stringValue()).isEqualTo("too-many");
    }
  }

  @Test
  void others_and_other_doors_go_on() throws Exception {
    try (HttpClient flood = from("127.0.0.13");
        HttpClient parent = from("127.0.0.14")) {
      useUp(flood);

      assertThat(get(flood, "/api/session", "application/json").statusCode()).isEqualTo(401);
      assertThat(get(parent, "/lti/register", "text/html").statusCode()).isNotEqualTo(429);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/lti/%72egister", "/l/abcdefghij/lti/register", "/lti/register;a=b"})
  void a_path_in_other_letters_is_counted_as_the_same(String path) throws Exception {
    try (HttpClient flood = from("127.0.0." + (20 + path.length()))) {
      useUp(flood);

      assertThat(get(flood, path, "text/html").statusCode()).isIn(400, 429);
    }
  }

  @Test
  void a_forged_address_does_not_help() throws Exception {
    try (HttpClient flood = from("127.0.0.15")) {
      useUp(flood);

      HttpRequest forged =
          HttpRequest.newBuilder(at("/lti/register"))
              .header("X-Forwarded-For", "198.51.100.7")
              .header("Forwarded", "for=198.51.100.7")
              .build();

      assertThat(flood.send(forged, BodyHandlers.ofString()).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void a_flood_of_logins_leaves_no_row_and_asks_for_none() throws Exception {
    try (HttpClient flood = from("127.0.0.16")) {
      String login =
          "/lti/login?iss=%s&client_id=a-client&login_hint=7&target_link_uri=https://tool.example/"
              .formatted(LtiApplication.PLATFORM.issuer());
      statements.forget();

      for (int i = 0; i < 50; i++) {
        assertThat(get(flood, login, "text/html").statusCode()).isEqualTo(302);
      }

      assertThat(statements.ofRequests()).isEmpty();
    }
  }

  private void useUp(HttpClient client) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(client, "/lti/register", "text/html");
    for (int i = 1; i < 2 * REGISTRATIONS && answer.statusCode() != 429; i++) {
      answer = get(client, "/lti/register", "text/html");
    }
  }

  private HttpResponse<String> get(HttpClient client, String path, String accept)
      throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(at(path)).header("Accept", accept).build(), BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static HttpClient from(String address) throws IOException {
    return HttpClient.newBuilder().localAddress(InetAddress.getByName(address)).build();
  }
}
