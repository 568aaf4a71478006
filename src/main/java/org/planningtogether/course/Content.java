package org.planningtogether.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.planningtogether.files.FileProblem;

/** All files of a course as they stood at one moment, and what they read like day by day. */
final class Content {

  private final ContentFiles files;
  private final List<Companion<?>> companions;
  private final Map<String, Printed> printed = new ConcurrentHashMap<>();

  /** Opening hours that nobody has checked for long disappear, so a course reads differently on another day. */
  private record Printed(LocalDate day, Edition edition) {}

  Content(ContentFiles files, List<Companion<?>> companions) {
    this.files = files;
    this.companions = companions;
  }

  ContentFiles files() {
    return files;
  }

  Edition edition(String lang, LocalDate day) {
    return printed
        .compute(lang, (same, before) -> before != null && before.day().equals(day) ? before : print(lang, day))
        .edition();
  }

  /** All problems of all files, in all languages. */
  List<FileProblem> problems(LocalDate day) {
    var problems = new LinkedHashSet<FileProblem>();
    Stream.concat(Stream.of(Languages.ENGLISH), Languages.OTHERS.stream()).forEach(lang -> {
      var found = new ArrayList<FileProblem>();
      CourseReader.read(files, companions, lang, day, found);
      problems.addAll(found);
    });
    return List.copyOf(problems);
  }

  private Printed print(String lang, LocalDate day) {
    var problems = new ArrayList<FileProblem>();
    var edition = CourseReader.read(files, companions, lang, day, problems);
    return new Printed(
        day, edition.orElseThrow(() -> new IllegalStateException("content is not whole: " + problems)));
  }
}
