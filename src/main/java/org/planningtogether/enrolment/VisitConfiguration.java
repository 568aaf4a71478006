package org.planningtogether.enrolment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.planningtogether.ui.LeaveHook;
import org.springframework.boot.session.autoconfigure.SessionTimeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Spring Session with one session for each launch instead of one for each browser. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class VisitConfiguration {

  @Bean
  VisitSessions visitSessions(
      JdbcOperations jdbc,
      PlatformTransactionManager transactions,
      JdbcClient db,
      SessionTimeout timeout,
      Clock clock) {
    var stored = new JdbcIndexedSessionRepository(jdbc, new TransactionTemplate(transactions));
    stored.setDefaultMaxInactiveInterval(timeout.getTimeout());
    stored.setConversionService(onlyText());
    return new VisitSessions(untyped(stored), db, clock);
  }

  @Bean
  HttpSessionIdResolver httpSessionIdResolver() {
    return new HandleSessionIds();
  }

  @Bean
  WebMvcConfigurer visitorArgumentsConfigurer(VisitorArguments arguments) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(arguments);
      }
    };
  }

  /** Somebody who leaves quickly leaves all launches of this browser. */
  @Bean
  LeaveHook visitsEndByLeaving(Visits visits) {
    return visits::endAll;
  }

  /** Serialized objects would tie sessions to the classes of one version: text is all that they hold. */
  private static ConversionService onlyText() {
    var conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, VisitConfiguration::bytes);
    conversion.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
    return conversion;
  }

  private static byte[] bytes(Object content) {
    if (content instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    throw new IllegalArgumentException("A session holds only text, not a " + content.getClass().getName());
  }

  @SuppressWarnings("unchecked")
  private static SessionRepository<Session> untyped(SessionRepository<?> sessions) {
    return (SessionRepository<Session>) sessions;
  }
}
