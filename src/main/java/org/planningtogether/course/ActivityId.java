package org.planningtogether.course;

/**
 * The permanent name of an activity, unique in its module, short and neutral since it may stand in an address: {@code
 * situations}.
 */
public record ActivityId(String value) {
  public ActivityId {
    if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException("Not an activity id: '%s' (use a-z, 0-9 and hyphens)".formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
