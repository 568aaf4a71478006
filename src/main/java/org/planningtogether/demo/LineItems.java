package org.planningtogether.demo;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The columns of the gradebooks. */
@Component
@Profile("demo-lms")
class LineItems {

  private static final String SELECT = """
      SELECT id, course_id, tool_id, activity_id, resource_link_id, label, score_maximum, resource_id, tag
        FROM line_item
      """;

  private final JdbcClient db;

  LineItems(JdbcClient db) {
    this.db = db;
  }

  List<LineItem> all() {
    return db.sql(SELECT + " ORDER BY id").query(LineItem.class).list();
  }

  /** In the order of the gradebook. */
  List<LineItem> in(Course course) {
    return all().stream().filter(item -> item.courseId() == course.id()).toList();
  }

  /** A tool sees its own columns only. */
  Optional<LineItem> find(long id, String contextId, Tool tool) {
    return db.sql(SELECT + " WHERE id = :id AND CAST(course_id AS VARCHAR) = :course AND tool_id = :tool")
        .param("id", id)
        .param("course", contextId)
        .param("tool", tool.id())
        .query(LineItem.class)
        .optional();
  }

  Optional<LineItem> ofActivity(long activityId) {
    return db.sql(SELECT + " WHERE activity_id = :activity")
        .param("activity", activityId)
        .query(LineItem.class)
        .optional();
  }

  /** Adds a column; the id of the one given counts for nothing. */
  LineItem add(LineItem item) {
    var id = new GeneratedKeyHolder();
    db.sql("""
        INSERT INTO line_item (course_id, tool_id, activity_id, resource_link_id, label, score_maximum, resource_id, tag)
        VALUES (:course, :tool, :activity, :resourceLink, :label, :maximum, :resource, :tag)
        """)
        .param("course", item.courseId())
        .param("tool", item.toolId())
        .param("activity", item.activityId())
        .param("resourceLink", item.resourceLinkId())
        .param("label", item.label())
        .param("maximum", item.scoreMaximum())
        .param("resource", item.resourceId())
        .param("tag", item.tag())
        .update(id, "id");
    return all().stream().filter(added -> added.id() == id.getKeyAs(Long.class)).findFirst().orElseThrow();
  }

  /** Changes what a tool may change; grades keep their share of the maximum. */
  @Transactional
  void update(LineItem before, LineItem after) {
    db.sql("UPDATE grade SET score = score * :after / :before WHERE line_item_id = :id")
        .param("after", after.scoreMaximum())
        .param("before", before.scoreMaximum())
        .param("id", before.id())
        .update();
    db.sql("""
        UPDATE line_item
           SET label = :label, score_maximum = :maximum, resource_id = :resource, tag = :tag
         WHERE id = :id
        """)
        .param("label", after.label())
        .param("maximum", after.scoreMaximum())
        .param("resource", after.resourceId())
        .param("tag", after.tag())
        .param("id", before.id())
        .update();
  }

  /** Removes a column with its grades. */
  void remove(LineItem item) {
    db.sql("DELETE FROM line_item WHERE id = :id").param("id", item.id()).update();
  }
}
