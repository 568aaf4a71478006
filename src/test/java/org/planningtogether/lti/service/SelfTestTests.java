package org.planningtogether.lti.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.lti.service.SelfTest.Kind.COLUMNS;
import static org.planningtogether.lti.service.SelfTest.Kind.COLUMN_MADE;
import static org.planningtogether.lti.service.SelfTest.Kind.COLUMN_REMOVED;
import static org.planningtogether.lti.service.SelfTest.Kind.KEYS;
import static org.planningtogether.lti.service.SelfTest.Kind.ROSTER;
import static org.planningtogether.lti.service.SelfTest.Kind.SCORE;
import static org.planningtogether.lti.service.SelfTest.Kind.TOKEN;
import static org.planningtogether.lti.service.SelfTest.Result.FAILED;
import static org.planningtogether.lti.service.SelfTest.Result.PASSED;
import static org.planningtogether.lti.service.SelfTest.Result.SKIPPED;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.lti.key.SigningKeys;
import org.planningtogether.lti.platform.Deployments;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.service.SelfTest.Kind;
import org.planningtogether.lti.service.SelfTest.Note;
import org.planningtogether.lti.service.SelfTest.Step;
import org.planningtogether.network.Clients;
import org.planningtogether.support.Clause;
import org.planningtogether.support.SmallServer;
import org.planningtogether.support.SmallServer.Asked;
import org.planningtogether.support.TestClock;
import tools.jackson.databind.json.JsonMapper;

/** A platform that answers as each test wants is tried. */
class SelfTestTests {

  private static final String TOKEN_TEXT = "secret-token-1";

  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final Map<String, String> columns = new ConcurrentHashMap<>();
  private final Map<String, Integer> failing = new ConcurrentHashMap<>();
  private final SmallServer lms = SmallServer.start(this::answer);
  private final SmallServer elsewhere = SmallServer.start((asked, exchange) -> SmallServer.answer(exchange, 200, "application/json", "[]"));

  @AfterEach
  void stop() {
    lms.close();
    elsewhere.close();
  }

  @Test
  void everything_that_we_need_is_tried_and_the_gradebook_is_as_it_was() {
    columns.put("7", "The teacher's own");

    var test = run(link(lms));

    assertThat(test.steps()).extracting(Step::kind)
        .containsExactly(KEYS, TOKEN, COLUMNS, COLUMN_MADE, SCORE, COLUMN_REMOVED, ROSTER);
    assertThat(test.steps()).extracting(Step::result).containsOnly(PASSED);
    assertThat(test.passed()).isTrue();
    assertThat(columns).containsOnlyKeys("7");
    assertThat(lms.asked("POST", "/items/1/scores")).singleElement().satisfies(score ->
        assertThat(score.body()).contains("\"userId\":\"learner-1\"").contains("\"FullyGraded\""));
    assertThat(lms.asked()).noneMatch(asked -> asked.path().startsWith("/items/7"));
  }

  @Test
  @Clause("THREAT-34")
  void no_step_shows_a_token_or_a_name() {
    failing.put("/items", 500);

    var said = run(link(lms)).steps().toString();

    assertThat(said).doesNotContain(TOKEN_TEXT).doesNotContain("Amira").doesNotContain("eyJ");
    assertThat(said).contains("members: 1").contains("\"access_token\":\"•••\"").contains("you sent Bearer •••");
  }

  @Test
  void the_column_goes_even_when_the_score_is_refused() {
    failing.put("/scores", 400);

    var test = run(link(lms));

    assertThat(step(test, SCORE).result()).isEqualTo(FAILED);
    assertThat(step(test, SCORE).answered()).startsWith("400");
    assertThat(step(test, COLUMN_REMOVED).result()).isEqualTo(PASSED);
    assertThat(columns).isEmpty();
    assertThat(test.passed()).isFalse();
  }

  @Test
  void a_column_that_stays_is_said_and_goes_with_the_next_trial() {
    failing.put("DELETE", 503);
    var first = run(link(lms));
    assertThat(step(first, COLUMN_REMOVED)).extracting(Step::result, Step::note).containsExactly(FAILED, Note.COLUMN_REMAINS);
    assertThat(columns).containsOnlyKeys("1");
    failing.clear();

    run(link(lms));

    assertThat(columns).isEmpty();
  }

  @Test
  @Clause("THREAT-16")
  void a_token_leaves_for_no_host_that_is_not_the_platforms() {
    var test = run(link(elsewhere));

    assertThat(step(test, COLUMNS)).extracting(Step::result, Step::note).containsExactly(FAILED, Note.FOREIGN_HOST);
    assertThat(step(test, ROSTER).note()).isEqualTo(Note.FOREIGN_HOST);
    assertThat(elsewhere.asked()).isEmpty();
  }

  @Test
  void without_a_token_nothing_else_is_asked_for() {
    failing.put("/token", 400);

    var test = run(link(lms));

    assertThat(step(test, TOKEN).answered()).contains("invalid_client");
    assertThat(step(test, COLUMNS)).extracting(Step::result, Step::note).containsExactly(SKIPPED, Note.EARLIER_STEP_FAILED);
    assertThat(step(test, ROSTER).result()).isEqualTo(SKIPPED);
    assertThat(lms.asked()).extracting(Asked::path).containsExactly("/keys", "/token");
  }

