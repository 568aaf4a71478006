package org.planningtogether.plan;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.planningtogether.agreement.Agreements;
import org.planningtogether.agreement.Clause;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Outcome;
import org.planningtogether.outline.Section;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything that a parent has written in a section, to look over and to suggest together. */
@Controller
@RequestMapping("/plan/p/{ref}/s/{section}/check")
class CheckController {

  private final Leaves leaves;
  private final Agreements agreements;
  private final SectionPages pages;
  private final Wording wording;
  private final Words words;

  CheckController(Leaves leaves, Agreements agreements, SectionPages pages, Wording wording, Words words) {
    this.leaves = leaves;
    this.agreements = agreements;
    this.pages = pages;
    this.wording = wording;
    this.words = words;
  }

  @GetMapping
  ModelAndView show(Desk desk, @PathVariable String section) {
    return page(desk, leaves.section(section), Set.of(), OK);
  }

  /** Each is suggested as it was shown: what has changed since comes back on the page, with the rest of what is left. */
  @PostMapping
  ModelAndView suggest(
      Desk desk, @PathVariable String section, @RequestParam(name = "clause", defaultValue = "") List<String> chosen) {
    var found = leaves.section(section);
    if (chosen.isEmpty()) {
      return page(desk, found, Set.of(), UNPROCESSABLE_CONTENT);
    }
    var clauses = agreements.all(desk);
    var left = new HashSet<String>();
    for (var leaf : pages.drafts(desk, found, clauses)) {
      var draft = Draft.of(leaf, clause(leaf, clauses), wording, pages);
      if (chosen.contains(draft.value()) && !isDone(suggest(leaf, clause(leaf, clauses)))) {
        left.add(draft.value());
      }
    }
    return left.isEmpty()
        ? new ModelAndView("redirect:" + Ways.of(desk).section(found.id()))
        : page(desk, found, left, HttpStatus.CONFLICT);
  }

  private Outcome suggest(Leaf leaf, Clause clause) {
    var theirs = clause.theirs();
    return leaf.isTold()
        ? agreements.tell(leaf.desk(), leaf.topic(), clause.draft())
        : agreements.suggest(leaf.desk(), leaf.topic(), clause.draft(), null, theirs == null ? null : theirs.id());
  }

  private static boolean isDone(Outcome outcome) {
    return outcome instanceof Outcome.Done;
  }

  private static Clause clause(Leaf leaf, Collection<Clause> clauses) {
    return SectionPages.clause(SectionPages.here(leaf.section(), clauses), leaf);
  }

  /** @param left what was chosen and could not be suggested */
  private ModelAndView page(Desk desk, Section section, Set<String> left, HttpStatus status) {
    var clauses = agreements.all(desk);
    var drafts = pages.drafts(desk, section, clauses).stream()
        .map(leaf -> Draft.of(leaf, clause(leaf, clauses), wording, pages))
        .toList();
    var problems = status == UNPROCESSABLE_CONTENT && !drafts.isEmpty()
        ? List.of(ErrorItem.at("clause", words.of("plan.check.nothing")))
        : List.<ErrorItem>of();
    return new ModelAndView("plan/check", status)
        .addObject("desk", desk)
        .addObject("ways", Ways.of(desk))
        .addObject("id", section.id())
        .addObject("drafts", drafts)
        .addObject("left", !left.isEmpty())
        .addObject("errorSummary", new ErrorSummary(problems));
  }
}
