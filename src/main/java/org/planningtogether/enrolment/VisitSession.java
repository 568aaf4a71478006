package org.planningtogether.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A stored session that knows whether writing it again is worth a statement. */
final class VisitSession implements Session {

  private static final Duration LAST_ACCESS_PRECISION = Duration.ofMinutes(1);

  private final Session stored;
  private boolean changed;

  private VisitSession(Session stored, boolean changed) {
    this.stored = stored;
    this.changed = changed;
  }

  static VisitSession created(Session stored) {
    return new VisitSession(stored, true);
  }

  static VisitSession found(Session stored) {
    return new VisitSession(stored, false);
  }

  Session stored() {
    return stored;
  }

  boolean isChanged() {
    return changed;
  }

  @Override
  public void setLastAccessedTime(Instant time) {
    if (!time.isBefore(stored.getLastAccessedTime().plus(LAST_ACCESS_PRECISION))) {
      stored.setLastAccessedTime(time);
      changed = true;
    }
  }

  @Override
  public String changeSessionId() {
    changed = true;
    return stored.changeSessionId();
  }

  @Override
  public void setAttribute(String name, @Nullable Object content) {
    changed = true;
    stored.setAttribute(name, content);
  }

  @Override
  public void removeAttribute(String name) {
    changed = true;
    stored.removeAttribute(name);
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    changed = true;
    stored.setMaxInactiveInterval(interval);
  }

  @Override
  public String getId() {
    return stored.getId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return stored.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return stored.getAttributeNames();
  }

  @Override
  public Instant getCreationTime() {
    return stored.getCreationTime();
  }

  @Override
  public Instant getLastAccessedTime() {
    return stored.getLastAccessedTime();
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return stored.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return stored.isExpired();
  }
}
