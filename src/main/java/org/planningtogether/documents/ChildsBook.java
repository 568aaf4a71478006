package org.planningtogether.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Passage;
import org.planningtogether.outline.Band;
import org.planningtogether.schedule.MonthTable;

/**
 * A plan as one child reads it. It holds words and drawings only: no link, no address, nothing of who made it where.
 *
 * @param about what it is, line by line
 * @param content the hash of what parents say yes to: the wordings and choices it is made of, in whatever language and on
 *     whatever day it is read
 */
record ChildsBook(Band band, String title, List<String> about, List<Scene> scenes, String content) {

  /** For class names. */
  public String look() {
    return Bands.key(band);
  }

  /** Whether it tells anything of the plan itself. */
  boolean tells() {
    return scenes.stream().anyMatch(Scene::ofThePlan);
  }

  /**
   * One thing that a child may want to know.
   *
   * @param key for class names
   * @param lines sentences above the tables
   * @param below sentences below the tables
   * @param box whether there is space to draw or write
   * @param ofThePlan whether it was agreed, and does not stand in every child's version
   */
  record Scene(
      String key,
      Passage title,
      @Nullable Picture picture,
      List<Passage> lines,
      List<MonthTable> tables,
      List<Passage> below,
      List<Note> notes,
      boolean box,
      boolean ofThePlan) {

    static Scene told(String key, Passage title, @Nullable Picture picture, List<Passage> lines) {
      return new Scene(key, title, picture, lines, List.of(), List.of(), List.of(), false, true);
    }

    static Scene always(String key, Passage title, @Nullable Picture picture, List<Passage> lines, boolean box) {
      return new Scene(key, title, picture, lines, List.of(), List.of(), List.of(), box, false);
    }
  }

  /** A drawing of our own. @param svg as its file has it @param alt what it shows, in words */
  record Picture(String svg, String alt) {}

  /** A few words from a parent. */
  record Note(String from, String text) {}
}
