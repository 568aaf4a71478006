package org.planningtogether.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a custom parameter may ask for by {@code $} and a name. See <a
 * href="https://www.imsglobal.org/spec/lti/v1p3/#customproperty">LTI 1.3, appendix B</a>.
 */
enum Variable {
  CONTEXT_ID("Context.id", (person, link) -> Course.ID),
  /** Known and empty: this course is no copy. */
  CONTEXT_HISTORY("Context.id.history", (person, link) -> ""),
  CONTEXT_LABEL("Context.label", (person, link) -> Course.LABEL),
  CONTEXT_TITLE("Context.title", (person, link) -> Course.TITLE),
  MEMBERSHIP_ROLE("Membership.role", (person, link) -> String.join(",", person.roles())),
  PERSON_EMAIL("Person.email.primary", (person, link) -> person.email()),
  PERSON_FAMILY_NAME("Person.name.family", (person, link) -> person.familyName()),
  PERSON_GIVEN_NAME("Person.name.given", (person, link) -> person.givenName()),
  PERSON_NAME("Person.name.full", (person, link) -> person.name()),
  RESOURCE_LINK_DESCRIPTION("ResourceLink.description", (person, link) -> link == null ? "" : link.description()),
  RESOURCE_LINK_ID("ResourceLink.id", (person, link) -> link == null ? "" : Long.toString(link.id())),
  RESOURCE_LINK_TITLE("ResourceLink.title", (person, link) -> link == null ? "" : link.title()),
  USER_ID("User.id", (person, link) -> person.id());

  private final String specName;
  private final BiFunction<Person, @Nullable Activity, String> text;

  Variable(String specName, BiFunction<Person, @Nullable Activity, String> text) {
    this.specName = specName;
    this.text = text;
  }

  String specName() {
    return specName;
  }

  /** {@code $Context.id} and so on, with what each stands for when this person opens this link. */
  static Map<String, String> texts(Person person, @Nullable Activity link) {
    var texts = new LinkedHashMap<String, String>();
    for (var variable : values()) {
      texts.put("$" + variable.specName, variable.text.apply(person, link));
    }
    return texts;
  }
}
