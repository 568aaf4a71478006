package org.planningtogether.lti.platform;

import java.time.Clock;
import java.util.List;
import org.planningtogether.support.Database;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The register of platforms for store tests of other packages. Without Spring nobody opens a transaction: tests do.
 *
 * @param events as the program hears them: an unknown deployment comes to the register
 */
public record Registers(Platforms platforms, PlatformRegister register, ApplicationEventPublisher events) {

  /** @param files the platforms that stand in files */
  public static Registers on(Database database, Clock clock, Platform... files) {
    var store = new PlatformStore(database.jdbc(), clock);
    var platforms = new Platforms(List.of(files), store::all);
    var register = new PlatformRegister(store, platforms, event -> {});
    return new Registers(
        platforms,
        register,
        event -> {
          if (event instanceof UnknownDeployment unknown) {
            register.on(unknown);
          }
        });
  }
}
