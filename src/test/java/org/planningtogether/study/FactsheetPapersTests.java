package org.planningtogether.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.ContentSettings;
import org.planningtogether.course.Module;
import org.planningtogether.paper.Press;
import org.planningtogether.support.Pdf;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The factsheets that authors wrote, as files. */
@StudyApplication.Started
class FactsheetPapersTests {

  private static final Catalogue COURSE =
      new Catalogue(new ContentSettings(Path.of("content")), TestClock.at("2026-11-22T09:00:00Z"));

  @Autowired
  private Press press;

  @ParameterizedTest
  @MethodSource("written")
  void each_is_a_tagged_pdf_of_one_sheet_of_paper(Locale locale, Module module) {
    var paper = new Pdf(press.print("study/factsheet-paper", locale, Map.of("module", module)).pdf());

    assertThat(paper.problems()).isEmpty();
    assertThat(paper.pages()).isLessThanOrEqualTo(2);
    assertThat(paper.text().replaceAll("\\s+", " ")).contains(module.factsheet().title()).doesNotContain("#");
    assertThat(paper.bytes().length).isLessThan(100_000);
  }

  static Stream<Object[]> written() {
    return Stream.of(Locale.UK, Locale.of("cy"))
        .flatMap(
            locale ->
                COURSE.course(locale).modules().stream()
                    .filter(module -> module.factsheet() != null)
                    .map(module -> new Object[] {locale, module}));
  }
}
