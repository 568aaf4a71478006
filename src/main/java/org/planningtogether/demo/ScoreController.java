package org.planningtogether.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores that tools post and results that they read, by <a
 * href="https://www.imsglobal.org/spec/lti-ags/v2p0/#score-publish-service">AGS</a> and, where it leaves room, by
 * Moodle's rules.
 */
@RestController
@Profile("demo-lms")
@RequestMapping("/lti/services/{contextId}/lineitems/{id}/lineitem")
class ScoreController {

  private record Score(
      @Nullable String userId,
      @Nullable String timestamp,
      @Nullable String activityProgress,
      @Nullable String gradingProgress,
      @Nullable BigDecimal scoreGiven,
      @Nullable BigDecimal scoreMaximum,
      @Nullable String comment) {

    boolean complete() {
      return userId != null
          && timestamp != null
          && activityProgress != null
          && gradingProgress != null
          && (scoreGiven == null || scoreMaximum != null);
    }

    /** Null unless the score is final: whatever is not, erases the grade that was there. */
    @Nullable BigDecimal pointsOf(BigDecimal maximum) {
      return scoreGiven == null || scoreMaximum == null || !"FullyGraded".equals(gradingProgress)
          ? null
          : Points.scaled(scoreGiven, scoreMaximum, maximum);
    }

    /** With or without a zone; without one it is taken as UTC. */
    Instant instant() {
      var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(timestamp, OffsetDateTime::from, LocalDateTime::from);
      return parsed instanceof OffsetDateTime withZone
          ? withZone.toInstant()
          : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
    }
  }

  private final AccessTokens tokens;
  private final LineItems lineItems;
  private final People people;
  private final Gradebook gradebook;
  private final ServiceUrls urls;
  private final JsonMapper json;

  ScoreController(
      AccessTokens tokens,
      LineItems lineItems,
      People people,
      Gradebook gradebook,
      ServiceUrls urls,
      JsonMapper json) {
    this.tokens = tokens;
    this.lineItems = lineItems;
    this.people = people;
    this.gradebook = gradebook;
    this.urls = urls;
    this.json = json;
  }

  @PostMapping("/scores")
  ResponseEntity<List<String>> post(
      @PathVariable String contextId,
      @PathVariable long id,
      @RequestBody byte[] body,
      HttpServletRequest request) {
    var item = find(contextId, id, tokens.require(request, Lti.SCORE));
    MediaTypes.requireContentType(request, Lti.SCORE_TYPE);
    try {
      var score = json.readValue(body, Score.class);
      var person = people.find(String.valueOf(score.userId())).filter(Person::active).filter(Person::gradable);
      if (!score.complete() || person.isEmpty()) {
        return refused(request, 400, "Incorrect score received" + new String(body, StandardCharsets.UTF_8));
      }
      var points = score.pointsOf(item.scoreMaximum());
      return gradebook.save(item, person.get(), points, score.comment(), score.instant())
          ? answer(200).build()
          : refused(request, 409, "Refusing score with an earlier timestamp for item %d and user %s"
              .formatted(item.id(), person.get().id()));
    } catch (JacksonException | DateTimeException e) {
      return refused(request, 400, "Incorrect score received" + new String(body, StandardCharsets.UTF_8));
    }
  }

  @GetMapping("/results")
  ResponseEntity<List<Map<String, Object>>> results(
      @PathVariable String contextId,
      @PathVariable long id,
      @RequestParam(name = "user_id", required = false) @Nullable String userId,
      HttpServletRequest request) {
    var item = find(contextId, id, tokens.require(request, Lti.RESULT_READONLY));
    MediaTypes.requireAccept(request, Lti.RESULTS_TYPE);
    var results = gradebook.of(item).stream()
        .filter(grade -> userId == null || grade.personId().equals(userId))
        .map(grade -> wire(item, grade))
        .toList();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, MediaTypes.withCharset(Lti.RESULTS_TYPE))
        .body(results);
  }

  private LineItem find(String contextId, long id, Tool tool) {
    return lineItems.find(id, contextId, tool).orElseThrow(() -> new ServiceRefusal(404, "No such line item"));
  }

  private static ResponseEntity<List<String>> refused(HttpServletRequest request, int status, String reason) {
    request.setAttribute(ServiceFilter.REASON, reason);
    return answer(status).body(List.of());
  }

  private static ResponseEntity.BodyBuilder answer(int status) {
    return ResponseEntity.status(status).header(HttpHeaders.CONTENT_TYPE, MediaTypes.withCharset(Lti.SCORE_TYPE));
  }

  private Map<String, Object> wire(LineItem item, Grade grade) {
    var wire = new LinkedHashMap<String, Object>();
    wire.put("id", urls.result(item, grade.personId()));
    wire.put("userId", grade.personId());
    wire.put("resultScore", Points.wire(grade.score()));
    wire.put("resultMaximum", Points.wire(item.scoreMaximum()));
    if (grade.comment() != null) {
      wire.put("comment", grade.comment());
    }
    wire.put("scoreOf", urls.lineItem(item));
    wire.put("timestamp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(grade.savedAt().atOffset(ZoneOffset.UTC)));
    return wire;
  }
}
