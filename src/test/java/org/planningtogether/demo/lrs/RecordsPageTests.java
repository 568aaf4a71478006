package org.planningtogether.demo.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.demo.lrs.StoreClient.id;
import static org.planningtogether.demo.lrs.StoreClient.statement;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningtogether.demo.RunningLms;

class RecordsPageTests {

  private static final String TRAINER = "3";
  private static final String PARENT = "4";

  private static final RunningLms lms = new RunningLms("http://localhost:8080");

  @AfterAll
  static void stop() {
    lms.close();
  }

  @Test
  void staff_see_the_latest_statements_in_words_and_nobody_by_name() {
    var statement = statement("4", "completed", "module");
    statement.withObject("/actor").put("name", "Alex <b>Morgan</b>");
    new StoreClient(lms).post(statement);

    var row = lms.pageAs(TRAINER, "/records").select("tbody tr").first();

    assertThat(row.text()).startsWith("4 completed The module 21 November 2026");
    assertThat(row.html()).doesNotContain("Morgan");
  }

  @Test
  void parents_do_not_see_what_other_parents_did() {
    var answer = lms.send(lms.request("/records").header("Cookie", "demo-lms-person=" + PARENT));

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void a_second_start_finds_all_statements_again(@TempDir Path folder) {
    var database = "jdbc:h2:file:" + folder.resolve("lms") + ";MODE=PostgreSQL";
    var statement = statement("4", "completed", "module");
    try (var first = new RunningLms("http://localhost:8080", database)) {
      new StoreClient(first).post(statement);
    }

    try (var second = new RunningLms("http://localhost:8080", database)) {
      assertThat(new StoreClient(second).read(id(statement)).get("id")).isEqualTo(statement.get("id"));
    }
  }
}
