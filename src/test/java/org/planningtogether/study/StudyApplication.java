package org.planningtogether.study;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.ContentSettings;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.enrolment.Role;
import org.planningtogether.enrolment.VisitNotes;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.paper.Press;
import org.planningtogether.progress.Progress;
import org.planningtogether.support.Database;
import org.planningtogether.support.StatementCount;
import org.planningtogether.support.TestClock;
import org.planningtogether.ui.PageSecurity;
import org.planningtogether.ui.Presence;
import org.planningtogether.vault.Vault;
import org.planningtogether.vault.Vaults;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The learning pages over a small course, without launches: whoever sends {@code X-Person} is there, anybody else is anonymous. */
@EnableAutoConfiguration(excludeName = {
    "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
    "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration"
})
@ComponentScan(basePackageClasses = {Study.class, Catalogue.class, Press.class, Progress.class, PageSecurity.class})
@ConfigurationPropertiesScan(basePackageClasses = PageSecurity.class)
@EnableConfigurationProperties({PublicUrl.class, ContentSettings.class})
class StudyApplication {

  static final CourseKey HERE = new CourseKey("https://lms.example", "client", "1", "course-7");

  @Bean
  DataSource dataSource() {
    return Database.H2.dataSource();
  }

  @Bean
  static StatementCount statements() {
    return new StatementCount();
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
  Presence presence() {
    return request -> Optional.ofNullable(request.getHeader("X-Person"));
  }

  @Bean
  VisitNotes visitNotes() {
    return new VisitNotes() {
      @Override
      public Optional<String> fact(HttpServletRequest request, String name) {
        return Optional.ofNullable((String) request.getSession().getAttribute(name));
      }

      @Override
      public void remember(HttpServletRequest request, String name, @Nullable String text) {
        request.getSession().setAttribute(name, text);
      }
    };
  }

  @Bean
  WebMvcConfigurer visitors() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Visitors());
      }
    };
  }

  /** Starts it. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @SpringBootTest(
      classes = StudyApplication.class,
      properties = {
        "planning-together.public-url=https://tool.example",
        "planning-together.content-dir=src/test/resources/study/content",
        "management.server.port=0"
      })
  @AutoConfigureMockMvc(print = MockMvcPrint.NONE)
  @interface Started {}

  private static final class Visitors implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(Visitor.class);
    }

    @Override
    public Visitor resolveArgument(
        MethodParameter parameter,
        ModelAndViewContainer page,
        NativeWebRequest request,
        WebDataBinderFactory binders) {
      var person = request.getNativeRequest(HttpServletRequest.class).getHeader("X-Person");
      var id = person == null ? null : Enrolled.learner(Database.H2, HERE, person).id();
      return new Visitor(id, HERE, Set.of(Role.LEARNER), person, null);
    }
  }
}
