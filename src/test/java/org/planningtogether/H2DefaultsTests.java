package org.planningtogether;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class H2DefaultsTests {

  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:mem:a, jdbc:h2:mem:a;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
    "jdbc:h2:mem:a;MODE=PostgreSQL, jdbc:h2:mem:a;MODE=PostgreSQL",
    "jdbc:h2:mem:a;mode=Oracle, jdbc:h2:mem:a;mode=Oracle",
    "jdbc:postgresql://db/plan, jdbc:postgresql://db/plan"
  })
  void only_an_h2_that_was_told_nothing_is_told_to_understand_our_sql(String given, String used) {
    var environment = new MockEnvironment().withProperty("spring.datasource.url", given);

    new H2Defaults().postProcessEnvironment(environment, new SpringApplication());

    assertThat(environment.getProperty("spring.datasource.url")).isEqualTo(used);
  }
}
