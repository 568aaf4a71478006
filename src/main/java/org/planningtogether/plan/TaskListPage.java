package org.planningtogether.plan;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Clause;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Mode;
import org.planningtogether.course.Passage;
import org.planningtogether.outline.Outline;
import org.planningtogether.outline.Section;
import org.planningtogether.ui.TaskItem;
import org.planningtogether.ui.Words;

/**
 * The list of a plan's sections.
 *
 * @param voice what a child might say about the first section that is not agreed
 * @param picked the sections that this parent picked in the course, to start with
 */
public record TaskListPage(@Nullable Passage voice, List<Row> picked, List<Group> groups) {

  /** Sections that belong together. */
  public record Group(String title, List<Row> rows) {}

  /**
   * One section.
   *
   * @param notes what else there is to know: that it was picked, what is set aside
   */
  public record Row(
      String id, Passage title, Passage summary, List<String> notes, String path, TaskItem.Status status) {}

  /** @param picked ids of sections */
  static TaskListPage of(Desk desk, Outline outline, Collection<Clause> clauses, Set<String> picked, Words words) {
    var bySection = clauses.stream().collect(groupingBy(clause -> clause.topic().section()));
    var children = words.of("plan.children");
    var rows = new ArrayList<Row>();
    Section next = null;
    for (var section : outline.sections()) {
      var state = SectionState.of(section, bySection.getOrDefault(section.id(), List.of()));
      rows.add(row(desk, section, state, picked.contains(section.id()), children, words));
      next = next == null && state.kind() != SectionState.Kind.AGREED ? section : next;
    }
    return new TaskListPage(
        Optional.ofNullable(next).map(Section::voice).map(voice -> named(desk, voice, children)).orElse(null),
        rows.stream().filter(row -> picked.contains(row.id())).toList(),
        groups(rows, words));
  }

  private static List<Group> groups(List<Row> rows, Words words) {
    Map<Grouping, List<Row>> byGroup = rows.stream().collect(groupingBy(row -> Grouping.of(row.id())));
    return Grouping.ORDER.stream()
        .filter(byGroup::containsKey)
        .map(group -> new Group(words.of(group.key()), byGroup.get(group)))
        .toList();
  }

  private static Row row(
      Desk desk, Section section, SectionState state, boolean picked, String children, Words words) {
    return new Row(
        section.id(),
        named(desk, section.title(), children),
        named(desk, section.summary(), children),
        notes(state, picked, words),
        Ways.of(desk).section(section.id()),
        status(desk, state, words));
  }

  private static List<String> notes(SectionState state, boolean picked, Words words) {
    var notes = new ArrayList<String>();
    if (picked) {
      notes.add(words.of("plan.picked"));
    }
    if (state.setAside() > 0) {
      notes.add(words.of("plan.count.set-aside", state.setAside()));
    }
    if (state.notNeeded() > 0) {
      notes.add(words.of("plan.count.not-needed", state.notNeeded()));
    }
    return notes;
  }

  /** Who makes a plan alone has written something or not; nobody else comes into it. */
  private static TaskItem.Status status(Desk desk, SectionState state, Words words) {
    var alone = desk.mode() == Mode.SOLO || !desk.joined();
    return switch (state.kind()) {
      case NOT_STARTED -> TaskItem.tag(words.of("plan.status.not-started"), "govuk-tag--blue");
      case IN_PROGRESS ->
          alone
              ? TaskItem.plain(words.of("plan.status.written"))
              : TaskItem.tag(words.of("plan.status.in-progress"), "govuk-tag--light-blue");
      case WAITING -> TaskItem.plain(words.of("plan.status.waiting", desk.othersName()));
      case NEEDS_ANSWER -> TaskItem.tag(words.of("plan.status.needs-answer"), "govuk-tag--yellow");
      case AGREED -> TaskItem.plain(words.of("plan.status.agreed"));
    };
  }

  private static Passage named(Desk desk, Passage passage, String children) {
    return new Passage(passage.lang(), desk.names().in(passage.text(), children));
  }
}
