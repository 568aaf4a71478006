package org.planningtogether.guest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.planningtogether.agreement.Errand;
import org.planningtogether.agreement.Plans;
import org.planningtogether.enrolment.Visits;
import org.planningtogether.network.RateLimits;
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

/** Guests and what they stand on, in a server of their own, without any plans. */
@EnableAutoConfiguration
@ComponentScan(
    basePackageClasses = {GuestDoor.class, Visits.class, PageSecurity.class, RateLimits.class, Vault.class},
    excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@Import(Door.class)
@ConfigurationPropertiesScan(basePackageClasses = {PageSecurity.class, RateLimits.class})
class GuestApplication {

  /** What somebody may set out to do here. */
  static final String ERRAND = "to look around";

  @Bean
  TestClock clock() {
    return TestClock.at(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()); // sessions run by the real time
  }

  @Bean
  Plans plans() {
    return Mockito.mock(
        Plans.class,
        call -> call.getMethod().getReturnType() == List.class ? List.of() : Answers.RETURNS_DEFAULTS.answer(call));
  }

  @Bean
  Errand errand() {
    return (holder, sealed) -> sealed.equals(ERRAND) ? Optional.of("/help/leaving") : Optional.empty();
  }

  @Bean
  Post post() {
    return Mockito.mock(Post.class);
  }

  @Bean
  static StatementCount statements() {
    return new StatementCount();
  }

  /** Starts it. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @SpringBootTest(
      classes = GuestApplication.class,
      webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
      properties = {
        "planning-together.public-url=https://tool.example",
        "planning-together.keys.secret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "management.server.port=0",
        "spring.datasource.url=jdbc:h2:mem:guest"
      })
  @interface Started {}
}
