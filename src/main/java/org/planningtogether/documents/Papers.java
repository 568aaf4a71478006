package org.planningtogether.documents;

import java.text.ListFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.planningtogether.agreement.Child;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Scope;
import org.planningtogether.course.Passage;
import org.planningtogether.documents.PlanPaper.Chapter;
import org.planningtogether.documents.PlanPaper.Point;
import org.planningtogether.documents.SummaryPaper.Part;
import org.planningtogether.outline.Agree;
import org.planningtogether.outline.Line;
import org.planningtogether.outline.Outline;
import org.planningtogether.outline.Outlines;
import org.planningtogether.outline.Question;
import org.planningtogether.outline.Section;
import org.planningtogether.outline.Telling;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Component;

/** The plan and the summary of it, in words. */
@Component
class Papers {

  static final ZoneId HERE = ZoneId.of("Europe/London");

  private final Sayings sayings;
  private final Outlines outlines;
  private final Telling telling;
  private final Years years;
  private final Words words;
  private final Clock clock;

  Papers(Sayings sayings, Outlines outlines, Telling telling, Years years, Words words, Clock clock) {
    this.sayings = sayings;
    this.outlines = outlines;
    this.telling = telling;
    this.years = years;
    this.words = words;
    this.clock = clock;
  }

  /** A plan, and which wordings stand in it. */
  record Written(PlanPaper paper, List<Said> said) {}

  Written plan(Desk desk, Locale locale) {
    var outline = outlines.outline(locale);
    var all = sayings.of(desk, outline);
    var said = all.said();
    var mine = Sayings.isAlone(desk) ? ".mine" : "";
    var paper =
        new PlanPaper(
            words.of("documents.plan.heading" + mine),
            Sayings.isAlone(desk) ? words.of("documents.plan.people.mine", children(desk, locale)) : people(desk, locale),
            words.of("documents.plan.made" + mine, today()),
            notes(desk),
            chapters(desk, outline, said, locale),
            years.of(desk, all.clauses()));
    return new Written(paper, said);
  }

  List<Said> said(Desk desk, Locale locale) {
    return sayings.of(desk, outlines.outline(locale)).said();
  }

  SummaryPaper summary(Desk desk, Locale locale) {
    var outline = outlines.outline(locale);
    var said = sayings.of(desk, outline).said();
    var parts = outline.sections().stream().flatMap(section -> part(section, said, desk).stream()).toList();
    return new SummaryPaper(people(desk, locale), words.of("documents.summary.foot", today()), parts);
  }

  /** Today, where the courts are. */
  static LocalDate day(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), HERE);
  }

  String today() {
    return words.date("d MMMM uuuu", day(clock));
  }

  private String people(Desk desk, Locale locale) {
    return words.of("documents.plan.people", desk.names().a(), desk.names().b(), children(desk, locale));
  }

  private static String children(Desk desk, Locale locale) {
    var names = desk.children().stream().map(Child::name).toList();
    var language = locale.getLanguage().equals("en") ? Locale.UK : locale;
    return ListFormat.getInstance(language, ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(names);
  }

  private List<String> notes(Desk desk) {
    var alone = Stream.of("documents.note.mine").filter(key -> Sayings.isAlone(desk));
    var always = Stream.of("documents.note.binding", "documents.note.order", "documents.note.read", "documents.note.change");
    return Stream.concat(alone, always).map(words::of).toList();
  }

  private List<Chapter> chapters(Desk desk, Outline outline, List<Said> said, Locale locale) {
    return outline.sections().stream()
        .map(section -> new Chapter(section.title(), points(desk, section, said, locale)))
        .filter(chapter -> !chapter.points().isEmpty())
        .toList();
  }

  private List<Point> points(Desk desk, Section section, List<Said> said, Locale locale) {
    var points = new ArrayList<Point>();
    for (var question : section.questions()) {
      Sayings.find(said, question, new Scope.All())
          .flatMap(found -> point(desk, question, found, locale))
          .ifPresent(points::add);
      for (var child : desk.children()) {
        Sayings.find(said, question, new Scope.One(child.id()))
            .flatMap(found -> point(desk, question, found, locale))
            .ifPresent(points::add);
      }
    }
    said.stream()
        .filter(own -> own.topic().isOwn() && own.topic().section().equals(section.id()) && !own.notNeeded())
        .map(own -> own(desk, own, locale))
        .forEach(points::add);
    return points;
  }

  private Optional<Point> point(Desk desk, Question question, Said said, Locale locale) {
    var names = desk.names(said.topic().scope());
    var lines = telling.tell(question, said.answer(), names, locale);
    if (lines.isEmpty() && !said.notNeeded()) {
      return Optional.empty();
    }
    var ask = new Passage(question.ask().lang(), names.in(question.ask().text(), words.of("outline.children")));
    var child = desk.childName(said.topic().scope());
    var named = child != null && ask.text().contains(child);
    return Optional.of(new Point(ask, named ? null : child, lines, question.fields().size() > 1, said.notNeeded()));
  }

  private Point own(Desk desk, Said said, Locale locale) {
    var title = said.answer().text("title");
    var ask = new Passage(locale.getLanguage(), title.isEmpty() ? words.of("documents.plan.own") : title);
    var text = new Passage(locale.getLanguage(), said.answer().text("text"));
    return new Point(ask, desk.childName(said.topic().scope()), List.of(new Line("text", ask, List.of(text))), false, false);
  }

  /** A section as the summary has it. One in which nothing needs both parents is not in it. */
  private Optional<Part> part(Section section, List<Said> said, Desk desk) {
    var both = section.questions().stream().filter(question -> question.agree() == Agree.BOTH).toList();
    var agreed = both.stream().filter(question -> isAgreed(question, said, desk)).toList();
    return both.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part(section.title(), agreed.stream().map(question -> ask(question, desk)).toList(), agreed.size() < both.size()));
  }

  /** For all at once, or for each child. */
  private static boolean isAgreed(Question question, List<Said> said, Desk desk) {
    return desk.children().stream().allMatch(child -> Sayings.holding(said, question, child.id()).isPresent());
  }

  private Passage ask(Question question, Desk desk) {
    return new Passage(question.ask().lang(), desk.names().in(question.ask().text(), words.of("outline.children")));
  }
}
