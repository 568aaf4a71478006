package org.planningtogether.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class StartupTests {

  @Test
  void the_problems_of_all_checks_are_printed_in_one_list(CapturedOutput output) {
    assertThatThrownBy(() -> start(TwoBrokenFiles.class, "demo")).isInstanceOf(StartupRefusedException.class);

    assertThat(output)
        .contains("2 problems:", "  course.yml:3 title is missing", "  moodle.yaml:1 issuer is missing")
        .doesNotContain("\tat ");
  }

  @Test
  void each_property_that_production_needs_is_named(CapturedOutput output) {
    assertThatThrownBy(() -> start(Production.class, "production")).isInstanceOf(StartupRefusedException.class);

    assertThat(output)
        .contains("planning-together.public-url is missing", "planning-together.keys.secret is missing")
        .doesNotContain("\tat ");
  }

  @Test
  void only_the_property_that_is_missing_is_named(CapturedOutput output) {
    assertThatThrownBy(
            () -> start(Production.class, "production", "--planning-together.public-url=https://plan.example.org"))
        .isInstanceOf(StartupRefusedException.class);

    assertThat(output).contains("One problem:").doesNotContain("public-url is missing");
  }

  @Test
  void the_demo_needs_no_property() {
    try (var context = start(Production.class, "demo")) {
      assertThat(context.isRunning()).isTrue();
    }
  }

  private static ConfigurableApplicationContext start(
      Class<?> configuration, String profile, String... arguments) {
    SpringApplication application =
        new SpringApplicationBuilder(configuration).web(WebApplicationType.NONE).profiles(profile).build();
    application.setRegisterShutdownHook(false);
    return application.run(arguments);
  }

  @Configuration(proxyBeanMethods = false)
  @Import(StartupGate.class)
  static class TwoBrokenFiles {
    @Bean
    StartupCheck course() {
      return () -> List.of(new FileProblem("course.yml", 3, "title is missing"));
    }

    @Bean
    StartupCheck platforms() {
      return () -> List.of(new FileProblem("moodle.yaml", 1, "issuer is missing"));
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(RequiredSettings.class)
  static class Production {}
}
