package org.planningtogether.lti.launch;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planningtogether.enrolment.Role;

/**
 * Understands the names that platforms give to roles in a course: by exact vocabulary, never by how a name ends, since
 * {@code membership/Learner#Instructor} is a learner. Roles in the institution or the system give nothing here, and
 * names that the vocabulary lacks are left out. See LTI Core 1.3, appendix A.2.
 */
public final class RoleNames {

  private static final String CONTEXT = "http://purl.imsglobal.org/vocab/lis/v2/membership";

  /** The only role in the system that counts: Core 1.3, A.2.1 has it, and Canvas's "student view" bears it. */
  private static final String TEST_USER = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";

  private static final Map<String, Role> SIMPLE =
      Map.ofEntries(
          entry("Administrator", Role.ADMINISTRATOR),
          entry("ContentDeveloper", Role.CONTENT_DEVELOPER),
          entry("Instructor", Role.INSTRUCTOR),
          entry("Learner", Role.LEARNER),
          entry("Mentor", Role.MENTOR),
          entry("TeachingAssistant", Role.TEACHING_ASSISTANT));

  /** The sub-roles of each role, without those of {@code Instructor} that are teaching assistants. */
  private static final Map<String, Set<String>> SUB_ROLES =
      Map.of(
          "Administrator",
          Set.of(
              "Administrator",
              "Developer",
              "ExternalDeveloper",
              "ExternalSupport",
              "ExternalSystemAdministrator",
              "Support",
              "SystemAdministrator"),
          "ContentDeveloper",
          Set.of("ContentDeveloper", "ContentExpert", "ExternalContentExpert", "Librarian"),
          "Instructor",
          Set.of(
              "ExternalInstructor", "Grader", "GuestInstructor", "Lecturer", "PrimaryInstructor", "SecondaryInstructor"),
          "Learner",
          Set.of("ExternalLearner", "GuestLearner", "Instructor", "Learner", "NonCreditLearner"),
          "Mentor",
          Set.of(
              "Advisor",
              "Auditor",
              "ExternalAdvisor",
              "ExternalAuditor",
              "ExternalLearningFacilitator",
              "ExternalMentor",
              "ExternalReviewer",
              "ExternalTutor",
              "LearningFacilitator",
              "Mentor",
              "Reviewer",
              "Tutor"));

  private static final Set<String> ASSISTANTS =
      Set.of(
          "TeachingAssistant",
          "TeachingAssistantGroup",
          "TeachingAssistantOffering",
          "TeachingAssistantSection",
          "TeachingAssistantSectionAssociation",
          "TeachingAssistantTemplate");

  private RoleNames() {}

  /** The roles in the course that these names give. Empty when none does: the least privilege. */
  public static Set<Role> understand(Collection<String> names) {
    return names.stream()
        .map(RoleNames::understand)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  private static Optional<Role> understand(String name) {
    if (name.equals(TEST_USER)) {
      return Optional.of(Role.TEST_USER);
    }
    if (name.startsWith(CONTEXT + "#")) {
      String role = name.substring(CONTEXT.length() + 1);
      return SUB_ROLES.containsKey(role) ? Optional.of(SIMPLE.get(role)) : Optional.empty();
    }
    if (name.startsWith(CONTEXT + "/")) {
      return subRole(name.substring(CONTEXT.length() + 1));
    }
    return Optional.ofNullable(SIMPLE.get(name));
  }

  /** Of a name like {@code Instructor#Grader}. */
  private static Optional<Role> subRole(String name) {
    String[] parts = name.split("#", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    if (parts[0].equals("Instructor") && ASSISTANTS.contains(parts[1])) {
      return Optional.of(Role.TEACHING_ASSISTANT);
    }
    return SUB_ROLES.getOrDefault(parts[0], Set.of()).contains(parts[1])
        ? Optional.of(SIMPLE.get(parts[0]))
        : Optional.empty();
  }
}
