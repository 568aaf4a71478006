package org.planningtogether.plan;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.planningtogether.agreement.Clause;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Scope;
import org.planningtogether.agreement.Topic;
import org.planningtogether.course.Passage;
import org.planningtogether.outline.Question;
import org.planningtogether.outline.Section;
import org.planningtogether.ui.TaskItem;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Component;

/** Puts a section and the clauses of it together. */
@Component
class SectionPages {

  private final Leaves leaves;
  private final Wording wording;
  private final Words words;

  SectionPages(Leaves leaves, Wording wording, Words words) {
    this.leaves = leaves;
    this.wording = wording;
    this.words = words;
  }

  /** @param clauses all of the plan */
  SectionPage page(Desk desk, Section section, Collection<Clause> clauses) {
    var here = here(section, clauses);
    var after = leaves.after(section);
    return new SectionPage(
        named(desk, section.title()),
        section.intro(),
        named(desk, section.voice()),
        leaves(desk, section, here).stream().map(leaf -> row(leaf, clause(here, leaf))).toList(),
        drafts(desk, section, clauses).size(),
        desk.children().isEmpty() && section.questions().stream().anyMatch(Question::perChild),
        after.map(next -> named(desk, next.title()).text()).orElse(null),
        after.map(next -> Ways.of(desk).section(next.id())).orElse(null));
  }

  /** What this parent has written in a section and could suggest, or tell, now. */
  List<Leaf> drafts(Desk desk, Section section, Collection<Clause> clauses) {
    var here = here(section, clauses);
    return leaves(desk, section, here).stream()
        .filter(Leaf::canBeSuggested)
        .filter(leaf -> clause(here, leaf).draft() != null)
        .toList();
  }

  static Clause clause(Map<Topic, Clause> here, Leaf leaf) {
    return here.getOrDefault(leaf.topic(), Clause.untouched(leaf.topic()));
  }

  static Map<Topic, Clause> here(Section section, Collection<Clause> clauses) {
    return clauses.stream()
        .filter(clause -> clause.topic().section().equals(section.id()))
        .collect(toMap(Clause::topic, identity()));
  }

  /** What is asked of everybody, what was answered apart for a child, and what the parents added themselves. */
  private List<Leaf> leaves(Desk desk, Section section, Map<Topic, Clause> here) {
    var all = new ArrayList<Leaf>();
    for (var question : section.questions()) {
      Leaf.scopes(desk, question).forEach(scope -> all.add(Leaf.of(desk, section, question, scope)));
      if (!question.perChild()) {
        children(desk)
            .filter(scope -> here.containsKey(new Topic(section.id(), question.id(), scope)))
            .forEach(scope -> all.add(Leaf.of(desk, section, question, scope)));
      }
    }
    here.keySet().stream()
        .filter(Topic::isOwn)
        .filter(topic -> desk.childName(topic.scope()) != null || topic.scope() instanceof Scope.All)
        .sorted(comparing(Topic::question))
        .flatMap(topic -> leaves.question(section, topic.question()).stream()
            .map(question -> Leaf.of(desk, section, question, topic.scope())))
        .forEach(all::add);
    return all;
  }

  private static Stream<Scope> children(Desk desk) {
    return desk.children().stream().map(child -> new Scope.One(child.id()));
  }

  private SectionPage.Row row(Leaf leaf, Clause clause) {
    var touched = !clause.equals(Clause.untouched(clause.topic()));
    return new SectionPage.Row(
        title(leaf, clause),
        leaf.desk().childName(leaf.topic().scope()),
        status(leaf, clause),
        lines(leaf, clause),
        leaf.ways().question(leaf.topic()),
        touched ? leaf.ways().clause(leaf.topic()) : null,
        apart(leaf));
  }

  /** Of an own clause its own title. */
  Passage title(Leaf leaf, Clause clause) {
    var own = clause.current().text(OwnClause.TITLE);
    return leaf.topic().isOwn() && !own.isEmpty() ? new Passage("", own) : leaf.named(leaf.question().ask(), words.of("plan.children"));
  }

  private List<Wording.Line> lines(Leaf leaf, Clause clause) {
    var answer = clause.current();
    return answer.isEmpty() ? List.of() : wording.lines(leaf, answer);
  }

  private static List<SectionPage.Apart> apart(Leaf leaf) {
    var asked = !leaf.question().perChild() && !leaf.topic().isOwn() && leaf.topic().scope() instanceof Scope.All;
    var children = leaf.desk().children();
    return !asked || children.size() < 2
        ? List.of()
        : children.stream()
            .map(child -> new SectionPage.Apart(
                child.name(), leaf.ways().question(leaf.topic(), new Scope.One(child.id()))))
            .toList();
  }

  /** How far one clause is, in words that hold for what it is. */
  TaskItem.Status status(Leaf leaf, Clause clause) {
    var name = leaf.desk().othersName();
    return switch (clause.status()) {
      case NOT_STARTED -> TaskItem.later(words.of("plan.status.not-started"));
      case DRAFT -> TaskItem.plain(words.of(leaf.isShared() ? "plan.status.draft" : "plan.status.written"));
      case WAITING -> TaskItem.plain(words.of("plan.status.waiting", name));
      case NEEDS_ANSWER -> TaskItem.tag(words.of("plan.status.needs-answer"), "govuk-tag--yellow");
      case AGREED -> TaskItem.plain(words.of(leaf.isTold() ? told(leaf, clause) : "plan.status.agreed", name));
      case SET_ASIDE -> TaskItem.plain(words.of("plan.status.set-aside"));
      case NOT_NEEDED -> TaskItem.plain(words.of("plan.status.not-needed"));
    };
  }

  private static String told(Leaf leaf, Clause clause) {
    var told = clause.inForce();
    return told != null && told.author() == leaf.desk().side() ? "plan.status.told" : "plan.status.told.theirs";
  }

  private Passage named(Desk desk, Passage passage) {
    return new Passage(passage.lang(), desk.names().in(passage.text(), words.of("plan.children")));
  }
}
