package org.planningtogether.lti.deeplink;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.lti.launch.DeepLinkingSettings;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.network.PublicUrl;
import org.springframework.stereotype.Component;

/**
 * Writes what was chosen as links that launch the tool. What a link opens stands twice in it, in a custom parameter and
 * in its address, since some platforms lose one of them and Blackboard wants an address. See Deep Linking 2.0, 3.2.
 */
@Component
class ContentItems {

  private static final String COMPLETION = "completion";
  private static final int ICON = 64;
  private static final Map<String, Integer> FRAME = Map.of("width", 960, "height", 800);

  private final PublicUrl tool;
  private final Platforms platforms;

  ContentItems(PublicUrl tool, Platforms platforms) {
    this.tool = tool;
    this.platforms = platforms;
  }

  List<Map<String, Object>> of(List<Offer> chosen, DeepLinkingSettings settings, CourseKey course) {
    boolean addressed = saysAddresses(course);
    return chosen.stream().map(offer -> item(offer, settings, addressed)).toList();
  }

  /** Where an address makes a platform look for the tool anew, it may find another of the clients that we are to it. */
  private boolean saysAddresses(CourseKey course) {
    return platforms.ofIssuer(course.issuer()).size() < 2
        || platforms
            .find(course.issuer(), course.clientId())
            .filter(platform -> !platform.family().quirks().linkAddress())
            .isEmpty();
  }

  private Map<String, Object> item(Offer offer, DeepLinkingSettings settings, boolean addressed) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("type", DeepLinkingSettings.LINK);
    item.put("title", offer.title());
    item.put("text", offer.text());
    if (addressed) {
      item.put("url", tool.at(offer.target().linkPath()).toString());
    }
    item.put("custom", Map.of("target", offer.key()));
    if (offer.isGraded() && settings.lineItems()) {
      item.put("lineItem", lineItem(offer));
    }
    if (settings.presentations().contains("iframe")) {
      item.put("iframe", FRAME);
    }
    if (settings.presentations().contains("window")) {
      item.put("window", Map.of("targetName", "_blank"));
    }
    if ("https".equals(tool.origin().getScheme())) {
      item.put("icon", Map.of("url", tool.at("/lti/activity.png").toString(), "width", ICON, "height", ICON));
    }
    return item;
  }

  /** Named as {@code lti.service} names the columns that it makes, so that there is never a second one. */
  private Map<String, Object> lineItem(Offer offer) {
    return Map.of(
        "label", offer.title(),
        "scoreMaximum", offer.points(),
        "resourceId", offer.key(),
        "tag", COMPLETION,
        "submissionReview",
            Map.of(
                "reviewableStatus", List.of("InProgress", "Submitted", "Completed"),
                "url", tool.at("/lti/launch").toString()));
  }
}
