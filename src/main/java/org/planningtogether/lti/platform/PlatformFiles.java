package org.planningtogether.lti.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.planningtogether.files.FileProblem;
import org.planningtogether.files.StartupCheck;
import org.planningtogether.files.YamlFile;
import org.springframework.stereotype.Component;

/** Reads the platforms that an administrator has written down, one a file. See {@code lti-config/README.md}. */
@Component
final class PlatformFiles implements StartupCheck {

  private static final String FOLDER = "platforms";

  private final PlatformReader reader;
  private final List<Platform> platforms = new ArrayList<>();
  private final List<FileProblem> problems = new ArrayList<>();
  private final Map<List<String>, String> fileOfClient = new HashMap<>();

  PlatformFiles(LtiSettings settings, PlatformRules rules) {
    this.reader = new PlatformReader(rules);
    settings.configDir().forEach(this::readFolder);
  }

  List<Platform> platforms() {
    return List.copyOf(platforms);
  }

  @Override
  public List<FileProblem> problems() {
    return List.copyOf(problems);
  }

  private void readFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      problem(folder, "is missing, must be a folder with platforms/*.yaml");
      return;
    }
    Path files = folder.resolve(FOLDER);
    if (!Files.isDirectory(files)) {
      return;
    }
    try (Stream<Path> entries = Files.list(files)) {
      entries.filter(PlatformFiles::isVisible).sorted().forEach(this::readFile);
    } catch (IOException e) {
      problem(files, "cannot be read: " + e.getMessage());
    }
  }

  private void readFile(Path file) {
    if (!file.getFileName().toString().endsWith(".yaml")) {
      problem(file, "is not read, must be named *.yaml");
      return;
    }
    YamlFile.read(file, problems, reader::read).ifPresent(platform -> add(file, platform));
  }

  private void add(Path file, Platform platform) {
    String earlier = fileOfClient.putIfAbsent(List.of(platform.issuer(), platform.clientId()), YamlFile.nameOf(file));
    if (earlier != null) {
      problem(file, "has the issuer and client-id of %s, must be another client".formatted(earlier));
      return;
    }
    platforms.add(platform);
  }

  private void problem(Path file, String message) {
    problems.add(new FileProblem(YamlFile.nameOf(file), 0, message));
  }

  private static boolean isVisible(Path file) {
    return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
  }
}
