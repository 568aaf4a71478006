package org.planningtogether.plan;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.planningtogether.agreement.Agreements;
import org.planningtogether.agreement.Clause;
import org.planningtogether.agreement.Desk;
import org.planningtogether.outline.AnswerReader;
import org.planningtogether.outline.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One question a page. What is saved is a draft, for this parent's eyes only; suggesting it is a step of its own. */
@Controller
@RequestMapping("/plan/p/{ref}/q/{section}/{question}/{scope}")
class QuestionController {

  private final Leaves leaves;
  private final Agreements agreements;
  private final QuestionPages pages;

  QuestionController(Leaves leaves, Agreements agreements, QuestionPages pages) {
    this.leaves = leaves;
    this.agreements = agreements;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView show(
      Desk desk, @PathVariable String section, @PathVariable String question, @PathVariable String scope) {
    var leaf = leaves.leaf(desk, section, question, scope);
    if (leaf.isRule()) {
      return new ModelAndView("redirect:" + leaf.ways().rule(leaf.topic()));
    }
    var clause = agreements.one(desk, leaf.topic());
    return pages.page(leaf, clause, Typed.of(leaf.question(), clause.current()));
  }

  @PostMapping
  ModelAndView save(
      Desk desk,
      @PathVariable String section,
      @PathVariable String question,
      @PathVariable String scope,
      @RequestParam MultiValueMap<String, String> form) {
    var leaf = leaves.leaf(desk, section, question, scope);
    var sent = new SentQuestion(AnswerReader.read(leaf.question(), form), form);
    var clause = agreements.one(desk, leaf.topic());
    if (sent.sample() != null) {
      return pages.startedFrom(leaf, clause, sent);
    }
    var refusal = refusal(clause, sent);
    return refusal == OK ? keep(leaf, clause, sent) : pages.again(leaf, clause, sent, refusal);
  }

  private static HttpStatus refusal(Clause clause, SentQuestion sent) {
    if (!sent.read().faults().isEmpty() || sent.suggests() && sent.read().answer().isEmpty()) {
      return UNPROCESSABLE_CONTENT;
    }
    var stale = !sent.basis().equals(Basis.of(clause)) && !sent.read().answer().equals(clause.current());
    return stale ? CONFLICT : OK;
  }

  private ModelAndView keep(Leaf leaf, Clause clause, SentQuestion sent) {
    agreements.draft(leaf.desk(), leaf.topic(), sent.read().answer());
    if (sent.suggests() && leaf.canBeSuggested()) {
      return new ModelAndView("redirect:" + leaf.ways().suggest(leaf.topic()));
    }
    var first = clause.equals(Clause.untouched(clause.topic()));
    return new ModelAndView("redirect:" + (first ? pages.next(leaf) : leaf.ways().section(leaf.section().id())));
  }
}
