package org.planningtogether.study;

import java.util.List;
import java.util.Locale;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.Course;
import org.planningtogether.course.Module;
import org.planningtogether.course.ModuleId;
import org.planningtogether.course.Page;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.progress.ModuleStanding;
import org.planningtogether.progress.Progress;
import org.planningtogether.progress.Standing;
import org.planningtogether.ui.NotFoundException;
import org.springframework.stereotype.Component;

/** Finds what an address names, as it is for this visitor. */
@Component
class Parts {

  private final Catalogue catalogue;
  private final Progress progress;

  Parts(Catalogue catalogue, Progress progress) {
    this.catalogue = catalogue;
    this.progress = progress;
  }

  /** A module, and how far the visitor is in it. */
  record Part(Course course, Module module, Standing whole) {

    ModuleStanding standing() {
      return whole.of(module.id()).orElseThrow();
    }

    /** The modules to finish before this one, none if it is open. */
    List<Module> waitsFor() {
      return standing() instanceof ModuleStanding.Locked locked ? modules(locked.waitsFor()) : List.of();
    }

    Page page(String id) {
      return module.pages().stream()
          .filter(page -> page.id().value().equals(id))
          .findFirst()
          .orElseThrow(NotFoundException::new);
    }

    private List<Module> modules(List<ModuleId> ids) {
      return course.modules().stream().filter(module -> ids.contains(module.id())).toList();
    }
  }

  Course course(Locale locale) {
    return catalogue.course(locale);
  }

  Standing standing(Visitor visitor) {
    return progress.of(visitor);
  }

  /** Every unknown address is a page that is not there, whatever it looks like. */
  Part part(Visitor visitor, Locale locale, String id) {
    var course = course(locale);
    var module =
        course.modules().stream()
            .filter(each -> each.id().value().equals(id))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    return new Part(course, module, standing(visitor));
  }
}
