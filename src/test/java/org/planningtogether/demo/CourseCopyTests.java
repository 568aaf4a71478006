package org.planningtogether.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CourseCopyTests {

  private static final RunningLms lms = new RunningLms("http://localhost:8080");

  @AfterAll
  static void stop() {
    lms.close();
  }

  @AfterEach
  void removeCopies() {
    var db = lms.bean(JdbcClient.class);
    db.sql("DELETE FROM grade").update();
    db.sql("DELETE FROM launch").update();
    db.sql("DELETE FROM line_item WHERE course_id > 2").update();
    db.sql("DELETE FROM activity WHERE course_id > 2").update();
    db.sql("DELETE FROM course WHERE id > 2").update();
  }

  @Test
  void staff_copy_a_course_and_stand_in_the_copy() {
    var answer = lms.post("2", "/courses/2/copy", "");

    var copy = lms.bean(Courses.class).all().getLast();
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("demo-lms-course=" + copy.id());
    var page = lms.page(lms.send(lms.request("/course")
        .header("Cookie", "demo-lms-person=2; demo-lms-course=" + copy.id())));
    assertThat(page.select("h1").text()).isEqualTo("Planning Together (copy 1)");
    assertThat(page.select("h3").eachText()).containsExactly("Parent Hub", "E-learning", "Part 1", "Part 2", "Part 3");
  }

  @Test
  void a_copy_has_the_columns_and_nobodys_grades() {
    var original = lms.bean(Courses.class).find(Course.FIRST).orElseThrow();
    var parent = lms.bean(People.class).find("4").orElseThrow();
    var column = lms.bean(LineItems.class).ofActivity(4).orElseThrow();
    lms.bean(Gradebook.class).save(column, parent, BigDecimal.TEN, null, Instant.now());

    var copy = lms.bean(Courses.class).copy(original);

    var marks = lms.bean(Marks.class);
    assertThat(marks.of(copy, parent)).extracting(Marks.Mark::points).containsOnlyNulls();
    assertThat(marks.of(original, parent)).extracting(Marks.Mark::points).contains(new BigDecimal("10"));
    assertThat(marks.columns(copy)).extracting(LineItem::resourceId, LineItem::tag)
        .containsExactlyElementsOf(
            marks.columns(original).stream().map(item -> tuple(item.resourceId(), item.tag())).toList());
    assertThat(marks.columns(copy)).extracting(LineItem::activityId)
        .containsExactlyElementsOf(lms.bean(Activities.class).in(copy).stream().skip(1).map(Activity::id).toList());
  }

  @Test
  void a_copy_of_a_copy_knows_where_it_comes_from_the_nearest_first() {
    var courses = lms.bean(Courses.class);
    var first = courses.copy(courses.find(Course.FIRST).orElseThrow());
    var second = courses.copy(first);

    var activities = lms.bean(Activities.class);
    assertThat(second.history()).isEqualTo(first.id() + ",2");
    assertThat(activities.in(second).getLast().history())
        .isEqualTo(activities.in(first).getLast().id() + ",5");
  }

  @Test
  void a_tool_reaches_the_columns_of_the_course_that_its_address_names() {
    var tool = lms.bean(Tools.class).find(1).orElseThrow();
    var copy = lms.bean(Courses.class).copy(lms.bean(Courses.class).find(Course.FIRST).orElseThrow());
    var column = lms.bean(LineItems.class).in(copy).getFirst();

    assertThat(lms.bean(LineItems.class).find(column.id(), copy.contextId(), tool)).isPresent();
    assertThat(lms.bean(LineItems.class).find(column.id(), "2", tool)).isEmpty();
  }

  @Test
  void parents_copy_nothing() {
    assertThat(lms.post("4", "/courses/2/copy", "").statusCode()).isEqualTo(404);
    assertThat(lms.bean(Courses.class).all()).hasSize(1);
  }
}
