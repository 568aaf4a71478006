package org.planningtogether.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planningtogether.lti.key.ToolKeys;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Clause;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AdminApplication.Started
class KeysPageTests {

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private ToolKeys keys;

  @Test
  @Clause("SEC-28")
  void a_key_is_changed_sooner_only_by_somebody_who_says_so() {
    var browser = AdminApplication.signedIn(port);
    var current = page(browser).selectFirst("[name=current]").val();
    keys.rotateNow(current);
    var now = page(browser).selectFirst("[name=current]").val();
    assertThat(page(browser).select(".govuk-warning-text").text()).contains("Some platforms may not know the next key before");

    var refused = browser.post("/admin/keys/rotate", "current", now);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#anyway");
    assertThat(page(browser).selectFirst("[name=current]").val()).isEqualTo(now);

    var answer = browser.post("/admin/keys/rotate", "current", now, "anyway", "yes");
    assertThat(browser.get(answer.location()).page().select(".govuk-notification-banner").text()).contains("The key was changed");
    assertThat(page(browser).selectFirst("[name=current]").val()).isNotEqualTo(now);
  }

  @Test
  @Clause("SEC-28")
  void once_every_platform_knows_the_next_key_one_click_is_enough_and_the_old_one_stays_published() {
    clock.advance(Duration.ofHours(3));
    var browser = AdminApplication.signedIn(port);
    var before = page(browser);
    assertThat(before.select(".govuk-warning-text")).isEmpty();
    var old = before.selectFirst("[name=current]").val();

    browser.post("/admin/keys/rotate", "current", old);

    var row = page(browser).select("tbody tr").stream().filter(one -> one.text().startsWith(old)).findFirst().orElseThrow();
    assertThat(row.text()).contains("Retired").contains("Published until");
    assertThat(keys.published().getKeyByKeyId(old)).isNotNull();
    var form = row.selectFirst("form");
    assertThat(browser.post(form.attr("action"), "kid", old).location()).isEqualTo("/admin/keys?done=retired");
    assertThat(keys.published().getKeyByKeyId(old)).isNull();
  }

  @Test
  void what_somebody_else_has_done_in_the_meantime_is_not_done_again() {
    clock.advance(Duration.ofHours(3));
    var browser = AdminApplication.signedIn(port);

    assertThat(browser.post("/admin/keys/rotate", "current", "gone").location()).isEqualTo("/admin/keys?done=changed-meanwhile");
    assertThat(browser.post("/admin/keys/retire", "kid", page(browser).selectFirst("[name=current]").val()).location())
        .isEqualTo("/admin/keys?done=changed-meanwhile");
  }

  @Test
  void no_private_key_ever_leaves() {
    var body = AdminApplication.signedIn(port).get("/admin/keys").body();

    assertThat(body).doesNotContain("\"d\"").doesNotContain("PRIVATE");
  }

  private static Document page(Browser browser) {
    return browser.get("/admin/keys").page();
  }
}
