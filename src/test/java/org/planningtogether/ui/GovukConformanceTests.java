package org.planningtogether.ui;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.StaticMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our fragments make the markup that GOV.UK Frontend's own macros make, held against the examples that it ships with each
 * component. The examples that we do not follow stand in {@code govuk-left-out.txt} with the reason; each of them must
 * really differ.
 */
class GovukConformanceTests {

  private static final String FIXTURES =
      "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/components/%s/fixtures.json";

  private static final SpringTemplateEngine TEMPLATES = templates();

  static List<String> components() {
    return GovukPorts.COMPONENTS;
  }

  @ParameterizedTest
  @MethodSource("components")
  void a_component_looks_as_its_macro_makes_it(String component) throws IOException {
    Set<String> leftOut = LeftOut.of(component);

    Set<String> differing = StreamSupport.stream(fixtures(component).spliterator(), false)
        .filter(fixture -> !looksTheSame(component, fixture))
        .map(fixture -> fixture.path("name").asString(""))
        .collect(toCollection(TreeSet::new));

    assertThat(differing).isEqualTo(leftOut);
  }

  @Test
  void no_example_comes_or_goes_unnoticed() throws IOException {
    int all = 0;
    int followed = 0;
    for (String component : GovukPorts.COMPONENTS) {
      all += fixtures(component).size();
      followed += fixtures(component).size() - LeftOut.of(component).size();
    }

    assertThat(followed).isEqualTo(221);
    assertThat(all).isEqualTo(502);
  }

  private static boolean looksTheSame(String component, JsonNode fixture) {
    Element expected = Jsoup.parseBodyFragment(fixture.path("html").asString("")).body();
    Element actual = Jsoup.parseBodyFragment(render(component, fixture.path("options"))).body();
    withoutOurAdditions(actual);
    return shape(expected).equals(shape(actual)) && expected.text().equals(actual.text());
  }

  private static String render(String component, JsonNode options) {
    GovukPorts.Call call = GovukPorts.call(component, options);
    return TEMPLATES.process(call.template(), new Context(Locale.ENGLISH, call.variables()));
  }

  /** Exit this page leaves the frame that we may stand in; the character count speaks the page's language. */
  private static void withoutOurAdditions(Element page) {
    page.select("[target=_top]").removeAttr("target");
    page.select("[data-module=govuk-character-count]").forEach(count ->
        count.attributes().asList().stream()
            .map(Attribute::getKey)
            .filter(name -> name.startsWith("data-i18n."))
            .forEach(count::removeAttr));
  }

  /** Elements, attributes by name, classes in any order; white space does not count, except between words. */
  private static String shape(Node node) {
    return switch (node) {
      case TextNode text -> text.text().strip();
      case Element element -> "<" + element.tagName() + attributes(element) + ">"
          + String.join("", element.childNodes().stream().map(GovukConformanceTests::shape).toList())
          + "</" + element.tagName() + ">";
      default -> "";
    };
  }

  private static Set<String> attributes(Element element) {
    return element.attributes().asList().stream()
        .map(attribute -> attribute.getKey() + "=" + (attribute.getKey().equals("class")
            ? new TreeSet<>(element.classNames())
            : attribute.getValue().equals(attribute.getKey()) ? "" : attribute.getValue()))
        .collect(toCollection(TreeSet::new));
  }

  private static JsonNode fixtures(String component) throws IOException {
    try (InputStream file = GovukConformanceTests.class.getResourceAsStream(FIXTURES.formatted(component))) {
      return new JsonMapper().readTree(Objects.requireNonNull(file)).path("fixtures");
    }
  }

  private static SpringTemplateEngine templates() {
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/");
    files.setSuffix(".html");
    files.setResolvablePatterns(Set.of("components/*"));
    files.setOrder(1);
    StringTemplateResolver calls = new StringTemplateResolver();
    calls.setOrder(2);
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolvers(Set.of(files, calls));
    engine.setTemplateEngineMessageSource(govukWords());
    return engine;
  }

  /** The macros' own words, in place of ours: here the markup is compared. */
  private static StaticMessageSource govukWords() {
    StaticMessageSource words = new StaticMessageSource();
    words.setUseCodeAsDefaultMessage(true);
    words.addMessages(Map.ofEntries(
        Map.entry("ui.breadcrumbs", "Breadcrumb"),
        Map.entry("ui.count.limit", "You can enter up to {0,number,#} characters"),
        Map.entry("ui.error.prefix", "Error:"),
        Map.entry("ui.exit", "Exit this page"),
        Map.entry("ui.exit.emergency", "Emergency"),
        Map.entry("ui.menu", "Menu"),
        Map.entry("ui.pagination", "Pagination"),
        Map.entry("ui.pagination.next", "Next"),
        Map.entry("ui.pagination.page", " page"),
        Map.entry("ui.pagination.previous", "Previous"),
        Map.entry("ui.warning", "Warning")), Locale.ENGLISH);
    return words;
  }

  /** {@code govuk-left-out.txt}: a reason in brackets, then lines {@code component: fixture | fixture}. */
  private static final class LeftOut {

    static Set<String> of(String component) throws IOException {
      try (InputStream file = GovukConformanceTests.class.getResourceAsStream("govuk-left-out.txt")) {
        return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines()
            .filter(line -> line.startsWith(component + ": "))
            .flatMap(line -> List.of(line.substring(component.length() + 2).split(" \\| ")).stream())
            .collect(toCollection(TreeSet::new));
      }
    }
  }
}
