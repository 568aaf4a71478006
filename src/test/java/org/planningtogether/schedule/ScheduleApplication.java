package org.planningtogether.schedule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.planningtogether.agreement.Agreements;
import org.planningtogether.enrolment.Visits;
import org.planningtogether.network.RateLimits;
import org.planningtogether.outline.Outlines;
import org.planningtogether.referral.Holds;
import org.planningtogether.support.Door;
import org.planningtogether.support.StatementCount;
import org.planningtogether.support.TestClock;
import org.planningtogether.ui.PageSecurity;
import org.planningtogether.vault.Vault;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The calendar's pages and what they stand on, in a server of their own, with five questions. */
@EnableAutoConfiguration
@ComponentScan(
    basePackageClasses = {
      Schedules.class, Agreements.class, Visits.class, PageSecurity.class, RateLimits.class, Vault.class, Holds.class
    },
    excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@Import(Door.class)
@ConfigurationPropertiesScan(basePackageClasses = {Schedules.class, Agreements.class, PageSecurity.class, RateLimits.class})
class ScheduleApplication {

  @Bean
  TestClock clock() {
    return TestClock.at(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()); // sessions run by the real time
  }

  @Bean
  Outlines outlines() {
    return FiveQuestions.outlines();
  }

  @Bean
  static StatementCount statements() {
    return new StatementCount();
  }

  /** Starts it. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @SpringBootTest(
      classes = ScheduleApplication.class,
      webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
      properties = {
        "planning-together.public-url=https://tool.example",
        "planning-together.keys.secret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "planning-together.rate-limits=off",
        "management.server.port=0",
        "spring.datasource.url=jdbc:h2:mem:schedule"
      })
  @interface Started {}
}
