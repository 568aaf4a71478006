package org.planningtogether.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningtogether.Application;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.Database;
import org.planningtogether.support.FakePlatform;
import org.planningtogether.support.LaunchMessage;
import org.planningtogether.support.RsaCount;
import org.planningtogether.support.StatementCount;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** What login and launch together cost the whole tool, until the browser is sent to its page. */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaunchCostTests {

  @Parameter private Database database;
  private FakePlatform platform;
  private ConfigurableApplicationContext tool;
  private StatementCount statements;
  private Launching launching;

  @BeforeParameterizedClassInvocation
  void start() throws IOException {
    Path config = Files.createTempDirectory("lti-config");
    platform = FakePlatform.start();
    platform.write(config, FakePlatform.CLIENT, "[]", true);
    tool =
        new SpringApplicationBuilder(Application.class, Counting.class)
            .run(
                "--server.port=0",
                "--management.server.port=0",
                "--planning-together.public-url=https://tool.example",
                "--planning-together.lti.config-dir=" + config,
                "--planning-together.network.allowed-private-hosts=127.0.0.1",
                "--planning-together.keys.secret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "--spring.datasource.url=" + database.another("launch_cost"));
    statements = tool.getBean(StatementCount.class);
    int port = tool.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    launching = new Launching(new Browser(port), tool.getBean(Clock.class), platform);
    launch("somebody");
  }

  @AfterParameterizedClassInvocation
  void stop() {
    tool.close();
    platform.close();
  }

  @Test
  void a_repeated_launch_costs_six_statements() {
    launch("a-parent");
    statements.forget();

    launch("a-parent");

    assertThat(statements.ofRequests()).as(told()).hasSize(6);
  }

  @Test
  void a_first_launch_costs_four_more_to_remember_the_person_and_the_link_and_look_for_grades() {
    statements.forget();

    launch("another-parent");

    assertThat(statements.ofRequests()).as(told()).hasSize(10);
  }

  @Test
  void one_signature_is_checked_and_the_platform_is_not_asked() {
    int asked = platform.keyRequests();
    try (RsaCount signatures = RsaCount.start()) {

      launch("a-parent");

      assertThat(signatures.checks()).isEqualTo(1);
      assertThat(platform.keyRequests()).isEqualTo(asked);
    }
  }

  private void launch(String subject) {
    UnaryOperator<LaunchMessage> parent =
        message ->
            message
                .with("sub", subject)
                .with(
                    "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                    Map.of("lineitem", platform.issuer() + "/items/1", "scope", "a-scope"));
    launching.login();
    Answer answer = launching.launch(parent);
    assertThat(answer.status()).isEqualTo(303);
  }

  private String told() {
    return String.join("\n\n", statements.ofRequests());
  }

  static class Counting {
    @Bean
    static StatementCount statements() {
      return new StatementCount();
    }
  }
}
