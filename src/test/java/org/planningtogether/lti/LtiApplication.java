package org.planningtogether.lti;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.planningtogether.course.Catalogue;
import org.planningtogether.enrolment.VisitStarted;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.enrolment.Visits;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.outbox.Outbox;
import org.planningtogether.outbox.Outboxes;
import org.planningtogether.support.Courses;
import org.planningtogether.support.FakePlatform;
import org.planningtogether.support.StatementCount;
import org.planningtogether.support.TestClock;
import org.planningtogether.ui.PageSecurity;
import org.planningtogether.vault.Vault;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door alone, in a server of its own, with two platforms: one of many clients, and one that is somebody else's. */
@EnableAutoConfiguration
@ComponentScan(
    basePackageClasses = {LtiApplication.class, Visits.class, PageSecurity.class, Vault.class, PublicUrl.class},
    excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ConfigurationPropertiesScan(basePackageClasses = {LtiApplication.class, PageSecurity.class, PublicUrl.class})
public class LtiApplication {

  /** Its own clients: {@link FakePlatform#CLIENT}, {@code another-client}, {@code sleeping-client}, {@code open-client}. */
  public static final FakePlatform PLATFORM = FakePlatform.start();

  public static final FakePlatform OTHER_PLATFORM = FakePlatform.start();

  /** Never tells its keys. */
  public static final FakePlatform SILENT_PLATFORM = FakePlatform.start();

  private static final Path CONFIG = configured();

  @Bean
  TestClock clock() {
    return TestClock.at(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  @Bean
  Catalogue catalogue() {
    return Courses.catalogue(Courses.course(Courses.module("1"), Courses.module("2", "1")));
  }

  @Bean
  static StatementCount statements() {
    return new StatementCount();
  }

  @Bean
  Outbox outbox(JdbcClient db, Clock clock) {
    return Outboxes.on(db, clock);
  }

  @Bean
  VisitsSeen visitsSeen() {
    return new VisitsSeen();
  }

  @Bean
  CoursePage coursePage() {
    return new CoursePage();
  }

  @Bean
  DynamicPropertyRegistrar configuration() {
    return (DynamicPropertyRegistry properties) -> {
      properties.add("planning-together.lti.config-dir", CONFIG::toString);
      properties.add("planning-together.lti1p1.keys[0].issuer", PLATFORM::issuer);
      properties.add("planning-together.lti1p1.keys[0].key", () -> "old-key");
      properties.add("planning-together.lti1p1.keys[0].secret", () -> "old-secret");
    };
  }

  private static Path configured() {
    try {
      Path folder = Files.createTempDirectory("lti-config");
      PLATFORM.write(folder, FakePlatform.CLIENT, "[\"1\", \"2\"]", true);
      PLATFORM.write(folder, "another-client", "[\"1\"]", true);
      PLATFORM.write(folder, "sleeping-client", "[\"1\"]", false);
      PLATFORM.write(folder, "open-client", "[]", true);
      SILENT_PLATFORM.answerWith(503);
      SILENT_PLATFORM.write(folder, FakePlatform.CLIENT, "[\"1\"]", true);
      OTHER_PLATFORM.write(folder, FakePlatform.CLIENT, "[\"1\"]", true);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @SpringBootTest(
      classes = LtiApplication.class,
      webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
      properties = {
        "planning-together.public-url=https://tool.example",
        "planning-together.network.allowed-private-hosts=127.0.0.1",
        "management.server.port=0",
        "spring.datasource.url=jdbc:h2:mem:lti"
      })
  public @interface Started {}

  /** What lies behind the door. */
  @RestController
  @TestComponent
  public static final class CoursePage {
    @GetMapping("/course")
    String course(Visitor visitor) {
      return "Here is " + visitor.name();
    }
  }

  /** Who came, as other modules are told. */
  public static final class VisitsSeen {
    private final List<VisitStarted> visits = new ArrayList<>();

    @EventListener
    void on(VisitStarted visit) {
      visits.add(visit);
    }

    public List<VisitStarted> all() {
      return visits;
    }
  }
}
