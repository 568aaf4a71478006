package org.planningtogether.plan;

import static org.planningtogether.support.Courses.course;
import static org.planningtogether.support.Courses.module;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.mockito.Mockito;
import org.planningtogether.agreement.Agreements;
import org.planningtogether.agreement.Holder;
import org.planningtogether.agreement.HolderSource;
import org.planningtogether.course.Catalogue;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.outline.Outline;
import org.planningtogether.outline.Outlines;
import org.planningtogether.referral.Holds;
import org.planningtogether.support.Courses;
import org.planningtogether.support.Database;
import org.planningtogether.support.StatementCount;
import org.planningtogether.support.TestClock;
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

/** The pages of a plan over a small outline, in a server of their own, without launches. Everybody picked handovers in the course. */
@EnableAutoConfiguration(excludeName = {
    "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
    "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration"
})
@ComponentScan(
    basePackageClasses = {Agreements.class, Outlines.class, PageSecurity.class},
    excludeFilters = {
      @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
      @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*[.]Outline(s|Files)|.*[.]EnrolledHolders|.*Application")
    })
@Import({
  CheckController.class,
  ClauseController.class,
  ClausePages.class,
  ComparePages.class,
  HelpController.class,
  Holds.class,
  Leaves.class,
  QuestionController.class,
  QuestionPages.class,
  SectionController.class,
  SectionPages.class,
  SuggestController.class,
  SuggestPages.class,
  TaskListController.class,
  Wording.class
})
@ConfigurationPropertiesScan(basePackageClasses = {Agreements.class, PageSecurity.class})
@EnableConfigurationProperties(PublicUrl.class)
class PlanApplication {

  private static final CourseKey HERE = new CourseKey("https://lms.example", "client", "1", "course-7");

  @Bean
  DataSource dataSource() {
    return Database.H2.dataSource();
  }

  /** Whoever sends {@code X-Person} is there. */
  @Bean
  HolderSource persons() {
    return request -> Optional.ofNullable(request.getHeader("X-Person")).map(PlanApplication::holder);
  }

  static Holder holder(String person) {
    return new Holder.Enrolled(Enrolled.learner(Database.H2, HERE, person).id());
  }

  @Bean
  TestClock clock() {
    return TestClock.at("2026-11-22T09:00:00Z");
  }

  @Bean
  Catalogue catalogue() {
    return Courses.catalogue(course(module("1")));
  }

  @Bean
  Outlines outlines() {
    return Mockito.mock(
        Outlines.class,
        call -> call.getMethod().getReturnType() == Outline.class ? SmallOutline.OUTLINE : Mockito.RETURNS_DEFAULTS.answer(call));
  }

  @Bean
  Vault vault() {
    return Vaults.random();
  }

  @Bean
  Priorities priorities() {
    return parent -> Set.of("handovers");
  }

  @Bean
  static StatementCount statements() {
    return new StatementCount();
  }

  /** Starts it. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @SpringBootTest(
      classes = PlanApplication.class,
      webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
      properties = {
        "planning-together.public-url=https://tool.example",
        "management.server.port=0"
      })
  @interface Started {}
}
