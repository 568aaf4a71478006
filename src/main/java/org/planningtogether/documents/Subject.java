package org.planningtogether.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.planningtogether.outline.Question;

/**
 * What a child's version may tell, in its order. What is not here is told in no child's version, whatever the outline says:
 * reasons, money but for pocket money, new partners, disagreement, decisions of grown-ups, clauses in parents' own words.
 */
enum Subject {
  YOU("you", "children", "child-backpack"),
  LIVING("living", "living", "two-homes"),
  HANDOVERS("handovers", "handovers", "handover-door"),
  HOLIDAYS("holidays", "holidays", "suitcase-toys"),
  SPECIAL_DAYS("special-days", "special-days", "party"),
  KEEPING_IN_TOUCH("keeping-in-touch", "keeping-in-touch", "phone-child"),
  SCHOOL("school", "school", "school-gate"),
  FAMILY("family", "family", "grandparent-child"),
  PETS("pets", "pets", "child-window"),
  MONEY("money", "money", "money-jar"),
  PHONES("phones", "phones", "phone-lock"),
  HEALTH("health", "health", "helping-hands"),
  CULTURE("culture", "culture", "brothers-sisters"),
  ROUTINES("routines", "routines", "child-bed"),
  TRAVEL("travel", "travel", "child-drawing"),
  PROMISES("promises", "children", "two-hands"),
  REVIEWING("reviewing", "reviewing", "calendar");

  private static final String PROMISE = "promises";
  private static final String POCKET_MONEY = "pocket-money";

  private final String key;
  private final String section;
  private final String drawing;

  Subject(String key, String section, String drawing) {
    this.key = key;
    this.section = section;
    this.drawing = drawing;
  }

  String key() {
    return key;
  }

  String section() {
    return section;
  }

  String drawing() {
    return drawing;
  }

  /** Whether the calendar belongs to it: its rules are drawn, and told in no sentence. */
  boolean isDrawn() {
    return this == LIVING || this == HOLIDAYS || this == SPECIAL_DAYS;
  }

  /** Whether an answer to this question may be told here. */
  boolean tells(Question question) {
    return question.section().equals(section)
        && switch (this) {
          case YOU -> !question.id().equals(PROMISE);
          case PROMISES -> question.id().equals(PROMISE);
          case MONEY -> question.id().equals(POCKET_MONEY);
          default -> true;
        };
  }

  static Optional<Subject> of(String key) {
    return Arrays.stream(values()).filter(subject -> subject.key.equals(key)).findFirst();
  }

  static List<Subject> all() {
    return List.of(values());
  }
}
