package org.planningtogether.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkSettingsTests {

  @ParameterizedTest
  @CsvSource({
    "localhost, http://localhost/, true",
    "localhost, http://LOCALHOST:8081/, true",
    " Localhost , http://localhost/, true",
    "localhost:8081, http://localhost:8081/, true",
    "localhost:8081, http://localhost:8082/, false",
    "localhost:80, http://localhost/, true",
    "localhost:443, https://localhost/, true",
    "localhost, http://localhost.example.org/, false",
    "localhost, http://127.0.0.1/, false",
    "127.0.0.1, http://127.0.0.1:8081/, true",
    "::1, 'http://[::1]:8081/', true",
    "[::1], 'http://[::1]:8081/', true",
    "[::1]:8081, 'http://[::1]:8081/', true",
    "[::1]:8081, 'http://[::1]:8082/', false"
  })
  void a_host_is_named_as_it_stands_in_addresses(String entry, URI address, boolean allowed) {
    assertThat(new NetworkSettings(Set.of(entry)).allows(address)).isEqualTo(allowed);
  }
}
