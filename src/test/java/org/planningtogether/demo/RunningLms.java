package org.planningtogether.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ConfigurableApplicationContext;

/** The demonstration LMS on a port of its own with a fresh database, and a client that follows no redirects. */
public final class RunningLms implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  public RunningLms(String toolUrl) {
    this(toolUrl, "jdbc:h2:mem:%s;MODE=PostgreSQL;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
  }

  public RunningLms(String toolUrl, String database) {
    context = DemoLms.start(
        Map.of("server.port", "0", "spring.datasource.url", database, "demo.lms.tool", toolUrl));
  }

  public String at(String path) {
    return bean(Origin.class).at(path);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** A request to a path of this LMS or to an absolute address of it. */
  public HttpRequest.Builder request(String pathOrUrl) {
    return HttpRequest.newBuilder(URI.create(pathOrUrl.startsWith("http") ? pathOrUrl : at(pathOrUrl)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> get(String pathOrUrl) {
    return send(request(pathOrUrl));
  }

  /** A page as somebody sees it who is signed in. */
  public Document pageAs(String personId, String path) {
    return page(send(request(path).header("Cookie", "demo-lms-person=" + personId)));
  }

  /** A form of a page, sent by somebody who is signed in. */
  public HttpResponse<String> post(String personId, String path, String form) {
    return send(request(path)
        .header("Cookie", "demo-lms-person=" + personId)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form)));
  }

  public Document page(HttpResponse<String> response) {
    return Jsoup.parse(response.body(), response.uri().toString());
  }

  @Override
  public void close() {
    context.close();
  }
}
