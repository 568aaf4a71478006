package org.planningtogether.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.planningtogether.guest.Post;
import org.planningtogether.outbox.Courier;
import org.planningtogether.support.Browser;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where no letters are sent, nobody is asked for an address. */
@SpringBootTest(
    classes = LettersApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "planning-together.public-url=https://tool.example",
      "planning-together.keys.secret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
      "management.server.port=0",
      "spring.datasource.url=jdbc:h2:mem:no_letters"
    })
class NoLettersPageTests {

  @LocalServerPort private int port;
  @Autowired private JdbcClient db;
  @Autowired private ObjectProvider<Post> post;
  @Autowired private ObjectProvider<Courier> couriers;

  @Test
  void no_page_speaks_of_an_address_and_none_is_kept() {
    var browser = new Browser(port);

    var form = browser.post("/plan/new-key", "errand", "");
    var made = browser.post("/plan/new-key", "passphrase", "Heron wagon-thistle", "email", "amira@example.org");

    assertThat(form.page().select("#passphrase")).isNotEmpty();
    assertThat(form.page().select("main").html()).doesNotContainIgnoringCase("email");
    assertThat(made.page().select("main").html()).doesNotContainIgnoringCase("email");
    assertThat(browser.get("/plan/key").page().select("main").html()).doesNotContainIgnoringCase("email");
    assertThat(browser.get("/plan/key/email").status()).isEqualTo(404);
    assertThat(browser.get("/plan/email").status()).isEqualTo(404);
    assertThat(db.sql("SELECT COUNT(email_sealed) FROM guest").query(Long.class).single()).isZero();
    assertThat(post.stream()).isEmpty();
    assertThat(couriers.stream()).isEmpty();
  }
}
