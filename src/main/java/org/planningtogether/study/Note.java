package org.planningtogether.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Activity;
import org.planningtogether.course.Answer;
import org.planningtogether.course.Choice;
import org.planningtogether.course.Commitment;
import org.planningtogether.course.Module;
import org.planningtogether.course.Page;
import org.planningtogether.course.PriorityPicker;
import org.planningtogether.course.Reflection;
import org.planningtogether.course.ScriptBuilder;

/**
 * Something of the course that a parent takes along: what they mean to do, what matters most to them, words they put
 * together, a hope they wrote down.
 *
 * @param page where it was chosen, to change it there
 * @param lang the language of its words
 * @param heading the question, or the name of what was put together
 * @param lines what was chosen, one thing a line
 * @param written what was written, with what it was about
 * @param from the day from which the parent means to do it, or null
 */
public record Note(
    Module module,
    Page page,
    String lang,
    Kind kind,
    @Nullable String heading,
    List<String> lines,
    List<Reflection.Note> written,
    @Nullable LocalDate from) {

  /** In the order in which they stand on the parent's page. */
  public enum Kind {
    HOPE,
    COMMITMENT,
    PRIORITY,
    SCRIPT
  }

  /** Empty for what nobody takes along, and where nothing was chosen. */
  static Optional<Note> of(Module module, Page page, Activity activity, Answer answer) {
    var lang = page.lang(activity);
    var note =
        switch (activity) {
          case Commitment plan ->
              new Note(
                  module,
                  page,
                  lang,
                  Kind.COMMITMENT,
                  plan.question(),
                  texts(plan.chosen(answer)),
                  List.of(),
                  plan.date(answer).orElse(null));
          case PriorityPicker picker ->
              new Note(
                  module, page, lang, Kind.PRIORITY, picker.question(), texts(picker.chosen(answer)), List.of(), null);
          case ScriptBuilder script ->
              new Note(module, page, lang, Kind.SCRIPT, script.script(), script.lines(answer), List.of(), null);
          case Reflection reflection ->
              new Note(module, page, lang, Kind.HOPE, null, List.of(), reflection.notes(answer), null);
          default -> throw new IllegalArgumentException(activity.type() + " is nothing to take along");
        };
    return Optional.of(note).filter(taken -> !taken.lines().isEmpty() || !taken.written().isEmpty());
  }

  /** Whether its answer belongs on the parent's page. */
  static boolean isMadeOf(Activity activity) {
    return switch (activity) {
      case Commitment _, PriorityPicker _, ScriptBuilder _ -> true;
      case Reflection reflection -> reflection.takeaway();
      default -> false;
    };
  }

  private static List<String> texts(List<Choice> chosen) {
    return chosen.stream().map(Choice::text).toList();
  }
}
