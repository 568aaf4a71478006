package org.planningtogether.lti.registration;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.PlatformRegister;
import org.planningtogether.lti.platform.PlatformRules;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.lti.platform.Registers;
import org.planningtogether.lti.registration.RegistrationResult.Standing;
import org.planningtogether.network.NetworkSettings;
import org.planningtogether.network.OutboundHttp;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.support.Courses;
import org.planningtogether.support.Database;
import org.planningtogether.ui.Words;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Registration put together as in the program. */
record Desk(
    Platforms platforms,
    PlatformRegister register,
    Registrations registrations,
    Invites invites,
    Registrar registrar) {

  /** @param files the platforms that stand in files */
  static Desk of(Database database, Clock clock, RegistrationMode mode, OutboundHttp http, Platform... files) {
    var registers = Registers.on(database, clock, files);
    var invites = new Invites(database.jdbc(), clock);
    var registrations = new Registrations(database.jdbc(), registers.register(), clock);
    var keeper =
        new RegistrationKeeper(
            registers.platforms(), registers.register(), registrations, invites, registers.events()) {
          @Override
          public Standing keep(Platform wanted, RegistrationDetails details, @Nullable UUID invite) {
            return Objects.requireNonNull(
                database.transactions().execute(status -> super.keep(wanted, details, invite)));
          }
        };
    var registrar =
        new Registrar(
            new RegistrationSettings(mode),
            new PlatformRules(new NetworkSettings(Set.of("127.0.0.1"))),
            new PlatformCalls(http),
            tool(),
            invites,
            keeper);
    return new Desk(registers.platforms(), registers.register(), registrations, invites, registrar);
  }

  static ToolProfile tool() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/lti");
    messages.setDefaultEncoding("UTF-8");
    return new ToolProfile(
        new PublicUrl(URI.create("https://tool.example:8443")),
        Courses.catalogue(Courses.course(Courses.module("1"))),
        new Words(messages));
  }

  /** All that stand in the database. */
  List<Platform> registered() {
    return platforms.all().stream().filter(platform -> platform.source() == Platform.Source.DATABASE).toList();
  }
}
