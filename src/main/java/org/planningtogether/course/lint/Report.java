package org.planningtogether.course.lint;

import java.util.List;
import org.planningtogether.course.Module;
import org.planningtogether.course.Page;
import org.planningtogether.files.FileProblem;

/**
 * What there is to say about a course.
 *
 * @param beside what stands beside the course
 * @param missing passages without a translation, by language
 * @param problems what has to be put right
 * @param warnings what somebody should look at
 */
public record Report(
    List<OfModule> modules, List<OfFile> beside, List<String> missing, List<FileProblem> warnings, List<FileProblem> problems) {

  /** The length of a module. */
  public record OfModule(Module module, List<OfPage> pages) {

    int words() {
      return pages.stream().mapToInt(OfPage::words).sum();
    }

    int wordsPerMinute() {
      return words() / module.minutes();
    }
  }

  /** The length of a file that belongs to no page, and how hard it is. @param readingAge in years */
  public record OfFile(String file, int words, double readingAge) {}

  /**
   * The length of a page, and how hard it is.
   *
   * @param words what everybody reads on one way through it
   * @param readingAge in years
   */
  public record OfPage(Page page, String file, int words, double readingAge) {

    int wordsPerMinute() {
      return words / page.minutes();
    }
  }

  /** As lines to print. */
  public String text() {
    var text = new StringBuilder();
    for (var module : modules) {
      line(text, "%nPart %s  %s: %d words, %d minutes, %d words a minute",
          module.module().id(), module.module().title(), module.words(), module.module().minutes(), module.wordsPerMinute());
      for (var page : module.pages()) {
        line(text, "  page %-4s %5d words %3d min %4d a minute   reading age %4.1f   %s",
            page.page().id(), page.words(), page.page().minutes(), page.wordsPerMinute(), page.readingAge(), page.file());
      }
    }
    for (var file : beside) {
      line(text, "  %5d words   reading age %4.1f   %s", file.words(), file.readingAge(), file.file());
    }
    list(text, "passages without a translation", missing);
    list(text, "warnings", warnings);
    list(text, "problems", problems);
    return text.toString();
  }

  private static void list(StringBuilder text, String what, List<?> things) {
    if (!things.isEmpty()) {
      line(text, "%n%d %s", things.size(), what);
      things.forEach(thing -> line(text, "  %s", thing));
    }
  }

  private static void line(StringBuilder text, String format, Object... arguments) {
    text.append(format.formatted(arguments).replace(System.lineSeparator(), "\n")).append('\n');
  }
}
