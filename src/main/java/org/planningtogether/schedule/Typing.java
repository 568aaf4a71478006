package org.planningtogether.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.calendar.FlawedRule;
import org.planningtogether.course.Passage;
import org.planningtogether.outline.Agree;
import org.planningtogether.outline.AnswerReader;
import org.planningtogether.outline.ChildWords;
import org.planningtogether.outline.Field;
import org.planningtogether.outline.Question;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What somebody typed into a form, understood as the questions of the plan understand it, and what is wrong with it. */
final class Typing {

  private static final int LEAP_YEAR = 2028;

  private final MultiValueMap<String, String> form;
  private final Said said;
  private final Map<String, ErrorItem> faults = new LinkedHashMap<>();

  Typing(MultiValueMap<String, String> form, Said said) {
    this.form = form;
    this.said = said;
  }

  String text(String name) {
    var first = form.getFirst(name);
    return first == null ? "" : first.strip();
  }

  List<String> all(String name) {
    return form.getOrDefault(name, List.of());
  }

  boolean has(String name, String value) {
    return all(name).contains(value);
  }

  /** A line of text of at most so many characters. */
  String line(String name, int most) {
    return read(new Field.Line(name, null, null, most)).orElse("");
  }

  Optional<String> words(String name, int most) {
    return read(new Field.Area(name, null, null, most));
  }

  /** A day, when one is typed. */
  Optional<LocalDate> day(String name) {
    return read(new Field.Day(name, null, null)).map(LocalDate::parse);
  }

  /** A day that must be there. @param missing the words when it is not */
  Optional<LocalDate> day(String name, String missing) {
    var day = day(name);
    if (day.isEmpty() && error(name) == null) {
      fault(name, name + "-day", missing);
    }
    return day;
  }

  /** A day of each year, when one is typed. */
  Optional<MonthDay> yearly(String name) {
    if (text(name + "-day").isEmpty() && text(name + "-month").isEmpty()) {
      return Optional.empty();
    }
    var whole = new LinkedMultiValueMap<>(form);
    whole.set(name + "-year", String.valueOf(LEAP_YEAR));
    return read(new Field.Day(name, null, null), whole).map(LocalDate::parse).map(MonthDay::from);
  }

  Optional<LocalTime> clock(String name) {
    return read(new Field.Clock(name, null, null)).map(LocalTime::parse);
  }

  /** A time, or the usual one where nothing is typed. */
  LocalTime clock(String name, LocalTime usual) {
    return clock(name).orElse(usual);
  }

  Optional<Integer> number(String name, int min, int max) {
    return read(new Field.Number(name, null, null, min, max, null)).map(Integer::valueOf);
  }

  private Optional<String> read(Field field) {
    return read(field, form);
  }

  private Optional<String> read(Field field, MultiValueMap<String, String> typed) {
    var nothing = new Passage("en", "");
    var question = new Question(
        "", "", Agree.BOTH, false, nothing, null, null, List.of(field), List.of(), ChildWords.NONE);
    var read = AnswerReader.read(question, typed);
    read.faults().forEach(fault ->
        fault(field.id(), fault.parameter(), said.of(fault.key(), fault.arguments().toArray())));
    return Optional.of(read.answer().text(field.id())).filter(text -> !text.isEmpty());
  }

  /** Notes what is wrong with a field; the first thing counts. */
  void fault(String name, String words) {
    fault(name, name, words);
  }

  void fault(String name, String id, String words) {
    faults.putIfAbsent(name, ErrorItem.at(id, words));
  }

  /** What the rule itself says is wrong. */
  void fault(String name, FlawedRule flawed) {
    fault(name, said.of("schedule.flaw." + RuleWords.id(flawed.flaw())));
  }

  @Nullable String error(String name) {
    var fault = faults.get(name);
    return fault == null ? null : fault.text();
  }

  boolean isFine() {
    return faults.isEmpty();
  }

  /** Whether something is wrong with one of these. */
  boolean isWrong(String... names) {
    return List.of(names).stream().anyMatch(faults::containsKey);
  }

  ErrorSummary summary() {
    return new ErrorSummary(List.copyOf(faults.values()));
  }

  /** Shows a day as it was typed. */
  Part dayPart(String name, String legend, @Nullable String hint) {
    return Part.day(new Part.Day(
        name, legend, hint, error(name), text(name + "-day"), text(name + "-month"), text(name + "-year"), true));
  }

  Part yearlyPart(String name, String legend, @Nullable String hint) {
    return Part.day(new Part.Day(name, legend, hint, error(name), text(name + "-day"), text(name + "-month"), "", false));
  }

  Part clockPart(String name, String label, @Nullable String hint) {
    return Part.input(new org.planningtogether.ui.Field(name, label, hint, text(name), error(name), null)
        .classes("govuk-input--width-5").autocomplete("off"));
  }

  Part linePart(String name, String label, @Nullable String hint) {
    return Part.input(new org.planningtogether.ui.Field(name, label, hint, text(name), error(name), null)
        .classes("govuk-input--width-20").autocomplete("off"));
  }

  /** @param options value and words by turns */
  Part radiosPart(String name, String legend, @Nullable String hint, List<Choice> items) {
    return Part.radios(Choices.of(name, legend, items).hint(hint).error(error(name)));
  }

  Choice choice(String name, String value, String words) {
    return new Choice(value, words, has(name, value));
  }

  Choice choice(String name, String value, String words, @Nullable String hint) {
    return new Choice(value, words, hint, has(name, value));
  }

  /** Fills in a form that shows what is kept. */
  static final class Filled {
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    Filled put(String name, @Nullable String value) {
      if (value != null) {
        form.add(name, value);
      }
      return this;
    }

    Filled day(String name, @Nullable LocalDate day) {
      if (day != null) {
        put(name + "-year", String.valueOf(day.getYear()));
        yearly(name, MonthDay.from(day));
      }
      return this;
    }

    Filled yearly(String name, @Nullable MonthDay day) {
      if (day != null) {
        put(name + "-day", String.valueOf(day.getDayOfMonth())).put(name + "-month", String.valueOf(day.getMonthValue()));
      }
      return this;
    }

    /** 5:30pm, which a form understands in every language. */
    Filled clock(String name, @Nullable LocalTime time) {
      if (time == null) {
        return this;
      }
      var hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
      var half = time.getHour() < 12 ? "am" : "pm";
      return put(name, time.getMinute() == 0 ? hour + half : "%d:%02d%s".formatted(hour, time.getMinute(), half));
    }

    MultiValueMap<String, String> form() {
      return form;
    }
  }
}
