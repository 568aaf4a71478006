package org.planningtogether.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
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
}
