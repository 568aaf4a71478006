package org.planningtogether.plan;

import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Scope;
import org.planningtogether.agreement.Topic;
import org.planningtogether.agreement.VersionId;

/**
 * The addresses of one parent's plan, inside the launch: templates put {@code @{…}} around them, redirects their prefix.
 *
 * @param plan for example {@code /plan/p/k3fhw29qma}
 */
public record Ways(String plan) {

  static Ways of(Desk desk) {
    return new Ways("/plan/p/" + desk.ref());
  }

  public String section(String section) {
    return plan + "/s/" + section;
  }

  /** All that one has written in a section, to be suggested together. */
  public String check(String section) {
    return section(section) + "/check";
  }

  public String own(String section) {
    return section(section) + "/own";
  }

  public String question(Topic topic) {
    return "%s/q/%s/%s/%s".formatted(plan, topic.section(), topic.question(), topic.scope().code());
  }

  /** The same question, answered apart for one child. */
  public String question(Topic topic, Scope scope) {
    return question(new Topic(topic.section(), topic.question(), scope));
  }

  public String clause(Topic topic) {
    return question(topic) + "/clause";
  }

  public String suggest(Topic topic) {
    return clause(topic) + "/suggest";
  }

  public String notNeeded(Topic topic) {
    return clause(topic) + "/not-needed";
  }

  public String compare(Topic topic, VersionId from, VersionId to) {
    return clause(topic) + "/compare?from=" + from + "&to=" + to;
  }

  /** Where a rule of the calendar is made. */
  public String rule(Topic topic) {
    return "%s/calendar/rule/%s/%s/%s".formatted(plan, topic.section(), topic.question(), topic.scope().code());
  }

  /** To tell the people who look after the service about something that the other parent wrote. */
  public String concern(Topic topic) {
    return "%s/concern?topic=%s/%s/%s".formatted(plan, topic.section(), topic.question(), topic.scope().code());
  }

  public String help() {
    return plan + "/help";
  }
}
