package org.planningtogether.course;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.planningtogether.files.FileProblem;
import org.planningtogether.files.StartupCheck;
import org.springframework.stereotype.Component;

/**
 * The course as it stood in {@code content/} when the program started. With any problem in these files it does not
 * start at all, so that whoever asks always gets a whole course.
 */
@Component
public class Catalogue implements StartupCheck {

  private final ContentFiles files;
  private final Clock clock;
  private final Map<String, Printed> printed = new ConcurrentHashMap<>();

  /** A course as it reads on one day: opening hours that nobody has checked for long disappear. */
  private record Printed(LocalDate day, Course course) {}

  public Catalogue(ContentSettings settings, Clock clock) {
    this.files = ContentFiles.load(settings.contentDir());
    this.clock = clock;
  }

  /** The course in a language; pages without a translation stand in English and say so. */
  public Course course(Locale locale) {
    var today = LocalDate.now(clock);
    return printed
        .compute(
            Languages.of(locale),
            (lang, before) -> before != null && before.day().equals(today) ? before : print(lang, today))
        .course();
  }

  /** Which version of the content this is: the same files always have the same revision. */
  public String revision() {
    return files.revision();
  }

  /** The SVG behind a {@link Drawing#src}; empty when this is not the drawing any more, or never was. */
  public Optional<String> drawing(String hash, String id) {
    return Drawings.svg(files, hash, id);
  }

  /** All problems of all files, in all languages. */
  @Override
  public List<FileProblem> problems() {
    var problems = new LinkedHashSet<FileProblem>();
    Stream.concat(Stream.of(Languages.ENGLISH), Languages.OTHERS.stream()).forEach(lang -> {
      var found = new ArrayList<FileProblem>();
      CourseReader.read(files, lang, LocalDate.now(clock), found);
      problems.addAll(found);
    });
    return List.copyOf(problems);
  }

  private Printed print(String lang, LocalDate day) {
    var problems = new ArrayList<FileProblem>();
    var course = CourseReader.read(files, lang, day, problems);
    return new Printed(
        day, course.orElseThrow(() -> new IllegalStateException("content is not whole: " + problems)));
  }
}
