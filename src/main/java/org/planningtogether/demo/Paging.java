package org.planningtogether.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * A part of a long list: {@code limit} entries after the first {@code from}. Without a limit there are no parts.
 *
 * @param limit 0 for none
 */
record Paging(int limit, int from) {

  static Paging of(Map<String, String> query) {
    return new Paging(number(query, "limit"), number(query, "from"));
  }

  private static int number(Map<String, String> query, String name) {
    try {
      return Math.max(0, Integer.parseInt(query.getOrDefault(name, "0")));
    } catch (NumberFormatException e) {
      throw new ServiceRefusal(400, name + " must be a whole number");
    }
  }

  <T> Stream<T> page(List<T> all) {
    return limit == 0 ? all.stream() : all.stream().skip(from).limit(limit);
  }

  private boolean last(int total) {
    return limit == 0 || from + limit >= total;
  }

  /** The link to the next members; as in Moodle it forgets a {@code role} that was asked for. */
  HttpHeaders memberLinks(String url, Map<String, String> query, int total) {
    var headers = new HttpHeaders();
    if (!last(total)) {
      var rlid = query.containsKey("rlid") ? "&rlid=" + query.get("rlid") : "";
      headers.add(HttpHeaders.LINK, "<%s?limit=%d&from=%d%s>; rel=\"next\"".formatted(url, limit, from + limit, rlid));
    }
    return headers;
  }

  /** The links between parts of the line items, with Moodle's oddities: {@code &amp;} and curly quotes, in UTF-8. */
  HttpHeaders lineItemLinks(HttpServletRequest request, int total) {
    var headers = new HttpHeaders();
    if (limit > 0) {
      var links = new ArrayList<String>();
      links.add(lineItemLink(request, 0, "first"));
      links.add(lineItemLink(request, from, "canonical"));
      if (!last(total)) {
        links.add(lineItemLink(request, from + limit, "next"));
      }
      var utf8 = String.join(", ", links).getBytes(StandardCharsets.UTF_8);
      headers.add(HttpHeaders.LINK, new String(utf8, StandardCharsets.ISO_8859_1));
    }
    return headers;
  }

  private String lineItemLink(HttpServletRequest request, int start, String relation) {
    var query = Stream.of(request.getQueryString().split("&"))
        .filter(part -> !part.startsWith("limit=") && !part.startsWith("from="))
        .toList();
    var parts = new ArrayList<>(query);
    parts.add("limit=" + limit);
    parts.add("from=" + start);
    return "<%s?%s>; rel=“%s”".formatted(request.getRequestURL(), String.join("&amp;", parts), relation);
  }
}
