package org.planningtogether.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.StatementCount;
import org.planningtogether.support.TestClock;
import org.planningtogether.vault.Code;
import org.planningtogether.vault.Vault;
import org.planningtogether.vault.Vaults;
import org.springframework.jdbc.core.simple.JdbcClient;

@Databases
class CertificatesStoreTests {

  private static final CourseKey HERE = new CourseKey("https://lms.example", "client", "1", "course-7");
  private static final PersonName NAME = new PersonName("Zoë O’Brien");

  private final Database database;
  private final Vault vault = Vaults.random();
  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final Certificates certificates;
  private EnrolmentId zoe;

  CertificatesStoreTests(Database database) {
    this.database = database;
    this.certificates = new Certificates(database.jdbc(), vault, clock);
  }

  @BeforeEach
  void somebody() {
    zoe = Enrolled.learner(database, HERE, "zoe").id();
  }

  @Test
  void it_stays_the_same_however_often_it_is_asked_for() {
    var first = issue(zoe, NAME);
    clock.advance(Duration.ofDays(30));

    assertThat(issue(zoe, NAME)).isEqualTo(first);
    assertThat(first.issuedAt()).isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
  }

  @Test
  void ten_tabs_at_once_get_the_same_one() throws Exception {
    try (var tabs = Executors.newCachedThreadPool()) {
      List<Callable<Certificate>> asking = IntStream.range(0, 10).<Callable<Certificate>>mapToObj(any -> () -> issue(zoe, NAME)).toList();

      var codes = tabs.invokeAll(asking).stream().map(each -> each.resultNow().code()).distinct();

      assertThat(codes).hasSize(1);
    }
  }

  @Test
  void code_and_name_together_find_it() {
    var code = issue(zoe, NAME).code();

    assertThat(certificates.find(Optional.of(code), "zoe  o'brien"))
        .contains(new Certificates.Issued(zoe, Instant.parse("2026-11-22T09:00:00Z")));
  }

  @Test
  void one_of_them_alone_finds_nothing() {
    var code = issue(zoe, NAME).code();
    var other = issue(Enrolled.learner(database, HERE, "amira").id(), new PersonName("Amira Khan")).code();

    assertThat(certificates.find(Optional.of(code), "Amira Khan")).isEmpty();
    assertThat(certificates.find(Optional.of(other), "Zoë O’Brien")).isEmpty();
    assertThat(certificates.find(Optional.of(Code.random()), "Zoë O’Brien")).isEmpty();
    assertThat(certificates.find(Optional.empty(), "Zoë O’Brien")).isEmpty();
    assertThat(certificates.find(Optional.of(code), "")).isEmpty();
  }

  @Test
  void an_unknown_code_and_a_wrong_name_are_the_same_work() {
    var code = issue(zoe, NAME).code();
    var statements = new StatementCount();
    var counted = new Certificates(JdbcClient.create(statements.around(database.dataSource())), vault, clock);

    counted.find(Optional.of(code), "somebody else");
    var wrongName = statements.all();
    statements.forget();
    counted.find(Optional.empty(), "Zoë O’Brien");

    assertThat(statements.all()).isEqualTo(wrongName).hasSize(1);
  }

  @Test
  void somebody_whose_name_changes_keeps_the_code_and_the_new_name_counts() {
    var code = issue(zoe, NAME).code();

    assertThat(issue(zoe, new PersonName("Zoë Hill")).code()).isEqualTo(code);

    assertThat(certificates.find(Optional.of(code), "Zoe Hill")).isPresent();
    assertThat(certificates.find(Optional.of(code), "Zoë O’Brien")).isEmpty();
  }

  @Test
  void the_table_shows_neither_code_nor_name() {
    var code = issue(zoe, NAME).code();

    var row = database.jdbc().sql("SELECT code_mark, code_sealed, name_mark FROM certificate").query().singleRow();

    assertThat(row.toString()).doesNotContain(code.value(), code.toString(), "Zoë", "Brien", "zoeobrien");
  }

  @Test
  void two_people_of_one_name_cannot_be_told_to_be_so() {
    issue(zoe, NAME);
    issue(Enrolled.learner(database, HERE, "another zoe").id(), NAME);

    assertThat(database.jdbc().sql("SELECT name_mark FROM certificate").query(String.class).list()).doesNotHaveDuplicates();
  }

  @Test
  void it_goes_with_its_enrolment_and_whoever_comes_back_gets_another() {
    var code = issue(zoe, NAME).code();

    Enrolled.on(database).removeAllOf(HERE.issuer(), HERE.clientId());

    assertThat(certificates.find(Optional.of(code), NAME.value())).isEmpty();
    assertThat(issue(Enrolled.learner(database, HERE, "zoe").id(), NAME).code()).isNotEqualTo(code);
  }

  private Certificate issue(EnrolmentId enrolment, PersonName name) {
    return database.transactions().execute(any -> certificates.issue(enrolment, name));
  }
}
