package org.planningtogether.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Agreements;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Version;
import org.planningtogether.agreement.VersionId;
import org.planningtogether.ui.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What two parents have suggested and agreed on one question, and the answers to it. There is no "no" among them. */
@Controller
@RequestMapping("/plan/p/{ref}/q/{section}/{question}/{scope}/clause")
class ClauseController {

  private final Leaves leaves;
  private final Agreements agreements;
  private final ClausePages pages;
  private final ComparePages comparisons;

  ClauseController(Leaves leaves, Agreements agreements, ClausePages pages, ComparePages comparisons) {
    this.leaves = leaves;
    this.agreements = agreements;
    this.pages = pages;
    this.comparisons = comparisons;
  }

  @GetMapping
  ModelAndView show(
      Desk desk, @PathVariable String section, @PathVariable String question, @PathVariable String scope) {
    return pages.page(leaves.leaf(desk, section, question, scope));
  }

  @GetMapping("/compare")
  ModelAndView compare(
      Desk desk,
      @PathVariable String section,
      @PathVariable String question,
      @PathVariable String scope,
      @RequestParam String from,
      @RequestParam String to) {
    var leaf = leaves.leaf(desk, section, question, scope);
    var clause = agreements.one(desk, leaf.topic());
    return comparisons.page(leaf, clause, find(clause.history(), from), find(clause.history(), to));
  }

  /** To a version that was seen, in the wording that was seen. */
  @PostMapping("/answer")
  ModelAndView answer(
      Desk desk,
      @PathVariable String section,
      @PathVariable String question,
      @PathVariable String scope,
      @RequestParam String version,
      @RequestParam String hash,
      @RequestParam(required = false) @Nullable String answer) {
    var leaf = leaves.leaf(desk, section, question, scope);
    var id = id(version).orElseThrow(NotFoundException::new);
    var ways = leaf.ways();
    var topic = leaf.topic();
    return switch (answer == null ? "" : answer) {
      case "agree" -> pages.after(leaf, agreements.agree(desk, topic, id, hash), ways.clause(topic));
      case "change" -> new ModelAndView("redirect:" + ways.question(topic));
      case "later" -> pages.after(leaf, agreements.setAside(desk, topic, id, false), ways.clause(topic));
      case "help" -> pages.after(leaf, agreements.setAside(desk, topic, id, true), ways.help());
      case "not-needed" -> new ModelAndView("redirect:" + ways.notNeeded(topic));
      default -> pages.unanswered(leaf);
    };
  }

  @PostMapping("/take-back")
  ModelAndView takeBack(
      Desk desk,
      @PathVariable String section,
      @PathVariable String question,
      @PathVariable String scope,
      @RequestParam String version) {
    var leaf = leaves.leaf(desk, section, question, scope);
    var id = id(version).orElseThrow(NotFoundException::new);
    return pages.after(leaf, agreements.takeBack(desk, leaf.topic(), id), leaf.ways().clause(leaf.topic()));
  }

  @PostMapping("/seen")
  ModelAndView seen(
      Desk desk,
      @PathVariable String section,
      @PathVariable String question,
      @PathVariable String scope,
      @RequestParam String version) {
    var leaf = leaves.leaf(desk, section, question, scope);
    var id = id(version).orElseThrow(NotFoundException::new);
    return pages.after(leaf, agreements.seen(desk, leaf.topic(), id), leaf.ways().clause(leaf.topic()));
  }

  private static Version find(List<Version> history, String id) {
    return id(id)
        .flatMap(wanted -> history.stream().filter(version -> version.id().equals(wanted)).findFirst())
        .orElseThrow(NotFoundException::new);
  }

  private static Optional<VersionId> id(String text) {
    try {
      return Optional.of(new VersionId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
