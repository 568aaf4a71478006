package org.planningtogether.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The course as it is written: whatever does not fit is named with file and line. */
class ContentTests {

  @Test
  void the_course_has_no_problems() {
    var catalogue = new Catalogue(new ContentSettings(Path.of("content")), Clock.systemUTC());

    assertThat(catalogue.problems()).isEmpty();
  }
}
