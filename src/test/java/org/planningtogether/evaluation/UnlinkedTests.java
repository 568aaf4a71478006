package org.planningtogether.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Role;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Database;
import org.planningtogether.support.Door;
import org.planningtogether.support.WholeTool;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole tool, with all that it records and tells: what of an answer sheet can be found anywhere. */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
@ExtendWith(OutputCaptureExtension.class)
class UnlinkedTests {

  private static final String AMIRA = EnrolmentId.of(Door.COURSE, "amira").toString();

  @Parameter private Database database;

  @Test
  void nothing_that_is_kept_told_or_logged_links_answers_to_a_person(CapturedOutput output) {
    try (var tool = WholeTool.on(database.another("unlinked"), Door.class)) {
      var db = tool.bean(JdbcClient.class);
      var browser = new Browser(tool.port());
      var launch = Door.launch(browser, "amira", "Amira", Role.LEARNER);
      var questions = browser.get(launch + "/").page().select("main a:contains(five questions)").attr("href");
      browser.get(questions);
      var before = everything(db);

      var sent =
          browser.post(
              questions, "phase", "before", "feelings", "mostly", "help", "does-not-fit", "tension", "not-at-all");

      assertThat(sent.status()).isEqualTo(303);
      var now = everything(db);
      var written = now.stream().filter(row -> !before.contains(row) && !row.startsWith("spring_session ")).toList();
      assertThat(written)
          .hasSize(2)
          .contains("evaluation_asked {enrolment_id=%s, phase=before}".formatted(AMIRA))
          .anySatisfy(row -> assertThat(row).startsWith("evaluation_waiting ").doesNotContain(AMIRA));
      assertThat(String.join("\n", now) + output).doesNotContain("mostly", "does-not-fit", "not-at-all");

      var trainer = Door.launch(browser, "tom", "Tom Trainer", Role.INSTRUCTOR);
      var totals = browser.get(trainer + "/trainer").page().select("main a:contains(five questions)").attr("href");
      assertThat(browser.get(totals).page().select("main").text())
          .contains("Before: there are not enough answers yet.")
          .doesNotContainPattern("\\d");
    }
  }

  /** Every row of every table. */
  private static List<String> everything(JdbcClient db) {
    var rows = new ArrayList<String>();
    var tables = "SELECT table_name FROM information_schema.tables WHERE LOWER(table_schema) = 'public'";
    for (var table : db.sql(tables).query(String.class).list()) {
      for (var row : db.sql("SELECT * FROM \"" + table + "\"").query().listOfRows()) {
        row.replaceAll(
            (column, value) -> value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value);
        rows.add(table.toLowerCase(Locale.ROOT) + " " + row);
      }
    }
    return rows;
  }
}
