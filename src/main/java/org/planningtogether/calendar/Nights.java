package org.planningtogether.calendar;

import org.jspecify.annotations.Nullable;

/**
 * The nights of 1 to 8 weeks, one letter each: A, B, or - where nothing is said.
 *
 * @param letters for example {@code AAAAAAABBBBBBB}; spaces are taken out
 */
public record Nights(String letters) {

  private static final int WEEK = 7;
  private static final int MOST_WEEKS = 8;

  public Nights {
    letters = letters.replace(" ", "");
    var whole = letters.length() % WEEK == 0 && !letters.isEmpty() && letters.length() <= MOST_WEEKS * WEEK;
    if (!whole || !letters.matches("[AB-]+")) {
      throw new FlawedRule(Flaw.WEEKS, "nights");
    }
  }

  public int length() {
    return letters.length();
  }

  public int weeks() {
    return letters.length() / WEEK;
  }

  /** @param index from 0 */
  public @Nullable Home at(int index) {
    return switch (letters.charAt(index)) {
      case 'A' -> Home.A;
      case 'B' -> Home.B;
      default -> null;
    };
  }

  public int count(Home home) {
    return (int) letters.chars().filter(letter -> letter == home.name().charAt(0)).count();
  }

  /** Says nothing about any night. */
  public boolean none() {
    return count(Home.A) + count(Home.B) == 0;
  }

  /** The same with the two homes exchanged. */
  public Nights mirrored() {
    return new Nights(letters.replace('A', 'x').replace('B', 'A').replace('x', 'B'));
  }
}
