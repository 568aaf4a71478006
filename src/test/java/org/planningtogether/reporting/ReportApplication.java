package org.planningtogether.reporting;

import static org.planningtogether.support.Courses.course;
import static org.planningtogether.support.Courses.module;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.util.List;
import org.mockito.Mockito;
import org.planningtogether.course.Catalogue;
import org.planningtogether.enrolment.Visits;
import org.planningtogether.lti.service.Drift;
import org.planningtogether.lti.service.Drifts;
import org.planningtogether.lti.service.EarlierIdentities;
import org.planningtogether.lti.service.EarlierIds;
import org.planningtogether.lti.service.Roster;
import org.planningtogether.lti.service.Rosters;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.outbox.Outbox;
import org.planningtogether.progress.Progress;
import org.planningtogether.support.Courses;
import org.planningtogether.support.Door;
import org.planningtogether.support.StatementCount;
import org.planningtogether.ui.PageSecurity;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The trainer's page and what it stands on, in a server of their own, with a roster that the tests write. Nobody
 * delivers anything: parcels stay as the tests put them.
 */
@EnableAutoConfiguration
@ComponentScan(
    basePackageClasses = {
      ReportController.class, Visits.class, Progress.class, Outbox.class, PageSecurity.class
    },
    excludeFilters = {
      @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
      @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.outbox\\.(Workers|OutboxMetrics)")
    })
@Import(Door.class)
@ConfigurationPropertiesScan(basePackageClasses = PageSecurity.class)
@EnableConfigurationProperties(PublicUrl.class)
class ReportApplication {

  /** What the platform says of the course. */
  static final class Platform {
    Roster roster = new Roster(List.of(), null, null);
    List<Drift> drifts = List.of();
    boolean believed;
    List<EarlierIds> earlier = List.of();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Catalogue catalogue() {
    return Courses.catalogue(course(module("1"), module("2")));
  }

  @Bean
  static StatementCount statements() {
    return new StatementCount();
  }

  @Bean
  Platform platform() {
    return new Platform();
  }

  @Bean
  Rosters rosters(Platform platform) {
    return Mockito.mock(
        Rosters.class,
        call -> {
          platform.believed |= call.getMethod().getName().equals("believe");
          return call.getMethod().getName().equals("of") ? platform.roster : null;
        });
  }

  @Bean
  Drifts drifts(Platform platform) {
    return Mockito.mock(Drifts.class, call -> platform.drifts);
  }

  @Bean
  EarlierIdentities earlierIdentities(Platform platform) {
    return Mockito.mock(EarlierIdentities.class, call -> platform.earlier);
  }

  /** Starts it. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @SpringBootTest(
      classes = ReportApplication.class,
      webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
      properties = {
        "planning-together.public-url=https://tool.example",
        "management.server.port=0",
        "spring.datasource.url=jdbc:h2:mem:reporting"
      })
  @interface Started {}
}
