package org.planningtogether.outline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.ContentFolder;
import org.planningtogether.course.ContentSettings;
import org.planningtogether.support.TestClock;

/** A plan with every kind of field, beside the small course, to be changed. */
record SmallPlan(ContentFolder content, OutlineFiles files) {

  private static final Path PLAN = Path.of("src/test/resources/outline");
  private static final Clock CLOCK = TestClock.at("2026-11-22T09:00:00Z");

  static SmallPlan copyTo(Path folder) throws IOException {
    var content = ContentFolder.copyTo(folder);
    try (var files = Files.walk(PLAN)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        content.write(PLAN.relativize(file).toString(), Files.readString(file));
      }
    }
    return new SmallPlan(content, new OutlineFiles());
  }

  Catalogue catalogue() {
    return new Catalogue(new ContentSettings(content.folder()), CLOCK, List.of(files));
  }

  /** A catalogue that takes files which change. */
  Catalogue watched(Clock clock) {
    return new Catalogue(new ContentSettings(content.folder(), true), clock, List.of(files));
  }

  List<String> problems() {
    return content.problems(catalogue().problems());
  }

  Outline outline(Locale locale) {
    return new Outlines(catalogue(), files).outline(locale);
  }

  Question question(String id) {
    return outline(Locale.UK).question("pets", id).orElseThrow();
  }
}
