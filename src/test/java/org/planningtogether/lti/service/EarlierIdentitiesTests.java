package org.planningtogether.lti.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.StatementCount;
import org.springframework.jdbc.core.simple.JdbcClient;

@Databases
class EarlierIdentitiesTests {

  private static final CourseKey COURSE = new CourseKey("https://lms.test", "client", "1", "2");

  private final Database database;
  private final StatementCount statements = new StatementCount();
  private final EarlierIdentities identities;
  private EnrolmentId somebody;

  EarlierIdentitiesTests(Database database) {
    this.database = database;
    this.identities = new EarlierIdentities(JdbcClient.create(statements.around(database.dataSource())));
  }

  @BeforeEach
  void enrol() {
    somebody = Enrolled.learner(database, COURSE, "4").id();
  }

  @Test
  void who_somebody_was_is_remembered_for_each_link() {
    identities.remember(somebody, "1", new EarlierIds("key", "user", "link 1"));
    identities.remember(somebody, "2", new EarlierIds("key", "user", "link 2"));

    assertThat(identities.of(somebody)).extracting(EarlierIds::resourceLinkId).containsExactly("link 1", "link 2");
    assertThat(identities.of(Enrolled.learner(database, COURSE, "5").id())).isEmpty();
  }

  @Test
  void what_the_platform_said_last_is_what_counts() {
    identities.remember(somebody, "1", new EarlierIds("key", "user", "link 1"));
    identities.remember(somebody, "1", new EarlierIds("key", "another user", "link 1"));

    assertThat(identities.of(somebody)).containsExactly(new EarlierIds("key", "another user", "link 1"));
  }

  @Test
  void the_same_again_costs_one_statement() {
    identities.remember(somebody, "1", new EarlierIds("key", "user", "link 1"));
    statements.forget();

    identities.remember(somebody, "1", new EarlierIds("key", "user", "link 1"));

    assertThat(statements.all()).hasSize(1);
  }

  @Test
  void it_goes_when_the_person_goes() {
    identities.remember(somebody, "1", new EarlierIds("key", "user", "link 1"));

    database.jdbc().sql("DELETE FROM enrolment").update();

    assertThat(identities.of(somebody)).isEmpty();
  }
}
