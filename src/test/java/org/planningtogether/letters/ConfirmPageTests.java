package org.planningtogether.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.planningtogether.guest.Letterboxes;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.Screen;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From an address that is typed, by a letter that arrives, to one that is confirmed. */
@SpringBootTest(
    classes = LettersApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "planning-together.public-url=https://tool.example",
      "planning-together.keys.secret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
      "planning-together.letters.from=letters@tool.example",
      "spring.mail.host=127.0.0.1",
      "management.server.port=0",
      "spring.datasource.url=jdbc:h2:mem:letters"
    })
class ConfirmPageTests {

  private static final String PASSPHRASE = "Heron wagon-thistle";

  @RegisterExtension
  private static final GreenMailExtension SERVER =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)).withPerMethodLifecycle(false);

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private HealthContributorRegistry health;

  @DynamicPropertySource
  static void server(DynamicPropertyRegistry properties) {
    properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
  }

  @Test
  void the_link_in_the_letter_asks_and_its_button_confirms() throws Exception {
    var browser = new Browser(port);
    var link = link(browser, "amira@example.org");
    var reader = new Browser(port);

    var asked = reader.get(link);
    var stillOpen = browser.get("/plan/key").page().select("main").text();
    var confirmed = reader.post(asked.page().select("main form").attr("action"));

    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.page().title()).isEqualTo("Plan");
    assertThat(asked.page().select("main h1").text()).isEqualTo("Confirm your email address");
    assertThat(asked.body()).doesNotContain("amira");
    assertThat(asked.header("Cache-Control")).isEqualTo("no-store");
    assertThat(asked.header("Set-Cookie")).isEqualTo("null");
    assertThat(stillOpen).contains("You have not confirmed this address yet.");
    assertThat(confirmed.status()).isEqualTo(303);
    assertThat(reader.get(confirmed.location()).page().select("main h1").text()).isEqualTo("Your email address is confirmed");
    assertThat(browser.get("/plan/key").page().select("main").text()).contains("You have confirmed this address.");
    assertThat(reader.get("/plan/key").status()).isEqualTo(401);
  }

  @Test
  void a_link_that_was_used_is_too_old_or_never_was_one_looks_the_same() throws Exception {
    var used = link(new Browser(port), "used@example.org");
    new Browser(port).post(used);
    var old = link(new Browser(port), "old@example.org");
    clock.advance(Letterboxes.LINK_LASTS.plus(Duration.ofMinutes(1)));

    var pages = Stream.of(used, old, "/plan/email/" + "x".repeat(43), "/plan/email/x")
        .flatMap(link -> Stream.of(new Browser(port).get(link), new Browser(port).post(link)))
        .toList();

    assertThat(pages).extracting(Answer::status).containsOnly(404);
    assertThat(pages).extracting(answer -> answer.page().select("main").html()).containsOnly(pages.getFirst().page().select("main").html());
    assertThat(pages.getFirst().page().select("main h1").text()).isEqualTo("This link does not work any more");
  }

  @Test
  void under_the_address_of_a_launch_there_is_no_such_page() throws Exception {
    var link = link(new Browser(port), "launch@example.org");

    assertThat(new Browser(port).get("/l/aaaaaaaaaa" + link).status()).isIn(401, 404);
  }

  @Test
  @ExtendWith(Chromium.class)
  void every_page_is_for_everybody_on_any_screen() throws Exception {
    var browser = new Browser(port);
    var link = link(browser, "everybody@example.org");
    for (int width : new int[] {320, 1280}) {
      try (var screen = new Screen(browser, port, link, width)) {
        for (var path : List.of(link, "/plan/email", "/plan/email/x", "/plan/key")) {
          screen.page().navigate(path);
          screen.isAccessible();
        }
      }
    }
  }

  @Test
  void the_mail_server_has_no_part_in_the_health_of_the_tool() {
    assertThat(health.getContributor("mail")).isNull();
  }

  /** Makes a key with this address, and takes the link out of the letter that comes. */
  private String link(Browser browser, String address) throws Exception {
    int before = SERVER.getReceivedMessages().length;
    browser.post("/plan/new-key", "passphrase", PASSPHRASE, "email", address);
    assertThat(SERVER.waitForIncomingEmail(10_000, before + 1)).isTrue();
    var letter = (String) SERVER.getReceivedMessages()[before].getContent();
    var link = Pattern.compile("https://tool\\.example(/plan/email/[\\w-]{43})").matcher(letter);
    assertThat(link.find()).isTrue();
    return link.group(1);
  }
}
