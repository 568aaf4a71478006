package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * A child changes home between two nights.
 *
 * @param at Europe/London
 * @param because the rule that sets the time
 */
public record Handover(ChildKey child, ZonedDateTime at, Home from, Home to, Rule because) {

  public LocalDate date() {
    return at.toLocalDate();
  }
}
