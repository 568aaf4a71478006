package org.planningtogether.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningtogether.course.Catalogue;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Role;
import org.planningtogether.progress.Progress;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Database;
import org.planningtogether.support.Door;
import org.planningtogether.support.StatementCount;
import org.planningtogether.support.WholeTool;
import org.springframework.context.annotation.Bean;

/**
 * The whole course as it is in {@code content/}, page by page, by nothing but links and forms. What each page weighs and
 * what it asks of the database is written to {@code target/course-pages-<database>.tsv}.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class PlainFormsTests {

  private static final int MOST_BYTES = 100_000;
  private static final int MOST_STATEMENTS_TO_READ = 10;
  private static final int MOST_STATEMENTS_TO_SEND = 30;

  @Parameter private Database database;

  private final List<String> report = new ArrayList<>(List.of("page\tbytes\tof which html\tread\tsend"));
  private final Map<String, Integer> files = new LinkedHashMap<>();
  private StatementCount statements;
  private Browser browser;

  @Test
  void a_parent_finishes_the_whole_course() throws IOException {
    try (var tool = WholeTool.on(database.another("plain_forms"), Door.class, Counting.class)) {
      statements = tool.bean(StatementCount.class);
      browser = new Browser(tool.port());
      var launch = Door.launch(browser, "amira", "Amira", Role.LEARNER);
      var course = tool.bean(Catalogue.class).course(Locale.ENGLISH);

      for (var module : course.modules()) {
        var page = browser.get(launch + "/course/" + module.id()).location();
        while (!page.endsWith("/done")) {
          page = readAndSend(page);
        }
        assertThat(browser.get(page).page().select("[data-left]")).as("left of " + page).isEmpty();
      }

      var standing = tool.bean(Progress.class).of(EnrolmentId.of(Door.COURSE, "amira"));
      assertThat(standing.isDone()).isTrue();
      assertThat(report).hasSize(1 + course.modules().stream().mapToInt(module -> module.pages().size()).sum());
    } finally {
      Files.write(Path.of("target", "course-pages-%s.tsv".formatted(database.name().toLowerCase(Locale.ROOT))), report);
    }
  }

  /** @return where the page leads */
  private String readAndSend(String path) {
    statements.forget();
    var answer = browser.get(path);
    var read = statements.ofRequests().size();
    var page = answer.page();
    var html = compressed(answer.body().getBytes(StandardCharsets.UTF_8));
    var bytes = html + files(page).stream().mapToInt(this::weight).sum();

    statements.forget();
    var sent = browser.post(path, answers(page));
    var send = statements.ofRequests().size();

    var name = path.replaceFirst("^/l/[^/]+", "");
    report.add("%s\t%d\t%d\t%d\t%d".formatted(name, bytes, html, read, send));
    assertThat(sent.status()).as(name + " " + sent.page().select(".govuk-error-summary").text()).isEqualTo(303);
    assertThat(bytes).as("bytes of " + name).isLessThan(MOST_BYTES);
    assertThat(read).as("statements to read " + name).isLessThanOrEqualTo(MOST_STATEMENTS_TO_READ);
    assertThat(send).as("statements to send " + name).isLessThanOrEqualTo(MOST_STATEMENTS_TO_SEND);
    return sent.location();
  }

  /** The first of everything that can be chosen, and a few words where there is room for them. */
  private static String[] answers(Document page) {
    var form = page.selectFirst("form[data-form=page]");
    var answers = new ArrayList<String>();
    form.select("input[type=radio], input[type=checkbox]").stream()
        .collect(Collectors.groupingBy(input -> input.attr("name"), LinkedHashMap::new, Collectors.toList()))
        .forEach((name, choices) -> answers.addAll(List.of(name, choices.getFirst().val())));
    var place = 0;
    for (var select : form.select("select")) {
      var options = select.select("option:not([value=''])").eachAttr("value");
      var ordered = select.parents().is("[data-order]");
      answers.addAll(List.of(select.attr("name"), options.get(ordered ? place++ : 0)));
    }
    form.select("textarea").forEach(box -> answers.addAll(List.of(box.attr("name"), "A few words of my own")));
    return answers.toArray(String[]::new);
  }

  /** Everything that a browser loads with the page. */
  private static List<String> files(Document page) {
    return page.select("link[rel=stylesheet], link[rel=modulepreload], link[rel=icon], script[src], img[src]").stream()
        .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
        .distinct()
        .toList();
  }

  private int weight(String file) {
    return files.computeIfAbsent(file, path -> {
      var answer = browser.get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      return compressed(answer.response().bodyAsBytes());
    });
  }

  private static int compressed(byte[] bytes) {
    var sink = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(sink)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sink.size();
  }

  static class Counting {
    @Bean
    static StatementCount statements() {
      return new StatementCount();
    }
  }
}
