package org.planningtogether.xapi;

import java.util.Map;
import org.planningtogether.xapi.Statement.Verb;

/**
 * The words of our statements, each from a published vocabulary. Of cmi5 only the words: its category would claim a
 * session that we do not run.
 */
final class Vocabulary {

  /** The language of names and descriptions in statements, which are read by staff. */
  static final String LANGUAGE = "en-GB";

  static final String PLATFORM = "Planning Together for Children";

  static final Verb LAUNCHED = adl("launched");
  static final Verb INITIALIZED = adl("initialized");
  static final Verb PROGRESSED = adl("progressed");
  static final Verb ANSWERED = adl("answered");
  static final Verb COMPLETED = adl("completed");
  static final Verb STARTED = new Verb("http://activitystrea.ms/start", inEnglish("started"));

  static final String COURSE = "https://w3id.org/xapi/cmi5/activitytype/course";
  static final String BLOCK = "https://w3id.org/xapi/cmi5/activitytype/block";
  static final String MODULE = "http://adlnet.gov/expapi/activities/module";
  static final String INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction";
  static final String PROFILE = "http://adlnet.gov/expapi/activities/profile";

  /** Percent done, in a result. */
  static final String PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";

  private Vocabulary() {}

  static Map<String, String> inEnglish(String text) {
    return Map.of(LANGUAGE, text);
  }

  private static Verb adl(String word) {
    return new Verb("http://adlnet.gov/expapi/verbs/" + word, inEnglish(word));
  }
}
