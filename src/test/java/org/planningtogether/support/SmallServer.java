package org.planningtogether.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server on 127.0.0.1 that answers as a test wants, and remembers what it was asked. */
public final class SmallServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** Answers one request. */
  public interface Handler {
    void handle(Asked asked, HttpExchange exchange) throws IOException;
  }

  /**
   * What the server was asked.
   *
   * @param headers by their names in lower case, the first of each
   */
  public record Asked(String method, URI uri, Map<String, String> headers, String body) {
    public String path() {
      return uri.getPath();
    }

    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  private SmallServer(HttpServer server) {
    this.server = server;
  }

  public static SmallServer start(Handler handler) {
    try {
      var server = new SmallServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      server.server.setExecutor(server.threads);
      server.server.createContext("/", exchange -> server.handle(exchange, handler));
      server.server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a whole answer. */
  public static void answer(HttpExchange exchange, int status, String contentType, String body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", contentType);
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** An address here, for example {@code /token}. */
  public String at(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** All requests, in their order. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** The requests of one method to one path, in their order. */
  public List<Asked> asked(String method, String path) {
    return asked.stream().filter(one -> one.method().equals(method) && one.path().equals(path)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      var headers = new HashMap<String, String>();
      exchange
          .getRequestHeaders()
          .forEach((name, all) -> headers.put(name.toLowerCase(Locale.ROOT), all.getFirst()));
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var one = new Asked(exchange.getRequestMethod(), exchange.getRequestURI(), headers, body);
      asked.add(one);
      handler.handle(one, exchange);
    }
  }
}
