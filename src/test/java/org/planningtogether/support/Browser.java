package org.planningtogether.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without script that keeps cookies and shows redirects instead of following them. */
public final class Browser {

  private final String origin;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  public Browser(int port) {
    this.origin = "http://localhost:" + port;
  }

  public Answer get(String path) {
    return send(Jsoup.connect(origin + path).method(Connection.Method.GET));
  }

  /** @param fields names and values by turns */
  public Answer post(String path, String... fields) {
    return send(Jsoup.connect(origin + path).method(Connection.Method.POST).data(fields));
  }

  /** Sends this header with every request from now on. */
  public Browser always(String header, String text) {
    headers.put(header, text);
    return this;
  }

  /** What this browser would send. */
  public Map<String, String> cookies() {
    return cookies;
  }

  /** What it sends with every request besides. */
  public Map<String, String> headers() {
    return headers;
  }

  private Answer send(Connection request) {
    try {
      var response =
          request
              .cookies(cookies)
              .header("Accept", "text/html")
              .headers(headers)
              .followRedirects(false)
              .ignoreHttpErrors(true)
              .ignoreContentType(true)
              .execute();
      response.headers("Set-Cookie").forEach(this::keep);
      return new Answer(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(String header) {
    var nameAndText = header.split(";", 2)[0].split("=", 2);
    if (Arrays.stream(header.split("; ")).anyMatch("Max-Age=0"::equals)) {
      cookies.remove(nameAndText[0]);
    } else {
      cookies.put(nameAndText[0], nameAndText[1]);
    }
  }

  /** What came back. */
  public record Answer(Connection.Response response) {

    public int status() {
      return response.statusCode();
    }

    /** Where a redirect leads, without the origin. */
    public String location() {
      return String.valueOf(response.header("Location")).replaceFirst("^http://localhost:\\d+", "");
    }

    public String header(String name) {
      return String.valueOf(response.header(name));
    }

    public String body() {
      return response.body();
    }

    public Document page() {
      return Jsoup.parse(response.body(), response.url().toString());
    }
  }
}
