package org.planningtogether.course;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.planningtogether.files.FileProblem;
import org.planningtogether.files.YamlFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees that files have changed while the program runs, and takes them as a whole or not at all: a file that is half
 * written, or wrong, never takes the running course down.
 */
final class Reload {

  private static final Logger log = LoggerFactory.getLogger(Reload.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final Path folder;
  private final List<Companion<?>> companions;
  private final Clock clock;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Instant lookedAt;
  private volatile List<FileProblem> refused = List.of();
  private long seen;

  Reload(Path folder, List<Companion<?>> companions, Clock clock) {
    this.folder = folder;
    this.companions = companions;
    this.clock = clock;
    this.lookedAt = clock.instant();
    this.seen = ContentFiles.stamp(folder);
  }

  /** Why the files as they stand now are not the running course; empty when they are. */
  List<FileProblem> refused() {
    return refused;
  }

  /** New files, if there are any and they make a whole course. Looks at most once a second, and never waits. */
  Optional<Content> newer(String running) {
    if (clock.instant().isBefore(lookedAt.plus(BETWEEN_LOOKS)) || !looking.tryLock()) {
      return Optional.empty();
    }
    try {
      lookedAt = clock.instant();
      var stamp = ContentFiles.stamp(folder);
      if (stamp == seen) {
        return Optional.empty();
      }
      var content = new Content(ContentFiles.load(folder), companions);
      seen = stamp;
      return whole(content, running);
    } catch (RuntimeException e) { // whatever it is that somebody wrote, the course goes on
      refuse(List.of(new FileProblem(YamlFile.nameOf(folder), 0, "cannot be read: " + e.getMessage())));
      return Optional.empty();
    } finally {
      looking.unlock();
    }
  }

  private Optional<Content> whole(Content content, String running) {
    var problems = content.problems(LocalDate.now(clock));
    if (!problems.isEmpty()) {
      refuse(problems);
      return Optional.empty();
    }
    refused = List.of();
    var revision = content.files().revision();
    if (revision.equals(running)) {
      return Optional.empty();
    }
    log.info("content has changed: revision {}", revision);
    return Optional.of(content);
  }

  private void refuse(List<FileProblem> problems) {
    if (!problems.equals(refused)) {
      var lines = problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining());
      log.warn("content has changed and does not fit, so the course stays as it was:{}", lines);
    }
    refused = problems;
  }
}
