package org.planningtogether.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One object of a text that is read: every value is checked, and a key that nobody asked for is refused. */
final class Entry {
  private static final int MOST = 1_000;

  private final JsonNode node;
  private final Set<String> read = new HashSet<>();

  private Entry(JsonNode node) {
    if (!node.isObject()) {
      throw new FlawedRule(Flaw.NOT_READABLE, "");
    }
    this.node = node;
  }

  /** Reads a whole object, naming the place of whatever is wrong in it. */
  static <T> T read(JsonNode node, Function<Entry, T> reader) {
    var entry = new Entry(node);
    var found = reader.apply(entry);
    for (var name : node.propertyNames()) {
      if (!entry.read.contains(name)) {
        throw new FlawedRule(Flaw.UNKNOWN, "");
      }
    }
    return found;
  }

  boolean has(String name) {
    return node.has(name);
  }

  String text(String name) {
    var value = value(name);
    if (!value.isString()) {
      throw new FlawedRule(Flaw.NOT_READABLE, name);
    }
    return value.asString();
  }

  LocalDate day(String name) {
    return day(text(name), name);
  }

  @Nullable LocalDate dayOrNone(String name) {
    return has(name) ? day(name) : null;
  }

  List<LocalDate> days(String name) {
    return list(name, value -> day(string(value), ""));
  }

  MonthDay monthDay(String name) {
    var text = text(name);
    if (!text.matches("\\d\\d-\\d\\d")) {
      throw new FlawedRule(Flaw.NO_SUCH_DAY, name);
    }
    return known(() -> MonthDay.parse("--" + text), Flaw.NO_SUCH_DAY, name);
  }

  LocalTime time(String name) {
    var text = text(name);
    if (!text.matches("\\d\\d:\\d\\d")) {
      throw new FlawedRule(Flaw.NO_SUCH_TIME, name);
    }
    return known(() -> LocalTime.parse(text), Flaw.NO_SUCH_TIME, name);
  }

  /** A whole number; the other one when there is none. */
  int number(String name, int otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    var value = value(name);
    if (!value.isInt()) {
      throw new FlawedRule(Flaw.NUMBER, name);
    }
    return value.asInt();
  }

  /** True, or not there at all. */
  boolean flag(String name) {
    if (!has(name)) {
      return false;
    }
    if (!value(name).isBoolean() || !value(name).asBoolean()) {
      throw new FlawedRule(Flaw.NOT_READABLE, name);
    }
    return true;
  }

  /** One of several things by its id. */
  <T> T one(String name, T[] all, Function<T, String> id) {
    var text = text(name);
    for (var thing : all) {
      if (id.apply(thing).equals(text)) {
        return thing;
      }
    }
    throw new FlawedRule(Flaw.UNKNOWN, name);
  }

  Home home(String name) {
    return one(name, Home.values(), Home::name);
  }

  Children children() {
    return has("for") ? Children.of(list("for", value -> new ChildKey(string(value)))) : Children.ALL;
  }

  <T> T object(String name, Function<Entry, T> reader) {
    return under(name, () -> read(value(name), reader));
  }

  <T> List<T> objects(String name, Function<Entry, T> reader) {
    return list(name, value -> read(value, reader));
  }

  /** Empty when there is none. */
  private <T> List<T> list(String name, Function<JsonNode, T> reader) {
    if (!has(name)) {
      return List.of();
    }
    var values = value(name);
    if (!values.isArray()) {
      throw new FlawedRule(Flaw.NOT_READABLE, name);
    }
    if (values.size() > MOST) {
      throw new FlawedRule(Flaw.TOO_MANY, name);
    }
    return IntStream.range(0, values.size())
        .mapToObj(i -> under(name + "[" + i + "]", () -> reader.apply(values.get(i))))
        .toList();
  }

  private JsonNode value(String name) {
    read.add(name);
    var value = node.get(name);
    if (value == null) {
      throw new FlawedRule(Flaw.MISSING, name);
    }
    return value;
  }

  private static String string(JsonNode value) {
    if (!value.isString()) {
      throw new FlawedRule(Flaw.NOT_READABLE, "");
    }
    return value.asString();
  }

  private static LocalDate day(String text, String name) {
    if (!text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      throw new FlawedRule(Flaw.NO_SUCH_DAY, name);
    }
    return Check.day(known(() -> LocalDate.parse(text), Flaw.NO_SUCH_DAY, name), name);
  }

  private static <T> T known(Supplier<T> read, Flaw flaw, String name) {
    try {
      return read.get();
    } catch (DateTimeException _) {
      throw new FlawedRule(flaw, name);
    }
  }

  private static <T> T under(String name, Supplier<T> read) {
    try {
      return read.get();
    } catch (FlawedRule flawed) {
      throw flawed.under(name);
    }
  }
}
