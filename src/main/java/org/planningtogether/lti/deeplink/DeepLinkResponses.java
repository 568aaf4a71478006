package org.planningtogether.lti.deeplink;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.lti.key.ToolKeys;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Component;

/**
 * Writes and signs the message that takes a choice back to the platform. The same choice is the same message, to the
 * nonce. See Deep Linking 2.0, 4.5, and LTI Security Framework 1.0, 5.2.
 */
@Component
class DeepLinkResponses {

  private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";

  /** Moodle takes no message of which its own clock says that it is not made yet. */
  private static final Duration BACKDATED = Duration.ofSeconds(10);

  private final Offers offers;
  private final ContentItems items;
  private final ToolKeys keys;
  private final Words words;

  DeepLinkResponses(Offers offers, ContentItems items, ToolKeys keys, Words words) {
    this.offers = offers;
    this.items = items;
    this.keys = keys;
    this.words = words;
  }

  /** @return the {@code JWT} of the form */
  String write(DeepLinkAnswer answer, DeepLinkRequest request, CourseKey course, Locale locale) {
    Set<String> targets = Set.copyOf(answer.targets());
    List<Offer> chosen = offers.all(locale).stream().filter(offer -> targets.contains(offer.key())).toList();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(course.clientId())
            .audience(course.issuer())
            .issueTime(Date.from(answer.at().minus(BACKDATED)))
            .expirationTime(Date.from(answer.at().plus(DeepLinkAnswer.LIFE)))
            .claim("nonce", answer.nonce())
            .claim(CLAIM + "deployment_id", course.deploymentId())
            .claim(CLAIM + "message_type", "LtiDeepLinkingResponse")
            .claim(CLAIM + "version", "1.3.0")
            .claim(DEEP_LINKING + "content_items", items.of(chosen, request.settings(), course))
            .claim(DEEP_LINKING + "msg", words.of("lti.pick.said", chosen.size()));
    if (request.settings().data() != null) {
      claims.claim(DEEP_LINKING + "data", request.settings().data());
    }
    return keys.sign(claims.build());
  }
}
