package org.planningtogether.hub;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Course;
import org.planningtogether.course.Module;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.progress.ModuleStanding;
import org.planningtogether.progress.Standing;
import org.planningtogether.ui.Link;
import org.planningtogether.ui.Phrase;
import org.planningtogether.ui.TaskItem;
import org.planningtogether.ui.Words;

/** Says of each module in plain words how far somebody is, and which one to go on with. */
record Tasks(Course course, Standing standing, Visitor visitor, String root, Words words) {

  List<TaskItem> list() {
    return standing.modules().stream().map(this::task).toList();
  }

  /** The one thing to do next, or null when all is done. */
  @Nullable Link next() {
    return standing.next().map(next -> new Link(nextWords(next), path(next.module()))).orElse(null);
  }

  /** Where the parent was, or null before the start, between two parts and at the end. */
  @Nullable Phrase where() {
    return standing.next()
        .filter(ModuleStanding.InProgress.class::isInstance)
        .map(ModuleStanding.InProgress.class::cast)
        .map(this::pageTitle)
        .orElse(null);
  }

  private Phrase pageTitle(ModuleStanding.InProgress in) {
    var page = module(in.module()).pages().get(page(in) - 1);
    return new Phrase(page.title(), page.lang());
  }

  private TaskItem task(ModuleStanding standing) {
    var module = module(standing.module());
    return new TaskItem(
        words.of("hub.part", module.number()),
        new Phrase(module.title(), module.lang()),
        hint(standing, module),
        standing.isOpen() ? path(module.id()) : null,
        status(standing));
  }

  private String hint(ModuleStanding standing, Module module) {
    return switch (standing) {
      case ModuleStanding.NotStarted _ -> words.of("hub.part.minutes", module.minutes());
      case ModuleStanding.InProgress in ->
          words.of("hub.part.page", page(in), module.pages().size(), in.minutesLeft(module));
      case ModuleStanding.Done _ -> words.of("hub.part.again");
      case ModuleStanding.Locked locked -> words.of("hub.part.locked", locked.waitsFor().size(), numbers(locked));
    };
  }

  private TaskItem.Status status(ModuleStanding standing) {
    return switch (standing) {
      case ModuleStanding.NotStarted _ when visitor.enrolment().isEmpty() ->
          TaskItem.plain(words.of("hub.status.open"));
      case ModuleStanding.NotStarted _ -> TaskItem.tag(words.of("hub.status.not-started"), "govuk-tag--blue");
      case ModuleStanding.InProgress _ -> TaskItem.tag(words.of("hub.status.in-progress"), "govuk-tag--light-blue");
      case ModuleStanding.Done _ -> TaskItem.plain(words.of("hub.status.completed"));
      case ModuleStanding.Locked _ -> TaskItem.later(words.of("hub.status.locked"));
    };
  }

  private String nextWords(ModuleStanding next) {
    var module = module(next.module());
    return next instanceof ModuleStanding.InProgress in
        ? words.of("hub.continue", module.number(), page(in), module.pages().size())
        : words.of("hub.start", module.number());
  }

  /** The first page not yet done. All pages done and the module not finished: the last one. */
  private int page(ModuleStanding.InProgress in) {
    return Math.min(in.pagesDone() + 1, module(in.module()).pages().size());
  }

  private String numbers(ModuleStanding.Locked locked) {
    return locked.waitsFor().stream()
        .map(id -> String.valueOf(module(id).number()))
        .collect(Collectors.joining(words.of("hub.and")));
  }

  private Module module(ModuleId id) {
    return course.module(id).orElseThrow();
  }

  private String path(ModuleId id) {
    return root + "/course/" + id;
  }
}
