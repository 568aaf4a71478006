package org.planningtogether.documents;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.planningtogether.agreement.Agreements;
import org.planningtogether.agreement.Holder;
import org.planningtogether.agreement.HolderSource;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.ContentSettings;
import org.planningtogether.enrolment.Visits;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.network.RateLimits;
import org.planningtogether.outline.Outlines;
import org.planningtogether.paper.Press;
import org.planningtogether.referral.Holds;
import org.planningtogether.schedule.Schedules;
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

/** Papers of plans with the real outline, in a server of their own: whoever sends {@code X-Guest} is that guest. */
@EnableAutoConfiguration
@ComponentScan(
    basePackageClasses = {
      Papers.class, Agreements.class, Outlines.class, Schedules.class, Catalogue.class, Press.class, Holds.class,
      Visits.class, PageSecurity.class, RateLimits.class
    },
    excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ConfigurationPropertiesScan(basePackageClasses = {PageSecurity.class, Schedules.class, Agreements.class, Holds.class, RateLimits.class})
@EnableConfigurationProperties({PublicUrl.class, ContentSettings.class})
class DocumentsApplication {

  static Holder guest(String name) {
    return new Holder.Guest(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  @Bean
  HolderSource guests() {
    return request -> Optional.ofNullable(request.getHeader("X-Guest")).map(DocumentsApplication::guest);
  }

  @Bean
  TestClock clock() {
    return TestClock.at("2026-11-22T09:00:00Z");
  }

  @Bean
  Vault vault() {
    return Vaults.random();
  }

  @Bean
  static StatementCount statements() {
    return new StatementCount();
  }

  /** Starts it. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @SpringBootTest(
      classes = DocumentsApplication.class,
      webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
      properties = {
        "planning-together.public-url=https://tool.example",
        "planning-together.content-dir=content",
        "management.server.port=0",
        "spring.datasource.url=jdbc:h2:mem:documents"
      })
  @interface Started {}
}
