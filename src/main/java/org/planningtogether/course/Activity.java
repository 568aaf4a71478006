package org.planningtogether.course;

import java.util.Set;

/**
 * Something to do on a page. Each kind is one record that knows its words, what answers it takes and what it says to
 * them. It does not know forms, databases or people.
 */
public sealed interface Activity
    permits BranchingScenario,
        ChildsVoiceStory,
        Commitment,
        EmotionCheckIn,
        KnowledgeCheck,
        MessageRewriting,
        Reflection,
        Sorting {

  ActivityId id();

  /** Whether the page has to be sent once with this before the module is done. */
  boolean required();

  /** The name of the kind in {@code module.yml}, and of its template. */
  String type();

  /** Whether an answer is for the eyes of its author only: then it is kept encrypted, and no event bears any of it. */
  boolean confidential();

  /** The names of all fields that an answer may have; whatever else is sent is not looked at. */
  Set<String> fields();

  /** Understands what was sent, whatever it is; what cannot be taken becomes a problem, never an exception. */
  Reading read(Sent sent);

  /** Whether there is something to say to this answer once it is handed in. */
  boolean responds(Answer answer);

  /** What of an answer is kept. What is left out stays on the screen until the page is left. */
  default Answer toKeep(Answer answer) {
    return answer;
  }
}
