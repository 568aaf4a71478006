package org.planningtogether.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Child;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Scope;
import org.planningtogether.agreement.Side;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.Passage;
import org.planningtogether.documents.ChildsBook.Note;
import org.planningtogether.documents.ChildsBook.Picture;
import org.planningtogether.documents.ChildsBook.Scene;
import org.planningtogether.outline.Agree;
import org.planningtogether.outline.Band;
import org.planningtogether.outline.ChildTelling;
import org.planningtogether.outline.Field;
import org.planningtogether.outline.Outline;
import org.planningtogether.outline.Outlines;
import org.planningtogether.outline.Question;
import org.planningtogether.schedule.Mark;
import org.planningtogether.schedule.MonthTable;
import org.planningtogether.schedule.Schedules;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Component;

/** Tells a child what was agreed, in words of their age. */
@Component
class Storyteller {

  private static final String CHILDLINE = "childline";

  private final Outlines outlines;
  private final ChildTelling telling;
  private final Schedules schedules;
  private final Catalogue catalogue;
  private final Words words;
  private final Clock clock;

  Storyteller(
      Outlines outlines, ChildTelling telling, Schedules schedules, Catalogue catalogue, Words words, Clock clock) {
    this.outlines = outlines;
    this.telling = telling;
    this.schedules = schedules;
    this.catalogue = catalogue;
    this.words = words;
    this.clock = clock;
  }

  /** What parents say yes to: exact wordings, by their hashes, and their own choices. No language, no day. */
  String content(Desk desk, Child child, Making making, List<Said> said, Outline outline) {
    var parts = new ArrayList<String>();
    parts.add(String.join("|", child.id().toString(), child.name(), child.pronoun().name()));
    parts.add(desk.names().a() + "|" + desk.names().b());
    parts.add(making.band().name() + "|" + making.leftOut());
    parts.add(making.note(Side.A) + "|" + making.note(Side.B));
    held(child, making, said, outline)
        .forEach(one -> parts.add(one.topic().section() + "/" + one.topic().question() + "/" + one.topic().scope().code() + " " + one.hash()));
    return Hash.of(parts.stream().map(part -> part.length() + ":" + part).reduce("", String::concat));
  }

  /** Subjects of which there is something to tell, whether they are left out or not. */
  List<Subject> tellable(Child child, List<Said> said, Outline outline) {
    return Subject.all().stream()
        .filter(subject -> questions(outline, subject)
            .anyMatch(question -> Sayings.holding(said, question, child.id()).isPresent()))
        .toList();
  }

  ChildsBook book(Desk desk, Child child, Making making, Sayings.All all, Locale locale) {
    var outline = outlines.outline(locale);
    var page = new Page(desk, child, making, all, outline, locale);
    return new ChildsBook(
        making.band(),
        words.of("documents.book.title", child.name()),
        about(page),
        scenes(page),
        content(desk, child, making, all.said(), outline));
  }

  private record Page(Desk desk, Child child, Making making, Sayings.All all, Outline outline, Locale locale) {

    boolean isAlone() {
      return Sayings.isAlone(desk);
    }
  }

  private static Stream<Said> held(Child child, Making making, List<Said> said, Outline outline) {
    return Subject.all().stream()
        .filter(subject -> !making.leftOut().contains(subject.key()))
        .flatMap(subject -> questions(outline, subject))
        .flatMap(question -> Sayings.holding(said, question, child.id()).stream());
  }

  /** Questions that may be told or drawn. */
  private static Stream<Question> questions(Outline outline, Subject subject) {
    return outline.section(subject.section()).stream()
        .flatMap(section -> section.questions().stream())
        .filter(question -> question.agree() != Agree.PRIVATE && subject.tells(question))
        .filter(question -> !question.told().saysNothing() || subject.isDrawn() && isRule(question));
  }

  private static boolean isRule(Question question) {
    return question.fields().stream().anyMatch(Field.Rule.class::isInstance);
  }

  private List<String> about(Page page) {
    var lines = new ArrayList<>(lines(page, "about"));
    if (page.isAlone()) {
      lines.add(words.of("documents.book.from", page.desk().myName()));
    }
    return List.copyOf(lines);
  }

  private List<Scene> scenes(Page page) {
    var scenes = new ArrayList<Scene>();
    for (var subject : Subject.all()) {
      if (!page.making().leftOut().contains(subject.key())) {
        scene(page, subject).ifPresent(scenes::add);
      }
    }
    var notes = notes(page);
    if (!notes.isEmpty()) {
      scenes.add(new Scene("notes", heading("documents.book.notes"), null, List.of(), List.of(), List.of(), notes, false, false));
    }
    scenes.add(Scene.always("worried", heading("documents.book.worried"), picture("friend-support"), worried(page), false));
    scenes.add(Scene.always("fault", heading("documents.book.fault"), picture("two-hands"), fault(page), false));
    scenes.add(Scene.always("draw", heading("documents.book.draw"), null, passages(lines(page, "draw")), true));
    return List.copyOf(scenes);
  }

