package org.planningtogether.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.support.Door;
import org.planningtogether.support.StatementCount;
import org.planningtogether.ui.PageSecurity;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.view.RedirectView;

/** Visits and the page shell, in a server of their own, with a few pages that tell what they see. */
@EnableAutoConfiguration
@ComponentScan(
    basePackageClasses = {Visits.class, PageSecurity.class},
    excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@Import({Door.class, VisitApplication.Pages.class})
@ConfigurationPropertiesScan(basePackageClasses = PageSecurity.class)
@EnableConfigurationProperties(PublicUrl.class)
class VisitApplication {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  static StatementCount statements() {
    return new StatementCount();
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

  /** Pages behind the door. */
  @RestController
  @TestComponent
  static final class Pages {
    private final Visits visits;
    private final Keeper keeper;

    Pages(Visits visits, Keeper keeper) {
      this.visits = visits;
      this.keeper = keeper;
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
    String keeper(HttpServletRequest request) {
      return keeper.keeper(request).orElse("nobody");
    }
  }
}
