package org.planningtogether.files;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Where nodes come from, and where their problems go.
 *
 * @param firstLine the line of the file in which the YAML starts
 */
record Source(String name, int firstLine, List<FileProblem> problems) {

  int line(Mark mark) {
    return mark.getLine() + firstLine;
  }

  int line(Node node) {
    return node.getStartMark().map(this::line).orElse(0);
  }

  void problem(int line, String message) {
    problems.add(new FileProblem(name, line, message));
  }
}
