package org.planningtogether.lti.registration;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.platform.Deployments;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.lti.platform.Origins;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platform.Source;
import org.planningtogether.lti.platform.Platform.State;
import org.planningtogether.lti.platform.PlatformRules;
import org.planningtogether.lti.registration.RegistrationResult.Refused;
import org.planningtogether.lti.registration.RegistrationResult.Registered;
import org.planningtogether.lti.registration.RegistrationResult.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Registers this tool with a platform that asks for it: reads who the platform is, tells it who we are, and writes down
 * what both agreed. Stops at the first thing that is wrong. See LTI Dynamic Registration 1.0, section 3.
 */
@Service
public class Registrar {

  private static final Logger LOG = LoggerFactory.getLogger(Registrar.class);

  private final RegistrationMode mode;
  private final PlatformRules rules;
  private final PlatformCalls calls;
  private final ToolProfile tool;
  private final Invites invites;
  private final RegistrationKeeper keeper;

  Registrar(
      RegistrationSettings settings,
      PlatformRules rules,
      PlatformCalls calls,
      ToolProfile tool,
      Invites invites,
      RegistrationKeeper keeper) {
    this.mode = settings.registration();
    this.rules = rules;
    this.calls = calls;
    this.tool = tool;
    this.invites = invites;
    this.keeper = keeper;
    if (mode == RegistrationMode.OPEN) {
      LOG.warn("planning-together.lti.registration is open: any platform may register and launch at once");
    }
  }

  /** Takes as long as the platform needs for two answers: sixteen seconds at most. */
  public RegistrationResult register(RegistrationRequest request) {
    try {
      return admitted(request);
    } catch (RegistrationRefused refused) {
      return refused.result();
    }
  }

  private Registered admitted(RegistrationRequest request) {
    if (mode == RegistrationMode.CLOSED) {
      throw new RegistrationRefused(RegistrationProblem.CLOSED, "registration is closed");
    }
    if (mode == RegistrationMode.APPROVE) {
      keeper.requireRoom();
    }
    URI address = configurationAddress(request);
    if (mode != RegistrationMode.INVITE) {
      return registered(address, request.token(), null);
    }
    UUID invite =
        invites
            .hold(request.invite() == null ? "" : request.invite())
            .orElseThrow(() -> new RegistrationRefused(RegistrationProblem.INVITE, "no invitation that is good"));
    try {
      return registered(address, request.token(), invite);
    } finally {
      invites.free(invite);
    }
  }

  private URI configurationAddress(RegistrationRequest request) {
    if (request.configuration() == null || !request.tokenFits()) {
      throw new RegistrationRefused(RegistrationProblem.INCOMPLETE, "no openid_configuration, or no fit token");
    }
    try {
      return rules.endpoint(request.configuration());
    } catch (IllegalArgumentException e) {
      throw new RegistrationRefused(RegistrationProblem.UNREADABLE, "openid_configuration is not an https address");
    }
  }

  private Registered registered(URI address, @Nullable String token, @Nullable UUID invite) {
    OpenidConfiguration configuration =
        new OpenidConfiguration(address, calls.configuration(address, token), rules);
    configuration.require();
    try {
      return agreed(configuration, token, invite);
    } catch (RegistrationRefused refused) {
      throw refused.by(configuration.issuer());
    }
  }

  private Registered agreed(OpenidConfiguration configuration, @Nullable String token, @Nullable UUID invite) {
    RegistrationAnswer answer =
        RegistrationAnswer.of(
            calls.register(configuration.registrationEndpoint(), token, tool.registration(configuration)), rules);
    RegistrationDetails details = details(configuration, answer);
    Platform platform = platform(configuration, answer, details);
    Standing standing = keeper.keep(platform, details, invite);
    return new Registered(platform, details, standing, frameAncestors(platform, configuration.readAt()));
  }

  private Platform platform(
      OpenidConfiguration configuration, RegistrationAnswer answer, RegistrationDetails details) {
    return new Platform(
        configuration.issuer(),
        answer.clientId(),
        configuration.institution().orElseGet(() -> URI.create(configuration.issuer()).getHost()),
        deployments(configuration.family(), answer.deploymentId()),
        details.authorizationEndpoint(),
        details.tokenEndpoint(),
        details.jwksUri(),
        details.tokenAudience(),
        details.serviceHosts(),
        configuration.family(),
        mode == RegistrationMode.APPROVE ? State.PENDING : State.ACTIVE,
        Source.DATABASE);
  }

  /**
   * The one that the platform named. Where it names none, a client that was made for this registration belongs to one
   * institution, and any of its deployments may launch; a client of Blackboard belongs to all of its customers.
   */
  private static Deployments deployments(Family family, @Nullable String named) {
    if (named != null) {
      return Deployments.only(named);
    }
    return family == Family.BLACKBOARD ? Deployments.only() : Deployments.everyOne();
  }

  private RegistrationDetails details(OpenidConfiguration configuration, RegistrationAnswer answer) {
    return new RegistrationDetails(
        configuration.readAt().toString().replaceFirst("[?].*", ""),
        configuration.product(),
        configuration.version(),
        configuration.institution().orElse(null),
        configuration.authorizationEndpoint(),
        configuration.tokenEndpoint(),
        configuration.jwksUri(),
        configuration.tokenAudience(),
        configuration.serviceHosts(),
        answer.deploymentId(),
        tool.messages(configuration),
        answer.granted(configuration.offered("scopes_supported", ToolProfile.SCOPES)),
        configuration.offered("claims_supported", ToolProfile.CLAIMS));
  }

  private static List<String> frameAncestors(Platform platform, URI configuration) {
    Set<String> origins = new LinkedHashSet<>(platform.frameAncestors());
    Origins.of(configuration).ifPresent(origins::add);
    return List.copyOf(origins);
  }
}
