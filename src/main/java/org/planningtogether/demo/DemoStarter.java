package org.planningtogether.demo;

import jakarta.annotation.PreDestroy;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Starts the demonstration LMS beside the tool, once the tool is ready, and stops it with the tool.
 *
 * <p>{@code demo.lms.port} (8081, 0 for any free one) and {@code demo.lms.database} (a file under {@code ./data}) may
 * be set; tests do.
 */
@Component
@Profile("demo")
class DemoStarter {

  private static final Logger log = LoggerFactory.getLogger(DemoStarter.class);

  private static final String DATABASE = "jdbc:h2:file:./data/demo-lms;MODE=PostgreSQL";

  private final Environment environment;
  private @Nullable ConfigurableApplicationContext lms;

  DemoStarter(Environment environment) {
    this.environment = environment;
  }

  /** Comes last, so that the address to open is the end of the log. */
  @EventListener(ApplicationReadyEvent.class)
  @Order
  void start() {
    lms = DemoLms.start(Map.of(
        "server.port", environment.getProperty("demo.lms.port", "8081"),
        "spring.datasource.url", environment.getProperty("demo.lms.database", DATABASE),
        "demo.lms.tool", environment.getRequiredProperty("planning-together.public-url")));
    log.info(welcome(lms.getBean(Origin.class), lms.getBean(People.class)));
  }

  @PreDestroy
  void stop() {
    if (lms != null) {
      lms.close();
    }
  }

  private static String welcome(Origin origin, People people) {
    var choices = new StringBuilder();
    for (var person : people.active()) {
      choices.append("    %-14s %s%n".formatted(person.name(), person.part().name().toLowerCase(Locale.ROOT)));
    }
    return "The demonstration is ready.%n%n  Open  %s%n%n  Choose who you are, no password:%n%s"
        .formatted(origin, choices);
  }
}
