package org.planningtogether.letters;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.planningtogether.agreement.Plans;
import org.planningtogether.agreement.Reminders;
import org.planningtogether.enrolment.Visits;
import org.planningtogether.guest.Post;
import org.planningtogether.network.RateLimits;
import org.planningtogether.outbox.Outbox;
import org.planningtogether.support.TestClock;
import org.planningtogether.ui.PageSecurity;
import org.planningtogether.vault.Vault;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Guests and their letters, in a server of their own, without any plans. */
@EnableAutoConfiguration
@ComponentScan(
    basePackageClasses = {Letters.class, Post.class, Outbox.class, Visits.class, PageSecurity.class, RateLimits.class, Vault.class},
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ConfigurationPropertiesScan(basePackageClasses = {PageSecurity.class, RateLimits.class})
class LettersApplication {

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
  Reminders reminders() {
    return Mockito.mock(Reminders.class);
  }
}
