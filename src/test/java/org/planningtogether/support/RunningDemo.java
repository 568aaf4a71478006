package org.planningtogether.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.planningtogether.Application;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Everything that {@code ./mvnw spring-boot:run} starts, on free ports and with a folder of its own: the tool, the
 * demonstration LMS, the statement store.
 */
public final class RunningDemo implements AutoCloseable {

  private final ConfigurableApplicationContext tool;
  private final String toolUrl;
  private final String lmsUrl;
  private final RunningClock clock;

  private RunningDemo(ConfigurableApplicationContext tool, RunningClock clock, String toolUrl, String lmsUrl) {
    this.tool = tool;
    this.clock = clock;
    this.toolUrl = toolUrl;
    this.lmsUrl = lmsUrl;
  }

  /**
   * Starts it; a second start in the same folder finds all data again.
   *
   * @param properties other than the demo's, for example {@code planning-together.lti.registration=approve}
   */
  public static RunningDemo in(Path folder, String... properties) {
    return start(folder, RunningDemo::register, properties);
  }

  /** Starts it with a tool that has never heard of the LMS. */
  public static RunningDemo unacquaintedIn(Path folder, String... properties) {
    return start(folder, RunningDemo::registerNobody, properties);
  }

  private static RunningDemo start(Path folder, BiConsumer<Path, String> registration, String... properties) {
    var toolPort = freePort();
    var lmsPort = freePort();
    var lmsUrl = "http://127.0.0.1:" + lmsPort;
    var toolUrl = "http://localhost:" + toolPort;
    registration.accept(folder, lmsUrl);
    var clock = new RunningClock();
    var tool = new SpringApplicationBuilder(Application.class)
        .initializers((GenericApplicationContext context) ->
            context.registerBean(RunningClock.class, () -> clock, bean -> bean.setPrimary(true)))
        .profiles("demo")
        .run(arguments(
            properties,
            "--server.port=" + toolPort,
            "--management.server.port=0",
            "--demo.lms.port=" + lmsPort,
            "--demo.lms.database=jdbc:h2:file:" + folder.resolve("lms") + ";MODE=PostgreSQL",
            "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("tool"),
            "--planning-together.public-url=" + toolUrl,
            "--planning-together.lti.config-dir=" + folder.resolve("lti-config"),
            "--planning-together.lrs.endpoint=" + lmsUrl + "/xapi"));
    return new RunningDemo(tool, clock, toolUrl, lmsUrl);
  }

  private static String[] arguments(String[] properties, String... usual) {
    return Stream.concat(Stream.of(usual), Stream.of(properties).map("--"::concat)).toArray(String[]::new);
  }

  /** The registration that the repository holds for the demo, at the port of this run. */
  private static void register(Path folder, String lmsUrl) {
    try {
      var registration = Files.readString(Path.of("lti-config/demo/platforms/demo-lms.yaml"));
      var platforms = Files.createDirectories(folder.resolve("lti-config/platforms"));
      Files.writeString(platforms.resolve("demo-lms.yaml"), registration.replace("http://127.0.0.1:8081", lmsUrl));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void registerNobody(Path folder, String lmsUrl) {
    try {
      Files.createDirectories(folder.resolve("lti-config/platforms"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the tool is, for example {@code http://localhost:8080}. */
  public String tool() {
    return toolUrl;
  }

  /** Where the LMS is: another site than the tool's. */
  public String lms() {
    return lmsUrl;
  }

  /**
   * Moves the tool's clock on. The LMS's stays: after more than a minute it can launch nobody any more, since its messages
   * are too old then.
   */
  public void later(Duration time) {
    clock.advance(time);
  }

  /** A bean of the tool. */
  public <T> T bean(Class<T> type) {
    return tool.getBean(type);
  }

  @Override
  public void close() {
    tool.close();
  }
}
