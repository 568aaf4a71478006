package org.planningtogether.course.lint;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.Module;
import org.planningtogether.course.Page;
import org.planningtogether.course.Written;
import org.planningtogether.course.lint.Report.OfFile;
import org.planningtogether.course.lint.Report.OfModule;
import org.planningtogether.course.lint.Report.OfPage;
import org.planningtogether.files.FileProblem;

/** Reads a whole course, and what stands beside it, as a careful reader would, and says where it is too long, too hard, out of date or not the same. */
public final class Linter {

  private static final int FEWEST_A_MINUTE = 100;
  private static final int MOST_A_MINUTE = 250;
  private static final int OLDEST_READER = 11;
  private static final int LONGEST_SENTENCE = 20;
  private static final int LONGEST_ALTERNATIVE = 25;

  private static final Comparator<FileProblem> BY_PLACE =
      Comparator.comparing(FileProblem::file).thenComparing(FileProblem::line);

  private final Catalogue catalogue;
  private final Path content;
  private final LocalDate today;
  private final List<FileProblem> problems = new ArrayList<>();
  private final List<FileProblem> warnings = new ArrayList<>();

  private Linter(Catalogue catalogue, Path content, LocalDate today) {
    this.catalogue = catalogue;
    this.content = content;
    this.today = today;
  }

  /**
   * Looks at a course.
   *
   * @param content the folder from which the catalogue was read
   * @param today on which facts are fresh or not
   */
  public static Report report(Catalogue catalogue, Path content, LocalDate today) {
    var whole = catalogue.problems();
    return whole.isEmpty()
        ? new Linter(catalogue, content, today).report()
        : new Report(List.of(), List.of(), List.of(), List.of(), whole);
  }

  private Report report() {
    var course = catalogue.course(Locale.ENGLISH);
    var manuscripts =
        Stream.concat(catalogue.written().stream(), catalogue.writtenBeside().stream())
            .map(Manuscript::new)
            .collect(Collectors.toMap(words -> key(words.written()), Function.identity(), (one, _) -> one, LinkedHashMap::new));
    var modules = course.modules().stream().map(module -> module(module, manuscripts)).toList();
    var beside = catalogue.writtenBeside().stream()
        .filter(written -> written.lang().equals("en"))
        .map(written -> beside(manuscripts.get(key(written))))
        .toList();
    new Ledger(content).check(Ledger.ids(catalogue), problems);
    var freshness = new Freshness(today, problems, warnings);
    catalogue.facts().forEach(freshness::look);
    words(manuscripts);
    return new Report(modules, beside, translations(manuscripts), sorted(warnings), sorted(problems));
  }

  private OfModule module(Module module, Map<String, Manuscript> manuscripts) {
    var pages =
        module.pages().stream()
            .map(page -> page(page, manuscripts.get(key(module, "en", page.id() + ".md"))))
            .toList();
    var length = new OfModule(module, pages);
    if (length.wordsPerMinute() < FEWEST_A_MINUTE || length.wordsPerMinute() > MOST_A_MINUTE) {
      var file = manuscripts.get(key(module, "en", "module.md")).written().file();
      warnings.add(new FileProblem(file, 0, "is of a module with %d words a minute, should have %d to %d"
          .formatted(length.wordsPerMinute(), FEWEST_A_MINUTE, MOST_A_MINUTE)));
    }
    return length;
  }

  private OfPage page(Page page, Manuscript manuscript) {
    var sentences = sentences(manuscript);
    var length =
        new OfPage(page, manuscript.written().file(), ReadByEverybody.words(page, body(manuscript)), Readability.of(sentences).age());
    if (length.wordsPerMinute() > MOST_A_MINUTE) {
      problems.add(new FileProblem(length.file(), 0, "has %d words a minute, must have at most %d"
          .formatted(length.wordsPerMinute(), MOST_A_MINUTE)));
    }
    age(length.file(), length.readingAge());
    return length;
  }

  private OfFile beside(Manuscript manuscript) {
    var file = manuscript.written().file();
    var reading = Readability.of(sentences(manuscript));
    age(file, reading.age());
    return new OfFile(file, reading.words(), reading.age());
  }

  private void age(String file, double readingAge) {
    if (readingAge > OLDEST_READER) {
      problems.add(new FileProblem(
          file, 0, "has a reading age of %.1f, must be at most %d".formatted(readingAge, OLDEST_READER)));
    }
  }

  /** The words below the title, with those of the facts that they cite. */
  private String body(Manuscript manuscript) {
    var words = manuscript.body();
    for (var fact : catalogue.facts()) {
      words = words.replace("{fact:%s}".formatted(fact.id()), fact.words());
    }
    return words.lines().map(Block::bare).collect(Collectors.joining("\n"));
  }

  /** What holds for each English text by itself. */
  private void words(Map<String, Manuscript> manuscripts) {
    var avoided = Avoided.read(content.resolve("glossary.yml"), problems);
    for (var manuscript : manuscripts.values()) {
      if (manuscript.written().lang().equals("en")) {
        var file = manuscript.written().file();
        sentences(manuscript).forEach(sentence -> length(file, sentence));
        warnings.addAll(avoided.in(file, manuscript.blocks()));
        manuscript.alternatives().forEach(alternative -> alternative(file, alternative));
      }
    }
    catalogue.facts().forEach(fact -> Block.ofMarkdown("", List.of(new Block.Line(fact.line(), fact.words())))
        .forEach(block -> block.sentences().forEach(sentence -> length(fact.file(), sentence))));
  }

  private void length(String file, Sentence sentence) {
    var words = sentence.words().size();
    if (words > LONGEST_SENTENCE) {
      warnings.add(new FileProblem(file, sentence.line(), "has a sentence of %d words: %s".formatted(words, sentence.text())));
    }
  }

  private void alternative(String file, Sentence alternative) {
    if (alternative.words().size() > LONGEST_ALTERNATIVE) {
      warnings.add(new FileProblem(file, alternative.line(), "has a text alternative of %d words, should say it in one plain sentence"
          .formatted(alternative.words().size())));
    }
    if (alternative.text().matches("(?i)(a |an |the )?(image|picture|drawing|illustration|photo)\\b.*")) {
      warnings.add(new FileProblem(file, alternative.line(), "has a text alternative that says it is a picture, should say what it shows"));
    }
  }

  private List<String> translations(Map<String, Manuscript> manuscripts) {
    manuscripts.values().stream().filter(own -> !own.written().lang().equals("en")).forEach(own -> {
      var english = manuscripts.get(key(own.written().part(), "en", own.written().name()));
      Parity.compare(english, own, problems);
    });
    return manuscripts.values().stream()
        .map(manuscript -> manuscript.written().lang())
        .filter(lang -> !lang.equals("en"))
        .distinct()
        .flatMap(lang -> Parity.missing(catalogue.course(Locale.of(lang)), lang).stream().map(line -> lang + ", " + line))
        .toList();
  }

  private static List<Sentence> sentences(Manuscript manuscript) {
    return manuscript.blocks().stream().flatMap(block -> block.sentences().stream()).toList();
  }

  private static List<FileProblem> sorted(List<FileProblem> problems) {
    return problems.stream().distinct().sorted(BY_PLACE).toList();
  }

  private static String key(Module module, String lang, String name) {
    return key(module.id().value(), lang, name);
  }

  private static String key(Written written) {
    return key(written.part(), written.lang(), written.name());
  }

  private static String key(String module, String lang, String name) {
    return "%s/%s/%s".formatted(module, lang, name);
  }
}
