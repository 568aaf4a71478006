package org.planningtogether.course;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planningtogether.files.YamlNode;

/** Makes an activity out of its structure in {@code module.yml} and its words in a page, noting what is wrong. */
interface ActivityParser {

  /** Every kind by its name in {@code module.yml}. */
  Map<String, ActivityParser> BY_TYPE =
      Map.ofEntries(
          Map.entry("branching-scenario", new BranchingScenarioParser()),
          Map.entry("card-explorer", new CardExplorerParser()),
          Map.entry("childs-view", new ChildsViewParser()),
          Map.entry("childs-voice-story", new ChildsVoiceStoryParser()),
          Map.entry("commitment", new CommitmentParser()),
          Map.entry("emotion-check-in", new EmotionCheckInParser()),
          Map.entry("guided-practice", new GuidedPracticeParser()),
          Map.entry("knowledge-check", new KnowledgeCheckParser()),
          Map.entry("message-rewriting", new MessageRewritingParser()),
          Map.entry("ordering", new OrderingParser()),
          Map.entry("priority-picker", new PriorityPickerParser()),
          Map.entry("reflection", new ReflectionParser()),
          Map.entry("road-map", new RoadMapParser()),
          Map.entry("schedule-explorer", new ScheduleExplorerParser()),
          Map.entry("script-builder", new ScriptBuilderParser()),
          Map.entry("sorting", new SortingParser()));

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
