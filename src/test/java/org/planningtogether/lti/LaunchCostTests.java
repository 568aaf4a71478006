package org.planningtogether.lti;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.planningtogether.support.Browser;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.Database;
import org.planningtogether.support.LaunchMessage;
import org.planningtogether.support.RsaCount;
import org.planningtogether.support.StatementCount;
import org.planningtogether.support.WholeTool;
import org.springframework.context.annotation.Bean;

/** What login and launch together cost the whole tool, until the browser is sent to its page. */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaunchCostTests {

  @Parameter private Database database;
  private WholeTool tool;
  private StatementCount statements;
  private Launching launching;

  @BeforeParameterizedClassInvocation
  void start() {
    tool = WholeTool.on(database.another("launch_cost"), Counting.class);
    statements = tool.bean(StatementCount.class);
    launching = new Launching(new Browser(tool.port()), tool.bean(Clock.class), tool.platform());
    launch("somebody");
  }

  @AfterParameterizedClassInvocation
  void stop() {
    tool.close();
  }

  @Test
  void a_repeated_launch_costs_six_statements() {
    launch("a-parent");
    statements.forget();

    launch("a-parent");

    assertThat(statements.ofRequests()).as(told()).hasSize(6);
  }

  @Test
  void a_first_launch_costs_three_more_to_remember_the_person_and_the_link_and_look_for_progress() {
    statements.forget();

    launch("another-parent");

    assertThat(statements.ofRequests()).as(told()).hasSize(9);
  }

  @Test
  void one_signature_is_checked_and_the_platform_is_not_asked() {
    int asked = tool.platform().keyRequests();
    try (RsaCount signatures = RsaCount.start()) {

      launch("a-parent");

      assertThat(signatures.checks()).isEqualTo(1);
      assertThat(tool.platform().keyRequests()).isEqualTo(asked);
    }
  }

  private void launch(String subject) {
    UnaryOperator<LaunchMessage> parent =
        message ->
            message
                .with("sub", subject)
                .with(
                    "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                    Map.of("lineitem", tool.platform().issuer() + "/items/1", "scope", "a-scope"));
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
