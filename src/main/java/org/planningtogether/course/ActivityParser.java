package org.planningtogether.course;

import java.util.Map;
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
  record Outline(ActivityId id, boolean required, YamlNode node, Facts facts, String lang) {}
}
