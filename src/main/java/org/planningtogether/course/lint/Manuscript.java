package org.planningtogether.course.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.planningtogether.course.Written;
import org.planningtogether.course.lint.Block.Line;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A file of words, taken apart into blocks. */
final class Manuscript {

  private static final Pattern DRAWING = Pattern.compile("!\\[([^\\]]*)]\\(drawing:");

  private final Written written;
  private final List<String> lines;
  private final int bodyStart;

  Manuscript(Written written) {
    this.written = written;
    this.lines = written.text().lines().toList();
    this.bodyStart = lines.subList(1, lines.size()).indexOf("---") + 2;
  }

  Written written() {
    return written;
  }

  /** The Markdown below the words. */
  String body() {
    return String.join("\n", lines.subList(bodyStart, lines.size()));
  }

  /** The text alternatives of its drawings; decorative ones have none. */
  List<Sentence> alternatives() {
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(line ->
            DRAWING.matcher(lines.get(line)).results().map(found -> new Sentence(line + 1, found.group(1).strip())))
        .filter(alternative -> !alternative.text().isEmpty())
        .toList();
  }

  List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    var matter = String.join("\n", lines.subList(1, bodyStart - 1)) + "\n";
    new Compose(LoadSettings.builder().build()).composeString(matter).ifPresent(node -> collect("", node, blocks));
    blocks.addAll(Block.ofMarkdown("", numbered(bodyStart, lines.size())));
    return blocks;
  }

  private void collect(String field, Node node, List<Block> blocks) {
    if (node instanceof MappingNode fields) {
      for (var tuple : fields.getValue()) {
        var name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
        collect(field + "." + name, tuple.getValueNode(), blocks);
      }
    } else if (node instanceof SequenceNode list) {
      list.getValue().forEach(item -> collect(field, item, blocks));
    } else if (node instanceof ScalarNode words) {
      blocks.addAll(Block.ofMarkdown(field, lines(words)));
    }
  }

  /** A text that spans lines keeps their numbers; any other stands in one. */
  private List<Line> lines(ScalarNode words) {
    int start = line(words.getStartMark()) + 1;
    var style = words.getScalarStyle();
    return style == ScalarStyle.FOLDED || style == ScalarStyle.LITERAL
        ? numbered(start + 1, Math.max(start + 1, line(words.getEndMark()) + 1))
        : List.of(new Line(start + 1, words.getValue()));
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(0);
  }

  private List<Line> numbered(int from, int to) {
    return IntStream.range(from, to).mapToObj(line -> new Line(line + 1, lines.get(line))).toList();
  }
}
