package org.planningtogether.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningtogether.support.TestClock;

/** Files that change while the course runs. */
class ReloadTests {

  private static final String PAGE = "modules/01-start/en/1.md";

  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");

  @TempDir
  private Path folder;
  private ContentFolder content;
  private Catalogue catalogue;

  @BeforeEach
  void aRunningCourse() throws IOException {
    content = ContentFolder.copyTo(folder);
    catalogue = content.watched(clock);
  }

  @Test
  void an_edited_page_shows_the_next_time() throws IOException {
    var before = catalogue.revision();

    content.replace(PAGE, "What this is", "What this is about");
    clock.advance(Duration.ofSeconds(1));

    assertThat(title()).isEqualTo("What this is about");
    assertThat(catalogue.revision()).isNotEqualTo(before);
    assertThat(catalogue.refused()).isEmpty();
  }

  @Test
  void files_are_looked_at_once_a_second_and_no_more() throws IOException {
    content.replace(PAGE, "What this is", "What this is about");
    clock.advance(Duration.ofMillis(999));

    assertThat(title()).isEqualTo("What this is");
  }

  @Test
  void a_broken_file_leaves_the_course_as_it_was_and_is_named() throws IOException {
    content.replace(PAGE, "why:", "who:");
    clock.advance(Duration.ofSeconds(1));

    assertThat(title()).isEqualTo("What this is");
    assertThat(content.problems(catalogue.refused())).contains("modules/01-start/en/1.md:2 why is missing, must be text");
  }

  @Test
  void a_half_written_file_is_taken_when_it_is_whole() throws IOException {
    var whole = Files.readString(folder.resolve(PAGE)).replace("What this is", "Whole again");
    content.write(PAGE, whole.substring(0, 20));
    clock.advance(Duration.ofSeconds(1));
    assertThat(title()).isEqualTo("What this is");
    assertThat(catalogue.refused()).isNotEmpty();

    content.write(PAGE, whole);
    clock.advance(Duration.ofSeconds(1));

    assertThat(title()).isEqualTo("Whole again");
    assertThat(catalogue.refused()).isEmpty();
  }

  @Test
  void a_problem_that_is_taken_back_is_forgotten() throws IOException {
    content.replace(PAGE, "why:", "who:");
    clock.advance(Duration.ofSeconds(1));
    assertThat(catalogue.refused()).isNotEmpty();

    content.replace(PAGE, "who:", "why:");
    clock.advance(Duration.ofSeconds(1));

    assertThat(catalogue.refused()).isEmpty();
    assertThat(title()).isEqualTo("What this is");
  }

  @Test
  void a_page_that_is_gone_from_the_disk_stays_in_the_running_course() throws IOException {
    Files.delete(folder.resolve(PAGE));
    Files.delete(folder.resolve("facts.yml"));
    Files.write(folder.resolve("course.yml"), new byte[] {(byte) 0xff, (byte) 0xfe});
    clock.advance(Duration.ofSeconds(1));

    assertThat(title()).isEqualTo("What this is");
    assertThat(catalogue.refused()).isNotEmpty();
  }

  @Test
  void many_readers_at_once_all_get_a_whole_course() throws Exception {
    content.replace(PAGE, "What this is", "What this is about");
    clock.advance(Duration.ofSeconds(1));

    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      var titles = IntStream.range(0, 50).mapToObj(reader -> readers.submit(this::title)).toList();

      for (var title : titles) {
        assertThat(title.get()).startsWith("What this is");
      }
    }
    assertThat(title()).isEqualTo("What this is about");
  }

  @Test
  void without_the_setting_a_running_course_does_not_change() throws IOException {
    var still = content.catalogue(clock);

    content.replace(PAGE, "What this is", "What this is about");
    clock.advance(Duration.ofHours(1));

    assertThat(still.course(Locale.UK).modules().getFirst().pages().getFirst().title()).isEqualTo("What this is");
    assertThat(still.refused()).isEmpty();
  }

  private String title() {
    return catalogue.course(Locale.UK).modules().getFirst().pages().getFirst().title();
  }
}
