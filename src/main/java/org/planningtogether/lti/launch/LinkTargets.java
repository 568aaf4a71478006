package org.planningtogether.lti.launch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.Course;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.lti.service.LaunchedLinks;
import org.planningtogether.lti.service.LinkHistory;
import org.planningtogether.network.PublicUrl;
import org.springframework.stereotype.Component;

/**
 * Finds out what a link opens: what its custom parameter says; what its address says, unless that is the tool's front
 * door; what the link opened of which it is a copy, since some platforms lose both when a course is copied; the front
 * door.
 */
@Component
class LinkTargets {

  private static final String TARGET_LINK_URI = "https://purl.imsglobal.org/spec/lti/claim/target_link_uri";
  private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
  private static final int LONGEST_HISTORY = 20;
  private static final int LONGEST_IDENTIFIER = 255;

  private final PublicUrl tool;
  private final Catalogue catalogue;
  private final LaunchedLinks links;

  LinkTargets(PublicUrl tool, Catalogue catalogue, LaunchedLinks links) {
    this.tool = tool;
    this.catalogue = catalogue;
    this.links = links;
  }

  /** @throws Refused when the link opens nothing that there is */
  Target of(Claims claims, String link, CourseKey within) {
    String address =
        claims
            .text(TARGET_LINK_URI)
            .orElseThrow(() -> new Refused(Reason.CLAIM_MISSING, "the message lacks " + TARGET_LINK_URI));
    Claims custom = claims.inside(CUSTOM);
    Course course = catalogue.course(Locale.ENGLISH);
    Optional<String> name = custom.text("target").filter(LinkTargets::isResolved);
    return name.map(key -> Target.named(key, course))
        .orElseGet(() -> byAddressOrHistory(address, link, history(custom), within, course))
        .orElseThrow(() -> new Refused(Reason.TARGET, "nothing is called '%s'".formatted(name.orElse(address))));
  }

  private Optional<Target> byAddressOrHistory(
      String address, String link, LinkHistory history, CourseKey within, Course course) {
    Optional<Target> byAddress = Target.at(address, tool, course);
    if (byAddress.filter(target -> !target.key().equals("hub")).isPresent()) {
      return byAddress;
    }
    return links.targetOfOriginal(within, link, history).flatMap(key -> Target.named(key, course)).or(() -> byAddress);
  }

  private static LinkHistory history(Claims custom) {
    return new LinkHistory(
        custom.wording("resource_link_id_history").map(LinkTargets::ids).orElse(List.of()),
        custom.wording("context_id_history").map(LinkTargets::ids).orElse(List.of()));
  }

  /** Ids with commas between them, each as in an address. */
  private static List<String> ids(String text) {
    return Arrays.stream(text.split(",", LONGEST_HISTORY + 1))
        .limit(LONGEST_HISTORY)
        .map(String::strip)
        .filter(LinkTargets::isResolved)
        .map(LinkTargets::decoded)
        .filter(id -> Texts.fit(id, LONGEST_IDENTIFIER))
        .toList();
  }

  private static String decoded(String id) {
    try {
      return URLDecoder.decode(id, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return id;
    }
  }

  /** A platform leaves a variable that it does not know as it was, and one of which it knows nothing empty. */
  private static boolean isResolved(String text) {
    return !text.isEmpty() && !text.startsWith("$");
  }
}
