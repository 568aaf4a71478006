package org.planningtogether.course;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to do on a page. Each kind is one record that knows its words, what answers it takes and what it says to
 * them. It does not know forms, databases or people.
 */
public sealed interface Activity
    permits BranchingScenario,
        CardExplorer,
        ChildsView,
        ChildsVoiceStory,
        Commitment,
        EmotionCheckIn,
        GuidedPractice,
        KnowledgeCheck,
        MessageRewriting,
        Ordering,
        PriorityPicker,
        Reflection,
        RoadMap,
        ScheduleExplorer,
        ScriptBuilder,
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

  /** What it asks, in one line, for whoever speaks of it elsewhere; null when it has no such line. */
  default @Nullable String question() {
    return null;
  }

  /** Whether the answer is handed in by this button of the activity, and not only kept on the way. */
  default boolean handsIn(String action) {
    return true;
  }

  /** What of an answer is kept. What is left out stays on the screen until the page is left. */
  default Answer toKeep(Answer answer) {
    return answer;
  }
}
