package org.planningtogether.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Passage;
import org.planningtogether.outline.Fault;
import org.planningtogether.outline.Field;
import org.planningtogether.outline.Option;
import org.planningtogether.outline.Typed;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.DateInput;
import org.planningtogether.ui.Words;

/** Makes the controls of a question's page, with what stands in them. */
record Controls(Leaf leaf, Typed typed, List<Fault> faults, Words words) {

  List<Control> all() {
    return leaf.question().fields().stream().flatMap(this::control).toList();
  }

  /** Whether the one field of the page is its heading, too. */
  boolean haveHeading() {
    return leaf.question().fields().size() == 1 && leaf.question().fields().getFirst().label() == null;
  }

  private Stream<Control> control(Field field) {
    var lang = (field.label() == null ? leaf.question().ask() : field.label()).lang();
    return switch (field) {
      case Field.Radios radios -> Stream.of(new Control.Radios(lang, choices(radios, radios.options())));
      case Field.Checkboxes boxes -> Stream.of(new Control.Checkboxes(lang, choices(boxes, boxes.options())));
      case Field.Line _ -> Stream.of(new Control.Line(lang, text(field).autocomplete("off")));
      case Field.Area area -> Stream.of(new Control.Area(lang, text(field).limit(area.limit()).rows(rows(area)).autocomplete("off")));
      case Field.Clock _ -> Stream.of(new Control.Line(lang, text(field).classes("govuk-input--width-10").autocomplete("off").hint(clockHint(field))));
      case Field.Number number -> Stream.of(new Control.Number(
          lang,
          text(field).classes("govuk-input--width-4").inputmode("numeric").autocomplete("off"),
          number.unit() == null ? null : said(number.unit())));
      case Field.Day _ -> Stream.of(new Control.Day(lang, day(field)));
      case Field.Grid grid -> Stream.of(new Control.Selects(lang, group(field), grid(grid)));
      case Field.Ladder ladder -> Stream.of(new Control.Selects(lang, group(field), ladder(ladder)));
      case Field.Rule _ -> Stream.empty();
    };
  }

  private static int rows(Field.Area area) {
    return area.limit() > 300 ? 6 : 3;
  }

  private Choices choices(Field field, List<Option> options) {
    var items = options.stream()
        .map(option -> new Choice(option.id(), said(option.text()), typed.has(field.id(), option.id())))
        .toList();
    var choices = Choices.of(field.id(), label(field), items).hint(hint(field)).error(error(field.id()));
    return haveHeading() ? choices.asHeading() : choices;
  }

  /** What stands above several selects. */
  private Choices group(Field field) {
    var choices = Choices.of(field.id(), label(field), List.of()).hint(hint(field)).error(error(field.id()));
    return haveHeading() ? choices.asHeading() : choices;
  }

  private org.planningtogether.ui.Field text(Field field) {
    var text = org.planningtogether.ui.Field.of(field.id(), label(field))
        .hint(hint(field))
        .value(typed.text(field.id()))
        .error(error(field.id()));
    return haveHeading() ? text.asHeading() : text.labelClasses("govuk-label--m");
  }

  private List<Control.Select> grid(Field.Grid grid) {
    return grid.rows().stream()
        .map(row -> select(grid.id() + "." + row.id(), said(row.text()), "plan.choose.row", grid.options()))
        .toList();
  }

  private List<Control.Select> ladder(Field.Ladder ladder) {
    return IntStream.rangeClosed(1, ladder.options().size())
        .mapToObj(step -> select(
            ladder.id() + "." + step, words.of("plan.step", step), "plan.choose.step", ladder.options()))
        .toList();
  }

  private Control.Select select(String name, String label, String nothing, List<Option> options) {
    var items = new ArrayList<Choice>();
    items.add(new Choice("", words.of(nothing), typed.text(name).isEmpty()));
    options.forEach(option -> items.add(new Choice(option.id(), said(option.text()), typed.has(name, option.id()))));
    return new Control.Select(org.planningtogether.ui.Field.of(name, label).error(at(name)), items);
  }

  private DateInput day(Field field) {
    var items = Stream.of("-day", "-month", "-year")
        .map(part -> new DateInput.Item(
            field.id() + part,
            words.of("plan.date." + part.substring(1)),
            typed.text(field.id() + part),
            part.equals("-year") ? 4 : 2,
            faults.stream().anyMatch(fault -> fault.parameter().equals(field.id() + part))))
        .toList();
    var hint = hint(field);
    return new DateInput(
        field.id(), label(field), hint == null ? words.of("plan.date.hint") : hint, error(field.id()), items, haveHeading());
  }

  private String clockHint(Field field) {
    var hint = hint(field);
    return hint == null ? words.of("plan.clock.hint") : hint;
  }

  private String label(Field field) {
    return said(field.label() == null ? leaf.question().ask() : field.label());
  }

  private @Nullable String hint(Field field) {
    var asHeading = haveHeading() ? leaf.question().hint() : null;
    var hint = field.hint() == null ? asHeading : field.hint();
    return hint == null ? null : said(hint);
  }

  private @Nullable String error(String field) {
    return faults.stream().filter(fault -> fault.field().equals(field)).findFirst().map(this::words).orElse(null);
  }

  private @Nullable String at(String parameter) {
    return faults.stream()
        .filter(fault -> fault.parameter().equals(parameter))
        .findFirst()
        .map(this::words)
        .orElse(null);
  }

  String words(Fault fault) {
    return words.of(fault.key(), fault.arguments().toArray());
  }

  private String said(Passage passage) {
    return leaf.names().in(passage.text(), words.of("plan.children"));
  }
}
