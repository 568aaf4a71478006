package org.planningtogether.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.PlatformRegister;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.Clause;
import org.planningtogether.support.RunningDemo;

/** The demonstration LMS registers the tool once more, as an LMS does that nobody has written down in a file. */
class DemoRegistrationTests {

  @TempDir private Path folder;

  @Test
  @Clause({"DR-1", "DR-3", "DR-4", "DR-6"})
  void who_registered_launches_once_an_administrator_has_approved() {
    try (var demo = RunningDemo.in(folder, "planning-together.lti.registration=approve")) {
      Browser lms = new Browser(URI.create(demo.lms()).getPort());
      Browser tool = new Browser(URI.create(demo.tool()).getPort());
      lms.post("/sign-in", "person", "2");

      Answer frame = lms.post("/tools/registration", "address", demo.tool() + "/lti/register");
      Answer registered = tool.get(local(frame.page().selectFirst("iframe").attr("src")));

      assertThat(registered.status()).isEqualTo(200);
      assertThat(registered.page().selectFirst("h1").text()).contains("waits for approval");
      assertThat(registered.page().select("script[src*=registered]")).hasSize(1);
      assertThat(registered.header("Content-Security-Policy")).contains("frame-ancestors " + demo.lms());
      Platform platform = newest(demo.bean(Platforms.class), demo.lms());
      assertThat(platform.state()).isEqualTo(Platform.State.PENDING);

      Answer refused = login(lms, tool, platform);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.page().selectFirst("meta[name=lti-error]").attr("content")).isEqualTo("platform-inactive");

      demo.bean(PlatformRegister.class).approve(platform.id());

      assertThat(launch(lms, tool, platform).location()).matches("/l/[^/]+/.*");
    }
  }

  private static Answer launch(Browser lms, Browser tool, Platform platform) {
    Answer login = login(lms, tool, platform);
    String next = login.status() == 302 ? login.header("Location") : login.page().selectFirst("main a").attr("href");
    return send(tool, lms.get(local(next)));
  }

  /** Staff choose content: the first thing that an LMS does with a new tool. */
  private static Answer login(Browser lms, Browser tool, Platform platform) {
    String id = platform.deployments().named().iterator().next();
    return send(tool, lms.get("/tools/%s/deep-linking/launch".formatted(id)));
  }

  /** Sends the form that a page of the LMS sends by itself. */
  private static Answer send(Browser tool, Answer page) {
    Element form = page.page().selectFirst("form");
    List<String> fields =
        form.select("input[name]").stream().flatMap(field -> Stream.of(field.attr("name"), field.val())).toList();
    return tool.post(local(form.attr("action")), fields.toArray(String[]::new));
  }

  private static Platform newest(Platforms platforms, String issuer) {
    List<Platform> clients = platforms.ofIssuer(issuer);
    assertThat(clients).hasSize(2);
    return clients.getLast();
  }

  private static String local(String address) {
    return address.replaceFirst("^http://[^/]+", "");
  }
}
