package org.planningtogether.calendar;

/** A stretch of days that holiday rules speak about. */
public enum Block {
  AUTUMN_HALF_TERM("autumn-half-term"),
  CHRISTMAS("christmas"),
  SPRING_HALF_TERM("spring-half-term"),
  EASTER("easter"),
  SUMMER_HALF_TERM("summer-half-term"),
  SUMMER("summer"),
  /** Every school holiday that has no rule of its own. */
  SCHOOL_HOLIDAYS("school-holidays"),
  /** Days on which the school is open for its staff only. */
  INSET("inset"),
  /** Bank holidays beside a weekend; those of Christmas and New Year belong to Christmas. */
  BANK_HOLIDAYS("bank-holidays");

  private final String id;

  Block(String id) {
    this.id = id;
  }

  /** Permanent, for example {@code autumn-half-term}. */
  public String id() {
    return id;
  }

  /** A holiday that a school names. */
  public boolean ofSchool() {
    return ordinal() <= SUMMER.ordinal();
  }

  Layer layer() {
    return switch (this) {
      case SCHOOL_HOLIDAYS, INSET -> Layer.SCHOOL_HOLIDAY;
      case BANK_HOLIDAYS -> Layer.BANK_HOLIDAY;
      case AUTUMN_HALF_TERM, CHRISTMAS, SPRING_HALF_TERM, EASTER, SUMMER_HALF_TERM, SUMMER -> Layer.NAMED_HOLIDAY;
    };
  }
}
