package org.planningtogether.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** What the courses consist of. */
@Component
@Profile("demo-lms")
class Activities {

  private static final String SELECT = """
      SELECT id, course_id, history, tool_id, section, title, description, target_link_uri, custom
        FROM activity
      """;

  private final JdbcClient db;
  private final Tools tools;
  private final CustomParameters custom;

  Activities(JdbcClient db, Tools tools, CustomParameters custom) {
    this.db = db;
    this.tools = tools;
    this.custom = custom;
  }

  /** Those of all courses. */
  List<Activity> all() {
    return db.sql(SELECT + " ORDER BY id").query(this::activity).list();
  }

  /** In the order of the course page. */
  List<Activity> in(Course course) {
    return all().stream().filter(activity -> activity.courseId() == course.id()).toList();
  }

  Optional<Activity> find(long id) {
    return db.sql(SELECT + " WHERE id = :id").param("id", id).query(this::activity).optional();
  }

  long add(
      long courseId,
      Tool tool,
      String section,
      String title,
      String description,
      String uri,
      Map<String, String> parameters) {
    var id = new GeneratedKeyHolder();
    db.sql("""
        INSERT INTO activity (course_id, tool_id, section, title, description, target_link_uri, custom)
        VALUES (:course, :tool, :section, :title, :description, :uri, :custom)
        """)
        .param("course", courseId)
        .param("tool", tool.id())
        .param("section", section)
        .param("title", title)
        .param("description", description)
        .param("uri", uri)
        .param("custom", custom.write(parameters))
        .update(id, "id");
    return id.getKeyAs(Long.class);
  }

  /** @return the id of the copy */
  long copy(Activity activity, Course to) {
    var id = new GeneratedKeyHolder();
    db.sql("""
        INSERT INTO activity (course_id, history, tool_id, section, title, description, target_link_uri, custom)
        SELECT :course, :history, tool_id, section, title, description, target_link_uri, custom
          FROM activity
         WHERE id = :id
        """)
        .param("course", to.id())
        .param("history", History.with(activity.id(), activity.history()))
        .param("id", activity.id())
        .update(id, "id");
    return id.getKeyAs(Long.class);
  }

  private Activity activity(ResultSet row, int number) throws SQLException {
    return new Activity(
        row.getLong("id"),
        row.getLong("course_id"),
        row.getString("history"),
        row.getLong("tool_id"),
        row.getString("section"),
        row.getString("title"),
        row.getString("description"),
        tools.address(row.getString("target_link_uri")),
        custom.read(row.getString("custom")));
  }
}
