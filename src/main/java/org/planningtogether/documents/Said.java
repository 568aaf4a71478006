package org.planningtogether.documents;

import org.planningtogether.agreement.Topic;
import org.planningtogether.agreement.Version;
import org.planningtogether.outline.Answer;

/**
 * What a paper may say of one clause: what both agreed or were told, or in a plan of one parent alone, what they wrote.
 *
 * @param notNeeded the parents agreed that they do not need it; the answer is empty then
 * @param version the id of the wording, empty for what one parent wrote
 * @param hash of the wording; of what one parent wrote, made of its content
 */
record Said(Topic topic, Answer answer, boolean notNeeded, String version, String hash) {

  static Said agreed(Topic topic, Version version) {
    return new Said(topic, version.answer(), version.notNeeded(), version.id().toString(), version.hash());
  }

  static Said written(Topic topic, Answer draft) {
    return new Said(topic, draft, false, "", Hash.of(draft.json()));
  }
}
