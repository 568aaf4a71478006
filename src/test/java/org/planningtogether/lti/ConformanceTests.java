package org.planningtogether.lti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.planningtogether.support.ClauseResults;
import org.planningtogether.support.ClauseResults.Result;

/**
 * Holds the tests of this run against the list of clauses, and writes {@code docs/lti-conformance.md}: a row for each
 * clause with its tests and what became of them. Runs last, and only with all the others.
 */
@Order(Integer.MAX_VALUE)
class ConformanceTests {

  private static final Path CLAUSES = Path.of("src/test/resources/lti-clauses.tsv");
  private static final Path PAGE = Path.of("docs/lti-conformance.md");
  private static final String BEGIN = "<!-- from here to the end mark: written by lti/ConformanceTests -->";
  private static final String END = "<!-- end of what lti/ConformanceTests writes -->";

  private static final Map<String, String> PARTS = parts();

  /**
   * @param weight MUST, SHOULD, MAY; suite: a payload of the certification suite; attack: a threat to the tool; a hyphen
   *     where we never do what the clause is about
   */
  private record ClauseRow(String id, String weight, String section, String what) {

    static ClauseRow of(String line) {
      var cells = line.split("\t");
      return new ClauseRow(cells[0], cells[1], cells[2], cells[3]);
    }

    String part() {
      return id.replaceAll("-?\\d+$", "");
    }

    boolean binds() {
      return !List.of("MAY", "-").contains(weight);
    }
  }

  @Test
  void every_clause_has_a_test_and_the_page_says_what_became_of_it() throws IOException {
    var clauses = clauses();
    var results = ClauseResults.soFar();
    assumeTrue(results.size() > clauses.size() / 2, "only with all the other tests");

    write(clauses, results);

    assertThat(clauses).extracting(ClauseRow::id).containsAll(results.keySet());
    assertThat(clauses.stream().filter(ClauseRow::binds).map(ClauseRow::id).filter(id -> !results.containsKey(id)))
        .as("clauses that bind us and have no test")
        .isEmpty();
  }

  private static List<ClauseRow> clauses() throws IOException {
    try (var lines = Files.lines(CLAUSES)) {
      return lines.filter(line -> !line.startsWith("#")).map(ClauseRow::of).toList();
    }
  }

  private static void write(List<ClauseRow> clauses, Map<String, Map<String, Set<Result>>> results)
      throws IOException {
    var page = Files.readString(PAGE, UTF_8);
    var before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    var after = page.substring(page.indexOf(END));
    var table =
        PARTS.entrySet().stream()
            .map(part -> "\n## " + part.getValue() + "\n\n" + table(part.getKey(), clauses, results))
            .collect(joining());
    var written = before + "\n" + table + "\n" + after;
    if (!written.equals(page)) {
      Files.writeString(PAGE, written, UTF_8);
    }
  }

  private static String table(
      String part, List<ClauseRow> clauses, Map<String, Map<String, Set<Result>>> results) {
    var rows =
        clauses.stream()
            .filter(clause -> clause.part().equals(part))
            .map(clause -> row(clause, results.getOrDefault(clause.id(), Map.of())));
    return Stream.concat(Stream.of("| clause | weight | section | what | tests | result |", "|---|---|---|---|---|---|"), rows)
        .collect(joining("\n", "", "\n"));
  }

  private static String row(ClauseRow clause, Map<String, Set<Result>> tests) {
    var result = EnumSet.noneOf(Result.class);
    tests.values().forEach(result::addAll);
    return "| %s | %s | %s | %s | %s | %s |"
        .formatted(
            clause.id(),
            clause.weight(),
            clause.section(),
            clause.what().replace("|", "\\|"),
            tests.isEmpty() ? "none" : byClass(tests.keySet()),
            words(result));
  }

  /** {@code LoginTests: one, another · LaunchTests: a third}. */
  private static String byClass(Set<String> tests) {
    var byClass = new LinkedHashMap<String, Set<String>>();
    for (var test : new TreeSet<>(tests)) {
      var dot = test.indexOf('.');
      byClass
          .computeIfAbsent(dot < 0 ? test : test.substring(0, dot), any -> new TreeSet<>())
          .add(dot < 0 ? "all" : test.substring(dot + 1).replace('_', ' '));
    }
    return byClass.entrySet().stream()
        .map(tested -> "`%s`: %s".formatted(tested.getKey(), String.join(", ", tested.getValue())))
        .collect(joining(" · "));
  }

  private static String words(Set<Result> results) {
    if (results.contains(Result.FAILED)) {
      return "fails";
    }
    if (results.contains(Result.PASSED)) {
      return "passes";
    }
    return results.isEmpty() ? "not used" : "not run: no browser";
  }

  private static Map<String, String> parts() {
    var parts = new LinkedHashMap<String, String>();
    parts.put("B", "Certification suite: launches that must be refused (Certification guide, 6.1.1)");
    parts.put("V", "Certification suite: launches that must work (6.1.2, 6.1.3)");
    parts.put("D", "Certification suite: deep linking (6.2)");
    parts.put("N", "Certification suite: roster (6.3)");
    parts.put("SEC", "1EdTech Security Framework 1.0");
    parts.put("CORE", "LTI Core 1.3");
    parts.put("DL", "Deep Linking 2.0");
    parts.put("AGS", "Assignment and Grade Services 2.0");
    parts.put("NRPS", "Names and Role Provisioning Services 2.0");
    parts.put("DR", "Dynamic Registration 1.0");
    parts.put("PM", "Platform storage 0.1");
    parts.put("THREAT", "Attacks");
    return parts;
  }
}
