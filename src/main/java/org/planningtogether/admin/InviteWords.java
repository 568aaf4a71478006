package org.planningtogether.admin;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.registration.Invite;
import org.planningtogether.lti.registration.RegistrationSettings;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.ui.Link;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Component;

/** Says in words what became of an invitation, and what it is good for. */
@Component
class InviteWords {

  private final RegistrationSettings settings;
  private final PublicUrl tool;
  private final Words words;
  private final Clock clock;

  InviteWords(RegistrationSettings settings, PublicUrl tool, Words words, Clock clock) {
    this.settings = settings;
    this.tool = tool;
    this.words = words;
    this.clock = clock;
  }

  /**
   * One invitation.
   *
   * @param platform who has registered with it, or null
   * @param revoke the id with which it can be taken back, or null
   */
  record View(String note, String madeAt, String state, @Nullable Link platform, @Nullable String revoke) {}

  View view(Invite invite, @Nullable Link platform) {
    var open = invite.usedAt() == null && clock.instant().isBefore(invite.expiresAt());
    return new View(
        invite.note(), Moments.of(invite.madeAt()), state(invite, open), platform, open ? invite.id().toString() : null);
  }

  /** What an invitation changes, since that depends on who may register without one. */
  String mode() {
    return words.of("admin.invites.mode." + settings.registration().slug());
  }

  String link(String secret) {
    return tool.at("/lti/register?invite=" + secret).toString();
  }

  private String state(Invite invite, boolean open) {
    if (invite.usedAt() != null) {
      return words.of("admin.invites.used", Moments.of(invite.usedAt()));
    }
    return words.of(open ? "admin.invites.open" : "admin.invites.over", Moments.of(invite.expiresAt()));
  }
}
