package org.planningtogether.course;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.planningtogether.files.FileProblem;
import org.planningtogether.files.YamlNode;

/** The files of {@code content/} as a {@link Companion} reads them in one language. */
public final class Shelf {

  private final ContentFiles files;
  private final Prose prose;
  private final String lang;
  private final List<FileProblem> problems;

  Shelf(ContentFiles files, Prose prose, String lang, List<FileProblem> problems) {
    this.files = files;
    this.prose = prose;
    this.lang = lang;
    this.problems = problems;
  }

  /** @param name from the folder of the course: {@code plan/plan.yml} */
  public boolean has(String name) {
    return files.has(name);
  }

  /** The names of the files below a folder. */
  public List<String> below(String folder) {
    return files.below(folder);
  }

  /** Reads one YAML file; empty after a problem. When it is missing that is one. */
  public <T> Optional<T> yaml(String name, Function<YamlNode, T> reader) {
    return files.yaml(name, problems, reader);
  }

  /**
   * Reads the words of a folder: {@code en.md}, and beside it the same in the language of the reader, if there is one.
   * Empty after a problem.
   */
  public <T> Optional<T> words(String folder, Function<Script, T> reader) {
    var english = folder + "/" + Languages.ENGLISH + Script.SUFFIX;
    var own = folder + "/" + lang + Script.SUFFIX;
    return files.markdown(english, problems, words -> {
      if (lang.equals(Languages.ENGLISH) || !files.has(own)) {
        return reader.apply(Script.of(words, prose, problems));
      }
      return files
          .markdown(own, problems, other -> reader.apply(Script.of(words, other, lang, prose, problems)))
          .orElse(null);
    });
  }

  /** Notes a problem of a file as a whole. */
  public void problem(String name, String message) {
    problems.add(new FileProblem(files.path(name), 0, message));
  }
}
