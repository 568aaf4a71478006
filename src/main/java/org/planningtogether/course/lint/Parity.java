package org.planningtogether.course.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.planningtogether.course.Course;
import org.planningtogether.course.Module;
import org.planningtogether.course.Page;
import org.planningtogether.course.Passage;
import org.planningtogether.files.FileProblem;

/** A course in another language beside the English one: what is not translated yet, and what does not match. */
final class Parity {

  private static final Map<String, Pattern> SAME =
      Map.of(
          "links to", Pattern.compile("(?<!!)\\[[^\\]]*]\\((/[^)]*)\\)"),
          "shows", Pattern.compile("!\\[[^\\]]*]\\(drawing:([^)]*)\\)"),
          "cites", Pattern.compile("\\{(?:fact|number):([^}]*)}"));

  private Parity() {}

  /** Notes links, drawings and facts that only one of the two bodies has. */
  static void compare(Manuscript english, Manuscript own, List<FileProblem> problems) {
    if (english.body().isBlank() || own.body().isBlank()) {
      return;
    }
    SAME.forEach((does, pattern) -> {
      var here = found(pattern, own);
      var there = found(pattern, english);
      Stream.of(here, there).flatMap(List::stream).distinct().sorted().forEach(thing -> {
        if (!here.contains(thing)) {
          note(own, "nowhere %s %s, as English does".formatted(does, thing), problems);
        } else if (!there.contains(thing)) {
          note(own, "%s %s, as English does not".formatted(does, thing), problems);
        }
      });
    });
  }

  private static List<String> found(Pattern pattern, Manuscript manuscript) {
    return pattern.matcher(manuscript.body()).results().map(result -> result.group(1)).distinct().toList();
  }

  private static void note(Manuscript own, String message, List<FileProblem> problems) {
    problems.add(new FileProblem(own.written().file(), 0, message));
  }

  /** What stands in English in a course of another language, module by module; those of which nothing is done in one line. */
  static List<String> missing(Course own, String lang) {
    return own.modules().stream().flatMap(module -> missing(module, lang)).toList();
  }

  private static Stream<String> missing(Module module, String lang) {
    var pages = module.pages().stream().map(page -> Map.entry(page, missing(page, lang))).toList();
    var words = new ArrayList<String>();
    add(words, "title", new Passage(module.lang(), module.title()), lang);
    add(words, "summary", module.summary(), lang);
    if (module.note() != null) {
      add(words, "note", module.note(), lang);
    }
    if (pages.stream().allMatch(page -> isUntouched(page.getKey(), lang)) && !module.lang().equals(lang)) {
      return Stream.of("module %s: nothing yet".formatted(module.id()));
    }
    var lines = pages.stream()
        .filter(page -> !page.getValue().isEmpty())
        .map(page -> "module %s, page %s: %s".formatted(module.id(), page.getKey().id(), String.join(", ", page.getValue())));
    return Stream.concat(
        words.isEmpty() ? Stream.of() : Stream.of("module %s: %s".formatted(module.id(), String.join(", ", words))), lines);
  }

  private static boolean isUntouched(Page page, String lang) {
    return Stream.concat(
            Stream.of(page.lang(), page.why().lang(), page.body().lang()), page.spoken().values().stream())
        .noneMatch(lang::equals);
  }

  private static List<String> missing(Page page, String lang) {
    var missing = new ArrayList<String>();
    add(missing, "title", new Passage(page.lang(), page.title()), lang);
    add(missing, "why", page.why(), lang);
    if (page.doesNotFit() != null) {
      add(missing, "does-not-fit", page.doesNotFit(), lang);
    }
    add(missing, "body", page.body(), lang);
    page.activities().stream()
        .filter(activity -> !page.lang(activity).equals(lang))
        .forEach(activity -> missing.add("activity " + activity.id()));
    return missing;
  }

  private static void add(List<String> missing, String name, Passage passage, String lang) {
    if (!passage.lang().equals(lang) && !passage.text().isBlank()) {
      missing.add(name);
    }
  }
}
