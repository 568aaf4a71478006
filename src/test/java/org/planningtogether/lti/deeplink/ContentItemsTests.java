package org.planningtogether.lti.deeplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.lti.launch.DeepLinkingSettings;
import org.planningtogether.lti.launch.Target;
import org.planningtogether.lti.platform.Deployments;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platform.Source;
import org.planningtogether.lti.platform.Platform.State;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.network.PublicUrl;

class ContentItemsTests {

  private static final String ISSUER = "https://lms.example";
  private static final CourseKey COURSE = new CourseKey(ISSUER, "one", "1", "course");

  @Test
  void each_bears_its_address() {
    assertThat(item(Family.MOODLE, "one")).containsEntry("url", "https://tool.example/course/2");
    assertThat(item(Family.BLACKBOARD, "one", "two")).containsKey("url");
  }

  /** It would look for the tool by the domain of the address, and may find the other one. */
  @Test
  void where_we_are_two_clients_of_one_moodle_the_custom_parameter_alone_says_what_it_opens() {
    var item = item(Family.MOODLE, "one", "two");

    assertThat(item).doesNotContainKey("url").containsEntry("custom", Map.of("target", "module:2"));
  }

  @Test
  void an_icon_that_is_not_https_stays_out() {
    var plain = new ContentItems(new PublicUrl(URI.create("http://localhost:8080")), platforms(Family.SPEC, "one"));

    assertThat(plain.of(List.of(offer()), settings(), COURSE).getFirst()).doesNotContainKey("icon");
    assertThat(item(Family.SPEC, "one")).containsKey("icon");
  }

  private static Map<String, Object> item(Family family, String... clients) {
    return new ContentItems(new PublicUrl(URI.create("https://tool.example")), platforms(family, clients))
        .of(List.of(offer()), settings(), COURSE)
        .getFirst();
  }

  private static Offer offer() {
    return new Offer(new Target("module:2", "/course/2"), "Part 2: Title", "Part 2", "About 8 minutes.", 100);
  }

  private static DeepLinkingSettings settings() {
    return new DeepLinkingSettings(
        URI.create("https://lms.example/return"), Set.of("ltiResourceLink"), Set.of(), true, true, null);
  }

  private static Platforms platforms(Family family, String... clients) {
    return new Platforms(Stream.of(clients).map(client -> platform(client, family)).toList());
  }

  private static Platform platform(String client, Family family) {
    return new Platform(
        ISSUER,
        client,
        "Example",
        Deployments.only("1"),
        URI.create(ISSUER + "/auth"),
        URI.create(ISSUER + "/token"),
        URI.create(ISSUER + "/keys"),
        ISSUER + "/token",
        Set.of(),
        family,
        State.ACTIVE,
        Source.FILE);
  }
}
