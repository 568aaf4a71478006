package org.planningtogether.xapi;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The templates of {@code docs/xapi-profile.jsonld}, and what they say to a statement.
 *
 * @see <a href="https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-structure.md">xAPI Profiles, 8.0
 *     Statement Templates</a>
 */
record Profile(List<Map<String, Object>> templates) {

  private static final Configuration LISTS =
      Configuration.defaultConfiguration().addOptions(Option.ALWAYS_RETURN_LIST, Option.SUPPRESS_EXCEPTIONS);

  static Profile read() {
    try {
      return new Profile(JsonPath.read(Files.readString(Path.of("docs/xapi-profile.jsonld")), "$.templates"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the templates of which the statement breaks no rule. */
  List<String> fitting(String statement) {
    return templates.stream()
        .filter(template -> problems(template, statement).isEmpty())
        .map(Profile::name)
        .toList();
  }

  List<String> names() {
    return templates.stream().map(Profile::name).toList();
  }

  private static String name(Map<String, Object> template) {
    var id = (String) template.get("id");
    return id.substring(id.lastIndexOf('/') + 1);
  }

  private static List<String> problems(Map<String, Object> template, String statement) {
    var json = JsonPath.using(LISTS).parse(statement);
    var problems = new ArrayList<String>();
    for (var determining : List.of("verb", "objectActivityType")) {
      var place = determining.equals("verb") ? "$.verb.id" : "$.object.definition.type";
      if (!json.<List<Object>>read(place).equals(List.of(template.get(determining)))) {
        problems.add(determining);
      }
    }
    for (var rule : Profile.<Map<String, Object>>list(template, "rules")) {
      if (!keeps(rule, json.read((String) rule.get("location")))) {
        problems.add((String) rule.get("location"));
      }
    }
    return problems;
  }

  private static boolean keeps(Map<String, Object> rule, List<Object> found) {
    return switch ((String) rule.get("presence")) {
      case "excluded" -> found.isEmpty();
      case "recommended" -> true;
      default -> !found.isEmpty()
          && (!rule.containsKey("any") || found.stream().anyMatch(list(rule, "any")::contains))
          && (!rule.containsKey("all") || list(rule, "all").containsAll(found));
    };
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> list(Map<String, Object> json, String name) {
    return (List<T>) json.get(name);
  }
}
