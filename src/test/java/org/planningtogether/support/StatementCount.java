package org.planningtogether.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Writes down every statement that goes to a database through it. Commits and roll-backs are not counted. */
public final class StatementCount {

  private final List<String> statements = new CopyOnWriteArrayList<>();
  private final DataSource dataSource;

  public StatementCount(DataSource counted) {
    this.dataSource = proxy(DataSource.class, counted);
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** In the order in which they were sent; a batch is one. */
  public List<String> all() {
    return List.copyOf(statements);
  }

  public void forget() {
    statements.clear();
  }

  private <T> T proxy(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            StatementCount.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.add(String.valueOf(arguments[0]).strip());
              }
              try {
                var answer = method.invoke(target, arguments);
                return answer instanceof Connection connection ? proxy(Connection.class, connection) : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
