package org.planningtogether.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningtogether.demo.Switches.Service;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

class DemoLmsTests {

  private static final RunningLms lms = new RunningLms("http://localhost:8080");

  @AfterAll
  static void stop() {
    lms.close();
  }

  @Test
  void the_tool_sees_no_bean_of_the_lms() {
    var scanner = new ClassPathScanningCandidateComponentProvider(true);

    var seen = scanner.findCandidateComponents("org.planningtogether.demo");

    assertThat(seen).isEmpty();
  }

  @Test
  void a_service_that_is_switched_off_answers_503_until_it_is_switched_on() {
    lms.bean(Switches.class).turn(Service.LMS_SERVICES, false);
    var off = lms.get("/lti/services/2/lineitems").statusCode();
    lms.bean(Switches.class).turn(Service.LMS_SERVICES, true);

    assertThat(off).isEqualTo(503);
    assertThat(lms.get("/lti/services/2/lineitems").statusCode()).isNotEqualTo(503);
  }

  @Test
  void calls_are_noted_with_masked_credentials() {
    lms.send(lms.request("/lti/services/2/noted?limit=2").header("Authorization", "Bearer abcdefghijkl"));

    var call = lms.bean(ServiceCalls.class).latest().getFirst();

    assertThat(call.path()).isEqualTo("/lti/services/2/noted?limit=2");
    assertThat(call.authorizationHeader()).isEqualTo("Bearer abcd…");
    assertThat(call.refused()).isTrue();
  }

  @Test
  void a_second_start_finds_everything_again(@TempDir Path folder) {
    var database = "jdbc:h2:file:%s;MODE=PostgreSQL".formatted(folder.resolve("lms"));
    String keys;
    try (var first = new RunningLms("http://localhost:8080", database)) {
      keys = first.get("/lti/jwks").body();
      first.bean(Switches.class).turn(Service.RECORD_STORE, false);
    }

    try (var second = new RunningLms("http://localhost:9090", database)) {
      assertThat(second.get("/lti/jwks").body()).isEqualTo(keys);
      assertThat(second.bean(Switches.class).isOn(Service.RECORD_STORE)).isFalse();
      assertThat(second.bean(Tools.class).find(1).orElseThrow().loginUri())
          .hasToString("http://localhost:9090/lti/login");
    }
  }
}