  @Test
  void before_anybody_has_come_keys_and_token_are_tried() {
    var test = run(null);

    assertThat(test.steps().subList(0, 2)).extracting(Step::result).containsOnly(PASSED);
    assertThat(test.steps().subList(2, 7)).extracting(Step::note).containsOnly(Note.NOBODY_LAUNCHED);
  }

  @Test
  void what_the_launch_did_not_offer_is_not_tried() {
    var readOnly =
        new LaunchedLink(
            new EnrolmentId(UUID.randomUUID()), "link", "course", null, lms.at("/items"), Set.of(Scopes.LINE_ITEM_READ_ONLY), null);

    var test = run(readOnly);

    assertThat(step(test, COLUMNS).result()).isEqualTo(PASSED);
    assertThat(step(test, COLUMN_MADE)).extracting(Step::result, Step::note).containsExactly(SKIPPED, Note.NOT_ALLOWED);
    assertThat(step(test, ROSTER).note()).isEqualTo(Note.NOT_ALLOWED);
    assertThat(lms.asked("POST", "/items")).isEmpty();
  }

  @Test
  void keys_that_cannot_sign_are_no_keys() {
    failing.put("/keys", 204);
    assertThat(step(run(null), KEYS).note()).isEqualTo(Note.NO_KEY_SET);
    failing.put("/keys", 299);
    assertThat(step(run(null), KEYS).note()).isEqualTo(Note.NO_USABLE_KEY);
  }

  @Test
  void a_slow_platform_is_not_asked_on_and_on_but_the_column_still_goes() {
    failing.put("slow", 31);

    var test = run(link(lms));

    assertThat(step(test, SCORE).result()).isEqualTo(PASSED);
    assertThat(step(test, COLUMN_REMOVED).result()).isEqualTo(PASSED);
    assertThat(step(test, ROSTER)).extracting(Step::result, Step::note).containsExactly(SKIPPED, Note.TOO_SLOW);
  }

  private SelfTest run(LaunchedLink link) {
    var http = Clients.toThisMachine();
    var json = new JsonMapper();
    var tokens = new Tokens(http, SigningKeys.ofTool(), clock);
    var course = new CourseKey(lms.at(""), "client", "1", "course-7");
    var place = link == null ? null : new SelfTestRun.Place(course, link, Optional.of("learner-1"));
    return new SelfTestRun(platform(), place, tokens, http, json, clock).run();
  }

  private Platform platform() {
    return new Platform(
        lms.at(""), "client", "School", Deployments.only("1"), URI.create(lms.at("/auth")), URI.create(lms.at("/token")),
        URI.create(lms.at("/keys")), lms.at("/token"), Set.of(), Family.SPEC, Platform.State.ACTIVE, Platform.Source.DATABASE);
  }

  private static LaunchedLink link(SmallServer services) {
    return new LaunchedLink(
        new EnrolmentId(UUID.randomUUID()), "link", "course", null, services.at("/items"),
        Set.of(Scopes.LINE_ITEM, Scopes.SCORE), services.at("/members"));
  }

  private static Step step(SelfTest test, Kind kind) {
    return test.steps().stream().filter(step -> step.kind() == kind).findFirst().orElseThrow();
  }

  private void answer(Asked asked, HttpExchange exchange) throws IOException {
    var status = failing.entrySet().stream()
        .filter(one -> asked.path().endsWith(one.getKey()) || asked.method().equals(one.getKey()))
        .map(Map.Entry::getValue).findFirst();
    if (status.filter(code -> code >= 400).isPresent()) {
      var error = "{\"error\":\"invalid_client\",\"hint\":\"you sent %s\"}".formatted(asked.header("Authorization"));
      SmallServer.answer(exchange, status.get(), "application/json", error);
      return;
    }
    var text = switch (asked.method() + " " + asked.path().replaceFirst("/items/\\d+", "/items/n")) {
      case "GET /keys" ->
          status.map(code -> code == 299 ? "{\"keys\":[]}" : "").orElse(SigningKeys.ofTool().published().toString());
      case "POST /token" -> "{\"access_token\":\"%s\",\"expires_in\":3600}".formatted(TOKEN_TEXT);
      case "GET /items" -> list();
      case "POST /items" -> made();
      case "POST /items/n/scores" -> scored();
      case "DELETE /items/n" -> removed(asked);
      case "GET /members" -> "{\"members\":[{\"user_id\":\"1\",\"name\":\"Amira\"}]}";
      default -> throw new IOException(asked.path());
    };
    SmallServer.answer(exchange, status.orElse(200), "application/json", text);
  }

  private String list() {
    return columns.entrySet().stream()
        .map(column -> "{\"id\":\"%s\",%s}".formatted(lms.at("/items/" + column.getKey()), column.getValue().startsWith("\"") ? column.getValue() : "\"label\":\"x\""))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private String made() {
    columns.put("1", "\"resourceId\":\"self-test\",\"tag\":\"self-test\"");
    return "{\"id\":\"%s\"}".formatted(lms.at("/items/1"));
  }

  private String scored() {
    Optional.ofNullable(failing.get("slow")).ifPresent(seconds -> clock.advance(Duration.ofSeconds(seconds)));
    return "";
  }

  private String removed(Asked asked) {
    columns.remove(asked.path().replaceAll("\\D", ""));
    return "";
  }
}
