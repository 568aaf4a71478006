package org.planningtogether.xapi;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Whether a store holds the statement that we sent. Compared by value, since stores rewrite: an instant comes back with
 * other digits and another zone, a number as 1.0, an id in other case, a left-out {@code objectType} filled in; and
 * they add when and from whom they have it. What activities and verbs are called does not count.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md#231-statement-immutability">xAPI Data,
 *     2.3.1 Statement Immutability</a>
 */
final class SameStatement {

  private static final Set<String> ADDED_BY_STORES = Set.of("stored", "authority", "version");
  private static final Set<String> NOT_COMPARED = Set.of("objectType", "definition", "display");

  private SameStatement() {}

  static boolean same(JsonNode sent, JsonNode held) {
    return sameFields(sent, held, ADDED_BY_STORES);
  }

  private static boolean sameFields(JsonNode one, JsonNode other, Set<String> except) {
    return Stream.concat(one.propertyNames().stream(), other.propertyNames().stream())
        .distinct()
        .filter(name -> !except.contains(name))
        .allMatch(name -> sameValue(one.path(name), other.path(name)));
  }

  private static boolean sameValue(JsonNode one, JsonNode other) {
    if (one.isObject() && other.isObject()) {
      return sameFields(one, other, NOT_COMPARED);
    }
    if (one.isArray() && other.isArray()) {
      return one.size() == other.size()
          && IntStream.range(0, one.size()).allMatch(place -> sameValue(one.get(place), other.get(place)));
    }
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    return one.equals(other)
        || same(one, other, text -> OffsetDateTime.parse(text).toInstant())
        || same(one, other, UUID::fromString);
  }

  private static <T> boolean same(JsonNode one, JsonNode other, Function<String, T> meaning) {
    var value = read(one, meaning);
    return value.isPresent() && value.equals(read(other, meaning));
  }

  private static <T> Optional<T> read(JsonNode node, Function<String, T> meaning) {
    try {
      return node.isString() ? Optional.of(meaning.apply(node.asString())) : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException other) {
      return Optional.empty();
    }
  }
}
