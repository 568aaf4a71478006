package org.planningtogether.outline;

import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planningtogether.course.Passage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Puts answers into words: for looking over answers, for documents, for comparing. */
@Service
public class Telling {

  private final Spoken spoken;
  private final ObjectProvider<RuleTeller> rules;

  Telling(Spoken spoken, ObjectProvider<RuleTeller> rules) {
    this.spoken = spoken;
    this.rules = rules;
  }

  /**
   * The answers in the order of the fields; those left open are left out. An option that the outline does not have any
   * more is left out too.
   *
   * @param question in the language of the reader
   */
  public List<Line> tell(Question question, Answer answer, Names names, Locale locale) {
    var lines = new ArrayList<Line>();
    for (var field : question.fields()) {
      var label = named(Optional.ofNullable(field.label()).orElse(question.ask()), names, locale);
      if (field instanceof Field.Grid grid) {
        grid.rows().forEach(row -> add(
            lines, grid.id() + "." + row.id(), named(row.text(), names, locale),
            chosen(grid, answer.all(grid.id() + "." + row.id()), names, locale)));
      } else {
        add(lines, field.id(), label, parts(field, answer, names, locale));
      }
    }
    return List.copyOf(lines);
  }

  /** All of an answer as one text, for comparing: a line with its label where a question has several. */
  public String text(Question question, Answer answer, Names names, Locale locale) {
    var lines = tell(question, answer, names, locale);
    var alone = question.fields().size() == 1 && lines.size() <= 1;
    return lines.stream()
        .map(line -> alone ? line.text().text() : line.label().text() + ": " + line.text().text())
        .collect(Collectors.joining("\n"));
  }

  private static void add(List<Line> lines, String field, Passage label, List<Passage> parts) {
    if (!parts.isEmpty()) {
      lines.add(new Line(field, label, parts));
    }
  }

  private List<Passage> parts(Field field, Answer answer, Names names, Locale locale) {
    var kept = answer.all(field.id());
    if (kept.isEmpty()) {
      return List.of();
    }
    return switch (field) {
      case Field.Radios _, Field.Grid _, Field.Ladder _ -> chosen(field, kept, names, locale);
      case Field.Checkboxes boxes -> chosen(boxes, inOrder(boxes, kept), names, locale);
      case Field.Line _, Field.Area _ -> own(kept.getFirst(), locale);
      case Field.Number number -> List.of(counted(number, kept.getFirst(), locale));
      case Field.Day _ -> own(day(kept.getFirst(), locale), locale);
      case Field.Clock _ -> own(clock(kept.getFirst(), locale), locale);
      case Field.Rule rule -> rule(rule, kept.getFirst(), names, locale);
    };
  }

  private List<Passage> chosen(Field field, List<String> ids, Names names, Locale locale) {
    return ids.stream()
        .flatMap(id -> Choosable.option(field, id).stream())
        .map(option -> named(option.text(), names, locale))
        .toList();
  }

  private static List<String> inOrder(Field.Checkboxes boxes, List<String> ids) {
    return boxes.options().stream().map(Option::id).filter(ids::contains).toList();
  }

  private List<Passage> rule(Field.Rule rule, String json, Names names, Locale locale) {
    return rules.stream()
        .flatMap(teller -> teller.tell(rule.kind(), json, names, locale).stream())
        .flatMap(line -> own(line, locale).stream())
        .toList();
  }

  /** A number, with what is counted. */
  static Passage counted(Field.Number number, String kept, Locale locale) {
    return number.unit() == null
        ? new Passage(locale.getLanguage(), kept)
        : new Passage(number.unit().lang(), kept + " " + number.unit().text());
  }

  private String day(String kept, Locale locale) {
    try {
      return spoken.day(kept, locale);
    } catch (DateTimeParseException e) { // the field was another kind when it was answered
      return kept;
    }
  }

  private String clock(String kept, Locale locale) {
    try {
      return spoken.clock(kept, locale);
    } catch (DateTimeParseException e) { // the field was another kind when it was answered
      return kept;
    }
  }

  private Passage named(Passage words, Names names, Locale locale) {
    var language = Locale.forLanguageTag(words.lang());
    return new Passage(words.lang(), names.in(words.text(), spoken.children(language)));
  }

  private static List<Passage> own(String text, Locale locale) {
    return List.of(new Passage(locale.getLanguage(), text));
  }
}
