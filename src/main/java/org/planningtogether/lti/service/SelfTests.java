package org.planningtogether.lti.service;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.planningtogether.enrolment.Enrolment;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.network.OutboundHttp;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries everything that we need of a platform: its keys, a token, gradebook and roster of the course from which somebody
 * came last. The gradebook stays as it was: the test score goes into a column of its own, which is taken away again.
 */
@Service
public class SelfTests {

  private static final int NEWEST = 20;

  private final Enrolments enrolments;
  private final LaunchedLinks links;
  private final Tokens tokens;
  private final OutboundHttp http;
  private final JsonMapper json;
  private final Clock clock;

  SelfTests(
      Enrolments enrolments, LaunchedLinks links, Tokens tokens, OutboundHttp http, JsonMapper json, Clock clock) {
    this.enrolments = enrolments;
    this.links = links;
    this.tokens = tokens;
    this.http = http;
    this.json = json;
    this.clock = clock;
  }

  /** Takes half a minute when the platform is slow, so it is never to be called in a transaction. */
  public SelfTest run(Platform platform) {
    return new SelfTestRun(platform, place(platform).orElse(null), tokens, http, json, clock).run();
  }

  /** A link with gradebook, launched lately; without any, one with a roster. */
  private Optional<SelfTestRun.Place> place(Platform platform) {
    var places =
        enrolments.newestOf(platform.issuer(), platform.clientId(), NEWEST).stream().flatMap(this::places).toList();
    return Stream.concat(
            places.stream().filter(place -> place.link().listsLineItems()),
            places.stream().filter(place -> place.link().memberships() != null))
        .findFirst();
  }

  private Stream<SelfTestRun.Place> places(Enrolment enrolment) {
    return links.of(enrolment.id()).stream()
        .map(link -> new SelfTestRun.Place(enrolment.course(), link, learner(enrolment)));
  }

  /** Somebody who can be graded in that course. */
  private Optional<String> learner(Enrolment somebody) {
    return Stream.concat(Stream.of(somebody), enrolments.inCourse(somebody.course()).stream())
        .filter(Enrolment::learner)
        .map(Enrolment::subject)
        .findFirst();
  }
}
