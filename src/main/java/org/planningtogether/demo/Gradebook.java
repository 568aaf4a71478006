package org.planningtogether.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's grades, under Moodle's rules. */
@Component
@Profile("demo-lms")
class Gradebook {

  private static final String SELECT = """
      SELECT line_item_id, person_id, score, comment, saved_at
        FROM grade
      """;

  private final JdbcClient db;
  private final Clock clock;

  Gradebook(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  List<Grade> all() {
    return db.sql(SELECT).query(Grade.class).list();
  }

  List<Grade> of(LineItem item) {
    return db.sql(SELECT + " WHERE line_item_id = :item ORDER BY person_id")
        .param("item", item.id())
        .query(Grade.class)
        .list();
  }

  Optional<Grade> of(LineItem item, Person person) {
    return of(item).stream().filter(grade -> grade.personId().equals(person.id())).findFirst();
  }

  /**
   * Puts a grade in the place of whatever was there, comment included.
   *
   * @param points null erases the grade
   * @param stamped the tool's timestamp: must be later, in whole seconds, than the moment in which the grade that is
   *     there was saved; erasing leaves no such moment
   * @return false when it is not later
   */
  @Transactional
  boolean save(
      LineItem item, Person person, @Nullable BigDecimal points, @Nullable String comment, Instant stamped) {
    db.sql("SELECT id FROM line_item WHERE id = :id FOR UPDATE").param("id", item.id()).query(Long.class).single();
    var there = of(item, person);
    if (there.isPresent() && !seconds(stamped).isAfter(seconds(there.get().savedAt()))) {
      return false;
    }
    db.sql("DELETE FROM grade WHERE line_item_id = :item AND person_id = :person")
        .param("item", item.id())
        .param("person", person.id())
        .update();
    if (points != null) {
      insert(item, person, points, comment);
    }
    return true;
  }

  private void insert(LineItem item, Person person, BigDecimal points, @Nullable String comment) {
    db.sql("""
        INSERT INTO grade (line_item_id, person_id, score, comment, saved_at)
        VALUES (:item, :person, :score, :comment, :now)
        """)
        .param("item", item.id())
        .param("person", person.id())
        .param("score", points)
        .param("comment", comment)
        .param("now", clock.instant())
        .update();
  }

  private static Instant seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }
}
