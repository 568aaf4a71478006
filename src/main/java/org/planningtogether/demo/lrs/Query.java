package org.planningtogether.demo.lrs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which statements somebody asks for.
 *
 * @param agent null for everybody, and likewise verb, activity and registration
 * @param since to be stored after this instant
 * @param until to be stored at this instant or before
 * @param limit the most in one answer
 * @param after for a further page: the place of the last statement of the page before
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Communication.md#213-get-statements">xAPI
 *     Communication, 2.1.3 GET Statements</a>
 */
record Query(
    @Nullable JsonNode agent,
    @Nullable String verb,
    @Nullable String activity,
    @Nullable UUID registration,
    boolean relatedActivities,
    boolean relatedAgents,
    Instant since,
    Instant until,
    int limit,
    boolean ascending,
    @Nullable Long after) {

  static final int LARGEST_PAGE = 100;

  private static final Instant ALWAYS = Instant.parse("9999-12-31T23:59:59Z");
  private static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");

  /** The newest ones of everybody. */
  static Query latest(int limit) {
    return new Query(null, null, null, null, false, false, Instant.EPOCH, ALWAYS, limit, false, null);
  }

  /** @throws Refusal when a parameter is not what it has to be */
  static Query of(Parameters parameters, Function<String, JsonNode> json) {
    var agent = parameters.text("agent").map(json);
    agent.ifPresent(StatementRules::checkIdentified);
    var limit = parameters.number("limit").filter(asked -> asked > 0 && asked < LARGEST_PAGE);
    return new Query(
        agent.orElse(null),
        parameters.text("verb", Format.IRI).orElse(null),
        parameters.text("activity", Format.IRI).orElse(null),
        parameters.id("registration").orElse(null),
        parameters.flag("related_activities"),
        parameters.flag("related_agents"),
        parameters.text("since", Format.TIMESTAMP).map(Query::instant).orElse(Instant.EPOCH),
        parameters.text("until", Format.TIMESTAMP).map(Query::instant).orElse(ALWAYS),
        limit.map(Long::intValue).orElse(LARGEST_PAGE),
        parameters.flag("ascending"),
        parameters.number("after").orElse(null));
  }

  /**
   * Whether the statement is asked for because of what it says, or because of what a statement says to which it refers.
   *
   * @param byId finds the statements to which others refer
   */
  boolean matches(JsonNode statement, Function<UUID, Optional<JsonNode>> byId) {
    return matches(statement, byId, new HashSet<>());
  }

  private boolean matches(JsonNode statement, Function<UUID, Optional<JsonNode>> byId, Set<UUID> seen) {
    return matchesItself(statement)
        || target(statement).filter(seen::add).flatMap(byId).filter(next -> matches(next, byId, seen)).isPresent();
  }

  private boolean matchesItself(JsonNode statement) {
    return (verb == null || verb.equals(statement.at("/verb/id").stringValue("")))
        && (registration == null || isRegistration(statement.at("/context/registration").stringValue("")))
        && (activity == null || activities(statement).anyMatch(activity::equals))
        && (agent == null || agents(statement).anyMatch(this::isAgent));
  }

  private boolean isRegistration(String text) {
    return !text.isEmpty() && UUID.fromString(text).equals(registration);
  }

  private Stream<String> activities(JsonNode statement) {
    var object = statement.path("object");
    var own = isA("Activity", object) ? Stream.of(object) : Stream.<JsonNode>of();
    var related = statement.at("/context/contextActivities").valueStream().flatMap(JsonNode::valueStream);
    var all = relatedActivities ? Stream.concat(own, related) : own;
    var inside = relatedActivities ? inside(object).flatMap(this::activities) : Stream.<String>of();
    return Stream.concat(all.map(found -> found.path("id").stringValue("")), inside);
  }

  private Stream<JsonNode> agents(JsonNode statement) {
    var object = statement.path("object");
    var own = Stream.of(statement.path("actor"), object);
    var related = Stream.of(
        statement.path("authority"), statement.at("/context/instructor"), statement.at("/context/team"));
    return relatedAgents
        ? Stream.of(own, related, inside(object).flatMap(this::agents)).flatMap(Function.identity())
        : own;
  }

  /** The statement inside the statement, if there is one. */
  private static Stream<JsonNode> inside(JsonNode object) {
    return isA("SubStatement", object) ? Stream.of(object) : Stream.of();
  }

  /** By its identifier, or by that of one of its members. */
  private boolean isAgent(JsonNode found) {
    var same = IDENTIFIERS.stream().anyMatch(name -> found.has(name) && found.get(name).equals(agent.get(name)));
    return same || found.path("member").valueStream().anyMatch(this::isAgent);
  }

  private static Optional<UUID> target(JsonNode statement) {
    return Optional.of(statement.path("object"))
        .filter(object -> isA("StatementRef", object))
        .map(object -> UUID.fromString(object.get("id").stringValue()));
  }

  private static boolean isA(String type, JsonNode object) {
    return object.path("objectType").stringValue("Activity").equals(type);
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
