package org.planningtogether.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.support.StatementCount;
import org.planningtogether.ui.PageSecurity;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.view.RedirectView;

/** Visits and the page shell, in a server of their own, with a few pages that tell what they see. */
@EnableAutoConfiguration
@ComponentScan(basePackageClasses = {Visits.class, PageSecurity.class})
@ConfigurationPropertiesScan(basePackageClasses = PageSecurity.class)
@EnableConfigurationProperties(PublicUrl.class)
class VisitApplication {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  static StatementCounting statements() {
    return new StatementCounting();
  }

  /** Starts it. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @SpringBootTest(
      classes = VisitApplication.class,
      webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
      properties = {
        "planning-together.public-url=https://tool.example",
        "management.server.port=0",
        "spring.datasource.url=jdbc:h2:mem:visits"
      })
  @interface Started {}

  /** Puts a counter around the pool. */
  static final class StatementCounting implements BeanPostProcessor {
    private @Nullable StatementCount count;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      if (bean instanceof DataSource pool) {
        count = new StatementCount(pool);
        return count.dataSource();
      }
      return bean;
    }

    StatementCount count() {
      return Objects.requireNonNull(count, "no database yet");
    }
  }

  /** The door, and pages behind it. */
  @RestController
  @TestComponent
  static final class Pages {
    private static final CourseKey COURSE = new CourseKey("https://lms.example", "client", "1", "course-7");
    private final Visits visits;

    Pages(Visits visits) {
      this.visits = visits;
    }

    @GetMapping("/lti/as")
    String launch(HttpServletRequest request, HttpServletResponse response, @RequestParam String name) {
      var id = name.equals("nobody") ? null : EnrolmentId.of(COURSE, name);
      var visitor = new Visitor(id, COURSE, Set.of(Role.LEARNER), name);
      return visits.begin(
          request, response, visitor, List.of("https://lms.example", "https://other.example"), Map.of("link", "of " + name));
    }

    @GetMapping("/who")
    String who(Visitor visitor, HttpServletRequest request) {
      return visitor.name() + " " + visits.fact(request, "link").orElse("-");
    }

    @PostMapping("/change")
    RedirectView change(Visitor visitor) {
      return new RedirectView("/who", true, false);
    }

    @GetMapping("/broken")
    String broken(Visitor visitor) {
      throw new IllegalStateException("broken for a test");
    }

    @GetMapping("/keeper")
    String keeper(HttpServletRequest request, Keeper keeper) {
      return keeper.keeper(request).orElse("nobody");
    }
  }
}
