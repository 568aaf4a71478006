package org.planningtogether.enrolment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.planningtogether.ui.LeaveHook;
import org.springframework.boot.session.autoconfigure.SessionTimeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How visits are stored, and how controllers and pages hear of them. */
@Configuration(proxyBeanMethods = false)
class VisitConfiguration {

  @Bean
  JdbcIndexedSessionRepository storedSessions(
      JdbcOperations jdbc, PlatformTransactionManager transactions, SessionTimeout timeout) {
    var stored = new JdbcIndexedSessionRepository(jdbc, new TransactionTemplate(transactions));
    stored.setDefaultMaxInactiveInterval(timeout.getTimeout());
    stored.setConversionService(onlyText());
    stored.setIndexResolver(VisitSessions::index);
    stored.setCleanupCron("0 */10 * * * *");
    return stored;
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
    conversion.addConverter(Object.class, byte[].class, text -> ((String) text).getBytes(StandardCharsets.UTF_8));
    conversion.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
    return conversion;
  }
}
