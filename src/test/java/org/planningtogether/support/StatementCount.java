package org.planningtogether.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Writes down every statement that goes to a database through it. Commits and roll-backs are not counted, a batch counts
 * once. As a bean, it counts those of the whole application.
 */
public final class StatementCount implements BeanPostProcessor {

  private final List<Sent> statements = new CopyOnWriteArrayList<>();

  public DataSource around(DataSource counted) {
    return proxy(DataSource.class, counted);
  }

  /** In the order in which they were sent. */
  public List<String> all() {
    return statements.stream().map(Sent::sql).toList();
  }

  /** Those that were sent to answer requests, and not by what goes on beside them. */
  public List<String> ofRequests() {
    return statements.stream().filter(sent -> sent.thread().startsWith("tomcat-handler")).map(Sent::sql).toList();
  }

  public void forget() {
    statements.clear();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource pool ? around(pool) : bean;
  }

  private <T> T proxy(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            StatementCount.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.add(new Sent(Thread.currentThread().getName(), String.valueOf(arguments[0]).strip()));
              }
              try {
                var answer = method.invoke(target, arguments);
                return answer instanceof Connection connection ? proxy(Connection.class, connection) : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private record Sent(String thread, String sql) {}
}
