package org.planningtogether;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Lets H2 understand the SQL that we write for PostgreSQL, also when an operator gives a plain H2 address. */
class H2Defaults implements EnvironmentPostProcessor {

  private static final String URL = "spring.datasource.url";

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    var url = environment.getProperty(URL, "");
    if (url.startsWith("jdbc:h2:") && !url.toUpperCase(Locale.ROOT).contains(";MODE=")) {
      var complete = url + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
      environment.getPropertySources().addFirst(new MapPropertySource("h2-defaults", Map.of(URL, complete)));
    }
  }
}
