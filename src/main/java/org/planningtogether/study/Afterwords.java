package org.planningtogether.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.planningtogether.course.Activity;
import org.planningtogether.course.Module;
import org.planningtogether.course.Page;
import org.planningtogether.enrolment.VisitNotes;
import org.planningtogether.enrolment.Visitor;
import org.springframework.stereotype.Component;

/**
 * What there is to say about answers goes to the next page when they were sent by the page's own button: a reason is
 * read while the question is fresh, and somebody in distress sees at once where help is. Said once.
 *
 * <p>The visit holds only which activities these are, never an answer.
 */
@Component
class Afterwords {

  private static final String FACT = "study-afterwords";

  private final Study study;
  private final VisitNotes visits;

  Afterwords(Study study, VisitNotes visits) {
    this.study = study;
    this.visits = visits;
  }

  /** Remembers that these answers have just been sent on a page. */
  void sent(HttpServletRequest request, Module module, Page page, List<Activity> fresh) {
    if (!fresh.isEmpty()) {
      var ids = fresh.stream().map(activity -> activity.id().value()).collect(Collectors.joining(" "));
      visits.remember(request, FACT, address(module, page) + " " + ids);
    }
  }

  /** What to say on the page that comes after this one. */
  List<ActivityView> after(HttpServletRequest request, Visitor visitor, Module module, Page page) {
    var fresh = taken(request, module, page);
    if (fresh.isEmpty() || visitor.enrolment().isEmpty()) {
      return List.of();
    }
    var kept = study.answers(visitor.enrolment().get(), module, fresh);
    return fresh.stream()
        .filter(activity -> kept.containsKey(activity.id()))
        .map(activity -> new ActivityView(activity, page.lang(activity), kept.get(activity.id()).answer(), true, Map.of()))
        .filter(view -> view.activity().responds(view.answer()))
        .toList();
  }

  private List<Activity> taken(HttpServletRequest request, Module module, Page page) {
    var words = List.of(visits.fact(request, FACT).orElse("").split(" "));
    if (!words.getFirst().equals(address(module, page))) {
      return List.of();
    }
    visits.remember(request, FACT, null);
    return page.activities().stream().filter(activity -> words.contains(activity.id().value())).toList();
  }

  private static String address(Module module, Page page) {
    return module.id() + "/" + page.id();
  }
}
