package org.planningtogether.admin;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planningtogether.lti.launch.LaunchRecords;
import org.planningtogether.lti.launch.LaunchRecords.Refusals;
import org.planningtogether.lti.launch.Reason;
import org.planningtogether.lti.platform.Deployment;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platform.State;
import org.planningtogether.lti.platform.PlatformRegister;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.lti.registration.Registrations;
import org.planningtogether.outbox.Backlog;
import org.planningtogether.referral.Concerns;
import org.planningtogether.ui.TaskItem;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What waits for the administrator, the most urgent first. */
@Component
class Attention {

  private static final Duration LATELY = Duration.ofHours(24);

  /** What waits longer than this is held up. */
  private static final Duration HELD_UP = Duration.ofHours(1);

  private static final Set<Reason> KEYS = EnumSet.of(Reason.PLATFORM_UNREACHABLE, Reason.KEY_UNKNOWN, Reason.SIGNATURE);

  private final Platforms platforms;
  private final PlatformRegister register;
  private final Registrations registrations;
  private final LaunchRecords records;
  private final Backlog backlog;
  private final Concerns concerns;
  private final Words words;
  private final Clock clock;

  Attention(
      Platforms platforms,
      PlatformRegister register,
      Registrations registrations,
      LaunchRecords records,
      Backlog backlog,
      Concerns concerns,
      Words words,
      Clock clock) {
    this.platforms = platforms;
    this.register = register;
    this.registrations = registrations;
    this.records = records;
    this.backlog = backlog;
    this.concerns = concerns;
    this.words = words;
    this.clock = clock;
  }

  List<TaskItem> items() {
    var items = new ArrayList<TaskItem>();
    items.addAll(reported());
    items.addAll(pending());
    items.addAll(proposed());
    items.addAll(deployments());
    items.addAll(refused());
    items.addAll(heldUp());
    return items;
  }

  private List<TaskItem> reported() {
    var waiting = concerns.waiting();
    return waiting == 0
        ? List.of()
        : List.of(
            new TaskItem(
                words.of("admin.overview.concerns", waiting),
                words.of("admin.overview.concerns.hint"),
                "/admin/concerns",
                tag("waiting")));
  }

  private List<TaskItem> pending() {
    return platforms.all().stream()
        .filter(platform -> platform.state() == State.PENDING)
        .map(platform -> item(platform.name(), "admin.overview.pending", PlatformWriter.href(platform), "waiting"))
        .toList();
  }

  private List<TaskItem> proposed() {
    return registrations.proposals().stream()
        .flatMap(proposal -> platforms.find(proposal.platform()).stream())
        .map(platform -> item(platform.name(), "admin.overview.proposed", PlatformWriter.href(platform) + "#proposal", "waiting"))
        .toList();
  }

  /** One line for each platform, however many of its deployments wait. */
  private List<TaskItem> deployments() {
    var waiting = register.waiting().stream().collect(Collectors.groupingBy(Deployment::platform, Collectors.counting()));
    return platforms.all().stream()
        .filter(platform -> waiting.containsKey(platform.id()))
        .map(
            platform ->
                new TaskItem(
                    words.of("admin.overview.deployments", platform.name(), waiting.get(platform.id())),
                    null,
                    PlatformWriter.href(platform) + "#deployments",
                    tag("waiting")))
        .toList();
  }

  /** Keys that fail keep everybody of a platform out; other refusals may be one person's. */
  private List<TaskItem> refused() {
    var lately = records.refusedSince(clock.instant().minus(LATELY));
    var items = new ArrayList<TaskItem>();
    lately.stream().filter(refusals -> KEYS.contains(refusals.reason())).forEach(refusals -> keysFail(refusals).ifPresent(items::add));
    var all = lately.stream().mapToLong(Refusals::count).sum();
    if (all > 0) {
      var reasons = lately.stream().map(refusals -> refusals.reason().code()).distinct().collect(Collectors.joining(", "));
      items.add(
          new TaskItem(
              words.of("admin.overview.refused", all), reasons, "/admin/launches?outcome=refused&since=day", tag("look")));
    }
    return items;
  }

  private Optional<TaskItem> keysFail(Refusals refusals) {
    return platform(refusals)
        .map(
            platform ->
                new TaskItem(
                    words.of("admin.overview.keys", platform.name(), refusals.count()),
                    words.of("admin.overview.keys.hint", refusals.reason().code()),
                    UriComponentsBuilder.fromPath(PlatformWriter.href(platform)).path("/self-test").toUriString(),
                    tag("failing")));
  }

  private Optional<Platform> platform(Refusals refusals) {
    var client = refusals.client();
    return client.clientId() == null ? Optional.empty() : platforms.find(client.issuer(), client.clientId());
  }

  private List<TaskItem> heldUp() {
    return backlog.channels().stream()
        .filter(channel -> channel.givenUp() > 0 || channel.oldest().compareTo(HELD_UP) > 0)
        .map(
            channel ->
                new TaskItem(
                    words.of("admin.overview.outbox", words.of("admin.outbox.channel." + channel.name()), channel.owed(), channel.givenUp()),
                    channel.reason().isEmpty() ? null : channel.reason(),
                    "/admin/outbox",
                    tag(channel.givenUp() > 0 ? "failing" : "look")))
        .toList();
  }

  private TaskItem item(String title, String hint, String href, String state) {
    return new TaskItem(title, words.of(hint), href, tag(state));
  }

  private TaskItem.Status tag(String state) {
    return TaskItem.tag(
        words.of("admin.overview.state." + state),
        switch (state) {
          case "failing" -> "govuk-tag--red";
          case "waiting" -> "govuk-tag--yellow";
          default -> "govuk-tag--blue";
        });
  }
}
