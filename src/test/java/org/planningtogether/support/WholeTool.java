package org.planningtogether.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.planningtogether.Application;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The tool with all of its modules, as in production, agreed with one platform. */
public final class WholeTool implements AutoCloseable {

  private final FakePlatform platform;
  private final ConfigurableApplicationContext context;

  private WholeTool(FakePlatform platform, ConfigurableApplicationContext context) {
    this.platform = platform;
    this.context = context;
  }

  /** @param beans what the tool has besides its own */
  public static WholeTool on(String database, Class<?>... beans) {
    return on(database, List.of(), beans);
  }

  /** @param properties other than the usual ones, for example {@code planning-together.admin.username=keeper} */
  public static WholeTool on(String database, List<String> properties, Class<?>... beans) {
    try {
      Path config = Files.createTempDirectory("lti-config");
      var platform = FakePlatform.start();
      platform.write(config, FakePlatform.CLIENT, "[]", true);
      var sources = Stream.concat(Stream.of(Application.class), Stream.of(beans)).toArray(Class<?>[]::new);
      return new WholeTool(
          platform,
          new SpringApplicationBuilder(sources)
              .run(
                  arguments(
                      properties,
                      "--server.port=0",
                      "--management.server.port=0",
                      "--planning-together.public-url=https://tool.example",
                      "--planning-together.lti.config-dir=" + config,
                      "--planning-together.network.allowed-private-hosts=127.0.0.1",
                      "--planning-together.keys.secret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                      "--spring.datasource.url=" + database)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] arguments(List<String> properties, String... usual) {
    return Stream.concat(Stream.of(usual), properties.stream().map("--"::concat)).toArray(String[]::new);
  }

  public FakePlatform platform() {
    return platform;
  }

  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    platform.close();
  }
}
