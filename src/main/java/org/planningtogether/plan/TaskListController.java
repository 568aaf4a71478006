package org.planningtogether.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.planningtogether.agreement.Agreements;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Holder;
import org.planningtogether.outline.Outlines;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A plan at a glance: its sections and how far each is. */
@Controller
class TaskListController {

  private final Agreements agreements;
  private final Outlines outlines;
  private final List<Priorities> priorities;
  private final Words words;

  TaskListController(Agreements agreements, Outlines outlines, List<Priorities> priorities, Words words) {
    this.agreements = agreements;
    this.outlines = outlines;
    this.priorities = priorities;
    this.words = words;
  }

  @GetMapping("/plan/p/{ref}")
  ModelAndView show(Desk desk, Locale locale) {
    var clauses = agreements.all(desk);
    var page = TaskListPage.of(desk, outlines.outline(locale), clauses, picked(desk), words);
    return new ModelAndView("plan/tasks")
        .addObject("desk", desk)
        .addObject("ways", Ways.of(desk))
        .addObject("page", page)
        .addObject("nudge", agreements.nudge(desk, clauses))
        .addObject("pressing", agreements.pressing(clauses));
  }

  private Set<String> picked(Desk desk) {
    return switch (desk.holder()) {
      case Holder.Enrolled parent ->
          priorities.stream().flatMap(source -> source.of(parent.id()).stream()).collect(Collectors.toSet());
      case Holder.Guest _ -> Set.of();
    };
  }
}
