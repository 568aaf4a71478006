package org.planningtogether.study;

import java.nio.file.Path;
import java.util.Locale;
import org.planningtogether.course.Activity;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.ContentSettings;
import org.planningtogether.course.Module;
import org.planningtogether.support.TestClock;

/** The course of the tests: module 1 has a text and a check, module 2 opens after it and has one of each activity. */
final class SmallCourse {

  static final Catalogue CATALOGUE =
      new Catalogue(
          new ContentSettings(Path.of("src/test/resources/study/content")), TestClock.at("2026-11-22T09:00:00Z"));

  private SmallCourse() {}

  static Module module(String id) {
    return CATALOGUE.course(Locale.ENGLISH).modules().stream()
        .filter(module -> module.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static Activity activity(String id) {
    return CATALOGUE.course(Locale.ENGLISH).modules().stream()
        .flatMap(module -> module.pages().stream())
        .flatMap(page -> page.activities().stream())
        .filter(activity -> activity.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
