package org.planningtogether.plan;

import org.planningtogether.agreement.Agreements;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Scope;
import org.planningtogether.agreement.Topic;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A section of a plan. */
@Controller
class SectionController {

  private final Leaves leaves;
  private final Agreements agreements;
  private final SectionPages pages;

  SectionController(Leaves leaves, Agreements agreements, SectionPages pages) {
    this.leaves = leaves;
    this.agreements = agreements;
    this.pages = pages;
  }

  @GetMapping("/plan/p/{ref}/s/{section}")
  ModelAndView show(Desk desk, @PathVariable String section) {
    var found = leaves.section(section);
    return new ModelAndView("plan/section")
        .addObject("desk", desk)
        .addObject("ways", Ways.of(desk))
        .addObject("id", found.id())
        .addObject("page", pages.page(desk, found, agreements.all(desk)));
  }

  /** To a page for words of one's own, under an id that nothing has yet. */
  @GetMapping("/plan/p/{ref}/s/{section}/own")
  String own(Desk desk, @PathVariable String section) {
    var topic = new Topic(leaves.section(section).id(), OwnClause.fresh(), new Scope.All());
    return "redirect:" + Ways.of(desk).question(topic);
  }
}
