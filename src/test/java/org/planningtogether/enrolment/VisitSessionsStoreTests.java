package org.planningtogether.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@Databases
class VisitSessionsStoreTests {

  private static final CourseKey COURSE = new CourseKey("https://lms.example", "client", "1", "course-7");
  private static final Visit AMIRA =
      new Visit(
          "aaaaaaaaaa",
          new Visitor(EnrolmentId.of(COURSE, "amira"), COURSE, Set.of(Role.LEARNER, Role.MENTOR), "Amira Đ 🙂", "cy"),
          List.of("https://lms.example"),
          Map.of("link", "7"));
  private static final Visit NOBODY =
      new Visit("bbbbbbbbbb", new Visitor(null, COURSE, Set.of(), null, null), List.of(), Map.of());

  private final Database database;

  VisitSessionsStoreTests(Database database) {
    this.database = database;
  }

  @Test
  void a_visit_survives_a_restart() {
    var amira = sessions(Duration.ZERO).begin(AMIRA);
    var nobody = sessions(Duration.ZERO).begin(NOBODY);

    assertThat(sessions(Duration.ZERO).find(amira)).contains(AMIRA);
    assertThat(sessions(Duration.ZERO).find(nobody)).contains(NOBODY);
  }

  @Test
  void each_visit_has_a_session_of_its_own() {
    var sessions = sessions(Duration.ZERO);

    assertThat(sessions.begin(AMIRA)).isNotEqualTo(sessions.begin(AMIRA));
  }

  @Test
  void the_visits_of_one_client_of_a_platform_end_together() {
    var sessions = sessions(Duration.ZERO);
    var elsewhere = new CourseKey("https://lms.example", "another", "1", "course-7");
    var another = new Visit("cccccccccc", new Visitor(null, elsewhere, Set.of(), null, null), List.of(), Map.of());
    var gone = List.of(sessions.begin(AMIRA), sessions.begin(NOBODY));
    var stays = sessions.begin(another);

    sessions.endAllOf("https://lms.example", "client");

    assertThat(gone).allMatch(id -> sessions.find(id).isEmpty());
    assertThat(sessions.find(stays)).contains(another);
  }

  @Test
  void an_ended_visit_opens_nothing() {
    var sessions = sessions(Duration.ZERO);
    var amira = sessions.begin(AMIRA);

    sessions.end(amira);

    assertThat(sessions.find(amira)).isEmpty();
    assertThat(sessions.living(List.of(amira))).isEmpty();
  }

  @Test
  void the_newest_of_the_living_comes_first() {
    var sessions = sessions(Duration.ZERO);
    var older = sessions.begin(AMIRA);
    database.jdbc().sql("UPDATE spring_session SET creation_time = creation_time - 1000").update();
    var newer = sessions.begin(AMIRA);

    assertThat(sessions.living(List.of(older, newer, "00000000-0000-4000-8000-000000000001")))
        .containsExactly(newer, older);
    assertThat(sessions.living(List.of())).isEmpty();
  }

  @Test
  void after_eight_hours_a_visit_is_over() {
    var amira = sessions(Duration.ZERO).begin(AMIRA);

    assertThat(sessions(Duration.ofHours(8).plusSeconds(1)).find(amira)).isEmpty();
    assertThat(sessions(Duration.ofHours(8).plusSeconds(1)).living(List.of(amira))).isEmpty();
  }

  @Test
  void a_session_holds_text_and_no_object() {
    var stored = stored();
    var session = stored.createSession();
    session.setAttribute("visit", AMIRA);

    assertThatThrownBy(() -> stored.save(session)).hasRootCauseInstanceOf(ClassCastException.class);
  }

  private VisitSessions sessions(Duration later) {
    return new VisitSessions(stored(), database.jdbc(), Clock.offset(Clock.systemUTC(), later));
  }

  private SessionRepository<Session> stored() {
    return VisitSessions.untyped(
        new VisitConfiguration()
            .storedSessions(
                new JdbcTemplate(database.dataSource()),
                new JdbcTransactionManager(database.dataSource()),
                () -> Duration.ofMinutes(20)));
  }
}
