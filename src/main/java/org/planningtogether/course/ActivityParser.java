package org.planningtogether.course;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planningtogether.files.YamlNode;

/** Makes an activity out of its structure in {@code module.yml} and its words in a page, noting what is wrong. */
interface ActivityParser {

  /** Every kind by its name in {@code module.yml}. */
  Map<String, ActivityParser> BY_TYPE =
      Map.of(
          "branching-scenario", new BranchingScenarioParser(),
          "childs-voice-story", new ChildsVoiceStoryParser(),
          "commitment", new CommitmentParser(),
          "emotion-check-in", new EmotionCheckInParser(),
          "knowledge-check", new KnowledgeCheckParser(),
          "message-rewriting", new MessageRewritingParser(),
          "reflection", new ReflectionParser(),
          "sorting", new SortingParser());

  Activity parse(Outline outline, Words words);

  /** What every activity has, and the rest of its structure. */
  record Outline(
      ActivityId id, boolean required, YamlNode node, Facts facts, Drawings drawings, String lang) {

    /** What the field {@code drawing} of something in the structure names, or null. */
    @Nullable Drawing drawing(YamlNode node) {
      return drawings.namedIn(node);
    }
  }
}
