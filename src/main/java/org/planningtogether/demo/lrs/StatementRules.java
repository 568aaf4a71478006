package org.planningtogether.demo.lrs;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What makes a statement a statement. Accepts what xAPI 1.0.3 allows and nothing else.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md">xAPI Data</a>
 */
final class StatementRules {

  static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

  private static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");
  private static final Set<String> INTERACTIONS = new TreeSet<>(List.of(
      "true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric",
      "other"));
  private static final Map<String, Set<String>> LISTS = Map.of(
      "choices", Set.of("choice", "sequencing"),
      "scale", Set.of("likert"),
      "source", Set.of("matching"),
      "target", Set.of("matching"),
      "steps", Set.of("performance"));

  private StatementRules() {}

  /** @throws Refusal naming the first thing that is wrong */
  static void check(JsonNode json) {
    var statement = new Part(json, "").only(
        "id", "actor", "verb", "object", "result", "context", "timestamp", "stored", "authority", "version",
        "attachments");
    statement.optional("id").ifPresent(id -> id.text(Format.UUID));
    statement.optional("stored").ifPresent(stored -> stored.text(Format.TIMESTAMP));
    statement.optional("version").ifPresent(version -> version.text(Format.VERSION));
    statement.optional("authority").ifPresent(StatementRules::authority);
    if (statement.required("object").json().path("objectType").stringValue("").equals("SubStatement")) {
      subStatement(statement.required("object"));
    } else {
      object(statement.required("object"));
    }
    core(statement);
    voiding(statement);
  }

  /** An agent or group of a query: it has to be named by itself, not by its members. */
  static void checkIdentified(JsonNode json) {
    var agent = new Part(json, "agent");
    actor(agent);
    if (identifiers(agent) == 0) {
      throw agent.bad("needs one of " + IDENTIFIERS);
    }
  }

  private static void subStatement(Part part) {
    part.only("objectType", "actor", "verb", "object", "result", "context", "timestamp", "attachments");
    object(part.required("object"));
    core(part);
  }

  /** What a statement and a statement inside a statement have in common, but for the object. */
  private static void core(Part part) {
    actor(part.required("actor"));
    verb(part.required("verb"));
    part.optional("result").ifPresent(StatementRules::result);
    part.optional("context").ifPresent(context -> context(context, isActivity(part.required("object"))));
    part.optional("timestamp").ifPresent(timestamp -> timestamp.text(Format.TIMESTAMP));
    part.optional("attachments").ifPresent(all -> all.elements().forEach(StatementRules::attachment));
  }

  private static void voiding(Part statement) {
    var voids = statement.required("verb").required("id").text().equals(VOIDED);
    if (voids && !statement.required("object").json().path("objectType").stringValue("").equals("StatementRef")) {
      throw statement.required("object").bad("is not a StatementRef, though the verb is 'voided'");
    }
  }

  private static void actor(Part part) {
    if (part.object().json().path("objectType").stringValue("Agent").equals("Group")) {
      group(part);
    } else {
      agent(part);
    }
  }

  private static void agent(Part part) {
    part.only("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account");
    part.optional("objectType").ifPresent(type -> type.oneOf(Set.of("Agent")));
    part.optional("name").ifPresent(Part::text);
    if (identifiers(part) != 1) {
      throw part.bad("needs exactly one of " + IDENTIFIERS);
    }
  }

  private static void group(Part part) {
    part.only("objectType", "name", "member", "mbox", "mbox_sha1sum", "openid", "account");
    part.optional("name").ifPresent(Part::text);
    part.optional("member").ifPresent(all -> all.elements().forEach(StatementRules::agent));
    var identifiers = identifiers(part);
    if (identifiers > 1) {
      throw part.bad("has more than one of " + IDENTIFIERS);
    }
    if (identifiers == 0 && part.required("member").elements().isEmpty()) {
      throw part.bad("is a group of nobody");
    }
  }

  /** How many there are, each of them checked. */
  private static long identifiers(Part part) {
    part.optional("mbox").ifPresent(mbox -> mbox.text(Format.MAILBOX));
    part.optional("mbox_sha1sum").ifPresent(sum -> sum.text(Format.SHA1));
    part.optional("openid").ifPresent(openid -> openid.text(Format.IRI));
    part.optional("account").ifPresent(account -> {
      account.only("homePage", "name").required("homePage").text(Format.IRI);
      account.required("name").text();
    });
    return IDENTIFIERS.stream().filter(part::has).count();
  }

  /** An agent, or two in a group: the application that sent the statement and the person behind it. */
  private static void authority(Part part) {
    actor(part);
    if (part.json().path("objectType").stringValue("").equals("Group")
        && (identifiers(part) > 0 || part.required("member").elements().size() != 2)) {
      throw part.bad("is a group, but not an anonymous one of two");
    }
  }

  private static void verb(Part part) {
    part.only("id", "display").required("id").text(Format.IRI);
    part.optional("display").ifPresent(StatementRules::languageMap);
  }

  private static void object(Part part) {
    switch (part.object().json().path("objectType").stringValue("Activity")) {
      case "Activity" -> activity(part);
      case "Agent" -> agent(part);
      case "Group" -> group(part);
      case "StatementRef" -> statementRef(part);
      default -> throw part.bad("has an objectType that may not stand here");
    }
  }

