package org.planningtogether.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who is or was in the course. */
@Component
@Profile("demo-lms")
class People {

  private final JdbcClient db;

  People(JdbcClient db) {
    this.db = db;
  }

  /** Parents first, then staff. */
  List<Person> active() {
    return all().stream().filter(Person::active).toList();
  }

  Optional<Person> find(String id) {
    return all().stream().filter(person -> person.id().equals(id)).findFirst();
  }

  private List<Person> all() {
    return db.sql("""
        SELECT id, given_name, family_name, email, roles, active, locale
          FROM person
        """)
        .query(People::person)
        .list()
        .stream()
        .sorted(Comparator.comparing(Person::part).thenComparing(Person::id))
        .toList();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        row.getString("id"),
        row.getString("given_name"),
        row.getString("family_name"),
        row.getString("email"),
        List.of(row.getString("roles").split(",")),
        row.getBoolean("active"),
        row.getString("locale"));
  }
}