  private Optional<Scene> scene(Page page, Subject subject) {
    var told = told(page, subject);
    var tables = subject == Subject.LIVING ? tables(page) : List.<MonthTable>of();
    if (told.isEmpty() && tables.isEmpty()) {
      return Optional.empty();
    }
    var title = heading("documents.book.scene." + subject.key());
    if (tables.isEmpty()) {
      return Optional.of(Scene.told(subject.key(), title, picture(subject.drawing()), told));
    }
    var above = new ArrayList<>(told);
    above.addAll(passages(lines(page, "picture")));
    var below = passages(lines(page, "tomorrow"));
    return Optional.of(new Scene(subject.key(), title, picture(subject.drawing()), above, tables, below, List.of(), false, true));
  }

  private List<Passage> told(Page page, Subject subject) {
    var names = page.desk().names(new Scope.One(page.child().id()));
    return questions(page.outline(), subject)
        .flatMap(question -> Sayings.holding(page.all().said(), question, page.child().id())
            .filter(said -> !said.notNeeded())
            .stream()
            .flatMap(said -> telling.tell(question, said.answer(), names, page.making().band(), page.locale()).stream()))
        .filter(sentence -> !Places.isNamedIn(sentence.text()))
        .toList();
  }

  /** A fortnight for the young, and months for those who look further. */
  private List<MonthTable> tables(Page page) {
    var today = Papers.day(clock);
    var basis = Years.basis(page.desk());
    var child = page.child().id();
    var clauses = page.all().clauses();
    var tables =
        switch (page.making().band()) {
          case YOUNG -> List.of(schedules.fortnight(page.desk(), clauses, child, basis, today));
          case MIDDLE -> schedules.months(page.desk(), clauses, List.of(child), basis, YearMonth.from(today), 2).getFirst();
          case OLDER -> schedules.months(page.desk(), clauses, List.of(child), basis, YearMonth.from(today), 3).getFirst();
        };
    return Years.says(tables) ? tables.stream().map(this::atHome).toList() : List.of();
  }

  /** A child sleeps at somebody's. */
  private MonthTable atHome(MonthTable table) {
    var weeks = table.weeks().stream()
        .map(week -> new MonthTable.Week(week.days().stream().map(this::atHome).toList()))
        .toList();
    return new MonthTable(table.title(), table.weekdays(), weeks);
  }

  private MonthTable.Day atHome(MonthTable.Day day) {
    return day.mark() == Mark.A || day.mark() == Mark.B
        ? new MonthTable.Day(
            day.date(), day.mark(), words.of("documents.book.at", day.who()), day.change(), day.holiday(), day.notes())
        : day;
  }

  private List<Passage> worried(Page page) {
    var lines = new ArrayList<Passage>();
    for (var line : catalogue.helplines(List.of(CHILDLINE), page.locale())) {
      var said = words.of("documents.book." + Bands.key(page.making().band()) + ".worried", line.number());
      lines.addAll(passages(said.lines().toList()));
      if (line.hours() != null) {
        lines.add(new Passage(line.lang(), line.hours() + "."));
      }
    }
    return lines;
  }

  private List<Passage> fault(Page page) {
    var said = page.isAlone() ? words.of("documents.book.fault.alone") : words.of("documents.book.fault.words");
    return passages(said.lines().skip(1).toList());
  }

  private static List<Note> notes(Page page) {
    return Stream.of(Side.values())
        .filter(side -> !page.making().note(side).isEmpty())
        .map(side -> new Note(side == Side.A ? page.desk().names().a() : page.desk().names().b(), page.making().note(side)))
        .toList();
  }

  private List<String> lines(Page page, String what) {
    return words.of("documents.book." + Bands.key(page.making().band()) + "." + what).lines().toList();
  }

  private Passage heading(String key) {
    return passage(words.of(key));
  }

  private List<Passage> passages(List<String> lines) {
    return lines.stream().map(this::passage).toList();
  }

  private Passage passage(String text) {
    return new Passage(words.language(), text);
  }

  private @Nullable Picture picture(String drawing) {
    return catalogue.drawing(drawing).map(svg -> new Picture(svg, words.of("documents.book.alt." + drawing))).orElse(null);
  }
}
