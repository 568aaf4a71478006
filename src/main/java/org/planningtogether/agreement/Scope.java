package org.planningtogether.agreement;

/** For whom a clause holds. One for a single child goes before one for all. */
public sealed interface Scope {

  record All() implements Scope {}

  record One(ChildId child) implements Scope {}

  /** {@code all}, or the child's id; in addresses and in the database. */
  default String code() {
    return switch (this) {
      case All _ -> "all";
      case One one -> one.child().toString();
    };
  }

  /** @throws IllegalArgumentException when it is neither */
  static Scope of(String code) {
    return code.equals("all") ? new All() : new One(new ChildId(java.util.UUID.fromString(code)));
  }
}
