package org.planningtogether.lti.service;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a token may be used for. Only what a launch offered is ever asked for (AGS 2.0, 3.1). */
final class Scopes {

  static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
  static final String LINE_ITEM = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
  static final String LINE_ITEM_READ_ONLY = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly";
  static final String RESULT_READ_ONLY = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";
  static final Set<String> ROSTER = Set.of("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");

  private static final Set<String> GRADES = Set.of(SCORE, LINE_ITEM, LINE_ITEM_READ_ONLY);

  private Scopes() {}

  /** All that we send to the gradebook for this link, so that one token serves all of it. */
  static Set<String> grades(LaunchedLink link) {
    return link.scopes().stream().filter(GRADES::contains).collect(Collectors.toCollection(TreeSet::new));
  }
}
