package org.planningtogether.course.lint;

import java.time.LocalDate;
import java.util.List;
import org.planningtogether.course.FactReview;
import org.planningtogether.files.FileProblem;

/** Facts that somebody has to check again, and those that nobody says. */
record Freshness(LocalDate today, List<FileProblem> problems, List<FileProblem> warnings) {

  void look(FactReview fact) {
    switch (fact.state(today)) {
      case OVERDUE -> note(problems, fact, "was to be checked again by " + fact.reviewBy());
      case SOON -> note(warnings, fact, "is to be checked again by " + fact.reviewBy());
      case FRESH -> { }
    }
    if (fact.hidesHours(today)) {
      note(warnings, fact, "has hours of %s, too old to be printed".formatted(fact.checkedOn()));
    }
    if (!fact.cited()) {
      note(warnings, fact, "is cited by no page");
    }
  }

  private static void note(List<FileProblem> notes, FactReview fact, String message) {
    notes.add(new FileProblem(fact.file(), fact.line(), "%s %s".formatted(fact.id(), message)));
  }
}
