package org.planningtogether.demo.lrs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A statement that came in and keeps the rules.
 *
 * @param json with an id, and with context activities in arrays
 */
record Received(UUID id, ObjectNode json) {

  private static final Set<String> SET_BY_THE_STORE = Set.of("stored", "authority", "version");
  private static final Set<String> MAY_DIFFER = Set.of("definition", "display");

  private static final Set<String> UUIDS = Set.of("id", "registration");

  /** One statement, or several in an array. */
  static List<Received> all(JsonNode sent) {
    return sent.isArray() ? sent.valueStream().map(Received::of).toList() : List.of(of(sent));
  }

  /**
   * One statement that was sent under its id.
   *
   * @throws Refusal also when it names another id itself
   */
  static Received of(JsonNode sent, UUID id) {
    var json = sent.deepCopy();
    if (json instanceof ObjectNode statement && !statement.has("id")) {
      statement.put("id", id.toString());
    }
    var received = of(json);
    if (!received.id().equals(id)) {
      throw Refusal.badRequest("'statementId' is not the id of the statement");
    }
    return received;
  }

  /** @throws Refusal when it breaks a rule */
  static Received of(JsonNode sent) {
    StatementRules.check(sent);
    var json = (ObjectNode) sent.deepCopy();
    if (!json.has("id")) {
      json.put("id", UUID.randomUUID().toString());
    }
    contextActivitiesAsArrays(json);
    contextActivitiesAsArrays(json.get("object"));
    return new Received(UUID.fromString(json.get("id").stringValue()), json);
  }

  /** As the store keeps it. */
  ObjectNode kept(Instant stored, JsonNode authority) {
    var kept = json.deepCopy();
    kept.put("stored", StoreTime.text(stored));
    kept.set("authority", authority);
    kept.putIfAbsent("timestamp", kept.get("stored"));
    kept.putIfAbsent("version", kept.stringNode("1.0.0"));
    return kept;
  }

  /** The statement that this one declares void. */
  Optional<UUID> voids() {
    return json.at("/verb/id").stringValue("").equals(StatementRules.VOIDED)
        ? Optional.of(UUID.fromString(json.at("/object/id").stringValue()))
        : Optional.empty();
  }

  /** Whether this is, by value, what the store has already. A time that the store itself set is no difference. */
  boolean sameAs(JsonNode kept) {
    var mine = meaning(json);
    var other = meaning(kept);
    mine.keySet().removeAll(SET_BY_THE_STORE);
    other.keySet().removeAll(SET_BY_THE_STORE);
    if (!json.has("timestamp")) {
      other.remove("timestamp");
    }
    return mine.equals(other);
  }

  private static Map<String, Object> meaning(JsonNode object) {
    var meaning = new HashMap<String, Object>();
    object.propertyStream()
        .filter(entry -> !MAY_DIFFER.contains(entry.getKey()))
        .forEach(entry -> meaning.put(entry.getKey(), meaning(entry.getKey(), entry.getValue())));
    return meaning;
  }

  private static Object meaning(String name, JsonNode json) {
    return switch (json.getNodeType()) {
      case OBJECT -> meaning(json);
      case ARRAY -> json.valueStream().map(element -> meaning(name, element)).toList();
      case NUMBER -> number(json.decimalValue());
      case STRING -> text(name, json.stringValue());
      default -> json;
    };
  }

  private static BigDecimal number(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  private static Object text(String name, String text) {
    if (name.equals("timestamp") && Format.TIMESTAMP.fits(text)) {
      return OffsetDateTime.parse(text).toInstant();
    }
    return UUIDS.contains(name) && Format.UUID.fits(text) ? UUID.fromString(text) : text;
  }

  /** A context activity that came alone is kept, and given back, as an array of one. */
  private static void contextActivitiesAsArrays(JsonNode statement) {
    if (statement.at("/context/contextActivities") instanceof ObjectNode lists) {
      for (var name : List.copyOf(lists.propertyNames())) {
        var list = lists.get(name);
        if (!list.isArray()) {
          lists.putArray(name).add(list);
        }
      }
    }
  }
}
