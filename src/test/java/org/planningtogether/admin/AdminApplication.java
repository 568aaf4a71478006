package org.planningtogether.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.planningtogether.course.Catalogue;
import org.planningtogether.enrolment.Visits;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.outbox.Outbox;
import org.planningtogether.referral.Concerns;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Courses;
import org.planningtogether.support.Door;
import org.planningtogether.support.FakePlatform;
import org.planningtogether.support.TestClock;
import org.planningtogether.ui.PageSecurity;
import org.planningtogether.vault.Vault;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The administrator's pages and what they stand on, in a server of their own, with one platform in a file. Nobody
 * delivers anything, and records of launches are written when a test says so.
 */
@EnableAutoConfiguration
@ComponentScan(
    basePackages = "org.planningtogether.lti",
    basePackageClasses = {
      AdminPages.class, Visits.class, PageSecurity.class, Vault.class, PublicUrl.class, Outbox.class
    },
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    excludeFilters = {
      @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
      @Filter(type = FilterType.REGEX, pattern = ".*\\.outbox\\.(Workers|OutboxMetrics)"),
      @Filter(type = FilterType.REGEX, pattern = ".*\\.LtiApplication.*")
    })
@Import({Door.class, Concerns.class})
@ConfigurationPropertiesScan(
    basePackages = "org.planningtogether.lti",
    basePackageClasses = {AdminPages.class, PageSecurity.class, PublicUrl.class})
class AdminApplication {

  static final String NAME = "keeper";
  static final String PASSWORD = "a long password, äöü";

  /** Stands in a file, with the client {@link FakePlatform#CLIENT}. */
  static final FakePlatform IN_FILE = FakePlatform.start();

  @Bean
  TestClock clock() {
    return TestClock.at(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  @Bean
  Catalogue catalogue() {
    return Courses.catalogue(Courses.course(Courses.module("1"), Courses.module("2", "1")));
  }

  @Bean
  DynamicPropertyRegistrar configuration() {
    return (DynamicPropertyRegistry properties) ->
        properties.add("planning-together.lti.config-dir", AdminApplication::configured);
  }

  private static String configured() {
    try {
      Path folder = Files.createTempDirectory("lti-config");
      IN_FILE.write(folder, FakePlatform.CLIENT, "[\"1\"]", true);
      return folder.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A browser in which the administrator is signed in. */
  static Browser signedIn(int port) {
    var browser = new Browser(port);
    browser.post("/admin/sign-in", "username", NAME, "password", PASSWORD);
    return browser;
  }

  /** Starts it. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @SpringBootTest(
      classes = AdminApplication.class,
      webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
      properties = {
        "planning-together.public-url=https://tool.example",
        "planning-together.network.allowed-private-hosts=127.0.0.1",
        "planning-together.admin.username=" + NAME,
        "planning-together.admin.password=" + PASSWORD,
        "management.server.port=0",
        "spring.datasource.url=jdbc:h2:mem:admin"
      })
  @interface Started {}
}
