package org.planningtogether.demo.lrs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * The parameters of a request. One that is not known, or is there twice, is refused: nobody shall believe that it had
 * an effect.
 */
record Parameters(MultiValueMap<String, String> all) {

  Parameters only(Set<String> known) {
    all.forEach((name, values) -> {
      if (!known.contains(name)) {
        throw Refusal.badRequest("There is no parameter '" + name + "' here");
      }
      if (values.size() > 1) {
        throw Refusal.badRequest("There is more than one '" + name + "'");
      }
    });
    return this;
  }

  boolean has(String name) {
    return all.containsKey(name);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(all.getFirst(name));
  }

  Optional<String> text(String name, Format format) {
    return text(name).map(text -> {
      if (!format.fits(text)) {
        throw Refusal.badRequest("'%s' is not %s".formatted(name, format));
      }
      return text;
    });
  }

  Optional<UUID> id(String name) {
    return text(name, Format.UUID).map(UUID::fromString);
  }

  boolean flag(String name) {
    return oneOf(name, List.of("false", "true")).equals("true");
  }

  /** One of the choices, the first of them unless it says otherwise. */
  String oneOf(String name, List<String> choices) {
    var text = text(name).orElse(choices.getFirst());
    if (!choices.contains(text)) {
      throw Refusal.badRequest("'%s' is not one of %s".formatted(name, choices));
    }
    return text;
  }

  Optional<Long> number(String name) {
    return text(name).map(text -> {
      if (!text.matches("\\d{1,18}")) {
        throw Refusal.badRequest("'%s' is not a whole number from 0".formatted(name));
      }
      return Long.valueOf(text);
    });
  }
}
