package org.planningtogether.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.documents.Household.Family;
import org.planningtogether.support.Chromium;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The pages about papers and children's versions in Chromium, on a small phone and a wide screen. */
@DocumentsApplication.Started
@Import(Household.class)
@ExtendWith(Chromium.class)
class PapersJourney {

  @LocalServerPort private int port;
  @Autowired private Household household;

  @Test
  void everybody_can_use_every_page_at_any_width() {
    var family = household.two();
    household.agreeMuch(family);
    var copy = family.mum(port).post(family.mums("/papers/copies")).location();

    try (var playwright = Chromium.playwright();
        var chromium = Chromium.launch(playwright)) {
      for (var width : List.of(320, 1280)) {
        look(chromium, family, copy, width);
      }
    }
  }

  private void look(Browser chromium, Family family, String copy, int width) {
    var headers = Map.of("X-Guest", "mum-" + family.id());
    var page = chromium
        .newContext(new NewContextOptions().setViewportSize(width, 900).setExtraHTTPHeaders(headers))
        .newPage();
    for (var address : addresses(family, copy)) {
      page.navigate("http://localhost:" + port + address);

      assertThat(new AxeBuilder(page).analyze().getViolations())
          .as(address)
          .extracting(rule -> rule.getId() + " " + rule.getNodes())
          .isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(address).isEqualTo(true);
    }
  }

  private static List<String> addresses(Family family, String copy) {
    var child = "/children-version/" + family.child(0);
    return List.of(
        family.mums("/papers"),
        family.mums("/papers/plan"),
        family.mums("/papers/summary"),
        family.mums("/papers/copies"),
        copy,
        family.mums("/papers/cannot-agree"),
        family.mums("/children-version"),
        family.mums("/children-version/talking"),
        family.mums(child),
        family.mums(child + "/choices"));
  }
}
