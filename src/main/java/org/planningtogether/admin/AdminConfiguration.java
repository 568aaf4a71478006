package org.planningtogether.admin;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.ui.LeaveHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Who the administrator is: by the settings; in the demonstration, without any, one whose password is made at the start. */
@Configuration(proxyBeanMethods = false)
class AdminConfiguration {

  private static final Logger log = LoggerFactory.getLogger(AdminConfiguration.class);

  /** Without letters and digits that look like each other. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LETTERS = 16;

  @Bean
  @Profile("!demo")
  Administrator administrator(AdminSettings settings) {
    return isSet(settings.username()) && isSet(settings.password())
        ? Administrator.of(requireNonNull(settings.username()), requireNonNull(settings.password()))
        : Administrator.NOBODY;
  }

  /** Whoever leaves by "Exit this page" in another tab is the administrator no longer. */
  @Bean
  LeaveHook administratorLeaves(AdminSessions sessions) {
    return sessions::end;
  }

  private static boolean isSet(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  @Profile("demo")
  @Configuration(proxyBeanMethods = false)
  static class Demonstration {

    private final String username;
    private final String password;
    private final boolean made;
    private final URI address;

    Demonstration(AdminSettings settings, PublicUrl tool) {
      this.address = tool.at(AdminGuard.HOME);
      this.username = isSet(settings.username()) ? requireNonNull(settings.username()) : "admin";
      this.made = !isSet(settings.password());
      this.password = made ? random() : requireNonNull(settings.password());
    }

    @Bean
    Administrator administrator() {
      return Administrator.of(username, password);
    }

    /** Stands just before what the demonstration says last. A password that was set is not repeated. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    void tellInLog() {
      log.info(
          "The administrator's pages are at {} (name {}, password {})",
          address,
          username,
          made ? password : "as it was set");
    }

    private static String random() {
      return new SecureRandom()
          .ints(LETTERS, 0, ALPHABET.length())
          .mapToObj(letter -> ALPHABET.substring(letter, letter + 1))
          .collect(Collectors.joining());
    }
  }
}
