package org.planningtogether.course.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.planningtogether.course.lint.Block.Line;
import org.planningtogether.files.FileProblem;
import org.planningtogether.files.YamlFile;

/** Words that the glossary leaves out, and what to write instead. */
record Avoided(List<Entry> entries) {

  record Entry(String word, Pattern pattern, String instead) {}

  static Avoided read(Path glossary, List<FileProblem> problems) {
    var entries = new ArrayList<Entry>();
    YamlFile.read(glossary, problems, root -> {
      root.names();
      var avoid = root.node("avoid");
      for (var words : avoid.names()) {
        for (var word : words.split(", ")) {
          entries.add(new Entry(word, pattern(word), avoid.text(words)));
        }
      }
      return entries;
    });
    return new Avoided(entries);
  }

  private static Pattern pattern(String word) {
    return Pattern.compile("(?iu)(?<![\\p{L}-])" + Pattern.quote(word) + "(?![\\p{L}-])");
  }

  /** Messages that are to be rewritten may say anything. */
  List<FileProblem> in(String file, List<Block> blocks) {
    var found = new ArrayList<FileProblem>();
    for (var block : blocks) {
      if (!block.field().endsWith(".original")) {
        block.lines().forEach(line -> look(file, line, found));
      }
    }
    return found;
  }

  private void look(String file, Line line, List<FileProblem> found) {
    for (var entry : entries) {
      if (entry.pattern().matcher(line.text()).find()) {
        found.add(
            new FileProblem(file, line.number(), "says “%s”. Instead: %s".formatted(entry.word(), entry.instead())));
      }
    }
  }
}
