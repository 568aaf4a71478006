package org.planningtogether.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.FactReview;
import org.planningtogether.course.FactReview.State;
import org.planningtogether.files.FileProblem;
import org.planningtogether.ui.TaskItem;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Component;

/** How the course stands today: facts that have to be checked again, hours left out, files that were not taken. */
@Component
class ContentState {

  static final String HOME = "/admin/content";

  private static final String DAY = "d MMMM uuuu";

  private final Catalogue catalogue;
  private final Words words;
  private final Clock clock;

  ContentState(Catalogue catalogue, Words words, Clock clock) {
    this.catalogue = catalogue;
    this.words = words;
    this.clock = clock;
  }

  /**
   * A fact in words.
   *
   * @param place file and line
   */
  record FactView(String fact, String place, String reviewBy, String checkedOn, TaskItem.Status state) {}

  String revision() {
    return catalogue.revision();
  }

  /** Files that have changed and do not fit, with file and line. */
  List<String> refused() {
    return catalogue.refused().stream().map(FileProblem::toString).toList();
  }

  /** Facts at or near their day, the oldest first. */
  List<FactView> due() {
    return catalogue.facts().stream()
        .filter(fact -> fact.state(today()) != State.FRESH)
        .sorted(Comparator.comparing(FactReview::reviewBy))
        .map(this::view)
        .toList();
  }

  /** Help lines whose hours nobody has checked for long. */
  List<FactView> withoutHours() {
    return catalogue.facts().stream()
        .filter(fact -> fact.hidesHours(today()))
        .sorted(Comparator.comparing(FactReview::checkedOn))
        .map(this::view)
        .toList();
  }

  /** What of this needs somebody now. */
  List<TaskItem> items() {
    var items = new ArrayList<TaskItem>();
    if (!catalogue.refused().isEmpty()) {
      items.add(item("admin.overview.content", catalogue.refused().size(), "failing"));
    }
    var overdue = catalogue.facts().stream().filter(fact -> fact.state(today()) == State.OVERDUE).count();
    if (overdue > 0) {
      items.add(item("admin.overview.facts", overdue, "look"));
    }
    return items;
  }

  private TaskItem item(String key, Number count, String state) {
    var tag = words.of("admin.overview.state." + state);
    return new TaskItem(
        words.of(key, count), null, HOME, TaskItem.tag(tag, state.equals("failing") ? "govuk-tag--red" : "govuk-tag--blue"));
  }

  private FactView view(FactReview fact) {
    return new FactView(
        fact.words(),
        "%s:%d %s".formatted(fact.file(), fact.line(), fact.id()),
        words.date(DAY, fact.reviewBy()),
        words.date(DAY, fact.checkedOn()),
        state(fact.state(today())));
  }

  private TaskItem.Status state(State state) {
    return switch (state) {
      case OVERDUE -> TaskItem.tag(words.of("admin.content.state.overdue"), "govuk-tag--red");
      case SOON -> TaskItem.tag(words.of("admin.content.state.soon"), "govuk-tag--yellow");
      case FRESH -> TaskItem.plain("");
    };
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
