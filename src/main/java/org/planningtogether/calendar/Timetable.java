package org.planningtogether.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** With whom each child sleeps on each night of a window, and why. It never changes. */
public final class Timetable {
  private final Window window;
  private final List<ChildKey> children;

  private Timetable(Window window, List<ChildKey> children) {
    this.window = window;
    this.children = children;
  }

  public static Timetable of(Rulebook rules, Collection<ChildKey> children, Window window) {
    return new Timetable(window, List.copyOf(children));
  }

  public Window window() {
    return window;
  }

  public List<ChildKey> children() {
    return children;
  }

  /** The one answer for one night in the window. */
  public Night night(ChildKey child, LocalDate night) {
    throw new UnsupportedOperationException();
  }

  /** Handovers between nights on the days of the window. */
  public List<Handover> handovers(ChildKey child) {
    throw new UnsupportedOperationException();
  }

  /** Parts of days with the other parent. */
  public List<Visit> visits(ChildKey child) {
    throw new UnsupportedOperationException();
  }

  /** The nights as stays, for lists and files of calendars. */
  public List<Stay> stays(ChildKey child) {
    throw new UnsupportedOperationException();
  }

  public Counts counts(ChildKey child) {
    throw new UnsupportedOperationException();
  }

  /** Rules that say different things, each conflict once, with its nights. */
  public List<Tie> ties(ChildKey child) {
    throw new UnsupportedOperationException();
  }

  /** What parents may want to look at, by date. */
  public List<Finding> findings(CheckSettings settings) {
    throw new UnsupportedOperationException();
  }

  /** What is different in another calendar of the same child and window. */
  public Difference compare(Timetable other, ChildKey child) {
    throw new UnsupportedOperationException();
  }
}
