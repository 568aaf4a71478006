package org.planningtogether.course;

/** The permanent name of a page, short and neutral since it may stand in an address: 4 in {@code /course/2/4}. */
public record PageId(String value) {
  public PageId {
    if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException("Not a page id: '%s' (use a-z, 0-9 and hyphens)".formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
