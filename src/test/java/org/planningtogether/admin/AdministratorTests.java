package org.planningtogether.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class AdministratorTests {

  @ParameterizedTest
  @ValueSource(strings = {"secret", "{noop}secret"})
  void a_password_may_stand_as_it_is(String set) {
    assertThat(Administrator.of("admin", set).is("admin", "secret")).isTrue();
    assertThat(Administrator.of("admin", set).is("admin", set + "x")).isFalse();
    assertThat(Administrator.of("admin", set).is("Admin", "secret")).isFalse();
  }

  @Test
  void a_password_may_stand_as_its_hash_and_the_hash_opens_nothing() {
    var set = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("secret");
    var administrator = Administrator.of("admin", set);

    assertThat(administrator.is("admin", "secret")).isTrue();
    assertThat(administrator.is("admin", "Secret")).isFalse();
    assertThat(administrator.is("admin", set)).isFalse();
  }

  @Test
  void a_password_may_look_like_an_encoding_that_nobody_knows() {
    assertThat(Administrator.of("admin", "{heart}secret").is("admin", "{heart}secret")).isTrue();
  }

  @Test
  void where_nobody_is_the_administrator_nothing_fits() {
    assertThat(Administrator.NOBODY.exists()).isFalse();
    assertThat(Administrator.NOBODY.is("", "")).isFalse();
    assertThat(Administrator.NOBODY.is("null", "null")).isFalse();
  }
}
