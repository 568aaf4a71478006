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

/** What the course consists of. */
@Component
@Profile("demo-lms")
class Activities {

  private static final String SELECT = """
      SELECT id, tool_id, section, title, description, target_link_uri, custom
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

  /** In the order of the course page. */
  List<Activity> all() {
    return db.sql(SELECT + " ORDER BY id").query(this::activity).list();
  }

  Optional<Activity> find(long id) {
    return db.sql(SELECT + " WHERE id = :id").param("id", id).query(this::activity).optional();
  }

  long add(Tool tool, String section, String title, String description, String uri, Map<String, String> parameters) {
    var id = new GeneratedKeyHolder();
    db.sql("""
        INSERT INTO activity (tool_id, section, title, description, target_link_uri, custom)
        VALUES (:tool, :section, :title, :description, :uri, :custom)
        """)
        .param("tool", tool.id())
        .param("section", section)
        .param("title", title)
        .param("description", description)
        .param("uri", uri)
        .param("custom", custom.write(parameters))
        .update(id, "id");
    return id.getKeyAs(Long.class);
  }

  private Activity activity(ResultSet row, int number) throws SQLException {
    return new Activity(
        row.getLong("id"),
        row.getLong("tool_id"),
        row.getString("section"),
        row.getString("title"),
        row.getString("description"),
        tools.address(row.getString("target_link_uri")),
        custom.read(row.getString("custom")));
  }
}
