package org.planningtogether.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;

@Databases
class DatabasesTests {
  private final Database database;

  DatabasesTests(Database database) {
    this.database = database;
  }

  @RepeatedTest(2)
  void every_test_starts_on_empty_tables() {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO outbox_parcel
                   (channel, parcel_key, owner_id, body, revision, state, owed_since, due_at, attempts)
            VALUES ('any', 'a', :owner, '{}', 1, 'owed', :now, :now, 0)
            """)
        .param("owner", UUID.randomUUID())
        .param("now", OffsetDateTime.of(2026, 11, 22, 9, 0, 0, 0, ZoneOffset.UTC))
        .update();

    var ids = database.jdbc().sql("SELECT id FROM outbox_parcel").query(Long.class).list();

    assertThat(ids).containsExactly(1L);
  }
}
