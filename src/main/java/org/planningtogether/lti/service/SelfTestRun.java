package org.planningtogether.lti.service;

import static org.planningtogether.lti.service.SelfTest.Note.NONE;
import static org.planningtogether.lti.service.SelfTest.Result.FAILED;
import static org.planningtogether.lti.service.SelfTest.Result.PASSED;
import static org.planningtogether.lti.service.SelfTest.Result.SKIPPED;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.PlatformKeys;
import org.planningtogether.lti.service.SelfTest.Kind;
import org.planningtogether.lti.service.SelfTest.Note;
import org.planningtogether.lti.service.SelfTest.Result;
import org.planningtogether.lti.service.SelfTest.Step;
import org.planningtogether.network.HttpAnswer;
import org.planningtogether.network.OutboundCall;
import org.planningtogether.network.OutboundException;
import org.planningtogether.network.OutboundHttp;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One trial of one platform. A step that needs an earlier one is left out when that one failed. */
final class SelfTestRun {

  /** Names our own column, so that one that was left behind is known. */
  private static final String OURS = "self-test";

  private static final String LABEL = "Planning Together: a test that takes itself away";
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int MAX_ROSTER_BYTES = 5 << 20;

  private final Platform platform;
  private final @Nullable Place place;
  private final Tokens tokens;
  private final OutboundHttp http;
  private final JsonMapper json;
  private final Clock clock;
  private final Instant begun;
  private final List<Step> steps = new ArrayList<>();
  private @Nullable String token;

  /** Where services can be tried. */
  record Place(CourseKey course, LaunchedLink link, Optional<String> learner) {}

  SelfTestRun(
      Platform platform, @Nullable Place place, Tokens tokens, OutboundHttp http, JsonMapper json, Clock clock) {
    this.platform = platform;
    this.place = place;
    this.tokens = tokens;
    this.http = http;
    this.json = json;
    this.clock = clock;
    this.begun = clock.instant();
  }

  SelfTest run() {
    tryKeys();
    tryToken();
    tryColumns();
    tryRoster();
    return new SelfTest(begun, steps);
  }

  private void tryKeys() {
    ask(
        Kind.KEYS,
        OutboundCall.get(platform.jwksUri(), "application/json"),
        answer ->
            PlatformKeys.usable(answer.body())
                .map(keys -> keys.isEmpty() ? Note.NO_USABLE_KEY : NONE)
                .orElse(Note.NO_KEY_SET));
  }

  private void tryToken() {
    var deployment =
        place == null
            ? platform.deployments().named().stream().sorted().findFirst()
            : Optional.of(place.course().deploymentId());
    if (deployment.isEmpty()) {
      skip(Kind.TOKEN, Note.NO_DEPLOYMENT);
      return;
    }
    var answer =
        ask(
            Kind.TOKEN,
            tokens.request(platform, deployment.get(), scopes()),
            found -> parsed(found).path("access_token").asString("").isBlank() ? Note.NO_TOKEN : NONE);
    token = answer.map(found -> parsed(found).path("access_token").asString("")).orElse(null);
  }

  private void tryColumns() {
    if (place == null || !place.link().listsLineItems()) {
      var note = place == null ? Note.NOBODY_LAUNCHED : Note.NOT_ALLOWED;
      List.of(Kind.COLUMNS, Kind.COLUMN_MADE, Kind.SCORE, Kind.COLUMN_REMOVED).forEach(kind -> skip(kind, note));
      return;
    }
    var listed =
        askWithToken(
            Kind.COLUMNS,
            place.link().lineItems(),
            address -> OutboundCall.get(address, LineItems.CONTAINER),
            answer -> parsed(answer).isArray() ? NONE : Note.NOT_A_LIST);
    listed.ifPresent(this::removeLeftovers);
    if (listed.isEmpty()) {
      List.of(Kind.COLUMN_MADE, Kind.SCORE, Kind.COLUMN_REMOVED).forEach(kind -> skip(kind, Note.EARLIER_STEP_FAILED));
    } else if (!place.link().makesLineItems()) {
      List.of(Kind.COLUMN_MADE, Kind.SCORE, Kind.COLUMN_REMOVED).forEach(kind -> skip(kind, Note.NOT_ALLOWED));
    } else {
      tryColumnOfOurOwn(place);
    }
  }

  private void tryColumnOfOurOwn(Place where) {
    var item =
        json.createObjectNode().put("label", LABEL).put("scoreMaximum", 100).put("resourceId", OURS).put("tag", OURS);
    var made =
        askWithToken(
            Kind.COLUMN_MADE,
            where.link().lineItems(),
            address -> OutboundCall.post(address, LineItems.ITEM, item.toString()).header("Accept", LineItems.ITEM),
            answer -> parsed(answer).path("id").asString("").isBlank() ? Note.NO_ADDRESS : NONE);
    if (made.isEmpty()) {
      List.of(Kind.SCORE, Kind.COLUMN_REMOVED).forEach(kind -> skip(kind, Note.EARLIER_STEP_FAILED));
      return;
    }
    var column = parsed(made.get()).path("id").asString("");
    tryScore(where, column);
    remove(column);
  }

