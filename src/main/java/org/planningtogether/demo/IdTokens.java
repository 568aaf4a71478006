package org.planningtogether.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Says who launches what from where, signed. The claims are those of <a
 * href="https://www.imsglobal.org/spec/lti/v1p3/#resource-link-launch-request-message">LTI 1.3, resource link
 * request</a> and <a href="https://www.imsglobal.org/spec/lti-dl/v2p0/#deep-linking-request-message">Deep Linking,
 * request</a>, in the form that Moodle gives them.
 */
@Component
@Profile("demo-lms")
class IdTokens {

  static final Duration LIFE = Duration.ofSeconds(60);

  private final Origin origin;
  private final Courses courses;
  private final PlatformKey key;
  private final ServiceUrls urls;
  private final LineItems lineItems;
  private final CustomParameters custom;
  private final Clock clock;

  IdTokens(
      Origin origin,
      Courses courses,
      PlatformKey key,
      ServiceUrls urls,
      LineItems lineItems,
      CustomParameters custom,
      Clock clock) {
    this.origin = origin;
    this.courses = courses;
    this.key = key;
    this.urls = urls;
    this.lineItems = lineItems;
    this.custom = custom;
    this.clock = clock;
  }

  String resourceLink(Launch launch, Tool tool, Person person, Activity activity, String nonce) {
    var claims = link(launch, tool, person, activity, nonce);
    claims.put(Lti.MESSAGE_TYPE, Lti.RESOURCE_LINK_REQUEST);
    return key.signed(claims);
  }

  /** See <a href="https://www.imsglobal.org/spec/lti-sr/v1p0">Submission Review 1.0</a>. */
  String submissionReview(Launch launch, Tool tool, Person person, Activity activity, Person reviewed, String nonce) {
    var claims = link(launch, tool, person, activity, nonce);
    claims.put(Lti.MESSAGE_TYPE, Lti.SUBMISSION_REVIEW_REQUEST);
    claims.put(Lti.CLAIM + "for_user", Map.of(
        "user_id", reviewed.id(), "name", reviewed.name(), "roles", roles(reviewed)));
    return key.signed(claims);
  }

  String deepLinking(Launch launch, Tool tool, Person person, String nonce) {
    var claims = common(launch, tool, person, nonce);
    claims.put(Lti.MESSAGE_TYPE, Lti.DEEP_LINKING_REQUEST);
    claims.put(Lti.CLAIM + "target_link_uri", String.valueOf(tool.deepLinkUri()));
    claims.put(Lti.CLAIM + "custom", custom.substituted(tool, course(launch), person, null));
    claims.put(Lti.DL_CLAIM + "deep_linking_settings", Map.of(
        "accept_types", List.of("ltiResourceLink"),
        "accept_presentation_document_targets", List.of("iframe", "window"),
        "accept_multiple", true,
        "accept_unsigned", false,
        "auto_create", false,
        "deep_link_return_url", origin.at("/lti/deep-linking?launch=" + launch.id()),
        "data", launch.id()));
    addServices(claims, course(launch), tool, Optional.empty());
    return key.signed(claims);
  }

  private Map<String, Object> link(Launch launch, Tool tool, Person person, Activity activity, String nonce) {
    var claims = common(launch, tool, person, nonce);
    claims.put(Lti.CLAIM + "target_link_uri", activity.targetLinkUri().toString());
    claims.put(Lti.CLAIM + "resource_link", Map.of(
        "id", Long.toString(activity.id()), "title", activity.title(), "description", activity.description()));
    claims.put(Lti.CLAIM + "custom", custom.substituted(tool, course(launch), person, activity));
    addServices(claims, course(launch), tool, lineItems.ofActivity(activity.id()));
    return claims;
  }

  private Map<String, Object> common(Launch launch, Tool tool, Person person, String nonce) {
    var now = clock.instant();
    var course = course(launch);
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", origin.issuer());
    claims.put("aud", tool.clientId());
    claims.put("sub", person.id());
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(LIFE).getEpochSecond());
    claims.put("nonce", nonce);
    claims.putAll(person.claims(tool.claims()));
    claims.put(Lti.VERSION, "1.3.0");
    claims.put(Lti.DEPLOYMENT_ID, tool.deploymentId());
    claims.put(Lti.CLAIM + "roles", roles(person));
    claims.put(Lti.CLAIM + "context", Map.of(
        "id", course.contextId(), "label", course.label(), "title", course.title(), "type", List.of("CourseSection")));
    claims.put(Lti.CLAIM + "tool_platform", Map.of(
        "guid", origin.issuer(), "name", "Demonstration LMS", "product_family_code", "demo-lms", "version", "1"));
    claims.put(Lti.CLAIM + "launch_presentation", Map.of(
        "document_target", launch.documentTarget(), "locale", person.locale(), "return_url", origin.at("/return")));
    return claims;
  }

  private Course course(Launch launch) {
    return courses.find(launch.courseId()).orElseThrow();
  }

  private static List<String> roles(Person person) {
    var roles = new ArrayList<>(person.roles().stream().map(role -> Lti.CONTEXT_ROLE + role).toList());
    if (person.part() == Person.Part.COORDINATOR) {
      roles.add(Lti.INSTITUTION_ROLE + "Administrator");
    }
    return roles;
  }

  private void addServices(Map<String, Object> claims, Course course, Tool tool, Optional<LineItem> lineItem) {
    var gradeScopes = Lti.GRADE_SCOPES.stream().filter(tool.scopes()::contains).toList();
    if (!gradeScopes.isEmpty()) {
      var endpoint = new LinkedHashMap<String, Object>();
      endpoint.put("scope", gradeScopes);
      endpoint.put("lineitems", urls.lineItems(course, tool));
      lineItem.ifPresent(item -> endpoint.put("lineitem", urls.lineItem(item)));
      claims.put(Lti.AGS_CLAIM, endpoint);
    }
    if (tool.scopes().contains(Lti.MEMBERSHIP_READONLY)) {
      claims.put(Lti.NRPS_CLAIM, Map.of(
          "context_memberships_url", urls.memberships(course, tool), "service_versions", List.of("2.0")));
    }
  }
}
