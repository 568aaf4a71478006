package org.planningtogether.plan;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Child;
import org.planningtogether.agreement.NewChild;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.Words;
import org.springframework.util.MultiValueMap;

/**
 * What is asked about a child, as it was typed.
 *
 * @param month 1 to 12, as text
 */
record ChildForm(String name, String month, String year, String stage, String pronoun) {

  /** Nobody's child is older than this in a plan. */
  private static final int OLDEST = 18;

  static final ChildForm EMPTY = new ChildForm("", "", "", "", "");

  static ChildForm of(MultiValueMap<String, String> sent) {
    return new ChildForm(
        first(sent, "name"), first(sent, "month"), first(sent, "year"), first(sent, "stage"), first(sent, "pronoun"));
  }

  static ChildForm of(Child child) {
    return new ChildForm(
        child.name(),
        String.valueOf(child.born().getMonthValue()),
        String.valueOf(child.born().getYear()),
        child.stage().name(),
        child.pronoun().name());
  }

  /** The child, or what has to be put right first. */
  Optional<NewChild> read(YearMonth today, Words words, Faults faults) {
    var called = PersonWord.read(name);
    if (called.isEmpty()) {
      faults.add("name", name.isBlank() ? words.of("doors.child.name.empty") : words.of("doors.name.wrong", PersonWord.LONGEST));
    }
    var born = born(today, words, faults);
    var where = pick(Child.Stage.values(), stage);
    if (where.isEmpty()) {
      faults.add("stage", words.of("doors.child.stage.empty"));
    }
    var they = pick(Child.Pronoun.values(), pronoun);
    if (they.isEmpty()) {
      faults.add("pronoun", words.of("doors.child.pronoun.empty"));
    }
    return faults.isEmpty()
        ? Optional.of(new NewChild(called.orElseThrow(), born.orElseThrow(), where.orElseThrow(), they.orElseThrow()))
        : Optional.empty();
  }

  private Optional<YearMonth> born(YearMonth today, Words words, Faults faults) {
    var in = number(month).filter(number -> number >= 1 && number <= 12);
    if (in.isEmpty()) {
      faults.add("month", words.of("doors.child.month.empty"));
    }
    var oldest = today.minusYears(OLDEST).getYear();
    var of = number(year).filter(number -> number >= oldest && number <= today.getYear());
    if (of.isEmpty()) {
      faults.add("year", words.of("doors.child.year.wrong", String.valueOf(oldest), String.valueOf(today.getYear())));
    }
    var born = in.flatMap(m -> of.map(y -> YearMonth.of(y, m)));
    if (born.filter(today::isBefore).isPresent()) {
      faults.add("month", words.of("doors.child.month.later"));
      return Optional.empty();
    }
    return born;
  }

  Field nameField(Words words, Faults faults) {
    return Field.of("name", words.of("doors.child.name"))
        .hint(words.of("doors.child.name.hint"))
        .value(shortened(name))
        .error(faults.of("name"))
        .classes("govuk-input--width-20")
        .autocomplete("off");
  }

  Field monthField(Words words, Faults faults) {
    return Field.of("month", words.of("doors.child.month")).error(faults.of("month"));
  }

  List<Choice> months(Words words, Locale locale) {
    var none = new Choice("", words.of("doors.child.month.choose"), month.isEmpty());
    return Stream.concat(
            Stream.of(none),
            Arrays.stream(Month.values())
                .map(
                    each -> {
                      var number = String.valueOf(each.getValue());
                      return new Choice(number, each.getDisplayName(TextStyle.FULL_STANDALONE, locale), number.equals(month));
                    }))
        .toList();
  }

  Field yearField(Words words, Faults faults) {
    return Field.of("year", words.of("doors.child.year"))
        .hint(words.of("doors.child.year.hint"))
        .value(shortened(year))
        .error(faults.of("year"))
        .classes("govuk-input--width-4")
        .inputmode("numeric")
        .autocomplete("off");
  }

  Choices stages(Words words, Faults faults) {
    return choices("stage", Child.Stage.values(), stage, words, faults);
  }

  Choices pronouns(Words words, Faults faults) {
    return choices("pronoun", Child.Pronoun.values(), pronoun, words, faults);
  }

  private static Choices choices(String id, Enum<?>[] all, String chosen, Words words, Faults faults) {
    var items =
        Arrays.stream(all)
            .map(each -> new Choice(each.name(), words.of("doors.child." + id + "." + each.name().toLowerCase(Locale.ROOT)), each.name().equals(chosen)))
            .toList();
    return Choices.of(id, words.of("doors.child." + id), items).error(faults.of(id)).legendClasses("govuk-fieldset__legend--s");
  }

  private static <E extends Enum<E>> Optional<E> pick(E[] all, String name) {
    return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
  }

  private static Optional<Integer> number(String typed) {
    return typed.strip().matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(typed.strip())) : Optional.empty();
  }

  private static String shortened(String typed) {
    return typed.length() > 100 ? typed.substring(0, 100) : typed;
  }

  private static String first(MultiValueMap<String, String> sent, String name) {
    @Nullable String text = sent.getFirst(name);
    return text == null ? "" : text;
  }
}
