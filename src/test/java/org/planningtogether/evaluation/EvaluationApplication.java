package org.planningtogether.evaluation;

import static org.planningtogether.support.Courses.course;
import static org.planningtogether.support.Courses.module;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import org.planningtogether.course.Catalogue;
import org.planningtogether.enrolment.Visits;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.progress.Progress;
import org.planningtogether.support.Courses;
import org.planningtogether.support.Door;
import org.planningtogether.ui.PageSecurity;
import org.planningtogether.vault.Vault;
import org.planningtogether.vault.Vaults;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The five questions, the hub that offers them and what they stand on, in a server of their own. */
@EnableAutoConfiguration
@ComponentScan(
    basePackages = {"org.planningtogether.hub"},
    basePackageClasses = {Evaluation.class, Visits.class, Progress.class, PageSecurity.class},
    excludeFilters = {
      @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
      @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*HubApplication")
    })
@Import(Door.class)
@ConfigurationPropertiesScan(basePackageClasses = PageSecurity.class)
@EnableConfigurationProperties(PublicUrl.class)
class EvaluationApplication {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Catalogue catalogue() {
    return Courses.catalogue(course(module("1"), module("2"), module("3")));
  }

  @Bean
  Vault vault() {
    return Vaults.random();
  }

  /** Starts it. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @SpringBootTest(
      classes = EvaluationApplication.class,
      webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
      properties = {
        "planning-together.public-url=https://tool.example",
        "management.server.port=0",
        "spring.datasource.url=jdbc:h2:mem:evaluation"
      })
  @interface Started {}
}
