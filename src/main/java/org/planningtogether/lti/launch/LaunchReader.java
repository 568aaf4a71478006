package org.planningtogether.lti.launch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Role;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.lti.launch.Reason.Remedy;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.UnknownDeployment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads what a message of the platform says, as a launch. See LTI Core 1.3, section 5.3. */
@Component
class LaunchReader {

  private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
  static final String DEPLOYMENT = CLAIM + "deployment_id";
  private static final String VERSION = CLAIM + "version";
  static final String MESSAGE_TYPE = CLAIM + "message_type";
  private static final String ROLES = CLAIM + "roles";
  private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  private static final String ROSTER = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
  private static final int LONGEST_LOCALE = 35;
  private static final int LONGEST_SCOPE = 255;
  private static final String[] REQUIRED = {DEPLOYMENT, VERSION, MESSAGE_TYPE, ROLES};

  private final MessageReader messages;
  private final ApplicationEventPublisher events;

  LaunchReader(MessageReader messages, ApplicationEventPublisher events) {
    this.messages = messages;
    this.events = events;
  }

  /** @throws Refused at the first claim that is missing or wrong */
  Launch read(String id, Claims claims, Login login, Platform platform, Evidence evidence) {
    String deployment = deployment(claims, login, platform);
    requireVersion(claims);
    Optional<String> context = claims.inside(CLAIM + "context").identifier("id").filter(name -> !name.isEmpty());
    CourseKey within = new CourseKey(platform.issuer(), platform.clientId(), deployment, context.orElse(""));
    Message message = messages.read(claims, within);
    Set<Role> roles =
        RoleNames.understand(claims.texts(ROLES, false).orElseThrow(() -> absent(claims, Reason.ROLES_MISSING)));
    String inPlaceOfContext = context.orElseGet(() -> inPlaceOfContext(message, id, claims));
    Launch launch =
        new Launch(
            id,
            new CourseKey(platform.issuer(), platform.clientId(), deployment, inPlaceOfContext),
            context.orElse(null),
            subject(claims),
            roles,
            message,
            claims.wording("given_name").or(() -> claims.wording("name")).orElse(null),
            fullName(claims),
            locale(claims),
            services(claims),
            evidence);
    requireAllowed(launch);
    return launch;
  }

  /** OpenID Connect Core 5.1: {@code name} is the full name; some platforms send its parts only. */
  private static @Nullable String fullName(Claims claims) {
    var parts = Stream.of("given_name", "family_name").flatMap(part -> claims.wording(part).stream());
    return claims.wording("name").orElseGet(() -> parts.reduce((given, family) -> given + " " + family).orElse(null));
  }

  /** What stands for a course where the platform names none: the link, or for a choice without any, the choice itself. */
  private static String inPlaceOfContext(Message message, String id, Claims claims) {
    return switch (message) {
      case Message.ResourceLink link -> "resource-link:" + link.id();
      case Message.DeepLinking _ -> "deep-linking:" + id;
      case Message.SubmissionReview _ ->
          MessageReader.linkOf(claims)
              .map("resource-link:"::concat)
              .orElseThrow(() -> new Refused(Reason.CLAIM_MISSING, "the message names neither course nor link"));
    };
  }

  private static void requireAllowed(Launch launch) {
    Visitor visitor = new Visitor(null, launch.course(), launch.roles(), null, launch.locale());
    boolean allowed =
        switch (launch.message()) {
          case Message.ResourceLink _ -> true;
          case Message.DeepLinking _ -> visitor.choosesContent();
          case Message.SubmissionReview review -> visitor.readsCourse() || review.userId().equals(launch.subject());
        };
    if (!allowed) {
      String detail = "a %s by somebody without the role for it".formatted(launch.message().type());
      throw new Refused(Reason.NOT_ALLOWED, Remedy.GO_BACK, detail);
    }
  }

  private String deployment(Claims claims, Login login, Platform platform) {
    String deployment =
        claims.identifier(DEPLOYMENT).filter(id -> !id.isEmpty()).orElseThrow(() -> absent(claims, Reason.DEPLOYMENT));
    if (!platform.accepts(deployment)) {
      events.publishEvent(new UnknownDeployment(platform, deployment));
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

  private static @Nullable String subject(Claims claims) {
    Optional<String> subject = claims.identifier("sub");
    if (subject.filter(String::isBlank).isPresent()) {
      throw new Refused(Reason.SUBJECT_EMPTY, "sub is there but empty");
    }
    return subject.orElse(null);
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
