package org.planningtogether.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans, places and children. */
@Component
public class Plans {

  /** What a parent says before a plan begins. @param othersRole is not asked; names are what the children say */
  public record Beginning(
      Mode mode,
      OrderInPlace order,
      Jurisdiction jurisdiction,
      String myName,
      PartyRole myRole,
      String othersName,
      List<NewChild> children) {}

  /** A child who is not in the plan yet. */
  public record NewChild(String name, java.time.YearMonth born, Child.Stage stage, Child.Pronoun pronoun) {}

  /** Ten at most. */
  public static final int MOST_CHILDREN = 10;

  /** All places of somebody, those that they have left last. */
  public List<Desk> of(Holder holder) {
    throw new UnsupportedOperationException();
  }

  /** @return null when there is no such place, or it is not this holder's: nobody can tell which */
  public @Nullable Desk find(Holder holder, String ref) {
    throw new UnsupportedOperationException();
  }

  /** Begins a plan and publishes {@link PlanStarted}. */
  public Desk begin(Holder holder, Beginning beginning) {
    throw new UnsupportedOperationException();
  }

  public ChildId add(Desk desk, NewChild child) {
    throw new UnsupportedOperationException();
  }

  public void change(Desk desk, ChildId child, NewChild now) {
    throw new UnsupportedOperationException();
  }

  /** Takes a child out. Clauses for that child stay in the history and are in force no longer. */
  public void remove(Desk desk, ChildId child) {
    throw new UnsupportedOperationException();
  }

  /** What the children call this parent; before the other one has joined, what they call the other one too. */
  public void rename(Desk desk, String mine, @Nullable String others) {
    throw new UnsupportedOperationException();
  }

  /** What this parent said at the gate when it was asked again. */
  public void order(Desk desk, OrderInPlace order) {
    throw new UnsupportedOperationException();
  }

  public void nudges(Desk desk, boolean on) {
    throw new UnsupportedOperationException();
  }

  /** Pauses, goes on, or leaves for good. */
  public void share(Desk desk, Sharing sharing) {
    throw new UnsupportedOperationException();
  }

  /** Makes the plan one for this parent alone, or lets them invite somebody again. Nothing once somebody has joined. */
  public void mode(Desk desk, Mode mode) {
    throw new UnsupportedOperationException();
  }

  /** Deletes this parent's place and everything private in it; the last one to go takes the plan along. */
  public void delete(Desk desk) {
    throw new UnsupportedOperationException();
  }
}
