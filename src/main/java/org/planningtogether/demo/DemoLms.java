package org.planningtogether.demo;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * A small LMS, so that the tool can be tried and tested without one: a true LTI 1.3 Advantage platform with its own
 * keys, pages, people and gradebook, on another site than the tool's. Where the specification leaves room it behaves as
 * Moodle does.
 *
 * <p>It is a program of its own that happens to run in the same process: nothing but HTTP goes between the two. Every
 * bean of this package is bound to the profile {@code demo-lms}, which only this context has.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo-lms")
@ComponentScan
@EnableConfigurationProperties(DemoSettings.class)
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  MessageSourceAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class,
  ThymeleafAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
class DemoLms {

  /**
   * Starts the LMS and waits until it answers.
   *
   * @param properties beside what {@code application-demo-lms.yml} says: {@code server.port}, {@code
   *     spring.datasource.url} and {@code demo.lms.tool}
   */
  static ConfigurableApplicationContext start(Map<String, Object> properties) {
    var lms = new SpringApplication(DemoLms.class);
    lms.setWebApplicationType(WebApplicationType.SERVLET);
    lms.setEnvironment(environment(properties));
    lms.setBannerMode(Banner.Mode.OFF);
    lms.setLogStartupInfo(false);
    lms.setRegisterShutdownHook(false);
    return lms.run();
  }

  /** Hears nothing of the tool's settings: no environment variables, no system properties, no application.yml. */
  private static StandardEnvironment environment(Map<String, Object> properties) {
    var environment = new StandardEnvironment() {
      @Override
      protected void customizePropertySources(MutablePropertySources sources) {}
    };
    var all = new HashMap<>(properties);
    all.put("spring.profiles.active", "demo-lms");
    all.put("spring.config.name", "application-demo-lms");
    environment.getPropertySources().addFirst(new MapPropertySource("demo-lms", all));
    return environment;
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
