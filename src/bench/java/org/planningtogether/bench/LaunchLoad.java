package org.planningtogether.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.planningtogether.support.FakePlatform;

/**
 * Whole launches against the tool's jar, each from the platform's first request to the first page that the parent sees:
 * on H2 in a file, then on PostgreSQL. Rate limits are off. The platform signs in this program, on the same machine; the
 * time that it takes is not counted in what a launch took, but its work is the machine's too.
 *
 * <p>Settings: {@code bench.jar}, {@code bench.concurrency}, {@code bench.warmup} and {@code bench.seconds}.
 */
public final class LaunchLoad {

  private LaunchLoad() {}

  public static void main(String[] arguments) throws Exception {
    var jar = Path.of(System.getProperty("bench.jar", "target/planning-together.jar"));
    var parents = Integer.getInteger("bench.concurrency", 16);
    var warmup = Duration.ofSeconds(Integer.getInteger("bench.warmup", 20));
    var measured = Duration.ofSeconds(Integer.getInteger("bench.seconds", 30));
    if (!Files.isReadable(jar)) {
      throw new IllegalArgumentException("%s is missing: build it with ./mvnw package -DskipTests".formatted(jar));
    }
    var folder = Files.createTempDirectory("bench");
    System.out.printf(
        "%d parents at once, %d s to warm up, %d s measured, %d processors%n",
        parents, warmup.toSeconds(), measured.toSeconds(), Runtime.getRuntime().availableProcessors());
    System.out.println("database     launches  launches/s   p50 ms   p95 ms   p99 ms   CPU ms   errors");
    try (var platform = FakePlatform.start();
        var postgres = EmbeddedPostgres.start()) {
      measure("H2", "jdbc:h2:file:" + folder.resolve("tool"), jar, folder, platform, parents, warmup, measured);
      measure("PostgreSQL", postgres.getJdbcUrl("postgres", "postgres"), jar, folder, platform, parents, warmup, measured);
    }
  }

  private static void measure(
      String name,
      String database,
      Path jar,
      Path folder,
      FakePlatform platform,
      int parents,
      Duration warmup,
      Duration measured)
      throws IOException, InterruptedException {
    try (var tool = RunningJar.start(jar, database, Files.createDirectories(folder.resolve(name)), platform)) {
      var crowd = new Crowd(tool.address(), platform, parents);
      crowd.launchFor(warmup);
      var before = tool.worked();
      var result = crowd.launchFor(measured);
      System.out.println(result.line(name, tool.worked().minus(before)));
    }
  }
}
