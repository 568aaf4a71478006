package org.planningtogether.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.planningtogether.support.FakePlatform;

/**
 * Parents who go from page to page of their plans, so many at once, against the tool's jar: on H2 in a file, then on
 * PostgreSQL. Each has a plan of their own as a guest, with four children, a pattern, holidays and special days. Rate
 * limits are off. What a page took is the time from the request to the last byte of its answer, over the loopback.
 *
 * <p>Settings: {@code bench.jar}, {@code bench.parents}, {@code bench.warmup} and {@code bench.seconds}.
 */
public final class PlanLoad {

  private PlanLoad() {}

  public static void main(String[] arguments) throws Exception {
    var jar = Path.of(System.getProperty("bench.jar", "target/planning-together.jar"));
    var parents = Integer.getInteger("bench.parents", 8);
    var warmup = Duration.ofSeconds(Integer.getInteger("bench.warmup", 20));
    var measured = Duration.ofSeconds(Integer.getInteger("bench.seconds", 30));
    if (!Files.isReadable(jar)) {
      throw new IllegalArgumentException("%s is missing: build it with ./mvnw package -DskipTests".formatted(jar));
    }
    var folder = Files.createTempDirectory("bench");
    System.out.printf(
        "%d parents at once, %d s to warm up, %d s measured, %d processors%n",
        parents, warmup.toSeconds(), measured.toSeconds(), Runtime.getRuntime().availableProcessors());
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
      var all = new ArrayList<PlanningParent>();
      for (int parent = 0; parent < parents; parent++) {
        all.add(PlanningParent.begin(tool.address()));
      }
      readFor(warmup, all);
      all.forEach(PlanningParent::forget);
      readFor(measured, all);
      System.out.printf("%n%-16s    times   p50 ms   p95 ms   p99 ms   errors%n", name);
      for (var page : PlanningParent.PAGES) {
        System.out.println(Result.of(all.stream().map(parent -> parent.result(page)).toList(), measured).line(page));
      }
    }
  }

  private static void readFor(Duration time, Collection<PlanningParent> parents) throws InterruptedException {
    var end = System.nanoTime() + time.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> readers = parents.stream().map(parent -> reading(parent, end)).toList();
      for (var reader : threads.invokeAll(readers)) {
        reader.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Callable<Void> reading(PlanningParent parent, long end) {
    return () -> {
      while (System.nanoTime() < end) {
        parent.round();
      }
      return null;
    };
  }
}
