package org.planningtogether.lti.launch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.Course;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Role;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.network.PublicUrl;
import org.springframework.stereotype.Component;

/** Reads what a message of the platform says, as a launch. See LTI Core 1.3, section 5.3. */
@Component
class LaunchReader {

  private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String DEPLOYMENT = CLAIM + "deployment_id";
  private static final String VERSION = CLAIM + "version";
  private static final String MESSAGE_TYPE = CLAIM + "message_type";
  private static final String ROLES = CLAIM + "roles";
  private static final String RESOURCE_LINK = CLAIM + "resource_link";
  private static final String TARGET_LINK_URI = CLAIM + "target_link_uri";
  private static final String CUSTOM = CLAIM + "custom";
  private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  private static final String ROSTER = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
  private static final int LONGEST_LOCALE = 35;
  private static final int LONGEST_SCOPE = 255;
  private static final String[] REQUIRED = {
    DEPLOYMENT, VERSION, MESSAGE_TYPE, ROLES, RESOURCE_LINK, TARGET_LINK_URI
  };

  private final PublicUrl tool;
  private final Catalogue catalogue;

  LaunchReader(PublicUrl tool, Catalogue catalogue) {
    this.tool = tool;
    this.catalogue = catalogue;
  }

  /** @throws Refused at the first claim that is missing or wrong */
  Launch read(String id, Claims claims, Login login, Platform platform) {
    String deployment = deployment(claims, login, platform);
    requireVersion(claims);
    String messageType = messageType(claims);
    Set<Role> roles =
        RoleNames.understand(claims.texts(ROLES, false).orElseThrow(() -> absent(claims, Reason.ROLES_MISSING)));
    String link = resourceLink(claims);
    Optional<String> context = claims.inside(CLAIM + "context").identifier("id").filter(name -> !name.isEmpty());
    return new Launch(
        id,
        new CourseKey(platform.issuer(), platform.clientId(), deployment, context.orElse("resource-link:" + link)),
        context.orElse(null),
        subject(claims),
        roles,
        messageType,
        link,
        target(claims),
        claims.wording("given_name").or(() -> claims.wording("name")).orElse(null),
        locale(claims),
        services(claims));
  }

  private static String deployment(Claims claims, Login login, Platform platform) {
    String deployment =
        claims.identifier(DEPLOYMENT).filter(id -> !id.isEmpty()).orElseThrow(() -> absent(claims, Reason.DEPLOYMENT));
    if (!platform.accepts(deployment)) {
      throw new Refused(Reason.DEPLOYMENT, "deployment '%s' is not one of the platform's".formatted(deployment));
    }
    if (login.deploymentId() != null && !login.deploymentId().equals(deployment)) {
      throw new Refused(Reason.DEPLOYMENT, "deployment '%s' is not the login's".formatted(deployment));
    }
    return deployment;
  }

  private static void requireVersion(Claims claims) {
    String version = claims.text(VERSION).orElseThrow(() -> absent(claims, Reason.VERSION));
    if (!version.equals("1.3.0")) {
      throw new Refused(Reason.VERSION, "version '%s', must be 1.3.0".formatted(version));
    }
  }

  private static String messageType(Claims claims) {
    String type = claims.text(MESSAGE_TYPE).orElseThrow(() -> absent(claims, Reason.MESSAGE_TYPE));
    if (!type.equals("LtiResourceLinkRequest")) {
      throw new Refused(Reason.MESSAGE_TYPE, "message type '%s'".formatted(type));
    }
    return type;
  }

  private static String resourceLink(Claims claims) {
    return claims
        .inside(RESOURCE_LINK)
        .identifier("id")
        .filter(id -> !id.isEmpty())
        .orElseThrow(() -> new Refused(Reason.CLAIM_MISSING, "the resource link has no id"));
  }

  private static @Nullable String subject(Claims claims) {
    Optional<String> subject = claims.identifier("sub");
    if (subject.filter(String::isBlank).isPresent()) {
      throw new Refused(Reason.SUBJECT_EMPTY, "sub is there but empty");
    }
    return subject.orElse(null);
  }

  /** What {@code custom.target} names; without it, or where the platform left a variable as it was, the link's address. */
  private Target target(Claims claims) {
    String address = claims.text(TARGET_LINK_URI).orElseThrow(() -> absent(claims, Reason.CLAIM_MISSING));
    Optional<String> name =
        claims.inside(CUSTOM).text("target").filter(text -> !text.isEmpty() && !text.startsWith("$"));
    Course course = catalogue.course(Locale.ENGLISH);
    return name.map(key -> Target.named(key, course))
        .orElseGet(() -> Target.at(address, tool, course))
        .orElseThrow(() -> new Refused(Reason.TARGET, "nothing is called '%s'".formatted(name.orElse(address))));
  }

  private static @Nullable String locale(Claims claims) {
    return claims
        .inside(CLAIM + "launch_presentation")
        .wording("locale")
        .filter(text -> text.length() <= LONGEST_LOCALE)
        .map(text -> Locale.forLanguageTag(text.replace('_', '-')))
        .filter(locale -> !locale.getLanguage().isEmpty())
        .map(Locale::toLanguageTag)
        .orElse(null);
  }

  private static LinkServices services(Claims claims) {
    Claims grades = claims.inside(GRADES);
    return new LinkServices(
        grades.wording("lineitem").orElse(null),
        grades.wording("lineitems").orElse(null),
        scopes(grades),
        claims.inside(ROSTER).wording("context_memberships_url").orElse(null));
  }

  private static Set<String> scopes(Claims grades) {
    return grades.texts("scope", true).orElse(List.of()).stream()
        .filter(scope -> Texts.fit(scope, LONGEST_SCOPE) && !scope.isBlank() && !scope.contains(" "))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Refused absent(Claims claims, Reason reason) {
    return new Refused(reason, "the message lacks " + claims.absent(REQUIRED));
  }
}
