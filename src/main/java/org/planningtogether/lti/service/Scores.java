package org.planningtogether.lti.service;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.network.HttpAnswer;
import org.planningtogether.network.OutboundCall;
import org.planningtogether.outbox.Outcome;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts scores to the platform that launched a link. Safe to repeat: each sending has a later timestamp than the one
 * before. See <a href="https://www.imsglobal.org/spec/lti-ags/v2p0/#score-publish-service">AGS, Score publish</a>.
 */
@Component
public class Scores {

  private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  private static final Set<Integer> GONE = Set.of(403, 404);
  private static final int CONFLICT = 409;
  private static final int MOST_CONFLICTS = 3;

  /** Moodle compares whole seconds. */
  private static final Duration STEP = Duration.ofSeconds(1);

  private final LineItems lineItems;
  private final LineItemBindings bindings;
  private final ServiceClient client;
  private final JsonMapper json;
  private final Clock clock;

  Scores(LineItems lineItems, LineItemBindings bindings, ServiceClient client, JsonMapper json, Clock clock) {
    this.lineItems = lineItems;
    this.bindings = bindings;
    this.client = client;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Posts a score to the column of a link. Looks for the column when the launch named none, and makes it when there is
   * none and the platform lets us.
   *
   * @param label what a new column is called
   * @return {@code TryLater} when the platform is out of reach, busy or out of order; {@code GiveUp} when it refuses
   *     the score, holds a newer one, or has no column for it
   */
  public Outcome publish(CourseKey course, LaunchedLink link, String label, Score score) {
    try {
      var column = lineItems.of(course, link, label, score.scoreMaximum());
      if (column.isEmpty()) {
        return new Outcome.GiveUp("The gradebook has no column for this link");
      }
      var answer = post(course, link, column.get(), score);
      if (!GONE.contains(answer.status())) {
        return outcome(answer);
      }
      var other = lineItems.insteadOf(column.get(), course, link);
      return other.isPresent()
          ? outcome(post(course, link, other.get(), score))
          : new Outcome.GiveUp("The gradebook column is gone (status %d)".formatted(answer.status()));
    } catch (ServiceException e) {
      return e.outcome();
    }
  }

  /**
   * Posts a score to all columns that the course has for the completion of a target, but for those of links that this
   * person launched: these get theirs by {@link #publish}. Makes no column.
   *
   * @param launched all links that this person launched
   */
  public Outcome publishElsewhere(CourseKey course, Collection<LaunchedLink> launched, String target, Score score) {
    try {
      var outcomes = List.<Outcome>of();
      var lister = launched.stream().filter(LaunchedLink::takesScores).filter(LaunchedLink::listsLineItems).findFirst();
      if (lister.isPresent()) {
        var served = launched.stream().filter(link -> link.target().equals(target)).toList();
        for (var item : lineItems.completing(course, lister.get(), target)) {
          if (!serves(course, served, item)) {
            var outcome = outcome(post(course, lister.get(), item.id(), score));
            outcomes = Stream.concat(outcomes.stream(), Stream.of(outcome)).toList();
          }
        }
      }
      return worst(outcomes);
    } catch (ServiceException e) {
      return e.outcome();
    }
  }

  /** Whether one of these links has the column as its own. */
  private boolean serves(CourseKey course, List<LaunchedLink> links, LineItem item) {
    var address = item.id().toString();
    return links.stream()
        .anyMatch(
            link ->
                address.equals(link.lineItem())
                    || item.belongsTo(link)
                    || link.lineItem() == null
                        && bindings.find(course, link.target()).filter(item.id()::equals).isPresent());
  }

  /** A conflict may be two scores in one second, or our clock behind the platform's: a later stamp gets through. */
  private HttpAnswer post(CourseKey course, LaunchedLink link, URI column, Score score) throws ServiceException {
    var stamp = clock.instant();
    var answer = post(course, link, column, score, stamp);
    for (int conflicts = 1; answer.status() == CONFLICT && conflicts <= MOST_CONFLICTS; conflicts++) {
      stamp = later(stamp, answer);
      answer = post(course, link, column, score, stamp);
    }
    return answer;
  }

  private HttpAnswer post(CourseKey course, LaunchedLink link, URI column, Score score, Instant stamp)
      throws ServiceException {
    ObjectNode wire = json.valueToTree(score);
    wire.put("timestamp", Score.TIME.format(stamp));
    return client.send(course, Scopes.grades(link), OutboundCall.post(scoresOf(column), SCORE, wire.toString()));
  }

  private Outcome outcome(HttpAnswer answer) {
    if (answer.ok()) {
      return new Outcome.Delivered();
    }
    return answer.status() == CONFLICT
        ? new Outcome.GiveUp("The gradebook holds a newer grade")
        : client.failure(answer).outcome();
  }

  /** The path of the column and {@code /scores}, before the query that belongs to the column (AGS 2.0, 3.4.1). */
  static URI scoresOf(URI column) {
    var text = column.toString();
    int query = text.indexOf('?');
    return URI.create(
        query < 0 ? text + "/scores" : text.substring(0, query) + "/scores" + text.substring(query));
  }

  private static Instant later(Instant stamp, HttpAnswer answer) {
    var next = stamp.plus(STEP);
    return platformTime(answer).map(time -> time.plus(STEP)).filter(next::isBefore).orElse(next);
  }

  private static Optional<Instant> platformTime(HttpAnswer answer) {
    try {
      return answer
          .header("Date")
          .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Outcome worst(List<Outcome> outcomes) {
    return Stream.of(Outcome.TryLater.class, Outcome.GiveUp.class)
        .flatMap(kind -> outcomes.stream().filter(kind::isInstance))
        .findFirst()
        .orElse(new Outcome.Delivered());
  }
}
