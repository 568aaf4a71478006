package org.planningtogether.plan;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Clause;
import org.planningtogether.agreement.Version;
import org.planningtogether.course.Passage;
import org.planningtogether.outline.Agree;
import org.planningtogether.outline.AnswerReader;
import org.planningtogether.outline.Fault;
import org.planningtogether.outline.Field;
import org.planningtogether.outline.Typed;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a question: new, sent with something to put right, or with a sentence to start from. */
@Component
class QuestionPages {

  private final Wording wording;
  private final Words words;

  QuestionPages(Wording wording, Words words) {
    this.wording = wording;
    this.words = words;
  }

  ModelAndView page(Leaf leaf, Clause clause, Typed typed) {
    return page(leaf, clause, typed, List.of(), OK);
  }

  /** With everything that was typed. */
  ModelAndView again(Leaf leaf, Clause clause, SentQuestion sent, HttpStatus status) {
    return page(leaf, clause, sent.read().typed(), sent.read().faults(), status);
  }

  /** One of the sentences to start from stands where one writes; what was there before stays above it. */
  ModelAndView startedFrom(Leaf leaf, Clause clause, SentQuestion sent) {
    var samples = leaf.question().samples();
    var chosen = sent.sample() < samples.size() ? named(leaf, samples.get(sent.sample())).text() : "";
    var typed = sent.read().typed();
    var started = wordsField(leaf).map(field -> with(typed, field, chosen)).orElse(typed);
    return page(leaf, clause, started, List.of(), OK);
  }

  private static Typed with(Typed typed, String field, String sentence) {
    var texts = new TreeMap<>(typed.texts());
    var before = typed.text(field).strip();
    texts.put(field, List.of(before.isEmpty() || before.contains(sentence) ? before + (before.isEmpty() ? sentence : "") : before + "\n" + sentence));
    return new Typed(texts);
  }

  /** Where sentences go. */
  private static Optional<String> wordsField(Leaf leaf) {
    return leaf.question().fields().stream()
        .filter(field -> field instanceof Field.Area || field instanceof Field.Line)
        .map(Field::id)
        .findFirst();
  }

  private ModelAndView page(Leaf leaf, Clause clause, Typed typed, List<Fault> faults, HttpStatus status) {
    var controls = new Controls(leaf, typed, faults, words);
    var page = new ModelAndView("plan/question", status)
        .addObject("desk", leaf.desk())
        .addObject("ways", leaf.ways())
        .addObject("page", view(leaf, clause, controls, status == CONFLICT));
    var problems = new ArrayList<ErrorItem>();
    faults.forEach(fault -> problems.add(ErrorItem.at(fault.parameter(), controls.words(fault))));
    if (status == HttpStatus.UNPROCESSABLE_CONTENT && problems.isEmpty()) {
      problems.add(ErrorItem.at(firstInput(leaf), words.of("plan.question.empty")));
    }
    return page.addObject("errorSummary", new ErrorSummary(problems));
  }

  private static String firstInput(Leaf leaf) {
    return AnswerReader.parameters(leaf.question().fields().getFirst()).getFirst();
  }

  private QuestionPage view(Leaf leaf, Clause clause, Controls controls, boolean changed) {
    var question = leaf.question();
    return new QuestionPage(
        named(leaf, leaf.section().title()),
        leaf.desk().childName(leaf.topic().scope()),
        named(leaf, question.ask()),
        question.hint() == null ? null : named(leaf, question.hint()),
        question.help(),
        controls.haveHeading(),
        named(leaf, leaf.section().voice()),
        controls.all(),
        question.samples().stream().map(sample -> named(leaf, sample)).toList(),
        standing(leaf, clause, changed),
        Basis.of(clause),
        changed,
        leaf.canBeSuggested(),
        leaf.isTold(),
        question.agree() == Agree.PRIVATE,
        leaf.ways().question(leaf.topic()),
        leaf.ways().section(leaf.section().id()),
        next(leaf));
  }

  private List<QuestionPage.Standing> standing(Leaf leaf, Clause clause, boolean changed) {
    var standing = new ArrayList<QuestionPage.Standing>();
    add(standing, leaf, "plan.standing.agreed", clause.inForce());
    add(standing, leaf, "plan.standing.theirs", clause.theirs());
    if (changed && clause.draft() != null) {
      standing.add(new QuestionPage.Standing(words.of("plan.standing.draft"), wording.lines(leaf, clause.draft())));
    } else if (changed) {
      add(standing, leaf, "plan.standing.mine", clause.mine());
    }
    return standing;
  }

  private void add(List<QuestionPage.Standing> standing, Leaf leaf, String key, @Nullable Version version) {
    if (version != null && !version.notNeeded()) {
      var title = words.of(leaf.isTold() ? "plan.standing.told" : key, leaf.desk().othersName());
      standing.add(new QuestionPage.Standing(title, wording.lines(leaf, version.answer())));
    }
  }

  /** The next question of the section, or the section itself after the last one. */
  String next(Leaf leaf) {
    var all = Leaf.all(leaf.desk(), leaf.section()).map(Leaf::topic).toList();
    var place = all.indexOf(leaf.topic());
    return place < 0 || place + 1 == all.size()
        ? leaf.ways().section(leaf.section().id())
        : leaf.ways().question(all.get(place + 1));
  }

  private Passage named(Leaf leaf, Passage passage) {
    return leaf.named(passage, words.of("plan.children"));
  }
}
