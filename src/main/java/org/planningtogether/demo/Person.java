package org.planningtogether.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody in the course. What templates read is public, since they see nothing else.
 *
 * @param id what tools know the person by ({@code sub}): says nothing of them and never changes
 * @param roles in this course, by the short names of the LIS vocabulary, for example {@code Learner}
 * @param active false after leaving the course: grades stay, rosters no longer show the person
 */
record Person(
    String id, String givenName, String familyName, String email, List<String> roles, boolean active, String locale) {

  /** Which part somebody plays in the demonstration; decides what the LMS shows. */
  enum Part {
    PARENT,
    TRAINER,
    COORDINATOR
  }

  public String name() {
    return givenName + " " + familyName;
  }

  public Part part() {
    if (roles.contains("Learner")) {
      return Part.PARENT;
    }
    return roles.contains("Instructor") ? Part.TRAINER : Part.COORDINATOR;
  }

  /** Only learners have grades. */
  boolean gradable() {
    return part() == Part.PARENT;
  }

  public boolean staff() {
    return part() != Part.PARENT;
  }

  /** What a tool may learn about the person beside the id. */
  Map<String, String> claims(Set<String> allowed) {
    var claims = new LinkedHashMap<String, String>();
    claims.put("name", name());
    claims.put("given_name", givenName);
    claims.put("family_name", familyName);
    claims.put("email", email);
    claims.keySet().retainAll(allowed);
    return claims;
  }
}
