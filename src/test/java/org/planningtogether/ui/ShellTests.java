package org.planningtogether.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@UiApplication.Started
class ShellTests {

  @LocalServerPort
  private int port;

  @Test
  void every_page_offers_the_ways_past_the_frame_and_out() throws Exception {
    Document page = get("/gallery").parse();

    assertThat(page.select(".govuk-skip-link").eachAttr("href")).containsExactly("#main-content", "/leave");
    Element exit = page.selectFirst(".govuk-exit-this-page a");
    assertThat(exit.text()).isEqualTo("Emergency Exit this page");
    assertThat(exit.attr("target")).isEqualTo("_top");
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("footer a").eachText()).containsExactly("How to leave quickly", "Accessibility");
  }

  @Test
  void what_is_to_be_put_right_stands_above_the_page_and_in_its_title() throws Exception {
    Connection.Response answer = connect("/gallery").method(Connection.Method.POST).execute();

    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = answer.parse();
    assertThat(page.title()).isEqualTo("To check: Gallery");
    assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#note");
  }

  @Test
  void a_page_needs_nothing_inline_and_nothing_of_anybody_else() throws Exception {
    Document page = get("/gallery").parse();

    assertThat(page.select("script:not([src]), style, [style], [onclick], [onload]")).isEmpty();
    assertThat(page.select("[src], link[href]").stream().map(ShellTests::address)).allMatch(path -> path.startsWith("/"));
  }

  @Test
  void the_first_visit_weighs_less_than_100_kilobytes() throws Exception {
    Document page = get("/gallery").parse();
    Set<String> files = new HashSet<>(page.select("[src], link[href]").stream().map(ShellTests::address).toList());

    int bytes = compressed(page.outerHtml().getBytes());
    for (String file : files) {
      bytes += compressed(get(file).bodyAsBytes());
    }

    assertThat(bytes).isBetween(20_000, 60_000);
  }

  @Test
  void files_have_the_hash_of_their_content_in_their_names_and_are_kept_for_a_year() throws Exception {
    Document page = get("/gallery").parse();

    for (Element link : page.select("[src], link[href]")) {
      assertThat(address(link)).matches("/(ui|govuk)/[a-z.-]+-[0-9a-f]{32}\\.(css|js|svg)");
      assertThat(get(address(link)).header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    }
  }

  @Test
  void pages_are_never_kept_and_say_nothing_of_themselves_to_others() throws Exception {
    Connection.Response answer = get("/gallery");

    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isNull();
    assertThat(answer.header("Set-Cookie")).isNull();
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "form-action 'self';")
        .doesNotContain("unsafe");
  }

  @Test
  void only_the_platform_that_launched_may_show_a_page_in_a_frame() throws Exception {
    assertThat(get("/gallery").header("Content-Security-Policy")).endsWith("frame-ancestors http://127.0.0.1:*");
    assertThat(get("/help/leaving").header("Content-Security-Policy")).endsWith("frame-ancestors 'none'");
  }

  @Test
  void a_redirect_after_a_post_is_a_303() throws Exception {
    Connection.Response answer = connect("/gallery").method(Connection.Method.POST).data("note", "I am well").execute();

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/help/leaving");
  }

  @Test
  void only_who_is_signed_in_is_asked_to_stay() throws Exception {
    Document alone = get("/gallery").parse();
    Document signedIn = connect("/gallery").header("X-Person", "anna").execute().parse();

    assertThat(alone.select("dialog")).isEmpty();
    assertThat(signedIn.select("dialog h2").text()).isEqualTo("Are you still there?");
    assertThat(signedIn.body().attr("data-keeper")).isEqualTo("anna");
    assertThat(signedIn.body().attr("data-idle-seconds")).isEqualTo("1200");
  }

  private static String address(Element link) {
    return link.hasAttr("src") ? link.attr("src") : link.attr("href");
  }

  private static int compressed(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.size();
  }

  private Connection.Response get(String path) throws IOException {
    return connect(path).execute();
  }

  private Connection connect(String path) {
    return Jsoup.connect("http://localhost:" + port + path)
        .followRedirects(false).ignoreHttpErrors(true).ignoreContentType(true);
  }
}
