package org.planningtogether.lti.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platform.Source;
import org.planningtogether.lti.platform.Platform.State;
import org.planningtogether.lti.platform.PlatformRegister;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.lti.platform.UnknownDeployment;
import org.planningtogether.lti.registration.RegistrationResult.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a registration down, once for each client. One that is known already never moves to another address, changes
 * its state or gets a deployment by registering again: that is for an administrator to decide.
 */
@Component
class RegistrationKeeper {

  /** Anybody may register where an administrator approves afterwards: whoever makes up platforms fills no table. */
  static final int MOST_PENDING = 200;

  private final Platforms platforms;
  private final PlatformRegister register;
  private final Registrations registrations;
  private final Invites invites;
  private final ApplicationEventPublisher events;

  RegistrationKeeper(
      Platforms platforms,
      PlatformRegister register,
      Registrations registrations,
      Invites invites,
      ApplicationEventPublisher events) {
    this.platforms = platforms;
    this.register = register;
    this.registrations = registrations;
    this.invites = invites;
    this.events = events;
  }

  /** @throws RegistrationRefused when an administrator has enough to look at */
  void requireRoom() {
    long pending = platforms.all().stream().filter(platform -> platform.state() == State.PENDING).count();
    if (pending >= MOST_PENDING) {
      throw new RegistrationRefused(RegistrationProblem.FULL, pending + " platforms wait for approval");
    }
  }

  /**
   * @param invite is used up with it, or null where none is needed
   * @throws RegistrationRefused when a file contradicts, or the invitation was taken back: then nothing is kept
   */
  @Transactional
  public Standing keep(Platform wanted, RegistrationDetails details, @Nullable UUID invite) {
    Standing standing = standing(wanted, details);
    boolean inDatabase = platforms.find(wanted.id()).filter(known -> known.source() == Source.FILE).isEmpty();
    if (invite != null && !invites.use(invite, inDatabase ? wanted.id() : null)) {
      throw new RegistrationRefused(RegistrationProblem.INVITE, "the invitation was taken back in the meantime");
    }
    return standing;
  }

  private Standing standing(Platform wanted, RegistrationDetails details) {
    if (register.add(wanted)) {
      registrations.write(wanted.id(), details, false);
      return wanted.active() ? Standing.READY : Standing.WAITING;
    }
    return platforms
        .find(wanted.id())
        .filter(known -> known.source() == Source.FILE)
        .map(known -> besideFile(known, details))
        .orElseGet(() -> again(wanted, details));
  }

  private static Standing besideFile(Platform known, RegistrationDetails details) {
    if (!details.sameAddressesAs(known)) {
      throw new RegistrationRefused(RegistrationProblem.IN_FILE, "a file has this client at other addresses");
    }
    return Standing.KNOWN;
  }

  private Standing again(Platform wanted, RegistrationDetails details) {
    register.lock(wanted.id());
    Platform known = register.find(wanted.id()).orElseThrow();
    if (details.deploymentId() != null && !known.accepts(details.deploymentId())) {
      events.publishEvent(new UnknownDeployment(known, details.deploymentId()));
    }
    boolean same = details.sameAddressesAs(known);
    registrations.write(known.id(), details, !same);
    if (!same) {
      return Standing.PROPOSED;
    }
    return known.state() == State.PENDING ? Standing.WAITING : Standing.KNOWN;
  }
}
