package org.planningtogether.outline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.planningtogether.course.Passage;

/** One answer as sentences for a child are filled with it. Names are put in last, so none is ever read as a template. */
final class ToldToChild {

  private final Spoken spoken;
  private final Question question;
  private final Answer answer;
  private final Names names;
  private final Locale language;

  /** What stands for each field that is answered, by its name in a template. */
  private final Map<String, List<String>> said = new TreeMap<>();

  ToldToChild(Spoken spoken, Question question, Answer answer, Names names, Locale language) {
    this.spoken = spoken;
    this.question = question;
    this.answer = answer;
    this.names = names;
    this.language = language;
    question.fields().stream().filter(field -> Choosable.options(field).isEmpty()).forEach(this::sayFilledIn);
    question.fields().forEach(this::sayChosen);
  }

  /** @param apart whether several things are said one by one */
  Stream<String> sentences(String template, boolean apart) {
    var fields = fields(template).toList();
    if (!said.keySet().containsAll(fields)) {
      return Stream.of();
    }
    return fields.stream()
        .filter(field -> apart && said.get(field).size() > 1)
        .findFirst()
        .map(field -> said.get(field).stream().map(one -> filled(template, name -> name.equals(field) ? one : all(name))))
        .orElseGet(() -> Stream.of(filled(template, this::all)))
        .map(this::capital);
  }

  private void sayFilledIn(Field field) {
    answer.all(field.id()).stream().limit(1).forEach(kept -> say(field.id(), filledIn(field, kept)));
  }

  private Stream<String> filledIn(Field field, String kept) {
    return switch (field) {
      case Field.Day _ -> Stream.of(spoken.day(kept, language));
      case Field.Clock _ -> Stream.of(spoken.clock(kept, language));
      case Field.Number number -> Stream.of(Telling.counted(number, kept, language).text());
      case Field.Line _, Field.Area _ -> Stream.of(kept.replaceFirst("[.]\\s*$", ""));
      case Field.Radios _, Field.Checkboxes _, Field.Grid _, Field.Ladder _, Field.Rule _ -> Stream.of();
    };
  }

  private void sayChosen(Field field) {
    var named = field instanceof Field.Grid
        ? AnswerReader.parameters(field).stream()
        : Stream.of(field.id()).filter(_ -> !Choosable.options(field).isEmpty());
    named.forEach(name -> say(name, answer.all(name).stream().flatMap(id -> chosen(field, id))));
  }

  /** An option as a child hears it; one that names an open field is not said. */
  private Stream<String> chosen(Field field, String id) {
    return Choosable.option(field, id).stream()
        .map(option -> question.told().options().getOrDefault(field.id() + "." + id, option.text()))
        .map(Passage::text)
        .filter(text -> fields(text).allMatch(said::containsKey))
        .map(text -> filled(text, this::all));
  }

  private void say(String name, Stream<String> words) {
    var things = words.toList();
    if (!things.isEmpty()) {
      said.put(name, things);
    }
  }

  private String all(String field) {
    return spoken.all(said.get(field), language);
  }

  private String filled(String template, Function<String, String> fill) {
    return Placeholders.IN_BRACES.matcher(template).replaceAll(found -> Matcher.quoteReplacement(
        Placeholders.PEOPLE.contains(found.group(1))
            ? names.in(found.group(), spoken.children(language))
            : fill.apply(found.group(1))));
  }

  private static Stream<String> fields(String template) {
    return Placeholders.IN_BRACES.matcher(template).results()
        .map((MatchResult found) -> found.group(1))
        .filter(Predicate.not(Placeholders.PEOPLE::contains))
        .distinct();
  }

  private String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(language) + sentence.substring(1);
  }
}
