package org.planningtogether.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where this LMS is reached, which is also its name in LTI: the issuer, without a slash at the end. By address and not
 * by name, so that browsers see another site than the tool's localhost.
 */
@Component
@Profile("demo-lms")
class Origin {

  private final Environment environment;

  Origin(Environment environment) {
    this.environment = environment;
  }

  String issuer() {
    return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
  }

  /** An absolute address, for example of {@code /lti/token}. */
  String at(String path) {
    return issuer() + path;
  }

  @Override
  public String toString() {
    return issuer();
  }
}
