package org.planningtogether.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.launch.Evidence;
import org.planningtogether.lti.launch.LaunchRecord;
import org.planningtogether.lti.launch.Reason;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.ui.Link;
import org.planningtogether.ui.SummaryRow;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says in words how a launch ended, and what whoever runs the platform can do about it. */
@Component
class LaunchWriter {

  private static final JsonMapper PRETTY = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Platforms platforms;
  private final Words words;

  LaunchWriter(Platforms platforms, Words words) {
    this.platforms = platforms;
    this.words = words;
  }

  /** One line of the list. */
  record Row(String href, String at, String kind, String platform, @Nullable String code) {}

  /**
   * One launch.
   *
   * @param code why it was refused, or null
   * @param rows what is known of it
   * @param toDo what helps, or null when it was accepted
   * @param step a page of ours on which that can be done, or null
   * @param claims what the message says, masked, or null
   */
  record View(
      String title,
      @Nullable String code,
      List<SummaryRow> rows,
      @Nullable String toDo,
      @Nullable Link step,
      @Nullable String claims) {}

  Row row(LaunchRecord launch) {
    return new Row(
        "/admin/launches/" + launch.id(),
        Moments.of(launch.endedAt()),
        kind(launch),
        platformOf(launch.evidence()).map(Platform::name).orElse(orNothing(launch.evidence().issuer())),
        launch.reason() == null ? null : launch.reason().code());
  }

  View view(LaunchRecord launch) {
    var reason = launch.reason();
    var claims = launch.evidence().claims();
    return new View(
        words.of(reason == null ? "admin.launch.accepted" : "admin.launch.refused", kind(launch)),
        reason == null ? null : reason.code(),
        rows(launch),
        reason == null ? null : words.of("admin.to-do." + reason.code()),
        reason == null ? null : step(reason, launch.evidence()),
        claims == null ? null : PRETTY.writeValueAsString(PRETTY.readTree(claims)));
  }

  private List<SummaryRow> rows(LaunchRecord launch) {
    var evidence = launch.evidence();
    var rows = new ArrayList<SummaryRow>();
    rows.add(row("when", Moments.of(launch.endedAt())));
    if (launch.reason() != null) {
      rows.add(row("found", launch.detail()));
      rows.add(row("rule", launch.reason().clause()));
    }
    platformOf(evidence).ifPresent(platform -> rows.add(row("platform", platform.name())));
    rows.add(row("issuer", orNothing(evidence.issuer())));
    rows.add(row("client", orNothing(evidence.clientId())));
    rows.add(row("deployment", orNothing(evidence.deploymentId())));
    rows.add(row("key", orNothing(evidence.kid())));
    rows.add(row("number", launch.number()));
    return rows;
  }

  /** Where the administrator of this tool can do something about it. */
  private @Nullable Link step(Reason reason, Evidence evidence) {
    var platform = platformOf(evidence).map(known -> "/admin/platforms/" + known.id());
    return switch (reason) {
      case PLATFORM_UNKNOWN -> platform.isEmpty() ? new Link(words.of("admin.launch.step.add"), add(evidence)) : null;
      case PLATFORM_INACTIVE -> platform.map(page -> new Link(words.of("admin.launch.step.platform"), page)).orElse(null);
      case DEPLOYMENT ->
          platform.map(page -> new Link(words.of("admin.launch.step.deployments"), page + "#deployments")).orElse(null);
      case PLATFORM_UNREACHABLE, KEY_UNKNOWN, SIGNATURE ->
          platform.map(page -> new Link(words.of("admin.launch.step.self-test"), page + "/self-test")).orElse(null);
      default -> null;
    };
  }

  private static String add(Evidence evidence) {
    return UriComponentsBuilder.fromPath("/admin/platforms/add")
        .queryParam("issuer", "{issuer}")
        .queryParam("clientId", "{client}")
        .encode()
        .buildAndExpand(blankWithout(evidence.issuer()), blankWithout(evidence.clientId()))
        .toUriString();
  }

  private Optional<Platform> platformOf(Evidence evidence) {
    if (evidence.issuer() == null) {
      return Optional.empty();
    }
    var clients = platforms.ofIssuer(evidence.issuer());
    return evidence.clientId() == null
        ? Optional.of(clients).filter(all -> all.size() == 1).map(List::getFirst)
        : platforms.find(evidence.issuer(), evidence.clientId());
  }

  private String kind(LaunchRecord launch) {
    return words.of("admin.launch.kind." + launch.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private SummaryRow row(String what, String value) {
    return new SummaryRow(words.of("admin.launch." + what), value);
  }

  private String orNothing(@Nullable String text) {
    return text == null || text.isBlank() ? words.of("admin.launch.not-said") : text;
  }

  private static String blankWithout(@Nullable String text) {
    return text == null ? "" : text;
  }
}
