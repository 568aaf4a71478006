package org.planningtogether.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a custom parameter may ask for by {@code $} and a name. See <a
 * href="https://www.imsglobal.org/spec/lti/v1p3/#customproperty">LTI 1.3, appendix B</a>.
 */
enum Variable {
  CONTEXT_ID("Context.id", (course, person, link) -> course.contextId()),
  CONTEXT_HISTORY("Context.id.history", (course, person, link) -> course.history()),
  CONTEXT_LABEL("Context.label", (course, person, link) -> course.label()),
  CONTEXT_TITLE("Context.title", (course, person, link) -> course.title()),
  MEMBERSHIP_ROLE("Membership.role", (course, person, link) -> String.join(",", person.roles())),
  PERSON_EMAIL("Person.email.primary", (course, person, link) -> person.email()),
  PERSON_FAMILY_NAME("Person.name.family", (course, person, link) -> person.familyName()),
  PERSON_GIVEN_NAME("Person.name.given", (course, person, link) -> person.givenName()),
  PERSON_NAME("Person.name.full", (course, person, link) -> person.name()),
  RESOURCE_LINK_DESCRIPTION("ResourceLink.description", (course, person, link) -> link == null ? "" : link.description()),
  RESOURCE_LINK_ID("ResourceLink.id", (course, person, link) -> link == null ? "" : Long.toString(link.id())),
  RESOURCE_LINK_HISTORY("ResourceLink.id.history", (course, person, link) -> link == null ? "" : link.history()),
  RESOURCE_LINK_TITLE("ResourceLink.title", (course, person, link) -> link == null ? "" : link.title()),
  USER_ID("User.id", (course, person, link) -> person.id());

  /** What a variable stands for. */
  private interface Text {
    String of(Course course, Person person, @Nullable Activity link);
  }

  private final String specName;
  private final Text text;

  Variable(String specName, Text text) {
    this.specName = specName;
    this.text = text;
  }

  String specName() {
    return specName;
  }

  /** {@code $Context.id} and so on, with what each stands for when this person opens this link. */
  static Map<String, String> texts(Course course, Person person, @Nullable Activity link) {
    var texts = new LinkedHashMap<String, String>();
    for (var variable : values()) {
      texts.put("$" + variable.specName, variable.text.of(course, person, link));
    }
    return texts;
  }
}
