package org.planningtogether.outline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planningtogether.outline.Fault.Kind;
import org.springframework.util.MultiValueMap;

/** Understands what a form sends for one question, as kindly as it can. What belongs to no field is left alone. */
public final class AnswerReader {

  /** What never was meant as a letter: controls, halves of letters, and marks that turn the direction of other words. */
  private static final String UNSEEN = "[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n]]";

  private final MultiValueMap<String, String> form;
  private final Map<String, List<String>> answer = new TreeMap<>();
  private final List<Fault> faults = new ArrayList<>();

  private AnswerReader(MultiValueMap<String, String> form) {
    this.form = form;
  }

  /**
   * What was understood.
   *
   * @param answer what is right in it; to keep when there are no faults
   * @param typed what to show again when there are
   * @param faults in the order of the fields
   */
  public record Read(Answer answer, Typed typed, List<Fault> faults) {}

  public static Read read(Question question, MultiValueMap<String, String> form) {
    var reader = new AnswerReader(form);
    question.fields().forEach(reader::read);
    var typed = new TreeMap<String, List<String>>();
    question.fields().stream()
        .flatMap(field -> parameters(field).stream())
        .filter(form::containsKey)
        .forEach(name -> typed.put(name, reader.all(name)));
    return new Read(Answer.of(reader.answer), new Typed(typed), List.copyOf(reader.faults));
  }

  /** The names of the inputs by which a form fills in a field. */
  public static List<String> parameters(Field field) {
    return switch (field) {
      case Field.Radios _, Field.Checkboxes _, Field.Line _, Field.Area _, Field.Number _, Field.Clock _ ->
          List.of(field.id());
      case Field.Day day -> List.of(day.id() + "-day", day.id() + "-month", day.id() + "-year");
      case Field.Grid grid -> grid.rows().stream().map(row -> grid.id() + "." + row.id()).toList();
      case Field.Ladder ladder ->
          IntStream.rangeClosed(1, ladder.options().size()).mapToObj(step -> ladder.id() + "." + step).toList();
      case Field.Rule _ -> List.of();
    };
  }

  private void read(Field field) {
    switch (field) {
      case Field.Radios radios -> chosen(radios.id(), radios.options());
      case Field.Checkboxes boxes -> ticked(boxes);
      case Field.Line line -> words(line.id(), cleaned(first(line.id())).replaceAll("\\s+", " "), line.limit());
      case Field.Area area -> words(area.id(), cleaned(first(area.id())), area.limit());
      case Field.Number number -> number(number);
      case Field.Day day -> day(day.id());
      case Field.Clock clock -> clock(clock.id());
      case Field.Grid grid -> parameters(grid).forEach(row -> chosen(row, grid.options()));
      case Field.Ladder ladder -> ladder(ladder);
      case Field.Rule _ -> { }
    }
  }

  private void chosen(String name, List<Option> options) {
    var id = first(name);
    if (id.isEmpty()) {
      return;
    }
    if (isAmong(id, options)) {
      keep(name, id);
    } else {
      faults.add(Fault.of(name, Kind.UNKNOWN_OPTION));
    }
  }

  private void ticked(Field.Checkboxes boxes) {
    var ids = filled(boxes.id()).toList();
    if (ids.stream().allMatch(id -> isAmong(id, boxes.options()))) {
      answer.put(boxes.id(), boxes.options().stream().map(Option::id).filter(ids::contains).toList());
    } else {
      faults.add(Fault.of(boxes.id(), Kind.UNKNOWN_OPTION));
    }
  }

  private void ladder(Field.Ladder ladder) {
    var steps = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (var name : parameters(ladder)) {
      var id = first(name);
      if (!id.isEmpty() && !isAmong(id, ladder.options())) {
        faults.add(Fault.of(ladder.id(), Kind.UNKNOWN_OPTION).at(name));
      } else if (!id.isEmpty() && !seen.add(id)) {
        faults.add(Fault.of(ladder.id(), Kind.TWICE).at(name));
      } else if (!id.isEmpty()) {
        steps.add(id);
      }
    }
    answer.put(ladder.id(), steps);
  }

  private void words(String name, String text, int limit) {
    var characters = text.codePointCount(0, text.length());
    if (characters > limit) {
      faults.add(Fault.of(name, Kind.TOO_LONG, limit, characters));
    } else {
      keep(name, text);
    }
  }

  private void number(Field.Number field) {
    var text = first(field.id()).replaceAll("[,\\s£]", "");
    if (text.isEmpty()) {
      return;
    }
    if (!text.matches("-?\\d+")) {
      faults.add(Fault.of(field.id(), Kind.NOT_A_NUMBER, field.min(), field.max()));
    } else if (!isWithin(text, field)) {
      faults.add(Fault.of(field.id(), Kind.OUT_OF_RANGE, field.min(), field.max()));
    } else {
      keep(field.id(), String.valueOf(Integer.parseInt(text)));
    }
  }

  private static boolean isWithin(String digits, Field.Number field) {
    return digits.matches("-?0*\\d{1,9}")
        && Integer.parseInt(digits) >= field.min()
        && Integer.parseInt(digits) <= field.max();
  }

  private void day(String id) {
    var parts = Stream.of("-day", "-month", "-year").map(part -> first(id + part)).toList();
    if (parts.stream().allMatch(String::isEmpty)) {
      return;
    }
    switch (TypedDay.read(parts.get(0), parts.get(1), parts.get(2))) {
      case TypedDay.Known known -> keep(id, known.day().toString());
      case TypedDay.Wrong wrong ->
          faults.add(Fault.of(id, wrong.kind(), wrong.arguments().toArray()).at(id + wrong.part()));
    }
  }

  private void clock(String id) {
    var text = first(id);
    if (text.isEmpty()) {
      return;
    }
    switch (TypedClock.read(text)) {
      case TypedClock.Known known -> keep(id, known.time().toString());
      case TypedClock.Wrong wrong -> faults.add(Fault.of(id, wrong.kind()));
    }
  }

  private void keep(String name, String text) {
    answer.put(name, List.of(text));
  }

  private static boolean isAmong(String id, List<Option> options) {
    return options.stream().anyMatch(option -> option.id().equals(id));
  }

  private List<String> all(String name) {
    return form.getOrDefault(name, List.of()).stream().map(text -> text == null ? "" : text).toList();
  }

  private Stream<String> filled(String name) {
    return all(name).stream().map(String::strip).filter(text -> !text.isEmpty());
  }

  private String first(String name) {
    return filled(name).findFirst().orElse("");
  }

  /** Lines end in one way, letters are written in one way, and nothing is there that nobody sees. */
  private static String cleaned(String text) {
    var lines = text.replaceAll("\\r\\n?|[\\u2028\\u2029\\u0085]", "\n").replace('\t', ' ');
    return Normalizer.normalize(lines.replaceAll(UNSEEN, ""), Normalizer.Form.NFC).strip();
  }
}
