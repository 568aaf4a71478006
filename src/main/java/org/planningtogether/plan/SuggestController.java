package org.planningtogether.plan;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Agreements;
import org.planningtogether.agreement.Clause;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Outcome;
import org.planningtogether.agreement.Version;
import org.planningtogether.agreement.VersionId;
import org.planningtogether.ui.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The step before something reaches the other parent: read it once more, add a few words, hear how they sound. */
@Controller
@RequestMapping("/plan/p/{ref}/q/{section}/{question}/{scope}/clause")
class SuggestController {

  private final Leaves leaves;
  private final Agreements agreements;
  private final SuggestPages pages;
  private final ClausePages clauses;

  SuggestController(Leaves leaves, Agreements agreements, SuggestPages pages, ClausePages clauses) {
    this.leaves = leaves;
    this.agreements = agreements;
    this.pages = pages;
    this.clauses = clauses;
  }

  @GetMapping({"/suggest", "/not-needed"})
  ModelAndView show(
      Desk desk,
      @PathVariable String section,
      @PathVariable String question,
      @PathVariable String scope,
      HttpServletRequest request) {
    var leaf = suggestible(leaves.leaf(desk, section, question, scope));
    var clause = agreements.one(desk, leaf.topic());
    var notNeeded = isNotNeeded(request);
    return notNeeded || clause.draft() != null
        ? pages.page(leaf, clause, SuggestForm.EMPTY, notNeeded, OK)
        : new ModelAndView("redirect:" + leaf.ways().clause(leaf.topic()));
  }

  @PostMapping({"/suggest", "/not-needed"})
  ModelAndView suggest(
      Desk desk,
      @PathVariable String section,
      @PathVariable String question,
      @PathVariable String scope,
      @ModelAttribute SuggestForm form,
      HttpServletRequest request) {
    var leaf = suggestible(leaves.leaf(desk, section, question, scope));
    var clause = agreements.one(desk, leaf.topic());
    var notNeeded = isNotNeeded(request);
    if (form.isTooLong()) {
      return pages.page(leaf, clause, form, notNeeded, UNPROCESSABLE_CONTENT);
    }
    if (!form.basis().equals(Basis.of(clause))) {
      return notNeeded || clause.draft() != null
          ? pages.page(leaf, clause, form, notNeeded, CONFLICT)
          : clauses.after(leaf, new Outcome.Changed(clause), "");
    }
    if (!form.isHeard() && !Listening.to(desk, form.words()).isEmpty()) {
      return pages.page(leaf, clause, form, notNeeded, OK);
    }
    return clauses.after(leaf, send(leaf, clause, form, notNeeded), leaf.ways().clause(leaf.topic()));
  }

  private Outcome send(Leaf leaf, Clause clause, SuggestForm form, boolean notNeeded) {
    if (notNeeded) {
      return agreements.suggestNotNeeded(leaf.desk(), leaf.topic(), form.wordsOrNull(), id(clause.theirs()));
    }
    if (leaf.isTold()) {
      return agreements.tell(leaf.desk(), leaf.topic(), clause.draft());
    }
    return agreements.suggest(leaf.desk(), leaf.topic(), clause.draft(), form.wordsOrNull(), id(clause.theirs()));
  }

  /** What stays with its author has no such page, and in a plan made alone nothing has. */
  private static Leaf suggestible(Leaf leaf) {
    if (!leaf.isShared()) {
      throw new NotFoundException();
    }
    return leaf;
  }

  private static boolean isNotNeeded(HttpServletRequest request) {
    return request.getServletPath().endsWith("/not-needed");
  }

  private static @Nullable VersionId id(@Nullable Version version) {
    return version == null ? null : version.id();
  }
}
