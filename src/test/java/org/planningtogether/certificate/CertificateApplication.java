package org.planningtogether.certificate;

import static org.planningtogether.support.Courses.course;
import static org.planningtogether.support.Courses.module;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.planningtogether.course.Catalogue;
import org.planningtogether.enrolment.Visits;
import org.planningtogether.network.RateLimits;
import org.planningtogether.paper.Press;
import org.planningtogether.progress.Progress;
import org.planningtogether.support.Courses;
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

/** Certificates and what they stand on, in a server of their own, with a course of two modules. */
@EnableAutoConfiguration
@ComponentScan(
    basePackageClasses = {
      CertificateController.class,
      Visits.class,
      Progress.class,
      Press.class,
      PageSecurity.class,
      RateLimits.class,
      Vault.class
    },
    excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@Import(Door.class)
@ConfigurationPropertiesScan(basePackageClasses = {PageSecurity.class, RateLimits.class})
class CertificateApplication {

  @Bean
  TestClock clock() {
    return TestClock.at(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()); // sessions run by the real time
  }

  @Bean
  Catalogue catalogue() {
    return Courses.catalogue(course(module("1"), module("2", "1")));
  }

  @Bean
  static StatementCount statements() {
    return new StatementCount();
  }

  /** Starts it. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @SpringBootTest(
      classes = CertificateApplication.class,
      webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
      properties = {
        "planning-together.public-url=https://tool.example",
        "planning-together.keys.secret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "management.server.port=0",
        "spring.datasource.url=jdbc:h2:mem:certificate"
      })
  @interface Started {}
}
