package org.planningtogether.files;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * Reads YAML that a person edits, strictly: whatever stands in the file and was not read is a problem too, so that a
 * slip of the pen never passes in silence.
 *
 * <pre>{@code
 * Optional<Platform> platform = YamlFile.read(path, problems, node ->
 *     new Platform(node.text("issuer"), node.text("client-id"), node.flag("active", true)));
 * }</pre>
 *
 * <p>The reader is called once and never stops at the first problem: an accessor that finds one notes it and returns
 * something empty. What was built from that is thrown away.
 */
public final class YamlFile {

  private YamlFile() {}

  /**
   * Reads one file.
   *
   * @param problems takes whatever is wrong in it
   * @return what the reader made, or empty when there was any problem
   */
  public static <T> Optional<T> read(Path file, List<FileProblem> problems, Function<YamlNode, T> reader) {
    var name = nameOf(file);
    try {
      return read(name, 1, Files.readString(file), problems, reader);
    } catch (NoSuchFileException e) {
      problems.add(new FileProblem(name, 0, "is missing"));
    } catch (CharacterCodingException e) {
      problems.add(new FileProblem(name, 0, "is not UTF-8"));
    } catch (IOException e) {
      problems.add(new FileProblem(name, 0, "cannot be read: " + e.getMessage()));
    }
    return Optional.empty();
  }

  /**
   * Reads YAML that is part of a file, for example the front matter of a page.
   *
   * @param name the file's name in problems, see {@link #nameOf(Path)}
   * @param firstLine the line of the file in which the text starts, the first is 1
   */
  public static <T> Optional<T> read(
      String name, int firstLine, String text, List<FileProblem> problems, Function<YamlNode, T> reader) {
    var source = new Source(name, firstLine, problems);
    int before = problems.size();
    try {
      var node = new Compose(LoadSettings.builder().setLabel(name).build()).composeString(text);
      if (node.isEmpty() || !(node.get() instanceof MappingNode mapping)) {
        source.problem(0, "must hold fields, one 'name: value' a line");
        return Optional.empty();
      }
      return read(new YamlNode(source, "", mapping), problems, before, reader);
    } catch (MarkedYamlEngineException e) {
      source.problem(e.getProblemMark().map(mark -> source.line(mark)).orElse(0), wordsFor(e));
    } catch (YamlEngineException e) {
      source.problem(0, "is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** The file as a person knows it: relative to where the program was started, if it is below. */
  public static String nameOf(Path file) {
    var absolute = file.toAbsolutePath().normalize();
    var here = Path.of("").toAbsolutePath();
    return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString().replace('\\', '/');
  }

  private static <T> Optional<T> read(
      YamlNode root, List<FileProblem> problems, int before, Function<YamlNode, T> reader) {
    try {
      var result = reader.apply(root);
      root.reportUnread();
      return problems.size() == before ? Optional.of(result) : Optional.empty();
    } catch (RuntimeException e) {
      if (problems.size() == before) {
        throw e;
      }
      return Optional.empty(); // it tripped over an empty value, whose reason is noted
    }
  }

  private static String wordsFor(MarkedYamlEngineException e) {
    return e.getProblem() != null && e.getProblem().contains("\\t")
        ? "holds a tab, use spaces"
        : "is not YAML: " + e.getProblem();
  }
}
