package org.planningtogether.course;

/** The permanent name of a module, short and neutral since it may stand in an address: 2 in {@code /course/2/4}. */
public record ModuleId(String value) {
  public ModuleId {
    if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException("Not a module id: '%s' (use a-z, 0-9 and hyphens)".formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
