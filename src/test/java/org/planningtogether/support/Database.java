package org.planningtogether.support;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The databases on which every store must work. Each is started and migrated once per JVM, when first used. */
public enum Database {
  H2(
      () -> "jdbc:h2:mem:tests;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
      "sa") {
    @Override
    public String another(String name) {
      return "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(name);
    }

    @Override
    void truncate(List<String> tables) {
      jdbc().sql("SET REFERENTIAL_INTEGRITY FALSE").update();
      tables.forEach(table -> jdbc().sql("TRUNCATE TABLE %s RESTART IDENTITY".formatted(table)).update());
      jdbc().sql("SET REFERENTIAL_INTEGRITY TRUE").update();
    }
  },

  POSTGRESQL(Database::startPostgres, "postgres") {
    @Override
    public String another(String name) {
      jdbc().sql("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name)).update();
      jdbc().sql("CREATE DATABASE " + name).update();
      return ((HikariDataSource) dataSource()).getJdbcUrl().replace("/postgres?", "/" + name + "?");
    }

    @Override
    void truncate(List<String> tables) {
      jdbc().sql("TRUNCATE TABLE %s RESTART IDENTITY CASCADE".formatted(String.join(", ", tables))).update();
    }
  };

  private final Supplier<DataSource> migrated;
  private volatile DataSource dataSource;

  Database(Supplier<String> url, String username) {
    this.migrated = () -> migrate(url.get(), username);
  }

  /** A pool, as in production: connections of several threads are several connections. */
  public DataSource dataSource() {
    synchronized (this) {
      if (dataSource == null) {
        dataSource = migrated.get();
      }
      return dataSource;
    }
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource());
  }

  /** Runs code in a transaction, as {@code @Transactional} does. */
  public TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(dataSource()));
  }

  /** The address of an empty database of that name, for a whole application. */
  public abstract String another(String name);

  void empty() {
    var tables =
        jdbc()
            .sql(
                """
                SELECT table_name
                  FROM information_schema.tables
                 WHERE table_schema = 'public'
                   AND table_name <> 'flyway_schema_history'
                """)
            .query(String.class)
            .list();
    if (!tables.isEmpty()) {
      truncate(tables);
    }
  }

  abstract void truncate(List<String> tables);

  private static DataSource migrate(String url, String username) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(username);
    pool.setPassword("");
    Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
    return pool;
  }

  private static String startPostgres() {
    try {
      return EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
