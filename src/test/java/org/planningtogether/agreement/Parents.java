package org.planningtogether.agreement;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.planningtogether.agreement.Holder.Guest;
import org.planningtogether.outline.Answer;
import org.planningtogether.referral.HeldPeople;
import org.planningtogether.support.Database;
import org.planningtogether.vault.Vault;
import org.planningtogether.vault.Vaults;

/** Two parents with a plan, for tests on a real database. Every step runs in a transaction of its own. */
public final class Parents {

  public static final NewChild SAM =
      new NewChild("Sam", YearMonth.of(2018, 5), Child.Stage.PRIMARY, Child.Pronoun.THEY);
  public static final NewChild ROBIN =
      new NewChild("Robin", YearMonth.of(2014, 2), Child.Stage.SECONDARY, Child.Pronoun.SHE);

  private final Database database;
  private final Plans plans;
  private final Invitations invitations;
  private final Agreements agreements;
  private final UnusedPlaces unused;
  private final Reminders reminders;
  private final List<Object> published = new ArrayList<>();

  public Parents(Database database, Clock clock) {
    this(database, clock, Vaults.random());
  }

  public Parents(Database database, Clock clock, Vault vault) {
    this.database = database;
    var db = database.jdbc();
    var children = new ChildRows(db, vault);
    var clauses = new ClauseRows(db, vault);
    var holds = HeldPeople.on(database);
    var rows = new PlanRows(db, holds, children, vault, clock);
    this.plans = new Plans(rows, children, clauses, holds, published::add, clock);
    this.invitations = new Invitations(new InvitationRows(db), rows, holds, vault, clock);
    this.unused = new UnusedPlaces(
        plans, rows, new AgreementSettings(Duration.ofDays(548)), database.transactions(), clock);
    this.agreements = new Agreements(clauses, new Drafts(db, vault, clock), rows, clock);
    this.reminders = new Reminders(db, rows, agreements, clock);
  }

  public static Holder guest() {
    return new Guest(UUID.randomUUID());
  }

  public static Beginning forTwo() {
    return new Beginning(
        Mode.JOINT, OrderInPlace.NO, Jurisdiction.ENGLAND, "Mum", PartyRole.PARENT, "Dad", List.of(SAM, ROBIN));
  }

  /** The answer "home" and so on to a question with one field. */
  public static Answer says(String text) {
    return Answer.of(Map.of("words", List.of(text)));
  }

  public <T> T inside(Supplier<T> step) {
    return database.transactions().execute(status -> step.get());
  }

  public Desk begin(Holder holder) {
    return inside(() -> plans.begin(holder, forTwo()));
  }

  /** The two desks of a plan that both have joined. */
  public Pair both() {
    return both(guest(), guest());
  }

  public Pair both(Holder a, Holder b) {
    var desk = begin(a);
    var made = inside(() -> invitations.make(desk)).orElseThrow();
    inside(() -> invitations.join(b, made.token(), made.code(), PartyRole.PARENT)).orElseThrow();
    return new Pair(again(desk), inside(() -> plans.of(b)).getLast());
  }

  public Desk again(Desk desk) {
    return inside(() -> plans.find(desk.holder(), desk.ref())).orElseThrow();
  }

  public record Pair(Desk a, Desk b) {}

  public Plans plans() {
    return plans;
  }

  public Invitations invitations() {
    return invitations;
  }

  public Agreements agreements() {
    return agreements;
  }

  void deleteUnused() {
    unused.delete();
  }

  public Reminders reminders() {
    return reminders;
  }

  public List<Object> published() {
    return published;
  }
}
