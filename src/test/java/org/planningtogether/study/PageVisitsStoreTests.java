package org.planningtogether.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.course.ModuleId;
import org.planningtogether.course.PageId;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;

@Databases
class PageVisitsStoreTests {

  private static final ModuleId MODULE = new ModuleId("2");
  private static final PageId FIRST = new PageId("check");
  private static final PageId SECOND = new PageId("sort");

  private final Database database;
  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final PageVisits visits;
  private EnrolmentId amira;

  PageVisitsStoreTests(Database database) {
    this.database = database;
    this.visits = new PageVisits(database.jdbc(), clock);
  }

  @BeforeEach
  void somebody() {
    amira = Enrolled.learner(database, StudyApplication.HERE, "amira").id();
  }

  @Test
  void a_page_is_opened_for_the_first_time_once() {
    assertThat(visits.open(amira, MODULE, FIRST)).isTrue();
    assertThat(visits.open(amira, MODULE, FIRST)).isFalse();
    assertThat(visits.opened(amira, MODULE)).containsExactly(FIRST);
  }

  @Test
  void of_many_tabs_one_opens_a_page_first() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var opened =
          threads.invokeAll(
              IntStream.range(0, 40).mapToObj(i -> (Callable<Boolean>) () -> visits.open(amira, MODULE, FIRST)).toList());

      assertThat(opened).filteredOn(first -> first.resultNow()).hasSize(1);
    }
  }

  @Test
  void somebody_is_where_they_looked_last_also_after_going_back() {
    visits.open(amira, MODULE, FIRST);
    clock.advance(Duration.ofMinutes(1));
    visits.open(amira, MODULE, SECOND);
    clock.advance(Duration.ofMinutes(1));
    visits.open(amira, MODULE, FIRST);

    assertThat(visits.last(amira, MODULE)).contains(FIRST);
    assertThat(visits.last(amira, new ModuleId("1"))).isEmpty();
  }
}
