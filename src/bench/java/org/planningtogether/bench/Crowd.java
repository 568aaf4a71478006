package org.planningtogether.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.planningtogether.support.FakePlatform;

/** Parents who launch one after the other, so many at once, over and over. */
final class Crowd {

  /** Most launches are not somebody's first. */
  private static final int PARENTS = 2_000;

  private final String tool;
  private final FakePlatform platform;
  private final int atOnce;

  Crowd(String tool, FakePlatform platform, int atOnce) {
    this.tool = tool;
    this.platform = platform;
    this.atOnce = atOnce;
  }

  Result launchFor(Duration time) throws InterruptedException {
    var began = System.nanoTime();
    var end = began + time.toNanos();
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var launch = new OneLaunch(client, tool, platform);
      Callable<Result> queue = () -> launchUntil(end, launch);
      List<Result> results = new ArrayList<>();
      for (var result : threads.invokeAll(Collections.nCopies(atOnce, queue))) {
        results.add(result.get());
      }
      return Result.of(results, Duration.ofNanos(System.nanoTime() - began));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Result launchUntil(long end, OneLaunch launch) throws InterruptedException {
    var took = new ArrayList<Long>();
    var errors = new ArrayList<String>();
    while (System.nanoTime() < end) {
      try {
        took.add(launch.by("parent-" + ThreadLocalRandom.current().nextInt(PARENTS)));
      } catch (LaunchFailedException e) {
        errors.add(e.getMessage());
      }
    }
    return new Result(took, errors, Duration.ZERO);
  }
}
