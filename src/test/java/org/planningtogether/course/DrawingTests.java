package org.planningtogether.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningtogether.files.FileProblem;
import org.planningtogether.support.TestClock;

class DrawingTests {

  private final Catalogue catalogue =
      new Catalogue(
          new ContentSettings(Path.of("src/test/resources/study/content")), TestClock.at("2026-11-22T09:00:00Z"));

  @Test
  void a_drawing_stands_in_a_figure_with_its_words_and_its_size() {
    var drawing = drawn();

    assertThat(drawing.parent().tagName()).isEqualTo("figure");
    assertThat(drawing.parent().className()).isEqualTo("study-figure");
    assertThat(drawing.attr("alt")).isEqualTo("Two houses side by side");
    assertThat(drawing.attr("width") + " x " + drawing.attr("height")).isEqualTo("320 x 180");
    assertThat(drawing.attr("src")).matches("/drawings/[0-9a-f]{12}/two-homes[.]svg");
  }

  @Test
  void its_address_gives_the_drawing_and_no_other_does() {
    var address = drawn().attr("src").split("[/.]");

    assertThat(catalogue.drawing(address[2], "two-homes").orElseThrow()).startsWith("<svg");
    assertThat(catalogue.drawing(address[2], "three-homes")).isEmpty();
    assertThat(catalogue.drawing("000000000000", "two-homes")).isEmpty();
  }

  @Test
  void a_decorative_drawing_has_an_empty_alternative() {
    var html = Markdown.sanitised("<figure><img src='/drawings/0123456789ab/wave.svg' alt=''></figure>");

    assertThat(Jsoup.parse(html).selectFirst("img").attr("alt")).isEmpty();
    assertThat(Jsoup.parse(html).selectFirst("img").hasAttr("alt")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/drawings/0123456789ab/wave.svg",
    "//example.org/wave.svg",
    "/drawings/0123456789ab/../../admin",
    "javascript:alert(1)",
    "data:image/svg+xml;base64,AAAA"
  })
  void no_other_picture_gets_through(String address) {
    assertThat(Jsoup.parse(Markdown.sanitised("<img alt='' src='%s'>".formatted(address))).select("img[src]")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      <script>alert(1)</script>                                       | holds <script>, must be one of the elements that draw
      <foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject> | holds <foreignObject>, must be one of the elements that draw
      <p xmlns='http://www.w3.org/1999/xhtml'/>                       | holds <p>, must be one of the elements that draw
      <image href='https://example.org/a.png'/>                       | holds <image>, must be one of the elements that draw
      <animate attributeName='href' to='x'/>                          | holds <animate>, must be one of the elements that draw
      <rect onclick='alert(1)'/>                                      | has an attribute 'onclick' on <rect>, which no drawing needs
      <use href='https://example.org/a.svg#b'/>                       | has href="https://example.org/a.svg#b", must point into the drawing itself
      <use xmlns:x='http://www.w3.org/1999/xlink' x:href='#b'/>       | has an attribute 'href' on <use>, which no drawing needs
      <rect fill='url(https://example.org/a.svg#b)'/>                 | has fill="url(https://example.org/a.svg#b)", must point into the drawing itself
      <rect style='fill: URL( "//example.org" )'/>                    | has style="fill: URL( "//example.org" )", must point into the drawing itself
      <style>@import '//example.org';</style>                         | holds a style that fetches something, must be without
      <style>p { background: u\\72l(//example.org) }</style>          | holds a style that fetches something, must be without
      <style><![CDATA[p { background: url(//example.org) }]]></style> | holds a style that fetches something, must be without
      <?xml-stylesheet href='//example.org'?>                         | holds an instruction <?…?>, must be without one
      <rect>                                                          | is not well-formed XML
      &secret;                                                        | is not well-formed XML
      """)
  void a_drawing_that_is_more_than_a_drawing_is_named_with_its_line(String inside, String problem) {
    var svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>\n" + inside + "</svg>";

    assertThat(problems(svg)).contains("wave.svg:2 " + problem);
  }

  @Test
  void a_doctype_is_named_and_what_it_refers_to_is_not_read() {
    var svg = """
        <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'/>
        """;

    assertThat(problems(svg)).containsExactly("wave.svg:1 holds a DOCTYPE, must be without one");
  }

  @Test
  void a_drawing_needs_a_view_box_and_has_to_be_light() {
    assertThat(problems("<svg xmlns='http://www.w3.org/2000/svg'/>"))
        .containsExactly("wave.svg:1 has no viewBox of four numbers, for example 0 0 320 200");
    assertThat(problems(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><!--%s--></svg>".formatted("x".repeat(12_000))))
        .containsExactly("wave.svg has 12,071 bytes, must have at most 12,000");
  }

  private static List<String> problems(String svg) {
    var problems = new ArrayList<FileProblem>();
    new SvgCheck("wave.svg", problems).size(svg);
    return problems.stream().map(FileProblem::toString).toList();
  }

  private Element drawn() {
    var first = catalogue.course(Locale.UK).modules().getFirst().pages().getFirst();
    return Jsoup.parse(first.body().text()).selectFirst("img");
  }
}
