package org.planningtogether.plan;

import java.util.List;
import org.planningtogether.agreement.Clause;
import org.planningtogether.agreement.Version;
import org.planningtogether.outline.Comparison;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Two wordings of a clause: once in one, with what is new and what is left out, and once each for itself. */
@Component
class ComparePages {

  private final ClausePages clauses;
  private final SectionPages sections;
  private final Wording wording;

  ComparePages(ClausePages clauses, SectionPages sections, Wording wording) {
    this.clauses = clauses;
    this.sections = sections;
    this.wording = wording;
  }

  /** One of the two. @param title whose it is and of which day */
  public record Wanted(String title, List<Wording.Line> lines) {}

  ModelAndView page(Leaf leaf, Clause clause, Version from, Version to) {
    var comparison = Comparison.of(wording.text(leaf, from.answer()), wording.text(leaf, to.answer()));
    return new ModelAndView("plan/compare")
        .addObject("desk", leaf.desk())
        .addObject("ways", leaf.ways())
        .addObject("topic", leaf.topic())
        .addObject("ask", sections.title(leaf, clause))
        .addObject("child", leaf.desk().childName(leaf.topic().scope()))
        .addObject("pieces", comparison.parts())
        .addObject("sides", List.of(wanted(leaf, from), wanted(leaf, to)));
  }

  private Wanted wanted(Leaf leaf, Version version) {
    return new Wanted(clauses.title(leaf, version), wording.lines(leaf, version.answer()));
  }
}
