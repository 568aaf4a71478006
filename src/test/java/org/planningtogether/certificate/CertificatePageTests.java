package org.planningtogether.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.planningtogether.progress.Progress;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Door;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets a certificate, and what it says. */
@CertificateApplication.Started
class CertificatePageTests {

  @LocalServerPort private int port;
  @Autowired private Progress progress;
  @Autowired private JdbcClient db;
  @Autowired private TestClock clock;

  @Test
  void it_says_the_name_the_stage_and_its_day_in_london() {
    var page = graduate("Amira Khan").page();

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().title()).isEqualTo("Your certificate");
    assertThat(page.page().select(".certificate__name").text()).isEqualTo("Amira Khan");
    assertThat(page.page().select(".certificate__stages li").eachText())
        .containsExactly("The e-learning of Planning Together for Children Finished on " + Graduate.DAY);
    assertThat(page.page().select(".certificate").text())
        .contains("Certificate issued on " + today(), "tool.example/verify");
  }

  @Test
  void the_file_is_a_tagged_pdf_that_says_the_same() {
    var amira = graduate("Amira Khan");

    var paper = amira.paper();

    assertThat(paper.problems()).isEmpty();
    assertThat(paper.pages()).isOne();
    assertThat(paper.title()).isEqualTo("Certificate");
    assertThat(paper.language()).isEqualTo("en");
    assertThat(paper.information()).containsExactly("Title");
    assertThat(paper.tags()).containsSubsequence("H1", "P", "L", "LI", "P");
    assertThat(paper.text().lines().map(String::strip).filter(line -> !line.isEmpty()))
        .containsExactly(
            "Certificate",
            "This certificate says that",
            "Amira Khan",
            "has finished",
            "The e-learning of Planning Together for Children",
            "Finished on " + Graduate.DAY,
            "Certificate issued on " + today(),
            "Code of this certificate",
            amira.code(),
            "To check it, type this code and the name above at:",
            "tool.example/verify",
            "Planning Together for Children");
  }

  @Test
  void the_file_has_a_neutral_name_and_is_kept_by_no_cache() {
    var file = graduate("Amira Khan").file();

    assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"certificate.pdf\"");
    assertThat(file.header("Cache-Control")).isEqualTo("no-store");
    assertThat(file.header("X-Robots-Tag")).isEqualTo("noindex");
  }

  @Test
  void whoever_comes_back_gets_the_same_paper() {
    var amira = graduate("Amira Khan");

    assertThat(amira.paper().bytes()).isEqualTo(amira.paper().bytes());
    assertThat(amira.page().body()).isEqualTo(amira.page().body());
  }

  @Test
  void before_the_end_it_says_what_is_left_and_issues_nothing() {
    var beginner = Graduate.beginner(port, "Amira Khan");
    var before = issued();

    assertThat(beginner.page().page().select("main").text()).contains("2 parts are left", "There is no hurry.");
    assertThat(beginner.page().page().select("main li a").eachText())
        .containsExactly("Part 1: Title of 1", "Part 2: Title of 2");
    assertThat(beginner.file().page().select("main").text()).contains("2 parts are left");
    assertThat(beginner.file().header("Content-Type")).startsWith("text/html");
    assertThat(issued()).isEqualTo(before);
  }

  @Test
  void without_a_name_it_says_whom_to_ask() {
    var nameless = graduate("");

    assertThat(nameless.page().page().select("main").text()).contains("has not told us your name", "What you have done is safe.");
    assertThat(nameless.file().header("Content-Type")).startsWith("text/html");
  }

  @Test
  void a_name_that_cannot_be_printed_is_not_printed_wrongly() {
    var page = graduate("李 伟").page();

    assertThat(page.page().select("main").text()).contains("Some letters of your name, 李 伟, are not in the print that we use.");
  }

  @Test
  void somebody_anonymous_reads_that_nothing_is_recorded() {
    var browser = new Browser(port);
    var launch = Door.launchAnonymously(browser);

    assertThat(browser.get(launch + "/certificate").page().select("main").text()).contains("nothing is recorded");
    assertThat(browser.get(launch + "/certificate.pdf").header("Content-Type")).startsWith("text/html");
  }

  @Test
  void nobody_else_sees_it() {
    var amira = graduate("Amira Khan");
    var ben = graduate("Ben Hill");

    assertThat(ben.page().body()).doesNotContain("Amira", amira.code());
    assertThat(new Browser(port).get(amira.launch() + "/certificate.pdf").status()).isEqualTo(401);
    assertThat(ben.browser().get(amira.launch() + "/certificate.pdf").status()).isEqualTo(401);
  }

  @Test
  void a_name_is_words_and_never_html() {
    var name = "<b>Amira</b> <img src=x onerror=alert(1)> Khan";
    var amira = graduate(name);

    assertThat(amira.page().page().select(".certificate__name").text()).isEqualTo(name);
    assertThat(amira.paper().text().replaceAll("\\s+", " ")).contains(name);
  }

  @Test
  void a_very_long_name_stays_on_its_page() {
    var paper = graduate("Anneliese-Margarethe ".repeat(11).strip()).paper();

    assertThat(paper.pages()).isOne();
    assertThat(paper.problems()).isEmpty();
  }

  private Graduate graduate(String name) {
    return Graduate.arrives(port, progress, db, name);
  }

  private String today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"))
        .format(DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK));
  }

  private long issued() {
    return db.sql("SELECT COUNT(*) FROM certificate").query(Long.class).single();
  }
}
