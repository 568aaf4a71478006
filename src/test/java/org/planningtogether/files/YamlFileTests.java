package org.planningtogether.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTests {
  private final List<FileProblem> problems = new ArrayList<>();

  @Test
  void a_file_is_read_into_what_the_reader_makes() {
    var module =
        read(
            """
            id: "2"
            minutes: 5
            open: true
            tags: [one, two]
            pages:
              - id: "1"
              - id: "4"
            """,
            node ->
                node.text("id")
                    + node.wholeNumber("minutes", 1, 60)
                    + node.flag("open")
                    + node.texts("tags")
                    + node.nodes("pages").stream().map(page -> page.text("id")).toList());

    assertThat(problems).isEmpty();
    assertThat(module).contains("25true[one, two][1, 4]");
  }

  @Test
  void what_may_be_left_out_has_a_stand_in() {
    var read =
        read(
            "id: a\n",
            node ->
                node.text("id")
                    + node.optionalText("title")
                    + node.wholeNumber("minutes", 1, 60, 7)
                    + node.flag("open", true)
                    + node.texts("tags")
                    + node.nodes("pages")
                    + node.optionalNode("more")
                    + node.optionalValue("address", Integer::valueOf));

    assertThat(problems).isEmpty();
    assertThat(read).contains("aOptional.empty7true[][]Optional.emptyOptional.empty");
  }

  @Test
  void all_problems_are_noted_with_their_lines() {
    var read =
        read(
            """
            id: 12
            minutes: ten
            open: sometimes
            tags: one
            """,
            node ->
                node.text("id")
                    + node.wholeNumber("minutes", 1, 60)
                    + node.flag("open")
                    + node.texts("tags")
                    + node.text("title"));

    assertThat(read).isEmpty();
    assertThat(problems)
        .extracting(FileProblem::toString)
        .containsExactly(
            "course.yml:1 id is 12, must be text: put it in quotes",
            "course.yml:2 minutes is ten, must be a whole number from 1 to 60",
            "course.yml:3 open is sometimes, must be true or false",
            "course.yml:4 tags is one, must be a list",
            "course.yml:1 title is missing, must be text");
  }

  @Test
  void a_field_that_nobody_reads_is_a_problem() {
    read(
        """
        id: a
        pages:
          - id: b
            minuts: 3
        """,
        node -> node.text("id") + node.nodes("pages").getFirst().text("id"));

    assertThat(problems)
        .extracting(FileProblem::toString)
        .containsExactly("course.yml:4 pages[1].minuts is not known here, known are id");
  }

  @Test
  void a_field_that_stands_twice_is_a_problem() {
    read("id: a\nid: b\n", node -> node.text("id"));

    assertThat(problems)
        .extracting(FileProblem::toString)
        .containsExactly("course.yml:2 id stands here again, first in line 1");
  }

  @Test
  void a_number_out_of_bounds_is_a_problem() {
    read("minutes: 120\n", node -> node.wholeNumber("minutes", 0, 100));

    assertThat(problems)
        .extracting(FileProblem::toString)
        .containsExactly("course.yml:1 minutes is 120, must be a whole number from 0 to 100");
  }

  @Test
  void an_empty_text_is_a_problem() {
    read("title:\nsummary: '  '\n", node -> node.text("title") + node.optionalText("summary"));

    assertThat(problems)
        .extracting(FileProblem::toString)
        .containsExactly(
            "course.yml:1 title is empty, must be text", "course.yml:2 summary is empty, must be text");
  }

  @Test
  void a_text_with_a_rule_of_its_own_says_what_it_wanted() {
    read("id: 'A b'\n", node -> node.value("id", YamlFileTests::slug));

    assertThat(problems)
        .extracting(FileProblem::toString)
        .containsExactly("course.yml:1 id is 'A b': use a-z");
  }

  @Test
  void what_trips_over_an_empty_value_hides_no_problem() {
    var read = read("id: 'A b'\nmore: 1\n", node -> node.value("id", YamlFileTests::slug).length());

    assertThat(read).isEmpty();
    assertThat(problems).hasSize(1);
  }

  @Test
  void a_tab_is_named() {
    read("pages:\n\t- id: a\n", node -> node.nodes("pages"));

    assertThat(problems)
        .extracting(FileProblem::toString)
        .containsExactly("course.yml:2 holds a tab, use spaces");
  }

  @Test
  void what_is_not_yaml_is_a_problem_in_its_line() {
    read("id: a\ntitle: [one\n", node -> node.text("id"));

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().toString()).startsWith("course.yml:3 is not YAML: ");
  }

  @Test
  void an_empty_file_is_a_problem() {
    read("# nothing\n", node -> node.text("id"));

    assertThat(problems)
        .extracting(FileProblem::toString)
        .containsExactly("course.yml must hold fields, one 'name: value' a line");
  }

  @Test
  void lines_count_from_where_the_text_stands_in_its_file() {
    YamlFile.read("en/1.md", 2, "title:\n", problems, node -> node.text("title"));

    assertThat(problems).extracting(FileProblem::line).containsExactly(2);
  }

  @Test
  void a_file_that_is_missing_is_a_problem(@TempDir Path folder) {
    YamlFile.read(folder.resolve("course.yml"), problems, node -> node.text("id"));

    assertThat(problems).extracting(FileProblem::message).containsExactly("is missing");
  }

  @Test
  void a_file_in_another_encoding_is_a_problem(@TempDir Path folder) throws IOException {
    var file = folder.resolve("course.yml");
    Files.write(file, "id: ä".getBytes(StandardCharsets.ISO_8859_1));

    YamlFile.read(file, problems, node -> node.text("id"));

    assertThat(problems).extracting(FileProblem::message).containsExactly("is not UTF-8");
  }

  private <T> Optional<T> read(String text, Function<YamlNode, T> reader) {
    return YamlFile.read("course.yml", 1, text, problems, reader);
  }

  private static String slug(String text) {
    if (!text.matches("[a-z]+")) {
      throw new IllegalArgumentException("use a-z");
    }
    return text;
  }
}
