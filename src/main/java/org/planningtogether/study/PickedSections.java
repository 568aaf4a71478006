package org.planningtogether.study;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.Choice;
import org.planningtogether.course.Module;
import org.planningtogether.course.PriorityPicker;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.plan.Priorities;
import org.springframework.stereotype.Component;

/** What a parent picked in the course to start their plan with. */
@Component
class PickedSections implements Priorities {

  private final Catalogue catalogue;
  private final Answers answers;

  PickedSections(Catalogue catalogue, Answers answers) {
    this.catalogue = catalogue;
    this.answers = answers;
  }

  /** One statement for each module that asks, and one does. */
  @Override
  public Set<String> of(EnrolmentId parent) {
    return catalogue.course(Locale.ENGLISH).modules().stream()
        .flatMap(module -> picked(parent, module))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<String> picked(EnrolmentId parent, Module module) {
    var pickers = pickers(module);
    if (pickers.isEmpty()) {
      return Stream.empty();
    }
    var kept = answers.of(parent, module.id(), List.copyOf(pickers));
    return pickers.stream()
        .filter(picker -> kept.containsKey(picker.id()))
        .flatMap(picker -> picker.chosen(kept.get(picker.id()).answer()).stream())
        .map(Choice::id);
  }

  private static List<PriorityPicker> pickers(Module module) {
    return module.pages().stream()
        .flatMap(page -> page.activities().stream())
        .filter(PriorityPicker.class::isInstance)
        .map(PriorityPicker.class::cast)
        .filter(PriorityPicker::plan)
        .toList();
  }
}
