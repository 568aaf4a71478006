package org.planningtogether.demo;

import com.nimbusds.jwt.JWTClaimsSet;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.demo.ToolMessages.Result;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a tool offers for the course. See <a
 * href="https://www.imsglobal.org/spec/lti-dl/v2p0/#deep-linking-response-message">Deep Linking, response</a>.
 */
@Component
@Profile("demo-lms")
class DeepLinks {

  /** One thing that a tool offered, and whether it is in the course now. */
  record Offer(String title, String type, @Nullable BigDecimal scoreMaximum, boolean added) {}

  sealed interface Answer {

    /** Offers were taken, or had been taken when the same answer came before. */
    record Taken(List<Offer> offers, boolean again, String message) implements Answer {}

    record Refused(String reason) implements Answer {}
  }

  private static final String SECTION = "Added by deep linking";
  private static final int LONGEST = 255;

  private final Origin origin;
  private final Launches launches;
  private final Tools tools;
  private final ToolMessages messages;
  private final Activities activities;
  private final LineItems lineItems;

  DeepLinks(
      Origin origin,
      Launches launches,
      Tools tools,
      ToolMessages messages,
      Activities activities,
      LineItems lineItems) {
    this.origin = origin;
    this.launches = launches;
    this.tools = tools;
    this.messages = messages;
    this.activities = activities;
    this.lineItems = lineItems;
  }

  /** A browser may send the same answer twice; the second time it does nothing. */
  @Transactional
  Answer take(String launchId, String jwt) {
    var launch = launches.find(launchId).filter(found -> found.activityId() == null && found.sentAt() != null);
    if (launch.isEmpty()) {
      return new Answer.Refused("nobody asked for this");
    }
    if (launch.get().answeredAt() != null) {
      return new Answer.Taken(List.of(), true, "");
    }
    var tool = tools.find(launch.get().toolId()).orElseThrow();
    return switch (messages.open(jwt, tool, origin.issuer(), "nonce")) {
      case Result.Refused refused -> new Answer.Refused(refused.reason());
      case Result.Opened opened -> problem(opened.claims(), tool, launch.get())
          .<Answer>map(Answer.Refused::new)
          .orElseGet(() -> taken(opened.claims(), tool, launch.get()));
    };
  }

  private static Optional<String> problem(JWTClaimsSet claims, Tool tool, Launch launch) {
    var expected = Map.of(
        Lti.MESSAGE_TYPE, Lti.DEEP_LINKING_RESPONSE,
        Lti.VERSION, "1.3.0",
        Lti.DEPLOYMENT_ID, tool.deploymentId(),
        Lti.DL_CLAIM + "data", launch.id());
    return expected.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(claims.getClaim(entry.getKey())))
        .map(entry -> "%s must be %s".formatted(entry.getKey(), entry.getValue()))
        .findFirst();
  }

  private Answer taken(JWTClaimsSet claims, Tool tool, Launch launch) {
    var offers = list(claims.getClaim(Lti.DL_CLAIM + "content_items")).stream()
        .map(item -> offer(object(item), tool, launch))
        .toList();
    return launches.answer(launch)
        ? new Answer.Taken(offers, false, text(claims.getClaims(), Lti.DL_CLAIM + "msg", ""))
        : new Answer.Taken(List.of(), true, "");
  }

  /** Adds a link; what is no link, or leads nowhere, stays out. */
  private Offer offer(Map<String, Object> item, Tool tool, Launch launch) {
    var type = text(item, "type", "");
    var title = shortened(text(item, "title", tool.name()));
    var uri = text(item, "url", tool.targetLinkUri().toString());
    if (!type.equals("ltiResourceLink") || !absolute(uri)) {
      return new Offer(title, type, null, false);
    }
    var custom = texts(object(item.get("custom")));
    var activity = activities.add(
        launch.courseId(), tool, SECTION, title, text(item, "text", ""), uri, custom);
    return new Offer(title, type, addLineItem(object(item.get("lineItem")), tool, launch, activity, title), true);
  }

  private @Nullable BigDecimal addLineItem(
      Map<String, Object> lineItem, Tool tool, Launch launch, long activity, String title) {
    if (!(lineItem.get("scoreMaximum") instanceof Number maximum) || maximum.doubleValue() <= 0) {
      return null;
    }
    var label = shortened(text(lineItem, "label", title));
    var resourceId = shortened(text(lineItem, "resourceId", ""));
    var tag = shortened(text(lineItem, "tag", ""));
    var points = new BigDecimal(maximum.toString());
    var item =
        new LineItem(0, launch.courseId(), tool.id(), activity, activity, label, points, resourceId, tag);
    return lineItems.add(item).scoreMaximum();
  }

  private static boolean absolute(String uri) {
    try {
      return new URI(uri).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static List<?> list(@Nullable Object claim) {
    return claim instanceof List<?> list ? list : List.of();
  }

  private static Map<String, Object> object(@Nullable Object claim) {
    var object = new LinkedHashMap<String, Object>();
    if (claim instanceof Map<?, ?> map) {
      map.forEach((name, value) -> object.put(String.valueOf(name), value));
    }
    return object;
  }

  private static Map<String, String> texts(Map<String, Object> object) {
    var texts = new LinkedHashMap<String, String>();
    object.forEach((name, value) -> texts.put(name, Objects.toString(value, "")));
    return texts;
  }

  private static String text(Map<String, Object> object, String name, String otherwise) {
    return Objects.toString(object.get(name), otherwise);
  }
}
