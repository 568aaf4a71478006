package org.planningtogether.course.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.Module;
import org.planningtogether.course.Page;
import org.planningtogether.files.FileProblem;
import org.planningtogether.files.YamlFile;
import org.planningtogether.files.YamlNode;

/**
 * Every id that a module, a page or an activity ever had, or a section, a question or a field of the plan, in
 * {@code content/ids.yml}: ids stand in addresses, gradebooks and records, so none is ever changed or given to something
 * else.
 */
final class Ledger {

  private static final String USED = "used";
  private static final String WITHDRAWN = "withdrawn \\d{4}-\\d\\d-\\d\\d";

  private static final String HEAD = """
      # Every id that a module, a page or an activity has or ever had, and those of the plan's sections, questions and fields.
      # They stand in addresses, gradebooks and records for ever, so no line is ever taken away. What leaves is marked, for
      # example: withdrawn 2027-03-01 (a module's mark holds for its pages and activities, a section's for its questions and
      # fields). New ones: ./mvnw -q compile exec:exec@lint-content -Dlint=--write
      """;

  private final Path file;

  Ledger(Path content) {
    this.file = content.resolve("ids.yml");
  }

  /** Names what is new, and what is gone without a word. */
  void check(List<String> current, List<FileProblem> problems) {
    if (!Files.exists(file)) {
      problems.add(new FileProblem(YamlFile.nameOf(file), 0, "is missing, must name every id: write it with --write"));
      return;
    }
    YamlFile.read(file, problems, root -> {
      root.names().forEach(id -> check(root, id, current));
      current.stream()
          .filter(id -> !root.has(id))
          .forEach(id -> problems.add(new FileProblem(YamlFile.nameOf(file), 0, "does not name '%s', which is new".formatted(id))));
      return root;
    });
  }

  private static void check(YamlNode root, String id, List<String> current) {
    var state = root.text(id);
    if (!state.matches(USED + "|" + WITHDRAWN)) {
      root.problem(id, "is '%s', must be %s, or withdrawn and a day".formatted(state, USED));
    } else if (state.equals(USED) && !current.contains(id) && !isBelowWithdrawn(root, id)) {
      root.problem(id, "is gone: bring it back, or mark it withdrawn with a day");
    } else if (!state.equals(USED) && current.contains(id)) {
      root.problem(id, "is withdrawn, and in the course again: give the new one another id");
    }
  }

  private static boolean isBelowWithdrawn(YamlNode root, String id) {
    return root.optionalText(moduleOf(id)).filter(state -> !state.equals(USED)).isPresent();
  }

  /** Adds new ids, each after the last one of its module. */
  void write(List<String> current) throws IOException {
    var lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : HEAD.lines().toList());
    for (var id : current) {
      if (lines.stream().noneMatch(line -> line.startsWith(id + ":"))) {
        lines.add(after(lines, moduleOf(id)), id + ": " + USED);
      }
    }
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private static int after(List<String> lines, String module) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (moduleOf(lines.get(i).replaceFirst(":.*", "")).equals(module)) {
        return i + 1;
      }
    }
    return lines.size();
  }

  /** The line of what something stands in: {@code module 2} for {@code page 2/4}, {@code section pets} for its questions. */
  private static String moduleOf(String id) {
    var kind = id.matches("(section|question|field) .*") ? "section" : "module";
    return id.replaceFirst("^\\w+ ([^/]*).*", kind + " $1");
  }

  /** Every id of the course, and of what stands beside it. */
  static List<String> ids(Catalogue catalogue) {
    var modules = catalogue.course(Locale.ENGLISH).modules().stream();
    return Stream.concat(modules.flatMap(Ledger::ids), catalogue.idsBeside().stream()).toList();
  }

  private static Stream<String> ids(Module module) {
    var pages = module.pages().stream().map(page -> "page %s/%s".formatted(module.id(), page.id()));
    var activities =
        module.pages().stream().map(Page::activities).flatMap(List::stream)
            .map(activity -> "activity %s/%s".formatted(module.id(), activity.id()));
    return Stream.of(Stream.of("module " + module.id()), pages, activities).flatMap(ids -> ids);
  }
}
