package org.planningtogether.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Activity;
import org.planningtogether.course.ActivityId;
import org.planningtogether.course.Page;
import org.planningtogether.course.Reading;
import org.planningtogether.course.Reading.Problem;
import org.planningtogether.course.Sent;
import org.springframework.util.MultiValueMap;

/**
 * A page's form as it was sent, understood activity by activity. Fields of activities that this page does not have are
 * not looked at.
 *
 * @param staying the activity whose own button was pressed, for example "Check"; null for the page's button
 * @param action the part of that button's value that comes after the id, {@code check} for a plain one
 */
record SentPage(Page page, Map<ActivityId, Reading> readings, @Nullable ActivityId staying, String action) {

  /** The name of an activity's own button; its value is the id, perhaps with an action: {@code trip.again}. */
  static final String STAY = "stay";

  static SentPage of(Page page, MultiValueMap<String, String> form) {
    var button = Optional.ofNullable(form.getFirst(STAY)).orElse("").split("\\.", 2);
    var readings = new LinkedHashMap<ActivityId, Reading>();
    ActivityId staying = null;
    for (var activity : page.activities()) {
      var pressed = activity.id().value().equals(button[0]);
      readings.put(activity.id(), activity.read(sent(activity, form, pressed ? action(button) : "")));
      staying = pressed ? activity.id() : staying;
    }
    return new SentPage(page, readings, staying, action(button));
  }

  /** The name of a field in the form. */
  static String name(ActivityId activity, String field) {
    return activity + "." + field;
  }

  Reading reading(Activity activity) {
    return readings.get(activity.id());
  }

  boolean stays() {
    return staying != null;
  }

  /** What has to be put right first. While one activity is checked, the others may still be waiting. */
  List<Problem> problems(Activity activity) {
    var waiting = stays() && !activity.id().equals(staying);
    return reading(activity).problems().stream().filter(problem -> !(waiting && problem.missing())).toList();
  }

  boolean isTaken() {
    return page.activities().stream().allMatch(activity -> problems(activity).isEmpty());
  }

  /** Whether the activity is handed in with this: all of them by the page's button, one by a button of its own. */
  boolean handsIn(Activity activity) {
    return !stays() || activity.id().equals(staying) && activity.handsIn(action);
  }

  /** The activity that was checked and has words on the screen which are not kept. */
  boolean mustStayOnScreen() {
    return page.activities().stream()
        .filter(activity -> activity.id().equals(staying))
        .map(activity -> Map.entry(activity, reading(activity).answer()))
        .anyMatch(entry -> !entry.getKey().toKeep(entry.getValue()).equals(entry.getValue()));
  }

  private static Sent sent(Activity activity, MultiValueMap<String, String> form, String action) {
    var fields = new LinkedHashMap<String, List<String>>();
    for (var field : activity.fields()) {
      fields.put(field, form.getOrDefault(name(activity.id(), field), List.of()));
    }
    return new Sent(fields, action);
  }

  private static String action(String[] button) {
    return Stream.of(button).skip(1).findFirst().orElse("check");
  }
}
