package org.planningtogether.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.planningtogether.support.FakePlatform;

/** The tool as it runs in production: its jar, in a process of its own, agreed with one platform. */
final class RunningJar implements AutoCloseable {

  private static final Duration TO_START = Duration.ofMinutes(3);

  private final Process process;
  private final String address;

  private RunningJar(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** @param folder where its log and its configuration are */
  static RunningJar start(Path jar, String database, Path folder, FakePlatform platform)
      throws IOException, InterruptedException {
    var port = freePort();
    var management = freePort();
    var address = "http://localhost:" + port;
    var log = folder.resolve("tool.log");
    platform.write(folder, FakePlatform.CLIENT, "[]", true);
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--management.server.port=" + management,
                "--planning-together.public-url=" + address,
                "--planning-together.lti.config-dir=" + folder,
                "--planning-together.network.allowed-private-hosts=127.0.0.1",
                "--planning-together.keys.secret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "--planning-together.rate-limits=off",
                "--spring.datasource.url=" + database)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    var running = new RunningJar(process, address);
    running.awaitReady(URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness"), log);
    return running;
  }

  /** Where it is, for example {@code http://localhost:40123}. */
  String address() {
    return address;
  }

  /** How long processors have worked for it. */
  Duration worked() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReady(URI health, Path log) throws InterruptedException {
    var end = Instant.now().plus(TO_START);
    try (var client = HttpClient.newHttpClient()) {
      while (!answers(client, health)) {
        if (!process.isAlive() || Instant.now().isAfter(end)) {
          close();
          throw new IllegalStateException("The tool does not start; its log is " + log);
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
  }

  private static boolean answers(HttpClient client, URI health) throws InterruptedException {
    try {
      return client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