  private static boolean isActivity(Part object) {
    return object.json().path("objectType").stringValue("Activity").equals("Activity");
  }

  private static void statementRef(Part part) {
    part.only("objectType", "id").required("objectType").oneOf(Set.of("StatementRef"));
    part.required("id").text(Format.UUID);
  }

  private static void activity(Part part) {
    part.only("objectType", "id", "definition").required("id").text(Format.IRI);
    part.optional("objectType").ifPresent(type -> type.oneOf(Set.of("Activity")));
    part.optional("definition").ifPresent(StatementRules::definition);
  }

  private static void definition(Part part) {
    part.only(
        "name", "description", "type", "moreInfo", "extensions", "interactionType", "correctResponsesPattern",
        "choices", "scale", "source", "target", "steps");
    part.optional("name").ifPresent(StatementRules::languageMap);
    part.optional("description").ifPresent(StatementRules::languageMap);
    part.optional("type").ifPresent(type -> type.text(Format.IRI));
    part.optional("moreInfo").ifPresent(address -> address.text(Format.IRI));
    part.optional("extensions").ifPresent(StatementRules::extensions);
    part.optional("interactionType").ifPresent(type -> type.oneOf(INTERACTIONS));
    part.optional("correctResponsesPattern").ifPresent(all -> {
      part.required("interactionType");
      all.elements().forEach(Part::text);
    });
    LISTS.forEach((list, types) -> part.optional(list).ifPresent(all -> {
      part.required("interactionType").oneOf(types);
      components(all);
    }));
  }

  private static void components(Part part) {
    var ids = new HashSet<String>();
    for (var component : part.elements()) {
      component.only("id", "description").optional("description").ifPresent(StatementRules::languageMap);
      if (!ids.add(component.required("id").text())) {
        throw component.bad("has the id of another one");
      }
    }
  }

  private static void result(Part part) {
    part.only("score", "success", "completion", "response", "duration", "extensions");
    part.optional("score").ifPresent(StatementRules::score);
    part.optional("success").ifPresent(Part::bool);
    part.optional("completion").ifPresent(Part::bool);
    part.optional("response").ifPresent(Part::text);
    part.optional("duration").ifPresent(duration -> duration.text(Format.DURATION));
    part.optional("extensions").ifPresent(StatementRules::extensions);
  }

  private static void score(Part part) {
    part.only("scaled", "raw", "min", "max");
    part.optional("scaled").ifPresent(scaled -> scaled.isA(Math.abs(scaled.number()) <= 1, "from -1 to 1"));
    var min = part.optional("min").map(Part::number).orElse(Double.NEGATIVE_INFINITY);
    var max = part.optional("max").map(Part::number).orElse(Double.POSITIVE_INFINITY);
    part.isA(min < max, "a range: min is not less than max");
    part.optional("raw").ifPresent(raw -> raw.isA(raw.number() >= min && raw.number() <= max, "between min and max"));
  }

  private static void context(Part part, boolean ofActivity) {
    part.only(
        "registration", "instructor", "team", "contextActivities", "revision", "platform", "language", "statement",
        "extensions");
    part.optional("registration").ifPresent(registration -> registration.text(Format.UUID));
    part.optional("instructor").ifPresent(StatementRules::actor);
    part.optional("team").ifPresent(StatementRules::team);
    part.optional("contextActivities").ifPresent(StatementRules::contextActivities);
    part.optional("language").ifPresent(language -> language.text(Format.LANGUAGE));
    part.optional("statement").ifPresent(StatementRules::statementRef);
    part.optional("extensions").ifPresent(StatementRules::extensions);
    for (var name : List.of("revision", "platform")) {
      part.optional(name).ifPresent(text -> text.isA(ofActivity, "allowed where the object is no activity").text());
    }
  }

  private static void team(Part part) {
    part.object().required("objectType").oneOf(Set.of("Group"));
    group(part);
  }

  private static void contextActivities(Part part) {
    for (var list : part.only("parent", "grouping", "category", "other").values()) {
      if (list.json().isArray()) {
        list.elements().forEach(StatementRules::activity);
      } else {
        activity(list);
      }
    }
  }

  /** Only with an address: this store keeps no attached data. */
  private static void attachment(Part part) {
    part.only("usageType", "display", "description", "contentType", "length", "sha2", "fileUrl");
    part.required("usageType").text(Format.IRI);
    languageMap(part.required("display"));
    part.optional("description").ifPresent(StatementRules::languageMap);
    part.required("contentType").text();
    part.required("length").isA(part.required("length").json().isIntegralNumber(), "a whole number");
    part.required("sha2").text(Format.SHA2);
    part.required("fileUrl").text(Format.IRI);
  }

  private static void languageMap(Part part) {
    for (var text : part.values()) {
      text.text();
    }
    part.json().propertyNames().forEach(tag -> part.isA(Format.LANGUAGE.fits(tag), "a language map: '" + tag + "'"));
  }

  private static void extensions(Part part) {
    part.object();
    part.json().propertyNames().forEach(name -> part.isA(Format.IRI.fits(name), "named by IRIs: '" + name + "'"));
  }
}
