package org.planningtogether.demo;

import java.util.List;

/** Names that the specifications give to claims, scopes, messages and media types. */
final class Lti {

  static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
  static final String DL_CLAIM = "https://purl.imsglobal.org/spec/lti-dl/claim/";
  static final String AGS_CLAIM = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  static final String NRPS_CLAIM = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

  static final String MESSAGE_TYPE = CLAIM + "message_type";
  static final String VERSION = CLAIM + "version";
  static final String DEPLOYMENT_ID = CLAIM + "deployment_id";
  static final String RESOURCE_LINK_REQUEST = "LtiResourceLinkRequest";
  static final String SUBMISSION_REVIEW_REQUEST = "LtiSubmissionReviewRequest";
  static final String DEEP_LINKING_REQUEST = "LtiDeepLinkingRequest";
  static final String DEEP_LINKING_RESPONSE = "LtiDeepLinkingResponse";

  static final String PLATFORM_CONFIGURATION = "https://purl.imsglobal.org/spec/lti-platform-configuration";
  static final String TOOL_CONFIGURATION = "https://purl.imsglobal.org/spec/lti-tool-configuration";

  private static final String AGS_SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/";
  static final String LINE_ITEM = AGS_SCOPE + "lineitem";
  static final String LINE_ITEM_READONLY = AGS_SCOPE + "lineitem.readonly";
  static final String RESULT_READONLY = AGS_SCOPE + "result.readonly";
  static final String SCORE = AGS_SCOPE + "score";
  static final String MEMBERSHIP_READONLY =
      "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
  static final List<String> GRADE_SCOPES = List.of(LINE_ITEM, LINE_ITEM_READONLY, RESULT_READONLY, SCORE);
  static final List<String> SCOPES =
      List.of(LINE_ITEM, LINE_ITEM_READONLY, RESULT_READONLY, SCORE, MEMBERSHIP_READONLY);

  static final String LINE_ITEM_TYPE = "application/vnd.ims.lis.v2.lineitem+json";
  static final String LINE_ITEMS_TYPE = "application/vnd.ims.lis.v2.lineitemcontainer+json";
  static final String SCORE_TYPE = "application/vnd.ims.lis.v1.score+json";
  static final String RESULTS_TYPE = "application/vnd.ims.lis.v2.resultcontainer+json";
  static final String MEMBERS_TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

  static final String CONTEXT_ROLE = "http://purl.imsglobal.org/vocab/lis/v2/membership#";
  static final String INSTITUTION_ROLE = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#";

  /** Claims about the person that a tool may ask for. */
  static final List<String> PERSON_CLAIMS = List.of("name", "given_name", "family_name", "email");

  private Lti() {}
}
