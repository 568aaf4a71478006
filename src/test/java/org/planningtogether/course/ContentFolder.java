package org.planningtogether.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.planningtogether.files.FileProblem;

/** A copy of the small course, to be changed. */
public record ContentFolder(Path folder) {

  static final Path SOUND = Path.of("src/test/resources/study/content");

  public static ContentFolder copyTo(Path folder) throws IOException {
    var content = new ContentFolder(folder);
    try (var files = Files.walk(SOUND)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        content.write(SOUND.relativize(file).toString(), Files.readString(file));
      }
    }
    return content;
  }

  public Catalogue catalogue(Clock clock) {
    return new Catalogue(new ContentSettings(folder), clock);
  }

  /** A catalogue that takes files which change. */
  public Catalogue watched(Clock clock) {
    return new Catalogue(new ContentSettings(folder, true), clock);
  }

  public void write(String file, String text) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Replaces the first of something that has to be there. */
  public void replace(String file, String found, String by) throws IOException {
    var text = Files.readString(folder.resolve(file));
    assertThat(text).contains(found);
    int at = text.indexOf(found);
    write(file, text.substring(0, at) + by + text.substring(at + found.length()));
  }

  /** Problems with their files as seen from the course's folder. */
  public List<String> problems(List<FileProblem> problems) {
    return problems.stream().map(problem -> problem.toString().replace(folder + "/", "")).toList();
  }
}
