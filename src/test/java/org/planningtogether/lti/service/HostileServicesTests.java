package org.planningtogether.lti.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.lti.platform.Deployments;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platform.Source;
import org.planningtogether.lti.platform.Platform.State;
import org.planningtogether.outbox.Outcome;
import org.planningtogether.outbox.Outcome.Delivered;
import org.planningtogether.outbox.Outcome.TryLater;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.SmallServer;
import org.planningtogether.support.SmallServer.Asked;
import org.planningtogether.support.TestClock;

/** Services that answer with what no honest platform sends: each ends in a reason, on either database. */
@Databases
@Clause("THREAT-6")
class HostileServicesTests {

  private static final String TOKEN = "{\"access_token\":\"t\",\"expires_in\":3600}";

  private static final List<String> RUBBISH =
      List.of(
        "",
        "null",
        "true",
        "\"text\"",
        "{",
        "<html>down for maintenance</html>",
        "{\"members\":[],\"members\":[{\"user_id\":\"1\"}]}",
        "{\"access_token\":\"a\",\"access_token\":\"b\"}",
        "{\"id\":\"a\",\"id\":\"b\"}",
        "{\"members\":[]}{}",
        "{\"members\":%s%s}".formatted("[".repeat(100), "]".repeat(100)),
        "[".repeat(100_000),
        "{\"members\":1e999999999}",
        "{\"access_token\":\"\\ud800\"}",
        "{\"access_token\":\"a\\r\\nX-Injected: 1\"}",
        "{\"access_token\":\"%s\"}".formatted("t".repeat(9000)),
        "{\"id\":\"not an address\"}",
        "\u00ff\u00fe\u00fa");

  private final TestClock clock = TestClock.at("2026-12-02T09:00:00Z");
  private final SmallServer server = SmallServer.start(this::answer);
  private final Database database;
  private final Services services;
  private final CourseKey course;

  private byte[] token = TOKEN.getBytes(UTF_8);
  private byte[] lists = "[]".getBytes(UTF_8);
  private byte[] made = "{}".getBytes(UTF_8);
  private boolean endless;

  HostileServicesTests(Database database) {
    this.database = database;
    services = Services.of(database, clock, platform());
    course = new CourseKey(server.at(""), "a-client", "1", "7");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_token_answer_of_rubbish_is_a_reason() {
    for (String answer : RUBBISH) {
      token = answer.getBytes(ISO_8859_1);

      assertThat(publish()).as(answer).isNotInstanceOf(Delivered.class);
      assertThat(rosterProblem()).as(answer).startsWith("The platform gives no token");
    }
  }

  @Test
  void lists_of_rubbish_are_a_reason() {
    for (String answer : RUBBISH) {
      lists = answer.getBytes(ISO_8859_1);

      assertThat(publish()).as(answer).isNotInstanceOf(Delivered.class);
      assertThat(rosterProblem()).as(answer).startsWith("The platform");
    }
  }

  @Test
  void a_new_column_of_rubbish_is_a_reason() {
    for (String answer : RUBBISH) {
      made = answer.getBytes(ISO_8859_1);

      assertThat(publish()).as(answer).isInstanceOf(TryLater.class);
    }

    made = "{\"id\":\"%s\"}".formatted(server.at("/items/1")).getBytes(UTF_8);
    assertThat(publish()).isEqualTo(new Delivered());
  }

  @Test
  void a_token_for_ever_or_never_is_a_token() {
    lists = "{\"members\":[{\"user_id\":\"5\"}]}".getBytes(UTF_8);
    for (String seconds : List.of("9223372036854775807", "-1", "1e300", "\"soon\"", "{}", "null", "0")) {
      token = "{\"access_token\":\"t\",\"expires_in\":%s}".formatted(seconds).getBytes(UTF_8);

      assertThat(roster().problem()).as(seconds).isNull();
    }
  }

  @Test
  void members_that_cannot_be_kept_do_not_cost_the_others() {
    lists =
        """
        {"members":[null, 5, "x", [], {}, {"user_id":{"a":1}}, {"user_id":"a\\u0000b"}, {"user_id":"\\ud800"},
          {"user_id":"%s"},
          {"user_id":"5","name":"Sam\\u0000 \\ud83d","roles":"Learner","status":7},
          {"user_id":"6","name":"%s","roles":[null,{},"Learner"]},
          {"user_id":"7","name":["a"],"given_name":5,"roles":{"a":[]}}]}
        """
            .formatted("u".repeat(256), "\\ud83d\\ude00".repeat(200))
            .getBytes(UTF_8);

    Roster roster = roster();

    assertThat(roster.problem()).isNull();
    assertThat(roster.members()).extracting(Member::subject).contains("6", "7").doesNotContain("a\0b");
    assertThat(roster.members()).filteredOn(member -> member.subject().equals("6")).singleElement()
        .satisfies(member -> assertThat(member.name()).startsWith("\ud83d\ude00").hasSizeLessThanOrEqualTo(255));
  }

  @Test
  void a_roster_without_end_ends_after_a_thousand_pages() {
    lists = "{\"members\":[]}".getBytes(UTF_8);
    endless = true;

    assertThat(rosterProblem()).isEqualTo("The platform's pages come to no end");
    assertThat(server.asked("GET", "/roster")).hasSize(1000);
  }

  @Test
  void a_whole_city_in_one_course_is_read() {
    lists =
        IntStream.range(0, 20_000)
            .mapToObj("{\"user_id\":\"%d\"}"::formatted)
            .collect(Collectors.joining(",", "{\"members\":[", "]}"))
            .getBytes(UTF_8);

    assertThat(roster().members()).hasSize(20_000);
  }

  private Outcome publish() {
    clock.advance(Duration.ofDays(2));
    var somebody = Enrolled.learner(database, course, "4");
    var link = new LaunchedLink(somebody.id(), "1", "hub", null, server.at("/items"), Set.of(Scopes.SCORE, Scopes.LINE_ITEM), null);
    var score = Score.full("4", 100, "Done", Instant.parse("2026-12-01T19:00:00Z"), clock.instant());
    return services.scores().publish(course, link, "Part 2", score);
  }

  private String rosterProblem() {
    Roster roster = roster();
    assertThat(roster.members()).isEmpty();
    return roster.problem();
  }

  /** Read anew each time, with a token of its own. */
  private Roster roster() {
    clock.advance(Duration.ofDays(2));
    var somebody = Enrolled.learner(database, course, "4");
    services
        .links()
        .remember(course, new LaunchedLink(somebody.id(), "1", "hub", null, null, Set.of(), server.at("/roster")));
    return services.rosters().of(course);
  }

  private void answer(Asked request, HttpExchange exchange) throws IOException {
    if (request.path().endsWith("/token.php")) {
      send(exchange, token);
    } else if (request.method().equals("POST")) {
      send(exchange, made);
    } else {
      if (endless) {
        var next = server.at("/roster?page=" + server.asked().size());
        exchange.getResponseHeaders().set("Link", "<%s>; rel=\"next\"".formatted(next));
      }
      send(exchange, lists);
    }
  }

  private Platform platform() {
    return new Platform(
        server.at(""),
        "a-client",
        "A platform",
        Deployments.only("1"),
        URI.create(server.at("/auth")),
        URI.create(server.at("/token.php")),
        URI.create(server.at("/keys")),
        server.at("/token.php"),
        Set.of(),
        Family.SPEC,
        State.ACTIVE,
        Source.FILE);
  }

  private static void send(HttpExchange exchange, byte[] body) throws IOException {
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
