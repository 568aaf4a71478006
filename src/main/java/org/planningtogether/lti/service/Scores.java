package org.planningtogether.lti.service;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
 * before, and none lies in the future. See <a
 * href="https://www.imsglobal.org/spec/lti-ags/v2p0/#score-publish-service">AGS, Score publish</a>.
 */
@Component
public class Scores {

  static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  private static final Set<Integer> GONE = Set.of(403, 404);
  private static final int CONFLICT = 409;

  private final LineItems lineItems;
  private final LineItemBindings bindings;
  private final SentScores sent;
  private final ServiceClient client;
  private final JsonMapper json;

  Scores(LineItems lineItems, LineItemBindings bindings, SentScores sent, ServiceClient client, JsonMapper json) {
    this.lineItems = lineItems;
    this.bindings = bindings;
    this.sent = sent;
    this.client = client;
    this.json = json;
  }

  /**
   * Posts a score to the column of a link. Looks for the column when the launch named none, and makes it when there is
   * none and the platform lets us. A score that has arrived in a column is not sent there again.
   *
   * @param label what a new column is called
   * @return {@code Delivered} also when the platform has a newer grade, which stays; {@code TryLater} when the platform
   *     is out of reach, busy or out of order; {@code GiveUp} when it refuses the score or has no column for it
   */
  public Outcome publish(CourseKey course, LaunchedLink link, String label, Score score) {
    try {
      var column = lineItems.of(course, link, label, score.scoreMaximum());
      if (column.isEmpty()) {
        return new Outcome.GiveUp("The gradebook has no column for this link");
      }
      var tried = post(course, link, link.target(), column.get(), score);
      if (!tried.gone()) {
        return tried.outcome();
      }
      var other = lineItems.insteadOf(column.get(), course, link);
      return other.isPresent()
          ? post(course, link, link.target(), other.get(), score).outcome()
          : tried.outcome();
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
      var outcomes = new ArrayList<Outcome>();
      var lister = launched.stream().filter(LaunchedLink::takesScores).filter(LaunchedLink::listsLineItems).findFirst();
      if (lister.isPresent()) {
        var served = launched.stream().filter(link -> link.target().equals(target)).toList();
        for (var item : lineItems.completing(course, lister.get(), target)) {
          if (!serves(course, served, item)) {
            outcomes.add(posted(course, lister.get(), target, item.id(), score));
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

  /** One column that fails keeps the score from no other. */
  private Outcome posted(CourseKey course, LaunchedLink link, String target, URI column, Score score) {
    try {
      return post(course, link, target, column, score).outcome();
    } catch (ServiceException e) {
      return e.outcome();
    }
  }

  /** What came of one call, and whether the column may be another by now. */
  private record Tried(Outcome outcome, boolean gone) {}

  private Tried post(CourseKey course, LaunchedLink link, String target, URI column, Score score)
      throws ServiceException {
    var place = new SentScores.Place(link.enrolment(), column);
    if (sent.hasArrived(place, score)) {
      return new Tried(new Outcome.Delivered(), false);
    }
    var step = client.platformOf(course).family().quirks().stampStep();
    var stamp = sent.begin(course, place, target, score, step);
    try {
      var answer = post(course, link, column, score, stamp);
      if (answer.ok() || answer.status() == CONFLICT) {
        sent.arrived(place, answer.status() == CONFLICT);
        return new Tried(new Outcome.Delivered(), false);
      }
      sent.ended(place);
      return GONE.contains(answer.status())
          ? new Tried(new Outcome.GiveUp("The gradebook column is gone (status %d)".formatted(answer.status())), true)
          : new Tried(client.failure(answer).outcome(), false);
    } catch (ServiceException e) {
      sent.ended(place);
      throw e;
    }
  }

  private HttpAnswer post(CourseKey course, LaunchedLink link, URI column, Score score, Instant stamp)
      throws ServiceException {
    ObjectNode wire = json.valueToTree(score);
    wire.put("timestamp", Score.TIME.format(stamp));
    var address = LineItem.below(column, "scores");
    return client.send(course, Scopes.grades(link), OutboundCall.post(address, SCORE, wire.toString()));
  }

  private static Outcome worst(List<Outcome> outcomes) {
    return Stream.of(Outcome.TryLater.class, Outcome.GiveUp.class)
        .flatMap(kind -> outcomes.stream().filter(kind::isInstance))
        .findFirst()
        .orElse(new Outcome.Delivered());
  }
}
