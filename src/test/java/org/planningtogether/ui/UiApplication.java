package org.planningtogether.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.Optional;
import org.planningtogether.network.PublicUrl;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The module alone, in a server of its own: no database, and whoever sends {@code X-Person} is signed in. */
@EnableAutoConfiguration(excludeName = {
    "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
    "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
    "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration"
})
@ComponentScan
@ConfigurationPropertiesScan
@EnableConfigurationProperties(PublicUrl.class)
class UiApplication {

  @Bean
  Presence presence() {
    return new Presence() {
      @Override
      public Optional<String> keeper(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("X-Person"));
      }

      @Override
      public Optional<Duration> timeout() {
        return Optional.of(Duration.ofMinutes(20));
      }
    };
  }

  @Bean
  LeaveHook endsVisits() {
    return (request, response) -> response.addHeader("X-Ended", "all");
  }

  @Bean
  LeaveHook failing() {
    return (request, response) -> {
      throw new IllegalStateException("the database is away");
    };
  }

  /** Starts it. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @SpringBootTest(
      classes = UiApplication.class,
      webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
      properties = {"planning-together.public-url=https://tool.example",
          "planning-together.keys.secret=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=", "management.server.port=0"})
  @interface Started {}
}
