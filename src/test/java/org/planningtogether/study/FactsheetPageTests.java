package org.planningtogether.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.support.Pdf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A module on one page, on the screen and as a file. */
@StudyApplication.Started
class FactsheetPageTests {

  @Autowired
  private MockMvc mvc;

  private Learner learner;

  @BeforeEach
  void somebody() {
    learner = Learner.newAt(mvc);
  }

  @Test
  void it_holds_the_words_with_their_facts_under_a_title_that_says_nothing_of_the_subject() throws Exception {
    var page = learner.gets("/course/1/factsheet");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().title()).isEqualTo("Part 1 on one page");
    assertThat(page.text("main h1")).isEqualTo("Calm on one page");
    assertThat(page.text("article")).contains("A court order comes first.", "Samaritans: 116 123. Free, day and night.");
    assertThat(page.page().select("main a[href=/course/1/factsheet.pdf]").text()).isEqualTo("Download this page as a file (PDF)");
    assertThat(page.text("[data-helplines]")).contains("Samaritans");
  }

  @Test
  void in_welsh_english_words_are_marked_as_english() throws Exception {
    assertThat(learner.getsIn("cy", "/course/1/factsheet").page().select("article").attr("lang")).isEqualTo("en");
  }

  @Test
  void the_file_is_a_tagged_pdf_with_the_same_words() throws Exception {
    var file = new Pdf(file("/course/1/factsheet.pdf").getContentAsByteArray());

    assertThat(file.problems()).isEmpty();
    assertThat(file.title()).isEqualTo("Part 1 on one page");
    assertThat(file.language()).isEqualTo("en");
    assertThat(file.pages()).isOne();
    assertThat(file.text())
        .contains("Part 1", "Calm on one page", "A court order comes first.", "116 123. Free, day and night.");
    assertThat(file.tags()).containsSubsequence("P", "H1", "P", "H2", "L", "LI");
    assertThat(file.links())
        .containsExactly(
            Map.entry("a site (example.org)", "https://example.org"),
            Map.entry("116 123", "tel:116123"),
            Map.entry("www.samaritans.org", "https://www.samaritans.org"));
  }

  @Test
  void the_file_has_a_neutral_name_and_is_kept_by_no_cache() throws Exception {
    var file = file("/course/1/factsheet.pdf");

    assertThat(file.getContentType()).isEqualTo("application/pdf");
    assertThat(file.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"part-1.pdf\"");
    assertThat(file.getHeader("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void a_module_that_is_locked_says_what_to_do_first() throws Exception {
    assertThat(learner.gets("/course/2/factsheet").text("main h1")).isEqualTo("This part opens a little later");
    assertThat(learner.gets("/course/2/factsheet.pdf").text("main h1")).isEqualTo("This part opens a little later");

    learner.pastTheStart();

    assertThat(learner.gets("/course/2/factsheet").text("main h1")).isEqualTo("All on one page");
  }

  @Test
  void a_module_that_does_not_exist_has_none() throws Exception {
    assertThat(learner.gets("/course/9/factsheet").status()).isEqualTo(404);
    assertThat(learner.gets("/course/9/factsheet.pdf").status()).isEqualTo(404);
  }

  @Test
  void the_list_of_modules_leads_to_those_that_are_open() throws Exception {
    assertThat(learner.gets("/course").page().select("section a[href$=/factsheet]").eachText())
        .containsExactly("Part 1 on one page: Calm on one page");
  }

  @Test
  void the_end_of_a_module_leads_to_its_own() throws Exception {
    var end = learner.pastTheStart().gets("/course/1/done");

    assertThat(end.page().select("a[href=/course/1/factsheet]").text()).isEqualTo("Part 1 on one page, to print or keep");
  }

  private MockHttpServletResponse file(String path) throws Exception {
    return mvc.perform(get(path).header("X-Person", learner.person())).andReturn().getResponse();
  }
}