  private void tryScore(Place where, String column) {
    if (!where.link().scopes().contains(Scopes.SCORE)) {
      skip(Kind.SCORE, Note.NOT_ALLOWED);
      return;
    }
    if (where.learner().isEmpty()) {
      skip(Kind.SCORE, Note.NOBODY_LEARNS);
      return;
    }
    var score =
        json.createObjectNode()
            .put("userId", where.learner().get())
            .put("scoreGiven", 100)
            .put("scoreMaximum", 100)
            .put("activityProgress", "Completed")
            .put("gradingProgress", "FullyGraded")
            .put("timestamp", Score.TIME.format(clock.instant()));
    askWithToken(
        Kind.SCORE,
        column,
        address -> OutboundCall.post(LineItem.below(address, "scores"), Scores.SCORE, score.toString()),
        answer -> NONE);
  }

  /** However long it all took: the gradebook shall be as it was. */
  private void remove(String column) {
    var address = address(column);
    if (address.isEmpty() || !platform.serves(address.get())) {
      add(Kind.COLUMN_REMOVED, FAILED, Note.COLUMN_REMAINS, "", column);
      return;
    }
    ask(Kind.COLUMN_REMOVED, withToken(OutboundCall.delete(address.get())), answer -> NONE);
    if (steps.getLast().result() == FAILED) {
      var failed = steps.removeLast();
      steps.add(new Step(failed.kind(), FAILED, Note.COLUMN_REMAINS, failed.asked(), failed.answered()));
    }
  }

  /** Columns that an earlier trial could not take away. */
  private void removeLeftovers(HttpAnswer listed) {
    for (var item : parsed(listed)) {
      if (item.path("resourceId").asString("").equals(OURS) && item.path("tag").asString("").equals(OURS)) {
        address(item.path("id").asString("")).filter(platform::serves).ifPresent(this::removeQuietly);
      }
    }
  }

  private void removeQuietly(URI column) {
    try {
      http.send(withToken(OutboundCall.delete(column)));
    } catch (OutboundException e) {
      // the next trial finds it again
    }
  }

  private void tryRoster() {
    if (place == null || place.link().memberships() == null) {
      skip(Kind.ROSTER, place == null ? Note.NOBODY_LAUNCHED : Note.NOT_ALLOWED);
      return;
    }
    askWithToken(
        Kind.ROSTER,
        place.link().memberships(),
        address -> OutboundCall.get(address, Rosters.MEMBERSHIPS).atMost(MAX_ROSTER_BYTES),
        answer -> parsed(answer).path("members").isArray() ? NONE : Note.NOT_A_LIST);
  }

  private Set<String> scopes() {
    if (place == null) {
      return Set.of(Scopes.LINE_ITEM, Scopes.SCORE);
    }
    var scopes = new HashSet<>(Scopes.grades(place.link()));
    if (place.link().memberships() != null) {
      scopes.addAll(Scopes.ROSTER);
    }
    return scopes;
  }

  /** What an answer of 2xx lacks, or {@code NONE}. */
  private interface Check {
    Note of(HttpAnswer answer);
  }

  private interface Calls {
    OutboundCall to(URI address);
  }

  private Optional<HttpAnswer> askWithToken(Kind kind, @Nullable String text, Calls calls, Check check) {
    var address = address(text);
    if (token == null) {
      skip(kind, Note.EARLIER_STEP_FAILED);
    } else if (address.isEmpty()) {
      add(kind, FAILED, Note.NO_ADDRESS, "", String.valueOf(text));
    } else if (!platform.serves(address.get())) {
      add(kind, FAILED, Note.FOREIGN_HOST, "", String.valueOf(address.get().getHost()));
    } else if (clock.instant().isAfter(begun.plus(LONGEST))) {
      skip(kind, Note.TOO_SLOW);
    } else {
      return ask(kind, withToken(calls.to(address.get())), check);
    }
    return Optional.empty();
  }

  /** @return the answer when there is nothing wrong with it */
  private Optional<HttpAnswer> ask(Kind kind, OutboundCall call, Check check) {
    var asked = call.method() + " " + call.uri().toString().replaceFirst("[?#].*", "");
    try {
      var answer = http.send(call);
      var note = answer.ok() ? check.of(answer) : NONE;
      var passed = answer.ok() && note == NONE;
      add(kind, passed ? PASSED : FAILED, note, asked, Excerpt.of(kind, answer, parsed(answer), token));
      return passed ? Optional.of(answer) : Optional.empty();
    } catch (OutboundException e) {
      add(kind, FAILED, NONE, asked, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private OutboundCall withToken(OutboundCall call) {
    return call.header("Authorization", "Bearer " + token);
  }

  private void skip(Kind kind, Note why) {
    add(kind, SKIPPED, why, "", "");
  }

  private void add(Kind kind, Result result, Note note, String asked, String answered) {
    steps.add(new Step(kind, result, note, asked, answered));
  }

  private JsonNode parsed(HttpAnswer answer) {
    try {
      return json.readTree(answer.text());
    } catch (JacksonException e) {
      return json.missingNode();
    }
  }

  private static Optional<URI> address(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(URI.create(text.strip())).filter(uri -> uri.getHost() != null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
