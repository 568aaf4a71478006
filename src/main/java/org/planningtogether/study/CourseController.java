package org.planningtogether.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.planningtogether.course.Course;
import org.planningtogether.course.Module;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.progress.ModuleStanding;
import org.planningtogether.progress.ModuleStanding.Done;
import org.planningtogether.progress.ModuleStanding.InProgress;
import org.planningtogether.progress.ModuleStanding.Locked;
import org.planningtogether.progress.ModuleStanding.NotStarted;
import org.planningtogether.progress.Standing;
import org.planningtogether.study.Parts.Part;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The list of modules, and the way into and out of each. */
@Controller
class CourseController {

  private final Parts parts;
  private final Study study;
  private final Afterwords afterwords;

  CourseController(Parts parts, Study study, Afterwords afterwords) {
    this.parts = parts;
    this.study = study;
    this.afterwords = afterwords;
  }

  /**
   * A module in the list.
   *
   * @param status the last part of the key of its words
   * @param waitsFor the modules to finish first, none if it is open
   */
  public record Line(Module module, String status, List<Module> waitsFor) {

    /** Of the modules to finish first. */
    public List<Integer> numbers() {
      return waitsFor.stream().map(Module::number).toList();
    }
  }

  @GetMapping("/course")
  ModelAndView course(Visitor visitor, Locale locale) {
    var course = parts.course(locale);
    var standing = parts.standing(visitor);
    var lines =
        course.modules().stream()
            .map(module -> new Part(course, module, standing))
            .map(part -> new Line(part.module(), status(part.standing()), part.waitsFor()))
            .toList();
    return new ModelAndView("study/course")
        .addObject("course", course)
        .addObject("lines", lines)
        .addObject("factsheets", factsheets(course, standing))
        .addObject("isNew", standing.isNew())
        .addObject("minutesLeft", standing.minutesLeft(course));
  }

  /** To where the parent was. */
  @GetMapping("/course/{module}")
  ModelAndView module(Visitor visitor, Locale locale, @PathVariable("module") String id) {
    var part = parts.part(visitor, locale, id);
    if (!part.standing().isOpen()) {
      return locked(part);
    }
    var page =
        part.standing().isDone()
            ? "done"
            : visitor
                .enrolment()
                .map(enrolment -> study.place(enrolment, part.module()))
                .orElse(part.module().pages().getFirst())
                .id()
                .value();
    return redirect(part.module(), page);
  }

  @GetMapping("/course/{module}/done")
  ModelAndView done(
      Visitor visitor, Locale locale, @PathVariable("module") String id, HttpServletRequest request) {
    var part = parts.part(visitor, locale, id);
    if (!part.standing().isOpen()) {
      return locked(part);
    }
    var left =
        visitor
            .enrolment()
            .filter(enrolment -> !part.standing().isDone())
            .map(enrolment -> study.finish(enrolment, part.module()))
            .orElse(List.of());
    var standing = parts.standing(visitor);
    return new ModelAndView("study/done")
        .addObject("module", part.module())
        .addObject("left", left)
        .addObject("allDone", standing.isDone())
        .addObject("recorded", visitor.enrolment().isPresent())
        .addObject("afterwords", afterwords.after(request, visitor, part.module(), part.module().pages().getLast()))
        .addObject("next", standing.next().flatMap(next -> part.course().module(next.module())).orElse(null));
  }

  /** The modules that stand open and have a factsheet. */
  private static List<Module> factsheets(Course course, Standing standing) {
    return course.modules().stream()
        .filter(module -> module.factsheet() != null)
        .filter(module -> standing.of(module.id()).filter(ModuleStanding::isOpen).isPresent())
        .toList();
  }

  /** What to do first. */
  static ModelAndView locked(Part part) {
    return new ModelAndView("study/locked")
        .addObject("module", part.module())
        .addObject("waitsFor", part.waitsFor());
  }

  static ModelAndView redirect(Module module, String page) {
    return new ModelAndView("redirect:/course/%s/%s".formatted(module.id(), page));
  }

  private static String status(ModuleStanding standing) {
    return switch (standing) {
      case Locked _ -> "locked";
      case NotStarted _ -> "not-started";
      case InProgress _ -> "in-progress";
      case Done _ -> "done";
    };
  }
}
