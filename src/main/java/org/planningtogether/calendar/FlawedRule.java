package org.planningtogether.calendar;

/** A rule that cannot be; thrown by the constructors of rules and by {@link RuleText} when it reads. */
public final class FlawedRule extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Flaw flaw;
  private final String field;

  FlawedRule(Flaw flaw, String field) {
    super(flaw + " at " + field);
    this.flaw = flaw;
    this.field = field;
  }

  public Flaw flaw() {
    return flaw;
  }

  /** Where: the name of the record's component, in a text read by {@link RuleText} with its way from the top: {@code rules[2].from}. */
  public String field() {
    return field;
  }

  FlawedRule under(String parent) {
    var inner = new FlawedRule(flaw, field.isEmpty() ? parent : parent + "." + field);
    inner.initCause(this);
    return inner;
  }
}
