package org.planningtogether.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The courses of this LMS: one, and the copies that staff make of it. */
@Component
@Profile("demo-lms")
class Courses {

  private static final String SELECT = "SELECT id, label, title, history FROM course";

  private final JdbcClient db;
  private final Activities activities;
  private final LineItems lineItems;

  Courses(JdbcClient db, Activities activities, LineItems lineItems) {
    this.db = db;
    this.activities = activities;
    this.lineItems = lineItems;
  }

  List<Course> all() {
    return db.sql(SELECT + " ORDER BY id").query(Course.class).list();
  }

  Optional<Course> find(long id) {
    return db.sql(SELECT + " WHERE id = :id").param("id", id).query(Course.class).optional();
  }

  /** By the id that tools know. */
  Optional<Course> find(String contextId) {
    return all().stream().filter(course -> course.contextId().equals(contextId)).findFirst();
  }

  /**
   * Copies a course with its activities and the columns of its gradebook, but without anybody's grades. As in Moodle a
   * copied column keeps what its tool calls it.
   */
  @Transactional
  Course copy(Course course) {
    var copy = add(course, all().size());
    var copied = new HashMap<Long, Long>();
    for (var activity : activities.in(course)) {
      copied.put(activity.id(), activities.copy(activity, copy));
    }
    for (var item : lineItems.in(course)) {
      lineItems.add(item.in(copy, linked(item.activityId(), copied), linked(item.resourceLinkId(), copied)));
    }
    return copy;
  }

  private Course add(Course original, int number) {
    var id = new GeneratedKeyHolder();
    db.sql("INSERT INTO course (label, title, history) VALUES (:label, :title, :history)")
        .param("label", "%s-%d".formatted(original.label(), number + 1))
        .param("title", "%s (copy %d)".formatted(find(Course.FIRST).orElseThrow().title(), number))
        .param("history", History.with(original.id(), original.history()))
        .update(id, "id");
    return find(id.getKeyAs(Long.class)).orElseThrow();
  }

  private static @Nullable Long linked(@Nullable Long activityId, Map<Long, Long> copied) {
    return activityId == null ? null : copied.get(activityId);
  }
}
