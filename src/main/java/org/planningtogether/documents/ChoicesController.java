package org.planningtogether.documents;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Desk;
import org.planningtogether.outline.Band;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What one child's version says, and how: chosen by either parent, looked at by both. */
@Controller
@RequestMapping("/plan/p/{ref}/children-version/{child}/choices")
class ChoicesController {

  private final ChildsDesks childs;
  private final Words words;

  ChoicesController(ChildsDesks childs, Words words) {
    this.childs = childs;
    this.words = words;
  }

  /** What a form sends. @param subjects those that are told */
  record Sent(int revision, @Nullable Band band, List<String> subjects, String note) {

    static Sent of(ChildsDesk child) {
      var making = child.version().making();
      var told = child.tellable().stream().map(Subject::key).filter(key -> !making.leftOut().contains(key)).toList();
      return new Sent(child.version().revision(), making.band(), told, making.note(child.desk().side()));
    }
  }

  @GetMapping
  ModelAndView show(Desk desk, Locale locale, @PathVariable("child") String id) {
    var child = childs.one(desk, id, locale);
    return child.canChoose() ? page(child, Sent.of(child), List.of()) : back(child);
  }

  @PostMapping
  ModelAndView save(
      Desk desk,
      Locale locale,
      @PathVariable("child") String id,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") String band,
      @RequestParam(defaultValue = "") List<String> section,
      @RequestParam(defaultValue = "") String note) {
    var child = childs.one(desk, id, locale);
    var sent = new Sent(revision, Bands.of(band).orElse(null), section, note.strip().replace("\r\n", "\n"));
    var problems = problems(child, sent);
    if (problems.isEmpty() && sent.band() != null && childs.choose(child, revision, making(child, sent, sent.band()))) {
      return back(child);
    }
    return problems.isEmpty() ? changed(desk, locale, id, sent) : again(child, sent, problems);
  }

  private List<ErrorItem> problems(ChildsDesk child, Sent sent) {
    var problems = new ArrayList<ErrorItem>();
    if (!child.canChoose()) {
      problems.add(new ErrorItem(words.of("documents.copy.closed"), null));
    }
    if (sent.band() == null) {
      problems.add(ErrorItem.at("band", words.of("documents.choices.band.empty")));
    }
    if (sent.note().codePointCount(0, sent.note().length()) > Making.LONGEST_NOTE) {
      problems.add(ErrorItem.at("note", words.of("documents.choices.note.long", Making.LONGEST_NOTE)));
    } else if (Places.isNamedIn(sent.note())) {
      problems.add(ErrorItem.at("note", words.of("documents.choices.note.place")));
    }
    return problems;
  }

  /** What is not offered now stays as it was. */
  private static Making making(ChildsDesk child, Sent sent, Band band) {
    var before = child.version().making();
    var offered = child.tellable().stream().map(Subject::key).toList();
    var out = new ArrayList<>(before.leftOut().stream().filter(key -> !offered.contains(key)).toList());
    offered.stream().filter(key -> !sent.subjects().contains(key)).forEach(out::add);
    return before.by(child.desk().side(), band, out, sent.note());
  }

  /** With what was typed, and the revision that is there now: sent once more, it counts. */
  private ModelAndView changed(Desk desk, Locale locale, String id, Sent sent) {
    var now = childs.one(desk, id, locale);
    var typed = new Sent(now.version().revision(), sent.band(), sent.subjects(), sent.note());
    return again(now, typed, List.of(new ErrorItem(words.of("documents.choices.changed"), null)));
  }

  private ModelAndView again(ChildsDesk child, Sent sent, List<ErrorItem> problems) {
    var page = page(child, sent, problems).addObject("errorSummary", new ErrorSummary(problems));
    page.setStatus(UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(ChildsDesk child, Sent sent, List<ErrorItem> problems) {
    var bands = Arrays.stream(Band.values()).map(band -> band(band, sent)).toList();
    var subjects = child.tellable().stream()
        .map(subject -> new Choice(
            subject.key(), words.of("documents.book.scene." + subject.key()), sent.subjects().contains(subject.key())))
        .toList();
    var page = new ChoicesPage(
        child.child().id().toString(),
        child.child().name(),
        child.isAlone(),
        sent.revision(),
        Choices.of("band", words.of("documents.choices.band", child.child().name()), bands)
            .hint(words.of("documents.choices.band.hint"))
            .error(problem("band", problems)),
        Choices.of("section", words.of("documents.choices.sections"), subjects)
            .hint(words.of("documents.choices.sections.hint")),
        Field.of("note", words.of("documents.choices.note"))
            .hint(words.of("documents.choices.note.hint"))
            .labelClasses("govuk-label--m")
            .value(sent.note())
            .error(problem("note", problems))
            .limit(Making.LONGEST_NOTE)
            .autocomplete("off"));
    return new ModelAndView("documents/choices", "desk", child.desk()).addObject("page", page);
  }

  private Choice band(Band band, Sent sent) {
    var key = "documents.choices.band." + Bands.key(band);
    return new Choice(Bands.key(band), words.of(key), words.of(key + ".hint"), band == sent.band());
  }

  private static @Nullable String problem(String id, List<ErrorItem> problems) {
    return problems.stream().filter(item -> ("#" + id).equals(item.href())).map(ErrorItem::text).findFirst().orElse(null);
  }

  private static ModelAndView back(ChildsDesk child) {
    return new ModelAndView("redirect:/plan/p/%s/children-version/%s".formatted(child.desk().ref(), child.child().id()));
  }
}
