package org.planningtogether.evaluation;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.planningtogether.ui.Table;
import org.planningtogether.ui.Words;

/** Puts the totals of a course into words, a chart and a table for each question. */
record FiguresWriter(Map<Phase, Tally> shown, Words words) {

  Figures figures() {
    return new Figures(
        Arrays.stream(Phase.values()).map(this::basis).toList(),
        Arrays.stream(Question.values()).map(this::answered).toList());
  }

  private String basis(Phase phase) {
    var sheets = shown.get(phase).sheets();
    return sheets == 0
        ? words.of("evaluation.figures.none." + phase.key())
        : words.of("evaluation.figures.basis." + phase.key(), sheets);
  }

  private Figures.Answered answered(Question question) {
    return new Figures.Answered(
        question.key(),
        words.of("evaluation.question." + question.key()),
        question == Question.TENSION ? words.of("evaluation.figures.less") : null,
        phases().isEmpty() ? null : chart(question),
        phases().isEmpty() ? null : table(question));
  }

  private Chart chart(Question question) {
    var groups = new ArrayList<Chart.Values>();
    for (var answer : Answer.SCALE) {
      var values = phases().stream().map(phase -> value(phase, percent(phase, question, answer))).toList();
      groups.add(new Chart.Values(answer(answer), values));
    }
    return Chart.of(alternative(groups), groups);
  }

  private Chart.Value value(Phase phase, int percent) {
    return new Chart.Value(phase.key(), words.of("evaluation.figures.bar." + phase.key(), percent), percent);
  }

  private String alternative(List<Chart.Values> groups) {
    return groups.stream()
        .map(group ->
            group.values().stream().map(Chart.Value::text).collect(joining(", ", group.label() + ": ", ".")))
        .collect(joining(" ", words.of("evaluation.figures.alternative") + " ", ""));
  }

  private Table table(Question question) {
    var head =
        Stream.concat(
                Stream.of(new Table.Cell(words.of("evaluation.figures.answer"))),
                phases().stream().map(phase -> new Table.Cell(words.of("evaluation.figures." + phase.key()), true)))
            .toList();
    var rows = new ArrayList<List<Table.Cell>>();
    for (var answer : Answer.values()) {
      rows.add(row(answer(answer), phases().stream().map(phase -> cell(phase, question, answer))));
    }
    var sheets = phases().stream().map(phase -> String.valueOf(shown.get(phase).sheets()));
    rows.add(row(words.of("evaluation.figures.sheets"), sheets));
    return new Table(words.of("evaluation.figures.caption"), "govuk-visually-hidden", true, head, rows);
  }

  private String cell(Phase phase, Question question, Answer answer) {
    var count = shown.get(phase).of(question, answer);
    return Answer.SCALE.contains(answer)
        ? words.of("evaluation.figures.cell", count, percent(phase, question, answer))
        : String.valueOf(count);
  }

  /** Of those who chose a step of the scale. */
  private int percent(Phase phase, Question question, Answer answer) {
    var tally = shown.get(phase);
    var all = Answer.SCALE.stream().mapToInt(step -> tally.of(question, step)).sum();
    return all == 0 ? 0 : Math.round(100f * tally.of(question, answer) / all);
  }

  private List<Phase> phases() {
    return Arrays.stream(Phase.values()).filter(phase -> shown.get(phase).sheets() > 0).toList();
  }

  private String answer(Answer answer) {
    return words.of("evaluation.answer." + answer.key());
  }

  private static List<Table.Cell> row(String name, Stream<String> numbers) {
    return Stream.concat(Stream.of(new Table.Cell(name)), numbers.map(number -> new Table.Cell(number, true))).toList();
  }
}
