package org.planningtogether.lti.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.lti.service.EarlierIds;
import org.planningtogether.network.NetworkSettings;
import org.springframework.stereotype.Component;

/** Reads what is a message's own: each type has claims that it must bear and others that it may. */
@Component
class MessageReader {

  private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String MESSAGE_TYPE = CLAIM + "message_type";
  private static final String RESOURCE_LINK = CLAIM + "resource_link";
  private static final String FOR_USER = CLAIM + "for_user";
  private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  private static final String SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
  private static final String RETURN_URL = "deep_link_return_url";
  private static final String PRESENTATIONS = "accept_presentation_document_targets";

  private final LinkTargets targets;
  private final MigrationClaim migration;
  private final NetworkSettings network;

  MessageReader(LinkTargets targets, MigrationClaim migration, NetworkSettings network) {
    this.targets = targets;
    this.migration = migration;
    this.network = network;
  }

  /**
   * @param within where it comes from
   * @throws Refused when it is no message that we understand, or one that lacks what it must say
   */
  Message read(Claims claims, CourseKey within) {
    String type =
        claims.text(MESSAGE_TYPE).orElseThrow(() -> new Refused(Reason.MESSAGE_TYPE, "the message does not say what it is"));
    return switch (type) {
      case Message.RESOURCE_LINK -> resourceLink(claims, within);
      case Message.DEEP_LINKING -> new Message.DeepLinking(settings(claims));
      case Message.SUBMISSION_REVIEW -> review(claims);
      default -> throw new Refused(Reason.MESSAGE_TYPE, "message type '%s'".formatted(type));
    };
  }

  /** The link from which the message comes; a message of another type than a resource link's need not name one. */
  static Optional<String> linkOf(Claims claims) {
    return claims.inside(RESOURCE_LINK).identifier("id").filter(id -> !id.isEmpty());
  }

  private Message resourceLink(Claims claims, CourseKey within) {
    String link = linkOf(claims).orElseThrow(() -> new Refused(Reason.CLAIM_MISSING, "the resource link has no id"));
    EarlierIds earlier = migration.read(claims, link, within).orElse(null);
    return new Message.ResourceLink(link, targets.of(claims, link, within), earlier);
  }

  private DeepLinkingSettings settings(Claims claims) {
    Claims settings = claims.inside(SETTINGS);
    String absent = settings.absent(RETURN_URL, "accept_types", PRESENTATIONS);
    if (!absent.isEmpty()) {
      throw new Refused(Reason.CLAIM_MISSING, "the deep linking settings lack " + absent);
    }
    return new DeepLinkingSettings(
        settings.text(RETURN_URL).map(this::returnUrl).orElseThrow(),
        Set.copyOf(settings.texts("accept_types", false).orElseThrow()),
        Set.copyOf(settings.texts(PRESENTATIONS, false).orElseThrow()),
        settings.flag("accept_multiple").orElse(false),
        settings.flag("accept_lineitem").orElse(true),
        settings.text("data").orElse(null));
  }

  /** The browser is sent there: an address of the web, and a safe one (LTI Core 1.3, 3.5). */
  private URI returnUrl(String text) {
    try {
      URI address = new URI(text);
      boolean plain = "http".equalsIgnoreCase(address.getScheme()) && address.getHost() != null && network.allows(address);
      boolean safe = "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null;
      if ((plain || safe) && address.getUserInfo() == null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // as bad as any other that is not an address
    }
    throw new Refused(Reason.CLAIM_MALFORMED, RETURN_URL + " is not an https address");
  }

  private static Message review(Claims claims) {
    if (!claims.inside(GRADES).has("lineitem")) {
      throw new Refused(Reason.CLAIM_MISSING, "the message names no gradebook column");
    }
    return claims
        .inside(FOR_USER)
        .identifier("user_id")
        .filter(user -> !user.isBlank())
        .map(Message.SubmissionReview::new)
        .orElseThrow(() -> new Refused(Reason.CLAIM_MISSING, "the message does not say of whom"));
  }
}
