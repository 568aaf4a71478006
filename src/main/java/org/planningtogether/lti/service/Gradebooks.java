package org.planningtogether.lti.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.network.OutboundCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads what gradebooks show for those whose scores we sent (AGS 2.0, 3.3), all pages of a column or none. It only
 * reads: a grade that somebody changed is theirs.
 */
@Component
class Gradebooks {

  private static final Logger log = LoggerFactory.getLogger(Gradebooks.class);

  private static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";
  private static final Set<String> SCOPES = Set.of(Scopes.RESULT_READ_ONLY);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ServiceClient client;
  private final Pages pages;
  private final LaunchedLinks links;
  private final SentScores sent;
  private final Clock clock;

  Gradebooks(ServiceClient client, Pages pages, LaunchedLinks links, SentScores sent, Clock clock) {
    this.client = client;
    this.pages = pages;
    this.links = links;
    this.sent = sent;
    this.clock = clock;
  }

  /** Compares the columns of a course with what was sent to them, if the platform lets us read them. */
  void compare(CourseKey course) {
    if (!links.scopesOf(course).contains(Scopes.RESULT_READ_ONLY)) {
      return;
    }
    sent.arrivedIn(course).stream()
        .collect(groupingBy(score -> score.place().column(), LinkedHashMap::new, toList()))
        .forEach((column, scores) -> compare(course, column, scores));
  }

  /** A column that cannot be read is left as it was known, and the others are read. */
  private void compare(CourseKey course, URI column, List<SentScores.Sent> scores) {
    try {
      var readSince = clock.instant();
      var shown = read(course, column);
      scores.forEach(score -> sent.found(score.place(), shown.get(score.subject()), readSince));
    } catch (ServiceException e) {
      // without the platform's own words, which may name a person
      log.info("A gradebook column at {} could not be read", column.getHost());
    }
  }

  /** What the column shows for each person who has a grade there, as a share of the maximum. */
  private Map<String, Double> read(CourseKey course, URI column) throws ServiceException {
    var limit = client.platformOf(course).family().quirks().resultsPage();
    var address = LineItem.below(column, "results").toString();
    var first = limit == null ? address : address + (address.contains("?") ? "&" : "?") + "limit=" + limit;
    var call = OutboundCall.get(ServiceClient.address(first), RESULTS);
    var shown = new HashMap<String, Double>();
    pages.read(course, SCOPES, call, PATIENCE, Gradebooks::results).forEach(result -> shown.put(result.userId(), result.share()));
    return shown;
  }

  private static List<Result> results(JsonNode page) throws ServiceException {
    if (!page.isArray()) {
      throw ServiceException.later("The platform's results are not a list");
    }
    var results = new ArrayList<Result>();
    for (var item : page) {
      results.add(new Result(item.path("userId").asString(""), share(item)));
    }
    return results;
  }

  /** Without a maximum it is 1 (AGS 2.0, 3.3.5). */
  private static @Nullable Double share(JsonNode item) {
    var maximum = item.path("resultMaximum").asDouble(1);
    var score = item.path("resultScore");
    return score.isNumber() && maximum > 0 ? Double.valueOf(score.asDouble() / maximum) : null;
  }

  private record Result(String userId, @Nullable Double share) {}
}
