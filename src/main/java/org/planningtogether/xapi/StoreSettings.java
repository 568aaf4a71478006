package org.planningtogether.xapi;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The record store to which statements go.
 *
 * @param endpoint the address under which its {@code statements} lie, null while there is none: then statements wait
 * @param version of xAPI, spoken with the store
 */
@ConfigurationProperties("planning-together.lrs")
record StoreSettings(
    @Nullable URI endpoint,
    @Nullable String username,
    @Nullable String password,
    @DefaultValue("1.0.3") String version) {

  Optional<URI> statements() {
    return Optional.ofNullable(endpoint)
        .filter(address -> !address.toString().isEmpty())
        .map(address -> URI.create(address.toString().replaceAll("/+$", "") + "/statements"));
  }

  @Override
  public String toString() {
    return "StoreSettings[endpoint=%s, version=%s]".formatted(endpoint, version);
  }
}
