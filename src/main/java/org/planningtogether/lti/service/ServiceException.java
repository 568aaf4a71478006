package org.planningtogether.lti.service;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.planningtogether.network.OutboundException;
import org.planningtogether.outbox.Outcome;

/** A service of a platform gave nothing that can be used, and what that means for what is owed to it. */
final class ServiceException extends Exception {

  private final transient Outcome outcome;

  private ServiceException(String reason, Outcome outcome) {
    super(reason);
    this.outcome = outcome;
  }

  static ServiceException later(String reason) {
    return later(reason, null);
  }

  /** @param after what the platform asked for, or null */
  static ServiceException later(String reason, @Nullable Duration after) {
    return new ServiceException(reason, new Outcome.TryLater(reason, after));
  }

  static ServiceException never(String reason) {
    return new ServiceException(reason, new Outcome.GiveUp(reason));
  }

  static ServiceException of(OutboundException e) {
    return e.kind() == OutboundException.Kind.REFUSED ? never(e.getMessage()) : later(e.getMessage());
  }

  Outcome outcome() {
    return outcome;
  }
}
