package org.planningtogether.admin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.launch.LaunchRecords.Client;
import org.planningtogether.lti.launch.LaunchRecords.Wanted;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Words;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which launches an administrator wants to see, as it stands in the page's address. What cannot be understood does not
 * matter.
 *
 * @param platform issuer and client with a blank between them, or empty
 * @param outcome {@code accepted}, {@code refused} or empty
 * @param since one of {@code hour}, {@code day}, {@code week}, or empty
 * @param number the number on the person's page, or empty
 * @param before a record's id, or null
 */
record LaunchFilter(String platform, String outcome, String since, String number, @Nullable Long before) {

  private static final Map<String, Duration> SPANS =
      Map.of("hour", Duration.ofHours(1), "day", Duration.ofDays(1), "week", Duration.ofDays(7));

  LaunchFilter(
      @Nullable String platform,
      @Nullable String outcome,
      @Nullable String since,
      @Nullable String number,
      @Nullable Long before) {
    this.platform = platform == null ? "" : platform;
    this.outcome = outcome == null ? "" : outcome;
    this.since = since == null ? "" : since;
    this.number = number == null ? "" : number.strip();
    this.before = before;
  }

  Wanted wanted(Clock clock) {
    var span = SPANS.get(since);
    return new Wanted(
        client(),
        switch (outcome) {
          case "accepted" -> true;
          case "refused" -> false;
          default -> null;
        },
        span == null ? null : clock.instant().minus(span),
        number.isEmpty() ? null : number,
        before);
  }

  /** The same from further back. */
  String olderThan(long id) {
    var address = UriComponentsBuilder.fromPath("/admin/launches");
    Map.of("platform", platform, "outcome", outcome, "since", since, "number", number)
        .forEach((name, text) -> address.queryParam(name, "{" + name + "}"));
    return address
        .queryParam("before", id)
        .encode()
        .buildAndExpand(Map.of("platform", platform, "outcome", outcome, "since", since, "number", number))
        .toUriString();
  }

  List<Choice> platforms(List<Client> clients, Words words) {
    var all = new Choice("", words.of("admin.launches.filter.all-platforms"), platform.isEmpty());
    var each = clients.stream().map(client -> new Choice(text(client), text(client), text(client).equals(platform)));
    return Stream.concat(Stream.of(all), each).toList();
  }

  List<Choice> outcomes(Words words) {
    return List.of("", "refused", "accepted").stream()
        .map(one -> new Choice(one, words.of("admin.launches.filter.outcome." + (one.isEmpty() ? "all" : one)), one.equals(outcome)))
        .toList();
  }

  List<Choice> spans(Words words) {
    return List.of("", "hour", "day", "week").stream()
        .map(one -> new Choice(one, words.of("admin.launches.filter.since." + (one.isEmpty() ? "all" : one)), one.equals(since)))
        .toList();
  }

  static String text(Client client) {
    return client.clientId() == null ? client.issuer() : client.issuer() + " " + client.clientId();
  }

  private @Nullable Client client() {
    if (platform.isBlank()) {
      return null;
    }
    var parts = platform.split(" ", 2);
    return new Client(parts[0], parts.length == 1 ? null : parts[1]);
  }
}
