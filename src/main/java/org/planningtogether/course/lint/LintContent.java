package org.planningtogether.course.lint;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.Companion;
import org.planningtogether.course.ContentSettings;

/**
 * {@code ./mvnw -q compile exec:exec@lint-content}: tells an author about course and plan in {@code content/}, and ends with
 * 1 when there is a problem. With {@code --write} it first adds new ids to {@code ids.yml}. The name of another folder
 * may follow.
 */
final class LintContent {

  private LintContent() {}

  public static void main(String[] arguments) throws IOException {
    var words = List.of(arguments);
    var folder = Path.of(words.stream().filter(word -> !word.startsWith("--")).findFirst().orElse("content"));
    var clock = Clock.systemDefaultZone();
    var catalogue = new Catalogue(new ContentSettings(folder), clock, Companion.all());
    if (words.contains("--write") && catalogue.problems().isEmpty()) {
      new Ledger(folder).write(Ledger.ids(catalogue));
    }
    var report = Linter.report(catalogue, folder, LocalDate.now(clock));
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(report.text());
    System.exit(report.problems().isEmpty() ? 0 : 1);
  }
}
