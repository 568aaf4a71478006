package org.planningtogether.course.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.planningtogether.course.Activity;
import org.planningtogether.course.BranchingScenario;
import org.planningtogether.course.BranchingScenario.Node;
import org.planningtogether.course.CardExplorer;
import org.planningtogether.course.ChildsView;
import org.planningtogether.course.ChildsVoiceStory;
import org.planningtogether.course.Choice;
import org.planningtogether.course.Commitment;
import org.planningtogether.course.EmotionCheckIn;
import org.planningtogether.course.GuidedPractice;
import org.planningtogether.course.KnowledgeCheck;
import org.planningtogether.course.MessageRewriting;
import org.planningtogether.course.Ordering;
import org.planningtogether.course.Page;
import org.planningtogether.course.PriorityPicker;
import org.planningtogether.course.Prompt;
import org.planningtogether.course.Reflection;
import org.planningtogether.course.RoadMap;
import org.planningtogether.course.RoadMap.Route;
import org.planningtogether.course.ScheduleExplorer;
import org.planningtogether.course.ScriptBuilder;
import org.planningtogether.course.Sorting;
import org.springframework.web.util.HtmlUtils;

/**
 * The words of a page that every parent reads on one way through it: the longest way of a story, one of several routes,
 * as many cards as have to be chosen, the reason for one choice where only one can be made.
 */
final class ReadByEverybody {

  private ReadByEverybody() {}

  /** @param body the Markdown, with the names of help lines in the place of all that is told about them */
  static int words(Page page, String body) {
    return words(page.title(), page.why().text(), body)
        + page.activities().stream().mapToInt(ReadByEverybody::words).sum();
  }

  static int words(Activity activity) {
    return switch (activity) {
      case BranchingScenario story -> words(story.intro()) + longestWay(story, story.start());
      case CardExplorer cards -> words(cards.question(), cards.hint()) + cards(cards);
      case ChildsView view ->
          words(view.intro(), view.skip()) + prompts(view.prompts()) + choices(view.questions());
      case ChildsVoiceStory voices ->
          words(voices.intro()) + sum(voices.stories().stream().map(story -> story.name() + " " + story.text()));
      case Commitment commitment ->
          words(commitment.question(), commitment.hint(), commitment.dateLabel()) + choices(commitment.options());
      case EmotionCheckIn feelings ->
          words(feelings.question(), feelings.hint(), feelings.intensity(), feelings.noteLabel(), feelings.tip())
              + sum(feelings.words().stream().map(EmotionCheckIn.Feeling::text))
              + choices(feelings.levels());
      case GuidedPractice practice ->
          words(practice.intro(), practice.tried(), practice.skip(), practice.after())
              + sum(practice.steps().stream().map(GuidedPractice.Step::text));
      case KnowledgeCheck check -> words(check.question(), check.hint(), check.explain()) + options(check);
      case MessageRewriting message ->
          words(message.situation(), message.original(), message.question(), message.hint(), message.threatAdvice())
              + sum(message.models().stream().map(model -> model.text() + " " + model.why()));
      case Ordering ordering ->
          words(ordering.question(), ordering.hint(), ordering.explain())
              + sum(ordering.items().stream().map(item -> item.text() + " " + item.why()));
      case PriorityPicker picker ->
          words(picker.question(), picker.hint(), picker.after()) + choices(picker.options());
      case Reflection writing -> words(writing.intro(), writing.skip()) + prompts(writing.prompts());
      case RoadMap map ->
          words(map.question(), map.hint())
              + map.routes().stream().mapToInt(ReadByEverybody::route).max().orElse(0);
      case ScheduleExplorer schedule ->
          words(schedule.question(), schedule.hint(), schedule.caution())
              + sum(schedule.patterns().stream().map(pattern -> pattern.title() + " " + pattern.text()));
      case ScriptBuilder script ->
          words(script.question(), script.hint(), script.ownLabel(), script.script())
              + sum(script.parts().stream().map(ScriptBuilder.Part::title))
              + script.parts().stream().mapToInt(part -> choices(part.sentences())).sum();
      case Sorting sorting ->
          words(sorting.question(), sorting.hint())
              + choices(sorting.bins())
              + sum(sorting.items().stream().map(item -> item.text() + " " + item.why()));
    };
  }

  private static int longestWay(BranchingScenario story, String id) {
    var node = story.nodes().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    var onwards = node.ways().stream().mapToInt(way -> longestWay(story, way.to())).max().orElse(0);
    return words(node.text(), node.child()) + choices(node) + onwards;
  }

  private static int choices(Node node) {
    return sum(node.ways().stream().map(BranchingScenario.Way::text));
  }

  /** All titles, and the words of as many cards as have to be opened: of those that may be passed by, one. */
  private static int cards(CardExplorer cards) {
    var opened = cards.choose() ? cards.least() : cards.required() ? cards.cards().size() : 1;
    var longest =
        cards.cards().stream()
            .map(CardExplorer.Card::text)
            .sorted(Comparator.comparing((String text) -> words(text)).reversed())
            .limit(opened);
    return sum(cards.cards().stream().map(CardExplorer.Card::title)) + sum(longest);
  }

  private static int route(Route route) {
    return words(route.title(), route.text())
        + route.stops().stream().mapToInt(stop -> words(stop.title(), stop.when(), stop.text())).sum();
  }

  /** One reason where one choice can be made, all where several can. */
  private static int options(KnowledgeCheck check) {
    var reasons = check.options().stream().mapToInt(option -> words(option.feedback()));
    return sum(check.options().stream().map(KnowledgeCheck.Option::text))
        + (check.kind() == KnowledgeCheck.Kind.MULTIPLE ? reasons.sum() : reasons.max().orElse(0));
  }

  private static int prompts(List<Prompt> prompts) {
    return prompts.stream().mapToInt(prompt -> words(prompt.label(), prompt.hint())).sum();
  }

  private static int choices(List<Choice> choices) {
    return sum(choices.stream().map(Choice::text));
  }

  private static int sum(Stream<String> texts) {
    return texts.mapToInt(text -> words(text)).sum();
  }

  private static int words(String... texts) {
    return Stream.of(texts)
        .filter(Objects::nonNull)
        .map(ReadByEverybody::plain)
        .mapToInt(text -> Sentence.words(text).size())
        .sum();
  }

  private static String plain(String text) {
    return HtmlUtils.htmlUnescape(text.replaceAll("<[^>]+>", " "));
  }
}
