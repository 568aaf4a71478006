package org.planningtogether.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Passage;
import org.planningtogether.outline.Agree;
import org.planningtogether.outline.ChildWords;
import org.planningtogether.outline.Field;
import org.planningtogether.outline.Option;
import org.planningtogether.outline.Outline;
import org.planningtogether.outline.Question;
import org.planningtogether.outline.Section;

/** An outline of two sections in which there is one question of every kind. */
final class SmallOutline {

  static final Outline OUTLINE = new Outline(List.of(children(), handovers(), section("living", 3, "Living", List.of(rule()))));

  private SmallOutline() {}

  private static Section children() {
    return section(
        "children",
        1,
        "Our children",
        List.of(
            new Question("children", "likes", Agree.INFORMATION, true, said("What does {child} enjoy?"), null, null,
                List.of(new Field.Area("words", null, null, 1000)), List.of(), ChildWords.NONE),
            new Question("children", "worries", Agree.PRIVATE, false, said("What worries you?"), null, null,
                List.of(new Field.Area("words", null, null, 300)), List.of(), ChildWords.NONE)));
  }

  private static Section handovers() {
    return section(
        "handovers",
        2,
        "Handovers",
        List.of(
            new Question("handovers", "place", Agree.BOTH, false, said("Where will {child} go from one home to the other?"),
                said("Choose a place that is calm."), said("<p>At school, nobody has to meet.</p>"),
                List.of(
                    new Field.Radios("where", said("Place"), null, options(Map.of("school", "At school", "home", "At {a}'s home"), "school", "home")),
                    new Field.Area("words", said("Anything else"), null, 1000)),
                List.of(said("We meet at school whenever we can."), said("We wait 15 minutes.")), ChildWords.NONE),
            new Question("handovers", "who", Agree.BOTH, false, said("Who brings them?"), null, null,
                List.of(new Field.Radios("who", null, null, options(Map.of("a", "{a}", "b", "{b}"), "a", "b"))), List.of(), ChildWords.NONE),
            new Question("handovers", "more", Agree.BOTH, false, said("More about it"), null, null,
                List.of(
                    new Field.Checkboxes("things", said("Things"), null, options(Map.of("coat", "Coat", "bag", "Bag"), "coat", "bag")),
                    new Field.Line("name", said("A name"), null, 100),
                    new Field.Number("wait", said("How long to wait"), null, 0, 60, said("minutes")),
                    new Field.Day("from", said("From when"), null),
                    new Field.Clock("at", said("At what time"), null),
                    new Field.Grid("who", said("Who decides"), null, options(Map.of("trips", "Trips", "hair", "Haircuts"), "trips", "hair"),
                        options(Map.of("both", "Both of us", "one", "Either of us"), "both", "one")),
                    new Field.Ladder("steps", said("What comes first"), null, options(Map.of("sleep", "Sleep on it", "write", "Write it down"), "sleep", "write"))),
                List.of(), ChildWords.NONE)));
  }

  private static Question rule() {
    return new Question("living", "pattern", Agree.BOTH, false, said("Which nights?"), null, null,
        List.of(new Field.Rule("pattern", null, null, Field.Rule.Kind.PATTERN)), List.of(), ChildWords.NONE);
  }

  private static Section section(String id, int number, String title, List<Question> questions) {
    return new Section(id, number, said(title), said("About " + title), said("<p>Introduction.</p>"), said("I like it calm."), questions);
  }

  private static List<Option> options(Map<String, String> texts, String... order) {
    return List.of(order).stream().map(id -> new Option(id, said(texts.get(id)))).toList();
  }

  private static Passage said(@Nullable String text) {
    return new Passage("en", text);
  }
}
