package org.planningtogether.course.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph, an item of a list, a heading, or a text in YAML, line by line.
 *
 * @param field the names of the fields above it in YAML, empty in Markdown
 */
record Block(String field, List<Line> lines) {

  private static final Pattern END = Pattern.compile("(?<=[.!?])[”\"’]?\\s+|(?<=[.!?][”\"’])\\s+");
  private static final Pattern DRAWING = Pattern.compile("!\\[[^\\]]*]\\([^)]*\\)");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
  private static final Pattern MARK = Pattern.compile("^\\s*(?:[-*>]|#+|\\d+[.)])\\s+");

  record Line(int number, String text) {}

  /** Without what Markdown adds to words, and without facts, which are looked at where they are written. */
  static String bare(String text) {
    var words = LINK.matcher(DRAWING.matcher(text).replaceAll("")).replaceAll("$1");
    return MARK.matcher(words).replaceFirst("").replaceAll("\\{number:[^}]*}", "999").replaceAll("\\{fact:[^}]*}|[*_`]", "").strip();
  }

  /** Blocks of Markdown: an empty line, a heading and an item of a list each begin a new one. */
  static List<Block> ofMarkdown(String field, List<Line> lines) {
    var blocks = new ArrayList<Block>();
    var open = new ArrayList<Line>();
    for (var line : lines) {
      if (line.text().isBlank() || MARK.matcher(line.text()).find()) {
        close(field, open, blocks);
      }
      open.add(new Line(line.number(), bare(line.text())));
      if (line.text().startsWith("#")) {
        close(field, open, blocks);
      }
    }
    close(field, open, blocks);
    return blocks;
  }

  private static void close(String field, List<Line> open, List<Block> blocks) {
    if (open.stream().anyMatch(line -> !line.text().isEmpty())) {
      blocks.add(new Block(field, List.copyOf(open)));
    }
    open.clear();
  }

  List<Sentence> sentences() {
    var text = new StringBuilder();
    var starts = new ArrayList<Integer>();
    for (var line : lines) {
      starts.add(text.length());
      text.append(line.text()).append(' ');
    }
    var sentences = new ArrayList<Sentence>();
    var ends = END.matcher(text);
    int from = 0;
    while (ends.find()) {
      add(sentences, text.substring(from, ends.end()), from, starts);
      from = ends.end();
    }
    add(sentences, text.substring(from), from, starts);
    return sentences;
  }

  private void add(List<Sentence> sentences, String text, int from, List<Integer> starts) {
    if (!Sentence.words(text).isEmpty()) {
      int first = from + text.length() - text.stripLeading().length();
      int line = (int) starts.stream().filter(start -> start <= first).count() - 1;
      sentences.add(new Sentence(lines.get(line).number(), text.strip()));
    }
  }
}
