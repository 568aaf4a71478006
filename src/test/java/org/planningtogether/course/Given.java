package org.planningtogether.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.planningtogether.course.Reading.Problem;
import org.planningtogether.support.TestClock;

/** The activities of the small course, and what a browser sends for them. */
final class Given {

  private static final Catalogue CATALOGUE =
      new Catalogue(
          new ContentSettings(Path.of("src/test/resources/study/content")), TestClock.at("2026-11-22T09:00:00Z"));

  private Given() {}

  /** @param fields names and texts by turns */
  static Reading read(Activity activity, String... fields) {
    var sent = new HashMap<String, List<String>>();
    for (int i = 0; i < fields.length; i += 2) {
      var texts = new ArrayList<>(sent.getOrDefault(fields[i], List.of()));
      texts.add(fields[i + 1]);
      sent.put(fields[i], texts);
    }
    return activity.read(new Sent(sent, ""));
  }

  static List<String> messages(Reading reading) {
    return reading.problems().stream().map(Problem::message).toList();
  }

  static <T extends Activity> T activity(String id, Class<T> type) {
    return CATALOGUE.course(Locale.ENGLISH).modules().stream()
        .flatMap(module -> module.pages().stream())
        .flatMap(page -> page.activities().stream())
        .filter(activity -> activity.id().value().equals(id))
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }
}
