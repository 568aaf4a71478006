package org.planningtogether.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.platform.Deployment;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platform.Source;
import org.planningtogether.lti.platform.Platform.State;
import org.planningtogether.lti.platform.PlatformRegister;
import org.planningtogether.lti.registration.Registration;
import org.planningtogether.lti.registration.RegistrationFacts;
import org.planningtogether.lti.registration.Registrations;
import org.planningtogether.ui.SummaryRow;
import org.planningtogether.ui.TaskItem.Status;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Component;

/** Says in words what is agreed with a platform. */
@Component
class PlatformWriter {

  private static final Set<String> DONE =
      Set.of(
          "added",
          "changed",
          "approved",
          "suspended",
          "resumed",
          "deleted",
          "accepted",
          "refused",
          "no-deployment",
          "taken-over",
          "dismissed",
          "changed-meanwhile");

  private final PlatformRegister register;
  private final Registrations registrations;
  private final RegistrationFacts facts;
  private final Words words;

  PlatformWriter(PlatformRegister register, Registrations registrations, RegistrationFacts facts, Words words) {
    this.register = register;
    this.registrations = registrations;
    this.facts = facts;
    this.words = words;
  }

  /** One line of the list. */
  record Row(String href, String name, String issuer, String clientId, Status state, String source) {}

  /**
   * One platform.
   *
   * @param href its own address, under which all that can be done with it stands
   * @param registered what was registered, in plain words; empty when it was typed in
   * @param proposal other addresses that it has named since, or null
   * @param may what can be done with it now: {@code approve}, {@code suspend} or {@code resume}, or null
   */
  record View(
      String href,
      String name,
      boolean inFile,
      Status state,
      @Nullable String may,
      List<SummaryRow> rows,
      List<SummaryRow> registered,
      @Nullable Proposal proposal,
      String policy,
      boolean anyDeployment,
      List<DeploymentRow> deployments) {}

  /** What a platform wants to be changed: the addresses that it names now. */
  record Proposal(String id, String when, List<SummaryRow> rows) {}

  /** One deployment: what it is, since when, and what can be done with it. */
  record DeploymentRow(String id, Status state, @Nullable String since, boolean mayAccept, boolean mayRefuse) {}

  Row row(Platform platform) {
    return new Row(
        href(platform),
        platform.name(),
        platform.issuer(),
        platform.clientId(),
        state(platform.state()),
        words.of(platform.source() == Source.FILE ? "admin.platform.source.file" : "admin.platform.source.database"));
  }

  View view(Platform platform) {
    var inFile = platform.source() == Source.FILE;
    return new View(
        href(platform),
        platform.name(),
        inFile,
        state(platform.state()),
        inFile ? null : may(platform.state()),
        rows(platform),
        registrations.agreed(platform.id()).map(one -> facts.rows(platform.issuer(), one.details())).orElse(List.of()),
        registrations.proposed(platform.id()).map(this::proposal).orElse(null),
        words.of(platform.deployments().any() ? "admin.deployments.any" : "admin.deployments.named"),
        platform.deployments().any(),
        inFile ? named(platform) : register.deployments(platform.id()).stream().map(this::deployment).toList());
  }

  /** What has just been done, in words, or null. */
  @Nullable String done(@Nullable String what) {
    return what != null && DONE.contains(what) ? words.of("admin.done." + what) : null;
  }

  static String href(Platform platform) {
    return "/admin/platforms/" + platform.id();
  }

  private List<SummaryRow> rows(Platform platform) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(row("issuer", platform.issuer()));
    rows.add(row("clientId", platform.clientId()));
    rows.add(row("family", words.of("admin.family." + platform.family().slug())));
    rows.add(row("authorizationEndpoint", platform.authorizationEndpoint().toString()));
    rows.add(row("tokenEndpoint", platform.tokenEndpoint().toString()));
    rows.add(row("jwksUri", platform.jwksUri().toString()));
    rows.add(row("tokenAudience", platform.tokenAudience()));
    if (!platform.serviceHosts().isEmpty()) {
      rows.add(row("serviceHosts", String.join(", ", platform.serviceHosts().stream().sorted().toList())));
    }
    return rows;
  }

  private Proposal proposal(Registration registration) {
    var details = registration.details();
    return new Proposal(
        registration.id().toString(),
        words.of("admin.proposal.when", Moments.of(registration.registeredAt())),
        List.of(
            row("authorizationEndpoint", details.authorizationEndpoint().toString()),
            row("tokenEndpoint", details.tokenEndpoint().toString()),
            row("jwksUri", details.jwksUri().toString()),
            row("tokenAudience", details.tokenAudience()),
            row("serviceHosts", String.join(", ", details.serviceHosts().stream().sorted().toList()))));
  }

  private SummaryRow row(String field, String value) {
    return new SummaryRow(words.of("admin.platform.field." + field), value);
  }

  private List<DeploymentRow> named(Platform platform) {
    return platform.deployments().named().stream()
        .sorted()
        .map(id -> new DeploymentRow(id, deploymentState(Deployment.State.ACCEPTED), null, false, false))
        .toList();
  }

  private DeploymentRow deployment(Deployment deployment) {
    return new DeploymentRow(
        deployment.deploymentId(),
        deploymentState(deployment.state()),
        Moments.of(deployment.firstSeenAt()),
        deployment.state() != Deployment.State.ACCEPTED,
        deployment.state() != Deployment.State.REFUSED);
  }

  private Status deploymentState(Deployment.State state) {
    return new Status(
        words.of("admin.deployment.state." + state.slug()),
        true,
        switch (state) {
          case ACCEPTED -> "govuk-tag--green";
          case WAITING -> "govuk-tag--yellow";
          case REFUSED -> "govuk-tag--grey";
        });
  }

  private Status state(State state) {
    return new Status(
        words.of("admin.platform.state." + state.slug()),
        true,
        switch (state) {
          case PENDING -> "govuk-tag--yellow";
          case ACTIVE -> "govuk-tag--green";
          case SUSPENDED -> "govuk-tag--grey";
        });
  }

  private static String may(State state) {
    return switch (state) {
      case PENDING -> "approve";
      case ACTIVE -> "suspend";
      case SUSPENDED -> "resume";
    };
  }
}
