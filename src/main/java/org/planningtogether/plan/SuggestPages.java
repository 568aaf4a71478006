package org.planningtogether.plan;

import java.util.List;
import java.util.stream.Stream;
import org.planningtogether.agreement.Agreements;
import org.planningtogether.agreement.Clause;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a parent reads once more what they are about to suggest. */
@Component
class SuggestPages {

  private final SectionPages sections;
  private final Wording wording;
  private final Words words;

  SuggestPages(SectionPages sections, Wording wording, Words words) {
    this.sections = sections;
    this.wording = wording;
    this.words = words;
  }

  ModelAndView page(Leaf leaf, Clause clause, SuggestForm form, boolean notNeeded, HttpStatus status) {
    var remarks = remarks(leaf, clause, form, notNeeded);
    return new ModelAndView("plan/suggest", status)
        .addObject("desk", leaf.desk())
        .addObject("ways", leaf.ways())
        .addObject("topic", leaf.topic())
        .addObject("ask", sections.title(leaf, clause))
        .addObject("child", leaf.desk().childName(leaf.topic().scope()))
        .addObject("lines", notNeeded || clause.draft() == null ? List.of() : wording.lines(leaf, clause.draft()))
        .addObject("notNeeded", notNeeded)
        .addObject("told", leaf.isTold())
        .addObject("theirs", clause.theirs() != null)
        .addObject("changed", status == HttpStatus.CONFLICT)
        .addObject("open", leaf.canBeSuggested())
        .addObject("remarks", remarks)
        .addObject("basis", Basis.of(clause))
        .addObject("heard", form.words())
        .addObject("note", note(leaf, form))
        .addObject("errorSummary", new ErrorSummary(
            form.isTooLong() ? List.of(ErrorItem.at("note", tooLong())) : List.of()));
  }

  /** First of what goes into the plan, then of the words beside it; three in all. */
  private static List<Tone.Remark> remarks(Leaf leaf, Clause clause, SuggestForm form, boolean notNeeded) {
    var ofText = notNeeded || clause.draft() == null ? Stream.<Tone.Remark>empty() : Listening.to(leaf, clause.draft()).stream();
    return Stream.concat(ofText, Listening.to(leaf.desk(), form.words()).stream()).distinct().limit(3).toList();
  }

  private Field note(Leaf leaf, SuggestForm form) {
    return Field.of("note", words.of("plan.note", leaf.desk().othersName()))
        .hint(words.of("plan.note.hint"))
        .value(form.note())
        .error(form.isTooLong() ? tooLong() : null)
        .limit(Agreements.LONGEST_NOTE)
        .labelClasses("govuk-label--m")
        .autocomplete("off")
        .rows(3);
  }

  private String tooLong() {
    return words.of("plan.note.too-long", Agreements.LONGEST_NOTE);
  }
}
