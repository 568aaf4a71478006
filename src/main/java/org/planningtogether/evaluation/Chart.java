package org.planningtogether.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A bar chart, ready to be drawn: groups below each other, in each the same bars. Widths are parts of the page's and
 * heights grow with the text, so that it reads as well on a phone and with large text.
 *
 * @param alternative all of it in words
 */
public record Chart(String alternative, String height, List<Group> groups) {

  private static final double LABEL = 1.5;
  private static final double BAR = 1.5;
  private static final double THICKNESS = 1.2;
  private static final double GAP = 0.9;

  /** The longest bar leaves room for its words. */
  private static final double LONGEST = 0.55;

  /** The bars below one label. @param y of the label's line of text */
  public record Group(String label, String y, List<Bar> bars) {}

  /**
   * A bar with its words after it.
   *
   * @param look how it is filled
   * @param y of its upper edge
   * @param textY of the line of its words
   */
  public record Bar(String look, String text, String width, String y, String textY) {}

  /** What is to be drawn. @param percent from 0 to 100 */
  record Value(String look, String text, int percent) {}

  /** The values below one label. */
  record Values(String label, List<Value> values) {}

  static Chart of(String alternative, List<Values> all) {
    var groups = new ArrayList<Group>();
    double y = 0;
    for (var values : all) {
      groups.add(group(values, y));
      y += LABEL + values.values().size() * BAR + GAP;
    }
    return new Chart(alternative, em(y), groups);
  }

  private static Group group(Values values, double top) {
    var bars = new ArrayList<Bar>();
    double y = top + LABEL;
    for (var value : values.values()) {
      bars.add(new Bar(value.look(), value.text(), percent(value.percent() * LONGEST), em(y), em(y + 0.95)));
      y += BAR;
    }
    return new Group(values.label(), em(top + 1), bars);
  }

  public String thickness() {
    return em(THICKNESS);
  }

  private static String em(double number) {
    return String.format(Locale.ROOT, "%.2fem", number);
  }

  private static String percent(double number) {
    return String.format(Locale.ROOT, "%.2f%%", number);
  }
}
