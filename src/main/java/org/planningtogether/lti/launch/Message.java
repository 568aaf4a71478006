package org.planningtogether.lti.launch;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.service.EarlierIds;

/** What a platform asks for: which of the messages it is that the tool understands, and what that message alone says. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Message.ResourceLink.class, name = Message.RESOURCE_LINK),
  @JsonSubTypes.Type(value = Message.DeepLinking.class, name = Message.DEEP_LINKING),
  @JsonSubTypes.Type(value = Message.SubmissionReview.class, name = Message.SUBMISSION_REVIEW)
})
public sealed interface Message {

  String RESOURCE_LINK = "LtiResourceLinkRequest";
  String DEEP_LINKING = "LtiDeepLinkingRequest";
  String SUBMISSION_REVIEW = "LtiSubmissionReviewRequest";

  /** The {@code message_type}, to the letter. */
  default String type() {
    return switch (this) {
      case ResourceLink _ -> RESOURCE_LINK;
      case DeepLinking _ -> DEEP_LINKING;
      case SubmissionReview _ -> SUBMISSION_REVIEW;
    };
  }

  /**
   * Open a link of a course (LTI Core 1.3, 5).
   *
   * @param earlier who the person was, and which link this was, in LTI 1.1; null where the platform does not show it
   */
  record ResourceLink(String id, Target target, @Nullable EarlierIds earlier) implements Message {}

  /** Choose what a course shows (Deep Linking 2.0, 4.4). */
  record DeepLinking(DeepLinkingSettings settings) implements Message {}

  /**
   * Look at what one person has done (Submission Review 1.0).
   *
   * @param userId the platform's {@code sub} of that person, of whom we may know nothing
   */
  record SubmissionReview(String userId) implements Message {}
}
