package org.planningtogether.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The repository's own files, for tests that hold them to a rule. */
public final class Sources {

  public static final Path JAVA = Path.of("src/main/java/org/planningtogether");
  public static final Path RESOURCES = Path.of("src/main/resources");

  private Sources() {}

  /** Texts by path of all files below a folder with one of these endings. */
  public static Map<Path, String> in(Path folder, String... endings) {
    var found = new TreeMap<Path, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (List.of(endings).stream().anyMatch(ending -> file.toString().endsWith(ending))) {
          found.put(file, Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** The module to which a file below {@link #JAVA} belongs. */
  public static String module(Path file) {
    return JAVA.relativize(file).getName(0).toString();
  }
}
