package org.planningtogether.demo.lrs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * One value of a statement under examination. Whatever is not as xAPI wants it ends the examination.
 *
 * @param path where it stands, for example {@code context.language}
 */
record Part(JsonNode json, String path) {

  /** A JSON object with no other names than these: names are spelt in one way only. */
  Part only(String... names) {
    object();
    var known = Set.of(names);
    json.propertyNames().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
      throw bad("has no property '" + name + "'");
    });
    return this;
  }

  Part object() {
    return isA(json.isObject(), "a JSON object");
  }

  boolean has(String name) {
    return json.has(name);
  }

  Part required(String name) {
    return optional(name).orElseThrow(() -> bad("needs '" + name + "'"));
  }

  Optional<Part> optional(String name) {
    return Optional.ofNullable(json.get(name)).map(value -> new Part(value, path.isEmpty() ? name : path + "." + name));
  }

  List<Part> elements() {
    isA(json.isArray(), "an array");
    return IntStream.range(0, json.size())
        .mapToObj(place -> new Part(json.get(place), "%s[%d]".formatted(path, place)))
        .toList();
  }

  /** The values of an object whose names are free. */
  List<Part> values() {
    return object().json.properties().stream()
        .map(entry -> new Part(entry.getValue(), path + "." + entry.getKey()))
        .toList();
  }

  String text() {
    isA(json.isString(), "a string");
    return json.asString();
  }

  void text(Format format) {
    isA(json.isString() && format.fits(json.asString()), format.toString());
  }

  void oneOf(Set<String> texts) {
    isA(texts.contains(text()), "one of " + texts);
  }

  void bool() {
    isA(json.isBoolean(), "true or false");
  }

  double number() {
    isA(json.isNumber(), "a number");
    return json.asDouble();
  }

  Part isA(boolean fits, String wanted) {
    if (!fits) {
      throw bad("is not " + wanted);
    }
    return this;
  }

  Refusal bad(String problem) {
    return Refusal.badRequest("%s %s".formatted(path.isEmpty() ? "The statement" : path, problem));
  }
}
