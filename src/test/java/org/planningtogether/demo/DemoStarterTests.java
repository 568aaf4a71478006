package org.planningtogether.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class DemoStarterTests {

  @Test
  void the_log_ends_with_the_address_to_open_and_who_can_sign_in(CapturedOutput output) {
    var starter = new DemoStarter(new MockEnvironment()
        .withProperty("demo.lms.port", "0")
        .withProperty("demo.lms.database", "jdbc:h2:mem:starter;MODE=PostgreSQL")
        .withProperty("planning-together.public-url", "http://localhost:8080"));

    starter.start();
    starter.stop();

    assertThat(output.getOut())
        .containsPattern("Open {2}http://127\\.0\\.0\\.1:\\d+")
        .contains("Alex Morgan    parent", "Jo Okafor      trainer", "Chris Lee      coordinator");
  }
}
