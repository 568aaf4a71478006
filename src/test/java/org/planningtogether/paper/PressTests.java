package org.planningtogether.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.support.Pdf;
import org.planningtogether.support.SmallServer;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class PressTests {

  private static final String PLAIN = """
      <html lang="en"><head><title>Part 3 on one page</title></head><body>
      <h1>Calm on one page</h1><p>Children like calm.</p>
      <h2>What helps</h2><ul><li>One thing at a time.</li><li><strong>The same words</strong></li></ul>
      <ol><li>First</li><li>Then</li></ol>
      <blockquote><p>Words that somebody said.</p></blockquote>
      <p lang="cy">Mae plant yn hoffi tawelwch: ŵŷâêîôû.</p>
      %s</body></html>""";

  private final Press press = press();

  @AfterEach
  void close() {
    press.destroy();
  }

  @Test
  void a_paper_is_tagged_by_pdf_ua() {
    var paper = print(PLAIN.formatted("<p><a href='https://example.org/a'>A site</a></p>"));

    assertThat(paper.problems()).isEmpty();
    assertThat(paper.tags()).containsSubsequence("H1", "P", "H2", "L", "LI", "LBody", "BlockQuote", "Link");
  }

  @Test
  void its_words_can_be_read_back_in_their_order() {
    var paper = print(PLAIN.formatted(""));

    assertThat(paper.text().lines().map(String::strip).toList())
        .containsSubsequence(
            "Calm on one page", "Children like calm.", "What helps", "Words that somebody said.",
            "Mae plant yn hoffi tawelwch: ŵŷâêîôû.");
  }

  @Test
  void it_bears_its_title_and_language_and_no_other_trace() {
    var paper = print(PLAIN.formatted("").replace("Part 3", "Part 3 &amp; <"));

    assertThat(paper.problems()).isEmpty();
    assertThat(paper.title()).isEqualTo("Part 3 & < on one page");
    assertThat(paper.language()).isEqualTo("en");
    assertThat(paper.information()).containsExactly("Title");
    assertThat(new String(paper.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("openhtmltopdf", "CreationDate");
  }

  @Test
  void the_same_words_make_the_same_bytes() {
    assertThat(print(PLAIN.formatted("")).bytes()).isEqualTo(print(PLAIN.formatted("")).bytes());
  }

  @Test
  void it_is_small_although_its_font_goes_with_it() {
    assertThat(print(PLAIN.formatted("")).bytes().length).isLessThan(60_000);
  }

  @Test
  void links_lead_out_of_the_tool_and_say_where_since_paper_has_no_tabs() {
    var paper =
        print(
            PLAIN.formatted(
                """
                <p><a href="/course/1/1">page 1</a>
                   <a href="https://example.org/x/" target="_blank">a site (opens in a new tab)</a>
                   <a href="https://old.example" target="_blank">old.example (opens in a new tab)</a>
                   <a href="tel:116123">116 123</a> <a href="javascript:alert(1)">never</a></p>"""));

    assertThat(paper.links())
        .containsExactly(
            Map.entry("a site (example.org/x)", "https://example.org/x/"),
            Map.entry("old.example", "https://old.example"),
            Map.entry("116 123", "tel:116123"));
    assertThat(paper.text()).contains("page 1 a site (example.org/x) old.example 116 123 never");
    assertThat(paper.problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("named")
  void nothing_is_fetched_whatever_the_html_names(String html) {
    try (var server = SmallServer.start((asked, exchange) -> SmallServer.answer(exchange, 200, "text/plain", "secret"))) {
      var paper = print(PLAIN.formatted(html.formatted(server.at("/x"))));

      assertThat(server.asked()).isEmpty();
      assertThat(paper.text()).contains("Children like calm.").doesNotContain("secret");
    }
  }

  @ParameterizedTest
  @MethodSource("named")
  void the_typesetter_fetches_nothing_either_if_it_ever_were_asked(String html) {
    try (var server = SmallServer.start((asked, exchange) -> SmallServer.answer(exchange, 200, "text/plain", "secret"))) {
      var raw = Jsoup.parse(PLAIN.formatted(html.formatted(server.at("/x"))));
      raw.head().append("<style>* { font-family: 'DejaVu Sans' }</style>");

      var pdf = new Typesetter().set(new W3CDom().namespaceAware(false).fromJsoup(raw), "Raw");

      assertThat(server.asked()).isEmpty();
      assertThat(new Pdf(pdf).text()).contains("Children like calm.").doesNotContain("secret");
    }
  }

  @Test
  void an_entity_is_text_and_no_file() {
    var paper =
        print("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + PLAIN.formatted("<p>Here: &e; and &eacute;</p>"));

    assertThat(paper.text()).contains("Here: &e; and é").doesNotContain("root:");
  }

  @Test
  void a_letter_that_the_font_does_not_have_is_a_sign_in_its_place() {
    var paper = print(PLAIN.formatted("<p>Name: 李伟 ok</p>"));

    assertThat(paper.text()).contains("Name: ## ok");
    assertThat(paper.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Zoë Ó Briain-Łukasz, true",
    "Siân Ŵyn O’Neill, true",
    "Νίκος, true",
    "Олена, true",
    "李伟, false",
    "مريم, false",
    "अनिता, false"
  })
  void it_knows_which_names_it_can_print(String name, boolean can) {
    assertThat(press.canPrint(name)).isEqualTo(can);
  }

  @Test
  void many_at_once_wait_their_turn_and_too_many_are_told_so() throws Exception {
    var ready = new CountDownLatch(1);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> asked =
          IntStream.range(0, 60)
              .mapToObj(
                  any ->
                      people.submit(
                          () -> {
                            ready.await();
                            try {
                              return print(PLAIN.formatted("")).bytes().length > 0;
                            } catch (PressBusyException e) {
                              return false;
                            }
                          }))
              .toList();
      ready.countDown();

      var printed = 0;
      for (var one : asked) {
        printed += one.get() ? 1 : 0;
      }
      assertThat(printed).isBetween(5, 59);
    }
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void a_drawing_is_printed_as_a_figure_with_its_words(Path drawing) throws IOException {
    var paper = print(PLAIN.formatted(described(Files.readString(drawing))));

    assertThat(paper.problems()).isEmpty();
    assertThat(paper.tags()).containsOnlyOnce("Figure");
    assertThat(paper.descriptions()).containsExactly("Two homes & a path");
  }

  @Test
  void a_drawing_looks_as_it_was_drawn() {
    var drawn =
        "<svg viewBox='0 0 100 100'><g fill='none' stroke='#0000ff' stroke-width='4'>"
            + "<path d='M0 0h100v100H0z' fill='#f00' stroke='none'/><circle cx='50' cy='50' r='20' fill='#00ff00'/></g></svg>";

    var picture = print("<html lang='en'><title>x</title><h1>x</h1>" + described(drawn)).picture(0);

    assertThat(picture.getRGB(picture.getWidth() - 10, picture.getHeight() / 2) & 0xffffff).isEqualTo(0xffffff);
    var colours = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    assertThat(Arrays.stream(colours).distinct().map(colour -> colour & 0xffffff).boxed().toList())
        .contains(0xff0000, 0x00ff00, 0x0000ff);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg viewBox='0 0 10 10'><image href='https://example.org/x.png'/></svg>",
        "<svg viewBox='0 0 10 10'><text>Words</text></svg>",
        "<svg viewBox='0 0 10 10'><path d='M0 0A5 5 0 0 1 9 9'/></svg>",
        "<svg viewBox='0 0 10 10'><path d='M0'/></svg>",
        "<svg viewBox='0 0 10 10'><path d='9 9'/></svg>",
        "<svg viewBox='0 0 10 10'><script>alert(1)</script></svg>",
        "<svg><path d='M0 0h9'/></svg>"
      })
  void what_is_more_than_shapes_is_left_out(String svg) {
    var paper = print(PLAIN.formatted(described(svg)));

    assertThat(paper.problems()).isEmpty();
    assertThat(paper.tags()).doesNotContain("Figure");
  }

  @Test
  void a_drawing_that_nobody_described_is_left_out() {
    var svg = "<svg viewBox='0 0 10 10'><path d='M0 0h9'/></svg>";

    assertThat(print(PLAIN.formatted(svg + "<span role=img aria-label=' '>" + svg + "</span>")).tags())
        .doesNotContain("Figure");
  }

  @Test
  void a_page_that_cannot_be_printed_is_a_failure_and_no_empty_paper() {
    assertThatThrownBy(() -> press.print("[[${broken.x()}]]", Locale.UK, Map.of()))
        .isInstanceOf(TemplateProcessingException.class);
  }

  private static String described(String svg) {
    return "<p role='img' aria-label='Two homes &amp; a path'>%s</p>".formatted(svg);
  }

  /** All but one, which is cut along an edge and is no plain shape. */
  static List<Path> drawings() throws IOException {
    try (var files = Files.list(Path.of("content/drawings"))) {
      return files.filter(file -> file.toString().endsWith(".svg") && !file.endsWith("stop-call.svg")).sorted().toList();
    }
  }

  static List<String> named() {
    return List.of(
        "<img src='%s' alt=''>",
        "<link rel='stylesheet' href='%s'>",
        "<style>@import url(%s);</style>",
        "<style>@font-face { font-family: x; src: url(%s); } p { font-family: x }</style>",
        "<p style='background: url(%s)'>x</p>",
        "<object data='%s' type='application/pdf'>x</object>",
        "<iframe src='%s'></iframe>",
        "<svg><image href='%s'/></svg>",
        "<a href='file:///etc/passwd' download='x' data-content-type='text/plain' relationship='Data'>x</a><img src='%s'>",
        "<math><mi href='%s'>x</mi></math>");
  }

  private Pdf print(String html) {
    return new Pdf(press.print(html, Locale.UK, Map.of()).pdf());
  }

  private static Press press() {
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(new StringTemplateResolver());
    return new Press(engine, 5);
  }
}
