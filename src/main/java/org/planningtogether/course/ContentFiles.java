package org.planningtogether.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planningtogether.files.FileProblem;
import org.planningtogether.files.YamlFile;
import org.planningtogether.files.YamlNode;

/** All files of a course as they stood when they were read. */
final class ContentFiles {

  private final Path root;
  private final SortedMap<String, String> texts;
  private final List<FileProblem> unreadable;

  private ContentFiles(Path root, SortedMap<String, String> texts, List<FileProblem> unreadable) {
    this.root = root;
    this.texts = texts;
    this.unreadable = unreadable;
  }

  /** Reads course, facts, drawings, modules and plan; other files beside them belong to somebody else. */
  static ContentFiles load(Path root) {
    var texts = new TreeMap<String, String>();
    var unreadable = new ArrayList<FileProblem>();
    if (!Files.isDirectory(root)) {
      unreadable.add(new FileProblem(YamlFile.nameOf(root), 0, "is missing, must be the folder of the course"));
      return new ContentFiles(root, texts, unreadable);
    }
    try (var paths = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
        var name = root.relativize(path).toString().replace('\\', '/');
        if (isCourse(name)) {
          load(path, name, texts, unreadable);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ContentFiles(root, texts, unreadable);
  }

  /** A number that is another when a file is added, taken away or written. */
  static long stamp(Path root) {
    if (!Files.isDirectory(root)) {
      return 0;
    }
    try (var paths = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      long stamp = 1;
      for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
        stamp = 31 * stamp + Objects.hash(path, Files.size(path), Files.getLastModifiedTime(path));
      }
      return stamp;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCourse(String name) {
    return name.matches(
        "course.yml|facts.yml|drawings/[^/]+[.]svg|modules/[^/]+/(module.yml|.*/.*[.]md)"
            + "|plan/plan.yml|plan/[^/]+/(section.yml|[^/]+[.]md)");
  }

  private static void load(Path path, String name, SortedMap<String, String> texts, List<FileProblem> unreadable)
      throws IOException {
    try {
      texts.put(name, Files.readString(path).replace("\r\n", "\n"));
    } catch (CharacterCodingException e) {
      unreadable.add(new FileProblem(YamlFile.nameOf(path), 0, "is not UTF-8"));
    }
  }

  List<FileProblem> unreadable() {
    return unreadable;
  }

  boolean has(String name) {
    return texts.containsKey(name);
  }

  /** A file that is there. */
  String text(String name) {
    return texts.get(name);
  }

  /** The names of the files below a folder. */
  List<String> below(String folder) {
    return texts.keySet().stream().filter(name -> name.startsWith(folder + "/")).toList();
  }

  /** The words of a module in one language, as they were written. */
  Stream<Written> written(ModuleId module, String folder, String lang) {
    var words = folder + "/" + lang;
    return below(words).stream()
        .map(name -> new Written(module.value(), lang, name.substring(words.length() + 1), path(name), text(name)));
  }

  /** The words of what stands beside the course, in one language, as they were written. */
  Stream<Written> beside(String folder, String lang) {
    return below(folder).stream()
        .filter(name -> name.endsWith("/" + lang + Script.SUFFIX))
        .map(name -> new Written(name.substring(0, name.lastIndexOf('/')), lang, "", path(name), text(name)));
  }

  /** Reads one YAML file; when it is missing that is a problem. */
  <T> Optional<T> yaml(String name, List<FileProblem> problems, Function<YamlNode, T> reader) {
    if (!has(name)) {
      problems.add(new FileProblem(path(name), 0, "is missing"));
      return Optional.empty();
    }
    return YamlFile.read(path(name), 1, texts.get(name), problems, reader);
  }

  /** Reads a Markdown file with front matter between two lines of hyphens; when it is missing that is a problem. */
  <T> Optional<T> markdown(String name, List<FileProblem> problems, Function<FrontMatter, T> reader) {
    if (!has(name)) {
      problems.add(new FileProblem(path(name), 0, "is missing"));
      return Optional.empty();
    }
    var lines = texts.get(name).lines().toList();
    var end = lines.subList(Math.min(1, lines.size()), lines.size()).indexOf("---") + 1;
    if (lines.isEmpty() || !lines.getFirst().equals("---") || end < 1) {
      problems.add(
          new FileProblem(path(name), 1, "must start with a line '---', the page's words, and a second line '---'"));
      return Optional.empty();
    }
    var fields = String.join("\n", lines.subList(1, end)) + "\n";
    var matter = fields.isBlank() ? "{}" : fields;
    var body = String.join("\n", lines.subList(end + 1, lines.size()));
    return YamlFile.read(
        path(name), 2, matter, problems, node -> reader.apply(new FrontMatter(path(name), node, body, end + 2)));
  }

  /**
   * A Markdown file taken apart.
   *
   * @param bodyLine the line in which the body starts
   */
  record FrontMatter(String file, YamlNode node, String body, int bodyLine) {}

  /** The name of a file as a person knows it. */
  String path(String name) {
    return YamlFile.nameOf(root.resolve(name));
  }

  /** The same for the same words, whatever machine they are on. */
  String revision() {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      texts.forEach((name, text) -> hash.update((name + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(hash.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
