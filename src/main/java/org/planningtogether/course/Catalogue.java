package org.planningtogether.course;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.planningtogether.files.FileProblem;
import org.planningtogether.files.StartupCheck;
import org.springframework.stereotype.Component;

/**
 * The course as it stood in {@code content/} when the program started. With any problem in these files it does not
 * start at all, so that whoever asks always gets a whole course. Where {@link ContentSettings#contentReload} says so, a
 * running program takes files that have changed, as long as they still make a whole course.
 */
@Component
public class Catalogue implements StartupCheck {

  private final Clock clock;
  private final Optional<Reload> reload;
  private final AtomicReference<Content> content;

  public Catalogue(ContentSettings settings, Clock clock) {
    this.clock = clock;
    this.reload =
        settings.contentReload() ? Optional.of(new Reload(settings.contentDir(), clock)) : Optional.empty();
    this.content = new AtomicReference<>(new Content(ContentFiles.load(settings.contentDir())));
  }

  /** The course in a language; what is not translated stands in English and says so. */
  public Course course(Locale locale) {
    return edition(Languages.of(locale)).course();
  }

  /** Which version of the content this is: the same files always have the same revision. */
  public String revision() {
    return content().files().revision();
  }

  /** The SVG behind a {@link Drawing#src}; empty when this is not the drawing any more, or never was. */
  public Optional<String> drawing(String hash, String id) {
    return Drawings.svg(content().files(), hash, id);
  }

  /** Every fact with its dates, in the order of the file. */
  public List<FactReview> facts() {
    return edition(Languages.ENGLISH).facts().reviews();
  }

  /** The words of the course as they were written, in all languages, module by module. */
  public List<Written> written() {
    var files = content().files();
    var folders = edition(Languages.ENGLISH).folders();
    return folders.entrySet().stream()
        .flatMap(module -> Stream.concat(Stream.of(Languages.ENGLISH), Languages.OTHERS.stream())
            .flatMap(lang -> files.written(module.getKey(), "modules/" + module.getValue(), lang)))
        .toList();
  }

  /** All problems of all files, in all languages. */
  @Override
  public List<FileProblem> problems() {
    return content.get().problems(LocalDate.now(clock));
  }

  /** Why files that have changed since are not taken; empty when there are none. */
  public List<FileProblem> refused() {
    content();
    return reload.map(Reload::refused).orElse(List.of());
  }

  private Edition edition(String lang) {
    return content().edition(lang, LocalDate.now(clock));
  }

  private Content content() {
    reload.flatMap(files -> files.newer(content.get().files().revision())).ifPresent(content::set);
    return content.get();
  }
}
