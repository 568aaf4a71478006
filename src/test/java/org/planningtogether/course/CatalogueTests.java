package org.planningtogether.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningtogether.support.TestClock;

class CatalogueTests {

  private static final Locale WELSH = Locale.of("cy");

  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final Catalogue catalogue =
      new Catalogue(new ContentSettings(Path.of("src/test/resources/study/content")), clock);

  @Test
  void what_has_no_translation_stands_in_english_and_says_so() {
    var course = catalogue.course(WELSH);

    var start = course.modules().getFirst();
    assertThat(course.title()).isEqualTo("Cwrs bach");
    assertThat(start.title()).isEqualTo("Croeso");
    assertThat(start.pages()).extracting(page -> page.why().lang()).containsExactly("cy", "en");
    assertThat(course.modules().getLast().lang()).isEqualTo("en");
  }

  @Test
  void the_folder_may_be_a_link_as_where_an_operator_mounts_it(@TempDir Path mounted) throws IOException {
    var link = Files.createSymbolicLink(
        mounted.resolve("content"), Path.of("src/test/resources/study/content").toAbsolutePath());

    var linked = new Catalogue(new ContentSettings(link), clock);

    assertThat(linked.course(Locale.UK)).isEqualTo(catalogue.course(Locale.UK));
  }

  @Test
  void a_fact_without_a_translation_is_marked_as_english() {
    var body = Jsoup.parse(catalogue.course(WELSH).modules().getFirst().pages().getFirst().body().text());

    assertThat(body.selectFirst("span[lang=en]").text()).isEqualTo("A court order comes first.");
  }

  @Test
  void a_module_may_have_a_factsheet_with_the_facts_put_in() {
    var modules = catalogue.course(Locale.UK).modules();

    assertThat(modules.getFirst().factsheet().title()).isEqualTo("Calm on one page");
    assertThat(Jsoup.parse(modules.getFirst().factsheet().body()).text()).contains("A court order comes first.");
  }

  @Test
  void a_factsheet_without_a_translation_stands_in_english_and_says_so() {
    assertThat(catalogue.course(WELSH).modules().getFirst().factsheet().lang()).isEqualTo("en");
  }

  @Test
  void any_other_language_reads_english() {
    assertThat(catalogue.course(Locale.FRENCH)).isEqualTo(catalogue.course(Locale.UK));
  }

  @Test
  void a_help_line_can_be_called_and_its_hours_are_printed_while_they_are_fresh() {
    var body = Jsoup.parse(firstPage());

    assertThat(body.select("a[href=tel:116123]").text()).isEqualTo("116 123");
    assertThat(body.select("li").getFirst().text())
        .isEqualTo("Samaritans: 116 123. Free, day and night. www.samaritans.org (opens in a new tab).");
  }

  @Test
  void hours_that_nobody_has_checked_for_ninety_days_are_left_out() {
    var body = Jsoup.parse(firstPage());

    assertThat(body.select("li").getLast().text())
        .isEqualTo("The old line: 0800 000 000. See the website for opening times. old.example (opens in a new tab).");
    assertThat(catalogue.course(Locale.UK).helplines())
        .extracting(Helpline::hours)
        .containsExactly("Free, day and night", "See the website for opening times");
  }

  @Test
  void hours_go_out_of_print_by_themselves() {
    assertThat(firstPage()).contains("Free, day and night");

    clock.advance(Duration.ofDays(70));

    assertThat(firstPage()).doesNotContain("Free, day and night");
  }

  @Test
  void a_link_to_another_site_opens_a_new_tab_that_knows_nothing_of_ours() {
    var link = Jsoup.parse(firstPage()).selectFirst("a[href=https://example.org]");

    assertThat(link.attr("target")).isEqualTo("_blank");
    assertThat(link.attr("rel")).contains("noopener", "noreferrer");
    assertThat(link.text()).isEqualTo("a site (opens in a new tab)");
  }

  @Test
  void html_in_markdown_is_shown_as_text_and_never_run() {
    var html = Markdown.sanitised(Markdown.html(Markdown.parse("<script>alert(1)</script> [x](javascript:alert(1))")));

    assertThat(Jsoup.parse(html).select("script, a[href]")).isEmpty();
    assertThat(Jsoup.parse(html).text()).contains("<script>alert(1)</script>");
  }

  @Test
  void the_revision_is_the_same_for_the_same_words() {
    var same = new Catalogue(new ContentSettings(Path.of("src/test/resources/study/content")), clock);
    var other = new Catalogue(new ContentSettings(Path.of("content")), clock);

    assertThat(catalogue.revision()).isEqualTo(same.revision()).matches("[0-9a-f]{12}").isNotEqualTo(other.revision());
  }

  private String firstPage() {
    return catalogue.course(Locale.UK).modules().getFirst().pages().getFirst().body().text();
  }
}
