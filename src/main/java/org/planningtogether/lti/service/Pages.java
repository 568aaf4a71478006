package org.planningtogether.lti.service;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.network.HttpAnswer;
import org.planningtogether.network.OutboundCall;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads lists that come in pages: all of them or none, since half a list looks like people who have left. */
@Component
class Pages {

  private static final int MOST_PAGES = 1000;
  private static final int MOST_ITEMS = 100_000;
  private static final Duration LONGEST = Duration.ofSeconds(15);

  /** Moodle puts curly quotes around {@code next}, in whatever encoding, and escapes the address as if for HTML. */
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>[^<]*?;\\s*rel\\s*=[^a-zA-Z<]*next\\b");

  private final ServiceClient client;
  private final Clock clock;

  Pages(ServiceClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** Takes what is wanted from one page. */
  interface PageReader<T> {
    List<T> read(JsonNode page) throws ServiceException;
  }

  /** All pages, while somebody waits. @see #read(CourseKey, Set, OutboundCall, Duration, PageReader) */
  <T> List<T> read(CourseKey course, Set<String> scopes, OutboundCall first, PageReader<T> reader)
      throws ServiceException {
    return read(course, scopes, first, LONGEST, reader);
  }

  /**
   * All pages.
   *
   * @param first every further page must lie on the same origin, and is asked for to the letter
   * @param patience for all pages together
   */
  <T> List<T> read(
      CourseKey course, Set<String> scopes, OutboundCall first, Duration patience, PageReader<T> reader)
      throws ServiceException {
    var items = new ArrayList<T>();
    var seen = new HashSet<URI>();
    var end = clock.instant().plus(patience);
    var next = Optional.of(first);
    while (next.isPresent()) {
      var call = next.get();
      if (!seen.add(call.uri()) || seen.size() > MOST_PAGES) {
        throw ServiceException.later("The platform's pages come to no end");
      }
      if (clock.instant().isAfter(end)) {
        throw ServiceException.later("The platform's pages take too long");
      }
      var answer = client.send(course, scopes, call);
      if (!answer.ok()) {
        throw client.failure(answer);
      }
      items.addAll(reader.read(parsed(answer)));
      if (items.size() > MOST_ITEMS) {
        throw ServiceException.later("The platform's pages come to no end");
      }
      next = next(answer, call);
    }
    return List.copyOf(items);
  }

  /** What an answer says. */
  static JsonNode parsed(HttpAnswer answer) throws ServiceException {
    return answer.json()
        .orElseThrow(() -> ServiceException.later("The platform answers with something that is not JSON"));
  }

  private static Optional<OutboundCall> next(HttpAnswer answer, OutboundCall call) throws ServiceException {
    for (var header : answer.headers("Link")) {
      var matcher = NEXT.matcher(header);
      if (matcher.find()) {
        var address = ServiceClient.address(matcher.group(1).replace("&amp;", "&"));
        if (!sameOrigin(address, call.uri())) {
          throw ServiceException.later("The platform's next page is on another host");
        }
        return Optional.of(new OutboundCall(call.method(), address, call.headers(), null, call.maxBytes()));
      }
    }
    return Optional.empty();
  }

  private static boolean sameOrigin(URI one, URI other) {
    return other.getScheme().equalsIgnoreCase(one.getScheme())
        && other.getRawAuthority().equalsIgnoreCase(one.getRawAuthority());
  }
}
