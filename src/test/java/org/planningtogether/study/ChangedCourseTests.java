package org.planningtogether.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningtogether.course.ContentFolder;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A course that changes while parents are in it: what they did is kept by permanent ids, not by names or places. */
@StudyApplication.Started
class ChangedCourseTests {

  @TempDir
  private static Path folder;

  @Autowired
  private MockMvc mvc;

  @Autowired
  private TestClock clock;

  private ContentFolder content;
  private Learner learner;

  @DynamicPropertySource
  static void aCourseThatMayChange(DynamicPropertyRegistry properties) throws IOException {
    ContentFolder.copyTo(folder);
    properties.add("planning-together.content-dir", folder::toString);
    properties.add("planning-together.content-reload", () -> true);
  }

  @BeforeEach
  void somebodyInTheMiddleOfIt() throws IOException {
    content = new ContentFolder(folder);
    learner = Learner.newAt(mvc);
  }

  @AfterEach
  void asItWas() throws IOException {
    ContentFolder.copyTo(folder);
    clock.advance(Duration.ofSeconds(1));
  }

  @Test
  void a_page_that_is_renamed_while_a_parent_is_on_it_takes_the_answer_all_the_same() throws Exception {
    learner.gets("/course/1/1");
    learner.gets("/course/1/2");

    content.replace("modules/01-start/en/2.md", "A quick check", "Who reads what you write");
    changed();
    var sent = learner.sends("/course/1/2", "who.choice", "me");

    assertThat(sent.location()).isEqualTo("/course/1/done");
    assertThat(learner.gets("/course/1/done").text("main")).contains("You have finished part 1");
    assertThat(learner.gets("/course/1/2").text("main h1")).isEqualTo("Who reads what you write");
    assertThat(learner.gets("/course/1/2").page().select("input[value=me][checked]")).hasSize(1);
  }

  @Test
  void a_page_that_moves_keeps_the_parent_on_it() throws Exception {
    learner.pastTheStart();
    learner.gets("/course/2/check");
    clock.advance(Duration.ofSeconds(1));
    learner.gets("/course/2/sort");

    var structure = Files.readString(folder.resolve("modules/02-all/module.yml"));
    var start = structure.indexOf("  - id: check");
    var sort = structure.indexOf("  - id: sort");
    var feel = structure.indexOf("  - id: feel");
    content.write(
        "modules/02-all/module.yml",
        structure.substring(0, start)
            + structure.substring(sort, feel)
            + structure.substring(start, sort)
            + structure.substring(feel));
    changed();

    assertThat(learner.gets("/course/2").location()).isEqualTo("/course/2/sort");
    assertThat(learner.gets("/course/2/sort").text(".study-place")).contains("Page 1 of");
  }

  @Test
  void a_page_that_goes_while_a_parent_is_on_it_is_not_found_and_the_part_goes_on() throws Exception {
    learner.gets("/course/1/2");

    var structure = Files.readString(folder.resolve("modules/01-start/module.yml"));
    content.write("modules/01-start/module.yml", structure.replaceFirst("(?s)  - id: \"2\".*", ""));
    Files.delete(folder.resolve("modules/01-start/en/2.md"));
    Files.delete(folder.resolve("modules/01-start/cy/2.md"));
    content.replace("modules/01-start/en/1.md", "/course/1/2", "/course/1/1");
    content.replace("modules/01-start/cy/1.md", "/course/1/2", "/course/1/1");
    changed();

    assertThat(learner.sends("/course/1/2", "who.choice", "me").status()).isEqualTo(404);
    assertThat(learner.gets("/course/1").location()).isEqualTo("/course/1/1");
    assertThat(learner.sends("/course/1/1").location()).isEqualTo("/course/1/done");
    assertThat(learner.gets("/course/1/done").text("main")).contains("You have finished part 1");
  }

  @Test
  void a_module_that_is_withdrawn_is_not_found_and_what_was_finished_stays_finished() throws Exception {
    learner.pastTheStart();
    learner.gets("/course/2/check");

    content.replace("course.yml", "  - folder: 02-all\n    opens-after: [\"1\"]\n", "");
    changed();

    assertThat(learner.gets("/course/2/check").status()).isEqualTo(404);
    assertThat(learner.sends("/course/2/check", "several.choice", "a").status()).isEqualTo(404);
    assertThat(learner.gets("/course").text("main")).contains("Welcome", "You have finished every part").doesNotContain("One of each");
    assertThat(learner.gets("/course/1/done").text("main")).contains("You have finished part 1");
  }

  @Test
  void a_file_that_breaks_while_a_parent_reads_is_not_noticed_by_anybody() throws Exception {
    learner.gets("/course/1/1");

    content.write("modules/01-start/en/1.md", "half a fi");
    changed();

    assertThat(learner.gets("/course/1/1").text("main h1")).isEqualTo("What this is");
    assertThat(learner.sends("/course/1/1").location()).isEqualTo("/course/1/2");
  }

  private void changed() {
    clock.advance(Duration.ofSeconds(1));
  }
}
