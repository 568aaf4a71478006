package org.planningtogether.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.support.TestClock;

/** Where a translation leaves something out, that passage stands in English, and says so. */
class TranslationTests {

  private static final String CHECK = "modules/01-start/cy/2.md";

  private static final String WHOLE = """
      ---
      title: Prawf byr
      why: Mae gwybod yn helpu.
      activities:
        who:
          question: Pwy sy’n darllen hyn?
          options: {me: Fi yn unig, all: Pawb}
          feedback:
            me: Ie. Ni all neb arall.
            all: Na. Mae dan glo.
          explain: Chi biau hwn.
      ---
      """;

  @TempDir
  private Path folder;
  private ContentFolder content;

  @BeforeEach
  void aSoundCourse() throws IOException {
    content = ContentFolder.copyTo(folder);
  }

  @Test
  void a_page_of_which_everything_is_there_is_in_its_language() throws IOException {
    content.write(CHECK, WHOLE);

    var page = inWelsh(1);

    assertThat(page.lang()).isEqualTo("cy");
    assertThat(page.why()).isEqualTo(new Passage("cy", "Mae gwybod yn helpu."));
    assertThat(page.lang(page.activities().getFirst())).isEqualTo("cy");
    assertThat(((KnowledgeCheck) page.activities().getFirst()).question()).isEqualTo("Pwy sy’n darllen hyn?");
    assertThat(problems()).isEmpty();
  }

  @Test
  void a_title_that_is_missing_is_english_and_nothing_else_is() throws IOException {
    content.write(CHECK, WHOLE.replace("title: Prawf byr\n", ""));

    var page = inWelsh(1);

    assertThat(page.lang()).isEqualTo("en");
    assertThat(page.title()).isEqualTo("A quick check");
    assertThat(page.why().lang()).isEqualTo("cy");
    assertThat(page.lang(page.activities().getFirst())).isEqualTo("cy");
  }

  @Test
  void a_body_alone_may_be_translated() throws IOException {
    content.write("modules/01-start/cy/1.md", "---\n---\nCroeso. {fact:order} [safle](https://example.org)\n");

    var page = inWelsh(0);

    assertThat(page.lang()).isEqualTo("en");
    assertThat(page.why().lang()).isEqualTo("en");
    assertThat(page.body().lang()).isEqualTo("cy");
    assertThat(Jsoup.parse(page.body().text()).text()).startsWith("Croeso.");
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "    question: Pwy sy’n darllen hyn?\n",
    "      all: Na. Mae dan glo.\n",
    "    explain: Chi biau hwn.\n",
    ", all: Pawb"
  })
  void an_activity_of_which_a_word_is_missing_is_english_as_a_whole(String word) throws IOException {
    content.write(CHECK, WHOLE.replace(word, ""));

    var page = inWelsh(1);

    assertThat(page.lang()).isEqualTo("cy");
    assertThat(page.lang(page.activities().getFirst())).isEqualTo("en");
    assertThat(((KnowledgeCheck) page.activities().getFirst()).question()).isEqualTo("Who reads this?");
    assertThat(problems()).isEmpty();
  }

  @Test
  void a_word_that_is_there_and_empty_is_missing() throws IOException {
    content.write(CHECK, WHOLE.replace("title: Prawf byr", "title:").replace("explain: Chi biau hwn.", "explain: \"\""));

    var page = inWelsh(1);

    assertThat(page.title()).isEqualTo("A quick check");
    assertThat(page.lang(page.activities().getFirst())).isEqualTo("en");
    assertThat(problems()).isEmpty();
  }

  @Test
  void words_for_something_that_english_does_not_have_are_named() throws IOException {
    content.write(CHECK, WHOLE.replace("    question: Pwy sy’n darllen hyn?\n", "    hint: Awgrym\n"));
    assertThat(problems()).containsExactly("modules/01-start/cy/2.md:6 activities.who.hint has no place here");

    content.write(CHECK, WHOLE.replace("    question:", "    hint: Awgrym\n    question:"));
    assertThat(problems()).hasSize(1).first().asString().startsWith("modules/01-start/cy/2.md:6 activities.who.hint");

    content.write(CHECK, WHOLE.replace("why:", "does-not-fit: Iawn.\nwhy:"));
    assertThat(problems()).hasSize(1).first().asString().startsWith("modules/01-start/cy/2.md:3 does-not-fit");

    content.write(CHECK, WHOLE.replace("  who:", "  whose:"));
    assertThat(problems()).hasSize(1).first().asString().startsWith("modules/01-start/cy/2.md:5 activities.whose");
  }

  @Test
  void the_words_of_a_module_fall_back_one_by_one() throws IOException {
    content.write("modules/02-all/cy/module.md", "---\ntitle: Un o bob un\n---\n");

    var module = content.catalogue(TestClock.at("2026-11-22T09:00:00Z")).course(Locale.of("cy")).modules().getLast();

    assertThat(module.lang()).isEqualTo("cy");
    assertThat(module.summary()).isEqualTo(new Passage("en", "Every kind of activity."));
    assertThat(module.note().lang()).isEqualTo("en");
  }

  private Page inWelsh(int page) {
    return content.catalogue(TestClock.at("2026-11-22T09:00:00Z"))
        .course(Locale.of("cy"))
        .modules()
        .getFirst()
        .pages()
        .get(page);
  }

  private List<String> problems() {
    return content.problems(content.catalogue(TestClock.at("2026-11-22T09:00:00Z")).problems());
  }
}
