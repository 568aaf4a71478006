package org.planningtogether.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.referral.Concern;
import org.planningtogether.referral.ConcernId;
import org.planningtogether.referral.Concerns;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.SummaryRow;
import org.planningtogether.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Concerns that people reported from a plan, and what was decided about each. */
@Controller
class ConcernsController {

  private static final String HOME = "/admin/concerns";

  private final Concerns concerns;
  private final Enrolments enrolments;
  private final Words words;

  ConcernsController(Concerns concerns, Enrolments enrolments, Words words) {
    this.concerns = concerns;
    this.enrolments = enrolments;
    this.words = words;
  }

  @GetMapping(HOME)
  ModelAndView list() {
    return new ModelAndView("admin/concerns").addObject("rows", concerns.newest().stream().map(this::row).toList());
  }

  @GetMapping(HOME + "/{id}")
  ModelAndView one(@PathVariable UUID id) {
    return page(id, "", null);
  }

  /** @param close present when nothing is left to do */
  @PostMapping(HOME + "/{id}")
  ModelAndView decide(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(required = false) @Nullable String close) {
    var text = decision.strip();
    if (text.isEmpty() || text.length() > Concerns.LONGEST) {
      var again = page(id, decision, words.of("admin.concern.decision.empty", Concerns.LONGEST));
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    var concern = find(id);
    concerns.decide(concern.id(), text, close != null);
    return new ModelAndView("redirect:" + HOME + "/" + id);
  }

  private SummaryRow row(Concern concern) {
    var state = words.of(concern.isOpen() ? "admin.concern.open" : "admin.concern.closed");
    var action =
        new SummaryRow.Action(words.of("admin.concern.read"), HOME + "/" + concern.id(), Moments.of(concern.reportedAt()));
    return new SummaryRow(
        Moments.of(concern.reportedAt()), kind(concern) + " · " + state, List.of(action));
  }

  private ModelAndView page(UUID id, String typed, @Nullable String problem) {
    var concern = find(id);
    return new ModelAndView("admin/concern")
        .addObject("concern", concern)
        .addObject("rows", rows(concern))
        .addObject(
            "decisions",
            concern.decisions().stream().map(made -> new SummaryRow(Moments.of(made.at()), made.text())).toList())
        .addObject(
            "errorSummary",
            new ErrorSummary(problem == null ? List.of() : List.of(ErrorItem.at("decision", problem))))
        .addObject(
            "decision",
            Field.of("decision", words.of("admin.concern.decision"))
                .hint(words.of("admin.concern.decision.hint"))
                .value(typed)
                .error(problem)
                .limit(Concerns.LONGEST)
                .autocomplete("off"));
  }

  private List<SummaryRow> rows(Concern concern) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(new SummaryRow(words.of("admin.concern.at"), Moments.of(concern.reportedAt())));
    rows.add(new SummaryRow(words.of("admin.concern.kind"), kind(concern)));
    rows.add(new SummaryRow(words.of("admin.concern.person"), person(concern)));
    rows.add(new SummaryRow(words.of("admin.concern.text"), concern.text()));
    Optional.ofNullable(concern.reach())
        .ifPresent(reach -> rows.add(new SummaryRow(words.of("admin.concern.reach"), reach)));
    Optional.ofNullable(concern.item())
        .ifPresent(item -> rows.add(new SummaryRow(words.of("admin.concern.item"), item)));
    return rows;
  }

  private String kind(Concern concern) {
    return words.of("admin.concern.kind." + concern.kind());
  }

  private String person(Concern concern) {
    return concern
        .reporter()
        .flatMap(enrolments::find)
        .map(
            found ->
                words.of(
                    "admin.concern.person.known",
                    found.name() == null ? words.of("admin.concern.person.nameless") : found.name(),
                    found.course().issuer(),
                    found.subject()))
        .orElseGet(() -> words.of("admin.concern.person.guest"));
  }

  private Concern find(UUID id) {
    return concerns.find(new ConcernId(id)).orElseThrow(NotFoundException::new);
  }
}
