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
import org.springframework.beans.factory.annotation.Autowired;
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
  private final List<Companion<?>> companions;

  /** @param companions what else stands in the folder and is read with the course */
  @Autowired
  public Catalogue(ContentSettings settings, Clock clock, List<Companion<?>> companions) {
    this.clock = clock;
    this.reload =
        settings.contentReload()
            ? Optional.of(new Reload(settings.contentDir(), companions, clock))
            : Optional.empty();
    this.content = new AtomicReference<>(new Content(ContentFiles.load(settings.contentDir()), companions));
    this.companions = companions;
  }

  /** A course by itself. */
  public Catalogue(ContentSettings settings, Clock clock) {
    this(settings, clock, List.of());
  }

  /** The course in a language; what is not translated stands in English and says so. */
  public Course course(Locale locale) {
    return edition(Languages.of(locale)).course();
  }

  /** What stands beside the course, in a language; what is not translated stands in English and says so. */
  @SuppressWarnings("unchecked") // each companion made its own
  public <T> T beside(Companion<T> companion, Locale locale) {
    return (T) edition(Languages.of(locale)).beside().get(companion);
  }

  /** The ids of what stands beside the course, each with its kind before it. */
  public List<String> idsBeside() {
    return companions.stream().flatMap(companion -> ids(companion).stream()).toList();
  }

  private <T> List<String> ids(Companion<T> companion) {
    return companion.ids(beside(companion, Locale.ENGLISH));
  }

  /** Which version of the content this is: the same files always have the same revision. */
  public String revision() {
    return content().files().revision();
  }

  /** The SVG behind a {@link Drawing#src}; empty when this is not the drawing any more, or never was. */
  public Optional<String> drawing(String hash, String id) {
    return Drawings.svg(content().files(), hash, id);
  }

  /** The SVG of a drawing, by its id. */
  public Optional<String> drawing(String id) {
    return Drawings.svg(content().files(), id);
  }

  /** The help lines with these ids, in this order. */
  public List<Helpline> helplines(List<String> ids, Locale locale) {
    var lang = Languages.of(locale);
    return edition(lang).facts().helplines(ids, lang);
  }

  /** One fact, as HTML that calls and links. Which ones a page may name is known before the program starts. */
  public String fact(String id, Locale locale) {
    var lang = Languages.of(locale);
    return edition(lang).facts().html("{fact:%s}".formatted(id), lang);
  }

  /** Every fact with its dates, in the order of the file. */
  public List<FactReview> facts() {
    return edition(Languages.ENGLISH).facts().reviews();
  }

  /** The words of what stands beside the course as they were written, in all languages. */
  public List<Written> writtenBeside() {
    var files = content().files();
    return companions.stream()
        .flatMap(companion -> Stream.concat(Stream.of(Languages.ENGLISH), Languages.OTHERS.stream())
            .flatMap(lang -> files.beside(companion.folder(), lang)))
        .distinct()
        .toList();
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
