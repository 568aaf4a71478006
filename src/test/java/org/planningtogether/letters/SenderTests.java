package org.planningtogether.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.files.StartupRefusedException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SenderTests {

  private final ApplicationContextRunner tool = new ApplicationContextRunner().withUserConfiguration(Sender.class);

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void where_no_address_is_set_nothing_of_letters_is_there(String none) {
    tool.withPropertyValues("planning-together.letters.from=" + none)
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Sender.class));
  }

  @Test
  void where_it_is_set_letters_are_sent() {
    tool.withPropertyValues("planning-together.letters.from=letters@tool.example", "spring.mail.host=mail.example")
        .run(context -> assertThat(context.getBean(Sender.class).domain()).isEqualTo("tool.example"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"letters", "Letters <letters@tool.example>", "letters@tool.example, more@tool.example", "@tool.example"})
  void what_is_no_address_stops_the_start(String wrong) {
    assertThatThrownBy(() -> new Sender(wrong, "mail.example"))
        .isInstanceOf(StartupRefusedException.class)
        .hasMessage("planning-together.letters.from is '%s', must be an address only: letters@example.org".formatted(wrong));
  }

  @Test
  void an_address_without_a_server_stops_the_start() {
    assertThatThrownBy(() -> new Sender("letters@tool.example", ""))
        .isInstanceOf(StartupRefusedException.class)
        .hasMessageStartingWith("spring.mail.host is missing");
  }
}
