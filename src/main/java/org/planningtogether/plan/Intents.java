package org.planningtogether.plan;

import java.util.Optional;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Errand;
import org.planningtogether.agreement.Holder;
import org.planningtogether.agreement.Invitations;
import org.planningtogether.agreement.Mode;
import org.planningtogether.agreement.OrderInPlace;
import org.planningtogether.agreement.Plans;
import org.planningtogether.vault.SealBrokenException;
import org.planningtogether.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Seals intents into forms, and carries them out. */
@Component
class Intents implements Errand {

  private static final String PURPOSE = "plan intent";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Vault vault;
  private final Plans plans;
  private final Invitations invitations;

  Intents(Vault vault, Plans plans, Invitations invitations) {
    this.vault = vault;
    this.plans = plans;
    this.invitations = invitations;
  }

  String seal(Intent intent) {
    return vault.seal(PURPOSE, JSON.writeValueAsString(intent));
  }

  /** Empty when it was changed, or is not there. */
  Optional<Intent> open(String sealed) {
    try {
      return Optional.of(JSON.readValue(vault.open(PURPOSE, sealed), Intent.class));
    } catch (SealBrokenException | JacksonException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> carryOut(Holder holder, String sealed) {
    return open(sealed).flatMap(intent -> intent.joining() == null ? begin(holder, intent) : join(holder, intent));
  }

  private Optional<String> begin(Holder holder, Intent intent) {
    if (!intent.isWhole()) {
      return Optional.empty();
    }
    var allowed = plans.offersJoint(holder) ? intent : intent.with(Mode.SOLO);
    return Optional.of(path(plans.begin(holder, allowed.beginning())));
  }

  /** An invitation that is good no longer is said to be so where invitations are entered. */
  private Optional<String> join(Holder holder, Intent intent) {
    var invitation = intent.joining();
    if (invitation == null || intent.role() == null || intent.order() == null) {
      return Optional.empty();
    }
    var joined = invitations.join(holder, invitation.token(), invitation.code(), intent.role());
    joined.ifPresent(desk -> noteOrder(desk, intent.order()));
    return Optional.of(joined.map(Intents::path).orElse(JoinController.TRIED));
  }

  /** What either parent knows of an order counts for both: nobody's "no" takes it back. */
  void noteOrder(Desk desk, OrderInPlace order) {
    if (!desk.joined() || order == OrderInPlace.YES || desk.order() == OrderInPlace.NO) {
      plans.order(desk, order);
    }
  }

  private static String path(Desk desk) {
    return "/plan/p/" + desk.ref();
  }
}
