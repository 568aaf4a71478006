package org.planningtogether.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.planningtogether.schedule.AtTheDesk.Parent;

/** A calendar with something of everything in it. */
final class Example {

  private Example() {}

  static void fill(Parent parent) {
    parent.post("/rule/living/pattern/all/details", "pattern", "weekend-tea", "who", "as-it-is", "anchor-day", "30", "anchor-month",
        "11", "anchor-year", "2026", "usual", "5:30pm", "tea-day", "2", "tea-from", "3:30pm", "tea-to", "6:30pm");
    parent.post("/rule/holidays/blocks/all/christmas", "share", "halves", "even", "A", "christmas", "never");
    parent.post("/rule/holidays/blocks/all/summer", "share", "weeks", "weeks", "2", "even", "B");
    parent.post("/rule/special-days/days/all/day", "what", "christmas-day", "wish", "split", "whose", "A", "start", "9am", "end",
        "6pm", "change", "2pm");
    parent.post("/rule/special-days/days/all/day", "what", "child-" + parent.desk().children().getFirst().id(), "wish", "alternate",
        "whose", "B", "date-day", "12", "date-month", "12", "start", "10am", "end", "6pm");
    var fields = new ArrayList<>(List.of("child", parent.desk().children().getFirst().id().toString()));
    parent.page("/rule/holidays/school-dates/all/school").select("main form input[name]").stream()
        .filter(input -> !input.attr("type").equals("checkbox"))
        .flatMap(input -> Stream.of(input.attr("name"), input.val()))
        .forEach(fields::add);
    parent.post("/rule/holidays/school-dates/all/school", fields.toArray(String[]::new));
  }
}
