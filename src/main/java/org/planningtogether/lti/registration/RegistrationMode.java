package org.planningtogether.lti.registration;

import java.util.Locale;

/** Who may register this tool by themselves ({@code planning-together.lti.registration}). */
public enum RegistrationMode {
  /** Nobody. */
  CLOSED,
  /** Whoever holds an {@link Invite}; may launch at once. */
  INVITE,
  /** Anybody; may launch when an administrator has approved. */
  APPROVE,
  /** Anybody; may launch at once. For demonstration only. */
  OPEN;

  /** The name in the property and on pages. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
