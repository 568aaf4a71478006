package org.planningtogether.referral;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.Enrolment;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Holds on joint planning, for those who run a course. For everybody else there is no such page. */
@Controller
class HoldsController {

  private final Holds holds;
  private final Enrolments enrolments;
  private final HoldPages pages;

  HoldsController(Holds holds, Enrolments enrolments, HoldPages pages) {
    this.holds = holds;
    this.enrolments = enrolments;
    this.pages = pages;
  }

  /** @param name part of a name, in whatever letters; empty for everybody */
  @GetMapping("/trainer/holds")
  ModelAndView list(Visitor visitor, @RequestParam(defaultValue = "") String name, HttpServletRequest request) {
    var learners = learners(staff(visitor)).stream().filter(person -> pages.isCalled(person, name)).toList();
    var standing = holds.of(learners.stream().map(Enrolment::id).toList());
    return pages.list(learners, standing, name, request.getContextPath());
  }

  @GetMapping("/trainer/holds/{person}")
  ModelAndView one(Visitor visitor, @PathVariable UUID person) {
    return page(visitor, person, "", null, new ErrorSummary(List.of()));
  }

  @PostMapping("/trainer/holds/{person}")
  ModelAndView put(
      Visitor visitor,
      @PathVariable UUID person,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(defaultValue = "") String reason) {
    var learner = learner(visitor, person);
    var chosen = List.of(HoldKind.values()).stream().filter(known -> known.name().equals(kind)).findFirst();
    var problems = pages.problems(chosen.isPresent(), reason);
    if (chosen.isEmpty() || !problems.isEmpty()) {
      var again = page(visitor, person, reason, kind, problems);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    holds.put(learner.id(), chosen.get(), reason.strip(), me(visitor));
    return back(person);
  }

  @PostMapping("/trainer/holds/{person}/{hold}/ask")
  ModelAndView askToLift(Visitor visitor, @PathVariable UUID person, @PathVariable UUID hold) {
    holds.askToLift(hold, learner(visitor, person).id(), me(visitor));
    return back(person);
  }

  @PostMapping("/trainer/holds/{person}/{hold}/lift")
  ModelAndView lift(Visitor visitor, @PathVariable UUID person, @PathVariable UUID hold) {
    holds.lift(hold, learner(visitor, person).id(), me(visitor));
    return back(person);
  }

  private ModelAndView page(
      Visitor visitor, UUID person, String reason, @Nullable String kind, ErrorSummary problems) {
    var learner = learner(visitor, person);
    return pages.one(learner, holds.of(List.of(learner.id())), me(visitor), reason, kind, problems);
  }

  private Enrolment learner(Visitor visitor, UUID person) {
    staff(visitor);
    return Optional.of(new EnrolmentId(person))
        .flatMap(enrolments::find)
        .filter(found -> found.course().equals(visitor.course()) && found.learner())
        .orElseThrow(NotFoundException::new);
  }

  private List<Enrolment> learners(Visitor visitor) {
    return enrolments.inCourse(visitor.course()).stream().filter(Enrolment::learner).toList();
  }

  /** Who decides must be somebody: of an anonymous visitor it could not be told who else lifted a hold. */
  private static Visitor staff(Visitor visitor) {
    if (!visitor.managesCourse() || visitor.enrolment().isEmpty()) {
      throw new NotFoundException();
    }
    return visitor;
  }

  private static EnrolmentId me(Visitor visitor) {
    return visitor.enrolment().orElseThrow(NotFoundException::new);
  }

  private static ModelAndView back(UUID person) {
    return new ModelAndView("redirect:/trainer/holds/" + person);
  }
}
