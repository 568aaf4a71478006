package org.planningtogether;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Door;
import org.planningtogether.support.WholeTool;
import org.planningtogether.support.Words;

/** The real course as somebody sees it who reads Welsh: whatever is English on a page says so. */
class WelshPagesTests {

  private static final List<Pattern> ENGLISH_WORDS = patterns(Words.all(Words.english()));

  /** Words that are in no Welsh sentence, for what comes from elsewhere than the messages. */
  private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(the|and|you|your|with|january|november|december|monday)\\b");

  private static WholeTool tool;

  private final Browser browser = new Browser(tool.port());

  @BeforeAll
  static void start() {
    tool = WholeTool.on("jdbc:h2:mem:welsh_pages", Door.class);
  }

  @AfterAll
  static void stop() {
    tool.close();
  }

  @Test
  void everything_on_the_way_through_a_part_is_welsh_or_says_that_it_is_english() {
    var launch = Door.launchIn(browser, "cy", "amira");
    var english = new TreeMap<String, List<String>>();

    look(english, launch, "/", "/course", "/course/1/1", "/course/1/done", "/course/3");
    send(launch, "/course/1/1", "/course/1/2");
    look(english, launch, "/", "/course", "/course/1/3", "/course/1/4", "/course/1/5", "/course/1/factsheet");
    browser.post(launch + "/course/1/3", "private-box.choice", "only-me");
    send(launch, "/course/1/4", "/course/1/5");
    look(english, launch, "/", "/course", "/course/1/done", "/course/2/1", "/course/2/2", "/course/2/factsheet");
    look(english, launch, "/notes", "/record", "/questions", "/help/leaving", "/help/accessibility");

    assertThat(english).isEmpty();
  }

  @Test
  void what_went_wrong_is_said_in_welsh() {
    var launch = Door.launchIn(browser, "cy", "ben");
    var nowhere = browser.get(launch + "/nowhere");
    var stranger = new Browser(tool.port());
    stranger.get("/reading?language=cy");
    var signedOut = stranger.get("/l/aaaaaaaaaa/");

    assertThat(nowhere.status()).isEqualTo(404);
    assertThat(nowhere.page().select("h1").text()).isEqualTo("Allwn ni ddim dod o hyd i’r dudalen hon");
    assertThat(english(nowhere.page())).isEmpty();
    assertThat(signedOut.status()).isEqualTo(401);
    assertThat(signedOut.page().select("h1").text()).isEqualTo("Agorwch hwn eto o’ch cwrs");
    assertThat(english(signedOut.page())).isEmpty();
  }

  @Test
  void a_day_is_said_as_in_a_welsh_sentence() {
    var hub = browser.get(Door.launchIn(browser, "cy", "cadi") + "/").page();

    assertThat(hub.select("main").text()).containsPattern("erbyn dydd \\p{L}+ \\d+ \\p{Lu}\\p{L}+ \\d{4}\\. Mae gennych chi");
  }

  private void send(String launch, String... paths) {
    Stream.of(paths).forEach(path -> browser.post(launch + path));
  }

  private void look(Map<String, List<String>> english, String launch, String... paths) {
    for (var path : paths) {
      var answer = browser.get(launch + path);
      var found = answer.status() == 200 ? english(answer.page()) : List.of("status " + answer.status());
      if (!found.isEmpty()) {
        english.put(path, found);
      }
    }
  }

  /** The texts of a page that are English and do not say so. */
  private static List<String> english(Document page) {
    return page.selectFirst("html").getAllElements().stream()
        .filter(element -> element.closest("[lang]").attr("lang").equals("cy"))
        .flatMap(element -> Stream.concat(Stream.of(element.ownText()), spoken(element)))
        .filter(text -> ENGLISH.matcher(text).find() || ENGLISH_WORDS.stream().anyMatch(words -> words.matcher(text).matches()))
        .distinct()
        .toList();
  }

  /** What is said or shown of an element besides its text. */
  private static Stream<String> spoken(Element element) {
    return element.attributes().asList().stream()
        .filter(attribute -> attribute.getKey().matches("aria-label|alt|title|placeholder|data-.*"))
        .map(Attribute::getValue)
        .filter(text -> !text.matches("[a-z-]+"));
  }

  /** One for each message that has words of its own, whatever is put into it. */
  private static List<Pattern> patterns(Map<String, String> messages) {
    var welsh = Words.all(Words.welsh());
    return messages.entrySet().stream()
        .filter(message -> !message.getValue().equals(welsh.getOrDefault(message.getKey(), message.getValue())))
        .map(message -> message.getValue().replace("''", "'").replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "{}").strip())
        .filter(words -> words.replace("{}", "").matches("(?s).*\\p{L}{3}.*"))
        .map(words -> Arrays.stream(words.split("\\{}", -1)).map(Pattern::quote).collect(joining(".*")))
        .map(Pattern::compile)
        .toList();
  }
}
