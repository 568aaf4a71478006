package org.planningtogether.calendar;

/** A child, by whatever the plan knows it by, for example a UUID: letters, digits and hyphens. */
public record ChildKey(String value) implements Comparable<ChildKey> {

  public ChildKey {
    if (!value.matches("[A-Za-z0-9-]{1,36}")) {
      throw new FlawedRule(Flaw.UNKNOWN, "children");
    }
  }

  @Override
  public int compareTo(ChildKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
